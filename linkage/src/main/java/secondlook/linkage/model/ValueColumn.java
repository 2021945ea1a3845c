package secondlook.linkage.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.Hashing;
import secondlook.linkage.csv.CodedColumn;

/** A field's distinct values and each record's number among them, wherever they came from. */
interface ValueColumn {
    /** Number of distinct values. */
    int size();

    /** Each record's value, -1 for none; not to be changed. */
    int[] codes();

    /** The value of a code. */
    String value(int code);

    /** A hash of a value, the same for the same value. */
    long hash(int code);

    /** Values held as texts. */
    @SuppressWarnings("ArrayRecordComponent")
    record Texts(List<String> values, int[] codes) implements ValueColumn {
        @Override
        public int size() {
            return values.size();
        }

        @Override
        public String value(int code) {
            return values.get(code);
        }

        @Override
        public long hash(int code) {
            return Hashing.text(values.get(code), 7);
        }
    }

    /** Values held as bytes of a file. */
    record OfFile(CodedColumn column) implements ValueColumn {
        @Override
        public int size() {
            return column.size();
        }

        @Override
        public int[] codes() {
            return column.codes();
        }

        @Override
        public String value(int code) {
            return column.value(code);
        }

        @Override
        public long hash(int code) {
            return column.hash(code);
        }
    }

    /** Codes after steps: by the code before, -1 for nothing. */
    static ValueColumn after(ValueColumn before, @Nullable String[] derived) {
        java.util.Map<String, Integer> codeOf = new java.util.HashMap<>();
        List<String> values = new java.util.ArrayList<>();
        int[] next = new int[derived.length];
        for (int code = 0; code < derived.length; code++) {
            String text = derived[code];
            if (text == null) {
                next[code] = -1;
            } else {
                next[code] = codeOf.computeIfAbsent(text, key -> {
                    values.add(key);
                    return values.size() - 1;
                });
            }
        }
        int[] old = before.codes();
        int[] codes = new int[old.length];
        for (int record = 0; record < old.length; record++) {
            codes[record] = old[record] < 0 ? -1 : next[old[record]];
        }
        return new Texts(values, codes);
    }
}
