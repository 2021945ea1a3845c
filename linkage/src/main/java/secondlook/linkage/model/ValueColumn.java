package secondlook.linkage.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** A hash of a value, the same wherever the value stands. */
    default long hash(int code) {
        return hash(value(code));
    }

    static long hash(String value) {
        return Hashing.text(value, 7);
    }

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
    }

    /** Codes after steps: by the code before, -1 for nothing. */
    static ValueColumn after(ValueColumn before, @Nullable String[] derived) {
        Map<String, Integer> codeOf = new HashMap<>();
        List<String> values = new ArrayList<>();
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
