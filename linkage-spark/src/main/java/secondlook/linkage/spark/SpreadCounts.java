package secondlook.linkage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.model.BlockScan;
import secondlook.linkage.model.BlockingRule;
import secondlook.linkage.model.ComparisonModel;
import secondlook.linkage.model.TrainingCounts;

/** What training needs, counted where the records are; only counts and small samples come to the driver. */
final class SpreadCounts implements TrainingCounts {
    private final PlacedRecords placed;
    private final ComparisonModel model;
    private final Dataset<Row> plain;
    private final Map<Integer, Row> valueCounts = new HashMap<>();

    SpreadCounts(PlacedRecords placed) {
        this.placed = placed;
        model = placed.model();
        plain = WeighedRecords.plain(placed);
    }

    @Override
    public long records() {
        return placed.size();
    }

    @Override
    public long pairs(List<BlockingRule> rules) {
        return WeighedRecords.pairsCompared(scan(rules, ScanBlocks.Task.COUNT));
    }

    @Override
    public SortedMap<Long, Long> patterns(BlockingRule rule) {
        SortedMap<Long, Long> patterns = new TreeMap<>();
        for (Row row : scan(List.of(rule), ScanBlocks.Task.PATTERNS)
                .groupBy("left")
                .agg(sum("right"))
                .collectAsList()) {
            patterns.put(row.getLong(0), row.getLong(1));
        }
        return patterns;
    }

    private Dataset<Row> scan(List<BlockingRule> rules, ScanBlocks.Task task) {
        String json = model.toJson();
        ScanBlocks scan = new ScanBlocks(json, BlockMembers.columns(rules), task, new long[0], 0, SpreadBlocks.TILE);
        return new SpreadBlocks(json, rules, plain).spread().mapPartitions(scan, Encoders.row(ScanBlocks.PAIR));
    }

    /** Number of values, sum of n (n - 1), and number of records with a value. */
    private Row valueCounts(int column) {
        return valueCounts.computeIfAbsent(
                column,
                at -> values(at)
                        .agg(
                                count("*"),
                                org.apache.spark.sql.functions.coalesce(
                                        sum(col("times").multiply(col("times").minus(1))), lit(0L)),
                                org.apache.spark.sql.functions.coalesce(sum("times"), lit(0L)))
                        .head());
    }

    private Dataset<Row> values(int column) {
        return placed.rows()
                .select(col(RecordShape.VALUES).getItem(column).as("value"), col(RecordShape.PLACE))
                .where(col("value").isNotNull())
                .groupBy("value")
                .agg(count("*").as("times"), min(RecordShape.PLACE).as("first"));
    }

    @Override
    public long distinctValues(int column) {
        return valueCounts(column).getLong(0);
    }

    @Override
    public double agreement(int column) {
        return TrainingCounts.agreement(
                valueCounts(column).getLong(1), valueCounts(column).getLong(2));
    }

    @Override
    public long[][] levelsOfSample(int most) {
        long size = placed.size();
        int sampled = (int) Math.min(most, size);
        HashSet<Long> places = new HashSet<>();
        for (int at = 0; at < sampled; at++) {
            places.add(at * size / sampled);
        }
        FilterFunction<Row> chosen = row -> places.contains(row.getLong(0));
        List<@Nullable String[]> values = new ArrayList<>();
        for (Row row : placed.rows().filter(chosen).sort(RecordShape.PLACE).collectAsList()) {
            values.add(RecordShape.values(row, 0));
        }
        long[] ones = new long[values.size()];
        Arrays.fill(ones, 1);
        return BlockScan.levels(model, values, ones);
    }

    @Override
    public long[] levelsOfValues(int column, int comparison) {
        List<@Nullable String[]> values = new ArrayList<>();
        List<Row> rows = values(column).sort("first").collectAsList();
        for (Row row : rows) {
            @Nullable String[] own = new @Nullable String[model.columns().size()];
            own[column] = row.getString(0);
            values.add(own);
        }
        long[] times = rows.stream().mapToLong(row -> row.getLong(1)).toArray();
        return BlockScan.levels(model, values, times)[comparison];
    }
}
