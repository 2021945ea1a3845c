package secondlook.linkage.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.Hashing;
import secondlook.linkage.Workers;

/**
 * Records in the order of their content, so that nothing after this stage can depend on the order of rows: by a hash of
 * the compared fields, equal contents by their names. Records are numbered anew; {@link #rows} leads back.
 */
final class PreparedRecords {
    final int size;
    /** By record, its row in the input. */
    final int[] rows;
    /** By record, the number of its file; null when there is one. */
    final int @Nullable [] files;

    /** By record and column, the code: a record's codes stand together, so that fetching it touches one line. */
    final int[] codes;

    private final List<PreparedColumn> columns = new ArrayList<>();
    private final Map<String, Integer> indexOf = new LinkedHashMap<>();

    PreparedRecords(CodedRecords records, ComparisonModel model, Workers workers) {
        size = records.size();
        Set<String> fields = new LinkedHashSet<>();
        model.columns().forEach(column -> fields.add(column.field()));
        rows = contentOrder(records, List.copyOf(fields), workers);
        List<ModelColumn> wanted = model.columns();
        PreparedColumn[] made = new PreparedColumn[wanted.size()];
        ValueColumn[] values = new ValueColumn[wanted.size()];
        for (int at = 0; at < made.length; at++) {
            values[at] = derived(records.field(wanted.get(at).field()), wanted.get(at), workers);
        }
        workers.run(
                made.length,
                at -> made[at] =
                        new PreparedColumn(wanted.get(at).name(), values[at], permuted(values[at].codes(), rows)));
        for (PreparedColumn column : made) {
            indexOf.put(column.name, columns.size());
            columns.add(column);
        }
        codes = byRecord(size, made, workers);
        int[] given = records.files();
        files = given == null ? null : permuted(given, rows);
    }

    /** Records whose values have been through the steps already, in the order in which they stand. */
    PreparedRecords(List<PreparedColumn> made, int size, int @Nullable [] files) {
        this.size = size;
        rows = new int[size];
        Arrays.setAll(rows, row -> row);
        this.files = files;
        for (PreparedColumn column : made) {
            indexOf.put(column.name, columns.size());
            columns.add(column);
        }
        codes = byRecord(size, made.toArray(PreparedColumn[]::new), new Workers(1));
    }

    private static int[] byRecord(int size, PreparedColumn[] made, Workers workers) {
        int stride = made.length;
        int[] codes = new int[Math.multiplyExact(size, stride)];
        workers.ranges(size, (piece, from, to) -> {
            for (int column = 0; column < stride; column++) {
                int[] own = made[column].codes;
                for (int record = from; record < to; record++) {
                    codes[record * stride + column] = own[record];
                }
            }
        });
        return codes;
    }

    PreparedColumn column(int index) {
        return columns.get(index);
    }

    int columnCount() {
        return columns.size();
    }

    int index(String name) {
        Integer index = indexOf.get(name);
        if (index == null) {
            throw new IllegalArgumentException("The model has no such column [" + name + "].");
        }
        return index;
    }

    int[] indexes(BlockingRule rule) {
        return rule.columns().stream().mapToInt(this::index).toArray();
    }

    private static int[] permuted(int[] codes, int[] order) {
        int[] permuted = new int[order.length];
        for (int record = 0; record < order.length; record++) {
            permuted[record] = codes[order[record]];
        }
        return permuted;
    }

    private static ValueColumn derived(ValueColumn before, ModelColumn column, Workers workers) {
        if (column.steps().isEmpty()) {
            return before;
        }
        @Nullable String[] texts = new @Nullable String[before.size()];
        workers.ranges(texts.length, (piece, from, to) -> {
            for (int code = from; code < to; code++) {
                texts[code] = after(column.steps(), before.value(code));
            }
        });
        return ValueColumn.after(before, texts);
    }

    /** A value after steps, null when nothing is left: a pure function of the value. */
    static @Nullable String after(List<ValueStep> steps, String value) {
        String text = value;
        for (ValueStep step : steps) {
            text = step.apply(text);
            if (text == null) {
                return null;
            }
        }
        return text;
    }

    private static int[] contentOrder(CodedRecords records, List<String> fields, Workers workers) {
        int size = records.size();
        int rowBits = Math.max(1, 32 - Integer.numberOfLeadingZeros(size));
        long[] hashes = contentHashes(records, fields, workers);
        long[] keys = new long[size];
        for (int row = 0; row < size; row++) {
            keys[row] = (hashes[row] >>> 1 & -1L << rowBits) | row;
        }
        Arrays.parallelSort(keys);
        int[] order = new int[size];
        long rowMask = (1L << rowBits) - 1;
        for (int at = 0; at < size; at++) {
            order[at] = (int) (keys[at] & rowMask);
        }
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && keys[to] >>> rowBits == keys[from] >>> rowBits) {
                to++;
            }
            if (to - from == 2) {
                settlePair(records, hashes, order, from);
            } else if (to - from > 2) {
                settleTies(records, hashes, order, from, to);
            }
            from = to;
        }
        return order;
    }

    /** Orders rows of one hash prefix by the whole hash, then by name. */
    private static void settleTies(CodedRecords records, long[] hashes, int[] order, int from, int to) {
        Map<Integer, String> names = new HashMap<>();
        Integer[] tied = new Integer[to - from];
        for (int at = 0; at < tied.length; at++) {
            tied[at] = order[from + at];
            names.put(tied[at], records.id(tied[at]));
        }
        Arrays.sort(
                tied,
                (one, other) -> hashes[one] != hashes[other]
                        ? Long.compare(hashes[one], hashes[other])
                        : String.valueOf(names.get(one)).compareTo(String.valueOf(names.get(other))));
        for (int at = 0; at < tied.length; at++) {
            order[from + at] = tied[at];
        }
    }

    private static void settlePair(CodedRecords records, long[] hashes, int[] order, int at) {
        int one = order[at];
        int other = order[at + 1];
        boolean wrong = hashes[one] != hashes[other]
                ? hashes[one] > hashes[other]
                : records.id(one).compareTo(records.id(other)) > 0;
        if (wrong) {
            order[at] = other;
            order[at + 1] = one;
        }
    }

    private static long[] contentHashes(CodedRecords records, List<String> fields, Workers workers) {
        long[] hashes = new long[records.size()];
        for (int field = 0; field < fields.size(); field++) {
            ValueColumn column = records.field(fields.get(field));
            long seed = fieldSeed(fields.get(field));
            long[] ofValue = new long[column.size()];
            workers.ranges(ofValue.length, (piece, from, to) -> {
                for (int code = from; code < to; code++) {
                    ofValue[code] = contentHash(column.hash(code), seed);
                }
            });
            int[] codes = column.codes();
            workers.ranges(hashes.length, (piece, from, to) -> {
                for (int row = from; row < to; row++) {
                    // A sum, so that the order in which a model names its fields changes nothing.
                    hashes[row] += codes[row] < 0 ? seed : ofValue[codes[row]];
                }
            });
        }
        workers.ranges(hashes.length, (piece, from, to) -> {
            for (int row = from; row < to; row++) {
                hashes[row] = Hashing.mix(hashes[row]);
            }
        });
        return hashes;
    }

    private static long fieldSeed(String field) {
        return Hashing.text(field, 11);
    }

    private static long contentHash(long valueHash, long seed) {
        return Hashing.mix(valueHash ^ seed);
    }

    /** The hash of one record's compared fields, by which records are ordered: a pure function of its content. */
    static long contentHash(List<String> fields, @Nullable String[] values) {
        long hash = 0;
        for (int field = 0; field < values.length; field++) {
            String value = values[field];
            long seed = fieldSeed(fields.get(field));
            hash += value == null ? seed : contentHash(ValueColumn.hash(value), seed);
        }
        return Hashing.mix(hash);
    }
}
