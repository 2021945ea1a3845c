package secondlook.linkage.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one record or one block, as pure functions, for engines that spread records over machines: the values
 * a record is compared by, its place in content order, its key under each rule, how a large block is split. {@link
 * BlockScan} compares the blocks, {@link TrainingCounts} is what training needs. Put together they give the pairs and
 * weights of {@link ModelLinker}. Immutable and thread-safe.
 */
public final class ModelStages {
    private final ComparisonModel model;
    private final List<ModelColumn> columns;
    private final List<String> fields;

    /** The stages of a model. */
    public ModelStages(ComparisonModel model) {
        this.model = model;
        columns = model.columns();
        LinkedHashSet<String> named = new LinkedHashSet<>();
        columns.forEach(column -> named.add(column.field()));
        fields = List.copyOf(named);
    }

    /** Most records of a block in which every pair is looked at; larger ones are split. */
    public static int mostRecordsOfBlock() {
        return BlockIndex.WHOLE;
    }

    /** How many of the next records each record of a block of this size meets; all of them in a whole one. */
    public static int neighbours(int blockSize) {
        return BlockIndex.neighbours(blockSize);
    }

    /** Pairs of a block of this size, before those of earlier rules are left out. */
    public static long pairs(int blockSize) {
        return BlockIndex.pairs(blockSize);
    }

    /** A number that is smaller for a greater weight: pairs are written in its order, equal ones in content order. */
    public static int heaviestFirst(double bits) {
        return KeptPairs.descending((float) bits);
    }

    /** A cell's text as it is read of any file: without blanks around it, null when nothing is left. */
    public static @Nullable String cell(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        return from == to ? null : text.substring(from, to);
    }

    /** Fields that the model looks at. */
    public List<String> fields() {
        return fields;
    }

    /** Numbers of the columns whose values' frequencies change weights. */
    public int[] frequencyColumns() {
        return IntStream.range(0, columns.size())
                .filter(at -> model.comparisons().stream()
                        .flatMap(comparison -> comparison.levels().stream())
                        .map(ComparisonLevel::frequency)
                        .anyMatch(wanted -> wanted != null
                                && wanted.column().equals(columns.get(at).name())))
                .toArray();
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

    /** A record's place in content order, unsigned; records of equal content are ordered by their names. */
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
    public @Nullable String key(@Nullable String[] values, BlockingRule rule) {
        StringBuilder key = new StringBuilder();
        for (String name : rule.columns()) {
            String value = values[index(name)];
            if (value == null) {
                return null;
            }
            // The length tells where a value ends, so two values never run into one.
            key.append(value.length()).append(':').append(value);
        }
        return key.toString();
    }

    /**
     * Bytes whose unsigned order is the order of the records of a split block: by their other values, a missing one
     * first; equal ones stand in content order.
     */
    public byte[] splitOrder(@Nullable String[] values, BlockingRule rule) {
        java.io.ByteArrayOutputStream order = new java.io.ByteArrayOutputStream();
        for (int column = 0; column < columns.size(); column++) {
            String value = values[column];
            if (!rule.columns().contains(columns.get(column).name())) {
                order.write(value == null ? 0 : 1);
                for (int at = 0; value != null && at < value.length(); at++) {
                    order.write(1);
                    order.write(value.charAt(at) >>> 8);
                    order.write(value.charAt(at));
                }
                order.write(0);
            }
        }
        return order.toByteArray();
    }

    private int index(String name) {
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).name().equals(name)) {
                return column;
            }
        }
        throw new IllegalArgumentException("The model has no such column [" + name + "].");
    }
}
