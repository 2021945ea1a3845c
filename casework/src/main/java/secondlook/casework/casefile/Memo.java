package secondlook.casework.casefile;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was worked out of the thing that holds it, so that it is worked out once and not by every question anew. Every memo
 * equals every other: it is no part of what the thing is. Thread-safe; two threads may work the same thing out.
 */
public final class Memo {

    /** What the questions of one case file work out, without room having to be made twice. */
    private static final int ROOM = 128;

    private final Map<Object, Object> kept = new ConcurrentHashMap<>(ROOM);

    /**
     * What was worked out before under this name, else the work's result.
     *
     * @param name what it is; a constant or a record, the same for the same work
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
