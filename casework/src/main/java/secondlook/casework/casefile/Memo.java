package secondlook.casework.casefile;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out of the thing that holds it, so that it is worked out once and not by every question anew. Every memo
 * equals every other: it is no part of what the thing is. Thread-safe; two threads may work the same thing out.
 */
public final class Memo {

    /** What the questions of one case file work out, without room having to be made twice. */
    private static final int ROOM = 128;

    private final Map<Object, Object> kept = new ConcurrentHashMap<>(ROOM);

    /**
     * A name for what is worked out of one person or role, of rows of one kind, or of both.
     *
     * @param what what it is; another for every piece of work
     * @param whose of which person or role; empty where it is of nobody in particular
     * @param kind of which rows, or null where it is not of one kind
     */
    public record Name(String what, String whose, @Nullable FactKind kind) {

        /** Of one person or role. */
        public static Name of(String what, String whose) {
            return new Name(what, whose, null);
        }

        // why: looked up many million times, and a record's own is slow until it is compiled with its caller
        @Override
        public int hashCode() {
            return 31 * (31 * what.hashCode() + whose.hashCode()) + System.identityHashCode(kind);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Name that
                    && kind == that.kind
                    && whose.equals(that.whose)
                    && what.equals(that.what);
        }

        /** What it is, and not whose. */
        @Override
        public String toString() {
            return "Name[" + what + "]";
        }
    }

    /**
     * What was worked out before under this name, else the work's result.
     *
     * @param name what it is; a constant or a {@link Name}, the same for the same work
     * @param work gives something immutable out of the thing alone
     */
    @SuppressWarnings("unchecked")
    public <T> T of(Object name, Supplier<T> work) {
        Object known = kept.get(name);
        if (known == null) {
            // why: not computeIfAbsent, for one piece of work asks for others
            T made = work.get();
            kept.put(name, made);
            return made;
        }
        return (T) known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Memo;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    /** The number of things only: they may be personal. */
    @Override
    public String toString() {
        return "Memo[" + kept.size() + "]";
    }
}
