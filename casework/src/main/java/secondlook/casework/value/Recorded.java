package secondlook.casework.value;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One value as a record gives it. Whatever was written is one of three: it could be read, it is absent for a stated
 * reason, or it stands there and could not be read, in which case the writing itself is kept.
 */
public sealed interface Recorded<T> {

    /** Absent because the material has no such field. */
    @SuppressWarnings("unchecked")
    static <T> Recorded<T> notSupplied() {
        return (Recorded<T>) Absent.NOT_SUPPLIED;
    }

    /** Where it stands, or, for an absent value, the empty cell; null where the material has no such field. */
    @Nullable
    Citation citation();

    /** The value, or null where it is absent or unreadable. */
    @Nullable
    T orNull();

    /** The same with the value changed; what is absent or unreadable stays so. */
    <U> Recorded<U> map(Function<? super T, ? extends U> change);

    /** Whether the value could be read. */
    default boolean isKnown() {
        return this instanceof Known;
    }

    /** Whether the field is in the material and empty here. */
    default boolean isEmptyField() {
        return this instanceof Absent<T>(AbsentReason reason, Citation _) && reason.isEmptyField();
    }

    /**
     * What is missing, in words for a page.
     *
     * @param what the field, as in "the result of the line of enquiry"
     */
    default Missing missing(String what) {
        return switch (this) {
            case Known<T>(T _, Citation citation) -> new Missing(what, citation);
            case Absent<T>(AbsentReason reason, Citation citation) ->
                new Missing(what + ": " + reason.words(), citation);
            case Unreadable<T>(String _, Citation citation) -> new Missing(what + ": could not be read", citation);
        };
    }

    /** A value that could be read. */
    record Known<T>(T value, Citation citation) implements Recorded<T> {
        @Override
        public T orNull() {
            return value;
        }

        @Override
        public <U> Recorded<U> map(Function<? super T, ? extends U> change) {
            return new Known<>(change.apply(value), citation);
        }

        /** Values may be personal: only the place is shown. */
        @Override
        public String toString() {
            return "Known[" + citation + "]";
        }
    }

    /** No value, for a reason. */
    record Absent<T>(AbsentReason reason, @Nullable Citation citation) implements Recorded<T> {

        private static final Recorded<?> NOT_SUPPLIED = new Absent<>(AbsentReason.NOT_SUPPLIED, null);

        @Override
        public @Nullable T orNull() {
            return null;
        }

        @Override
        public <U> Recorded<U> map(Function<? super T, ? extends U> change) {
            return new Absent<>(reason, citation);
        }
    }

    /** Something is written there that could not be read; the writing is kept. */
    record Unreadable<T>(String raw, Citation citation) implements Recorded<T> {
        @Override
        public @Nullable T orNull() {
            return null;
        }

        @Override
        public <U> Recorded<U> map(Function<? super T, ? extends U> change) {
            return new Unreadable<>(raw, citation);
        }

        @Override
        public String toString() {
            return "Unreadable[" + citation + "]";
        }
    }
}
