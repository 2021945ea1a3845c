package secondlook.linkage.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.Workers;

/**
 * The stages of a run as pure functions of records and blocks, for engines that spread records over machines: the
 * values a record is compared by, its key under each rule, its place in content order, counts that can be added up, and
 * the pairs of one block. Put together they give the pairs and weights of {@link ModelLinker}, as long as no block is
 * larger than {@link #mostRecordsOfBlock}. Immutable and thread-safe.
 */
public final class ModelStages {
    private final ComparisonModel model;
    private final List<ModelColumn> columns;
    private final List<String> fields;

    /** The stages of a trained model. */
    public ModelStages(ComparisonModel model) {
        this.model = model;
        columns = model.columns();
        LinkedHashSet<String> named = new LinkedHashSet<>();
        columns.forEach(column -> named.add(column.field()));
        fields = List.copyOf(named);
    }

    /** Most records of a block in which every pair is looked at; larger ones have to be split by the caller. */
    public static int mostRecordsOfBlock() {
        return BlockIndex.WHOLE;
    }

    /** Fields that the model looks at. */
    public List<String> fields() {
        return fields;
    }

    /**
     * What a record is compared by: a value for each of the model's columns, null for a missing one.
     *
     * @param fieldOf the record's value in a field, "" or null when nothing is recorded
     */
    @SuppressWarnings("NullAway")
    public @Nullable String[] values(UnaryOperator<@Nullable String> fieldOf) {
        @Nullable String[] values = new @Nullable String[columns.size()];
        for (int column = 0; column < values.length; column++) {
            String value = fieldOf.apply(columns.get(column).field());
            values[column] = value == null || value.isEmpty()
                    ? null
                    : PreparedRecords.after(columns.get(column).steps(), value);
        }
        return values;
    }

    /** A record's place in content order; records of equal content are ordered by their names. */
    @SuppressWarnings("NullAway")
    public long contentHash(UnaryOperator<@Nullable String> fieldOf) {
        @Nullable String[] values = new @Nullable String[fields.size()];
        for (int field = 0; field < values.length; field++) {
            String value = fieldOf.apply(fields.get(field));
            values[field] = value == null || value.isEmpty() ? null : value;
        }
        return PreparedRecords.contentHash(fields, values);
    }

    /** The key of the block that a record belongs to under a rule, null when it belongs to none. */
    public @Nullable String key(@Nullable String[] values, int rule) {
        StringBuilder key = new StringBuilder();
        for (String name : model.blocking().get(rule).columns()) {
            String value = values[index(name)];
            if (value == null) {
                return null;
            }
            // The length tells where a value ends, so two values never run into one.
            key.append(value.length()).append(':').append(value);
        }
        return key.toString();
    }

    private int index(String name) {
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).name().equals(name)) {
                return column;
            }
        }
        throw new IllegalArgumentException("The model has no such column [" + name + "].");
    }

    /** How often each value occurs in each column. Counts of parts can be added in any order. */
    public static final class Frequencies {
        private final List<Map<String, Long>> counts = new ArrayList<>();
        private final long[] totals;

        /** No record counted yet. */
        public Frequencies(int columns) {
            totals = new long[columns];
            for (int column = 0; column < columns; column++) {
                counts.add(new HashMap<>());
            }
        }

        /** Counts a value so many times. */
        public void add(int column, String value, long times) {
            counts.get(column).merge(value, times, Long::sum);
            totals[column] += times;
        }

        /** Counts a record's values. */
        public void add(@Nullable String[] values) {
            for (int column = 0; column < values.length; column++) {
                String value = values[column];
                if (value != null) {
                    add(column, value, 1);
                }
            }
        }

        /** Adds the counts of another part. */
        public void add(Frequencies other) {
            for (int column = 0; column < totals.length; column++) {
                int at = column;
                other.counts.get(column).forEach((value, times) -> add(at, value, times));
            }
        }

        double log2(int column, String value) {
            long times = Math.max(1, counts.get(column).getOrDefault(value, 1L));
            return Math.log((double) times / Math.max(1, totals[column])) / Math.log(2);
        }
    }

    /**
     * A pair of a block.
     *
     * @param left place of the record that comes first in content order
     * @param right place of the other
     * @param bits match weight
     */
    public record BlockPair(int left, int right, double bits) {}

    /**
     * The pairs of a block that weigh at least so much and that no earlier rule brings together.
     *
     * @param rule number of the rule that the block belongs to
     * @param block the records' values, in content order
     * @throws IllegalArgumentException when the block is larger than {@link #mostRecordsOfBlock}
     */
    public List<BlockPair> pairs(int rule, List<@Nullable String[]> block, Frequencies frequencies, double leastBits) {
        if (block.size() > BlockIndex.WHOLE) {
            throw new IllegalArgumentException("The block is too large [" + block.size() + "]. Maybe split it.");
        }
        List<PreparedColumn> prepared = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            prepared.add(prepared(column, block, frequencies));
        }
        PreparedRecords records = new PreparedRecords(prepared, block.size());
        List<BlockIndex> earlier = new ArrayList<>();
        for (BlockingRule before : model.blocking().subList(0, rule)) {
            earlier.add(BlockIndex.elsewhere(records, before));
        }
        Weights weights = new Weights(records, model);
        List<BlockPair> pairs = new ArrayList<>();
        int[] members = new int[block.size()];
        Arrays.setAll(members, record -> record);
        new PairScan(records, model, new Workers(1)).scanBlock(members, earlier, tile -> {
            for (int pair = 0; pair < tile.count; pair++) {
                double bits = weights.weight(tile, pair);
                if (bits >= leastBits) {
                    pairs.add(new BlockPair(tile.record[tile.left[pair]], tile.record[tile.right[pair]], bits));
                }
            }
        });
        return pairs;
    }

    private PreparedColumn prepared(int column, List<@Nullable String[]> block, Frequencies frequencies) {
        Map<String, Integer> codeOf = new HashMap<>();
        List<String> values = new ArrayList<>();
        int[] codes = new int[block.size()];
        for (int record = 0; record < codes.length; record++) {
            String value = block.get(record)[column];
            codes[record] = value == null
                    ? -1
                    : codeOf.computeIfAbsent(value, key -> {
                        values.add(key);
                        return values.size() - 1;
                    });
        }
        double[] log = new double[values.size()];
        Arrays.setAll(log, code -> frequencies.log2(column, values.get(code)));
        return new PreparedColumn(columns.get(column).name(), new ValueColumn.Texts(values, codes), codes, log);
    }
}
