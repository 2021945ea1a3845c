package secondlook.linkage.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import secondlook.linkage.LinkageSettings;
import secondlook.linkage.model.ComparisonModel;
import secondlook.linkage.model.ModelResult;
import secondlook.linkage.model.ModelStages;
import secondlook.linkage.model.ModelTraining;

/**
 * Links records with an explicit model on a Spark cluster. Pairs, weights, cluster numbers and a trained model are those
 * of {@link secondlook.linkage.model.ModelLinker} and {@link ModelTraining} on one machine, whatever the partitions and
 * their order. From {@link LinkageSettings} it takes the pair budget, the threshold and the kept probability.
 *
 * <p>Cost: a sort of the records by content, a join for each column whose frequencies count, a shuffle of each record for
 * each rule, and some rounds over the pairs at the threshold. A task holds one block of at most {@link
 * ModelStages#mostRecordsOfBlock} records, or one tile of a larger one.
 */
public final class SparkLinker {
    /** A record and its cluster, with the place of the record. */
    private static final StructType NUMBERED =
            new StructType().add("root", DataTypes.LongType, false).add("cluster_id", DataTypes.LongType, false);

    private static final StructType PAIRS = new StructType()
            .add("id_l", DataTypes.StringType, false)
            .add("id_r", DataTypes.StringType, false)
            .add("match_weight", DataTypes.DoubleType, false)
            .add("match_probability", DataTypes.DoubleType, false);

    /** Trains a model on the records; what it fixes stays. */
    public ModelTraining.Trained train(List<Dataset<Row>> files, String idField, ComparisonModel model) {
        PlacedRecords placed = PlacedRecords.of(files, idField, model);
        try {
            return ModelTraining.train(new SpreadCounts(placed), model);
        } finally {
            placed.forget();
        }
    }

    /**
     * Links records.
     *
     * @param files the rows of each file, with one heading for one field; values are compared as texts
     * @param idField field that names a record
     * @throws IllegalArgumentException when the model is not trained, a field is missing, a name occurs twice, or the
     *     rules would compare more pairs than the budget
     */
    public SparkResult link(List<Dataset<Row>> files, String idField, ComparisonModel model, LinkageSettings settings) {
        model.requireTrained();
        PlacedRecords placed = PlacedRecords.of(files, idField, model);
        WeighedRecords weighed = WeighedRecords.of(placed);
        String json = model.toJson();
        SpreadBlocks blocks = new SpreadBlocks(json, model.blocking(), weighed.rows());
        requireWithin(settings.pairBudget(), blocks.pairs(), model);
        double keptBits = ModelResult.bits(settings.keptProbability());
        ScanBlocks scan = new ScanBlocks(
                json,
                BlockMembers.columns(model.blocking()),
                ScanBlocks.Task.WEIGH,
                weighed.totals(),
                Math.min(keptBits, settings.thresholdBits()),
                SpreadBlocks.TILE);
        Dataset<Row> scanned = blocks.spread()
                .mapPartitions(scan, Encoders.row(ScanBlocks.PAIR))
                .persist(StorageLevel.MEMORY_AND_DISK());
        long compared = WeighedRecords.pairsCompared(scanned);
        Dataset<Row> heavy = scanned.where(col("left").geq(0));
        Dataset<Row> edges = heavy.where(col("bits").geq(settings.thresholdBits()))
                .select(col("right").as("node"), col("left").as("root"));
        Dataset<Row> stars = StarComponents.of(edges);
        Dataset<Row> clusters = clusters(placed, stars);
        Dataset<Row> pairs = pairs(heavy.where(col("bits").geq(keptBits)));
        SparkReport report = new SparkReport(
                placed.size(),
                Arrays.stream(blocks.blocks()).sum(),
                Arrays.stream(blocks.split()).sum(),
                compared,
                pairs.count(),
                placed.size() - stars.count(),
                warnings(blocks.split(), model));
        return new SparkResult(model, clusters, pairs, report, () -> {
            placed.forget();
            scanned.unpersist();
            stars.unpersist();
        });
    }

    /** Numbers clusters from 0 in the order of their first records, as one machine does. */
    private static Dataset<Row> clusters(PlacedRecords placed, Dataset<Row> stars) {
        Dataset<Row> rooted = placed.rows()
                .join(stars, col(RecordShape.PLACE).equalTo(col("node")), "left")
                .select(
                        col(RecordShape.PLACE),
                        col(RecordShape.ID),
                        coalesce(col("root"), col(RecordShape.PLACE)).as("root"));
        Dataset<Row> roots = rooted.where(col("root").equalTo(col(RecordShape.PLACE)))
                .select("root")
                .sort("root");
        Dataset<Row> numbered = placed.rows()
                .sparkSession()
                .createDataFrame(
                        roots.javaRDD()
                                .zipWithIndex()
                                .map(one -> RowFactory.create(one._1().get(0), one._2())),
                        NUMBERED);
        return rooted.join(numbered, "root")
                .sort("cluster_id", RecordShape.PLACE)
                .select(RecordShape.ID, "cluster_id");
    }

    private static Dataset<Row> pairs(Dataset<Row> kept) {
        StructType sortable = PAIRS.add("heaviest", DataTypes.IntegerType, false)
                .add("left", DataTypes.LongType, false)
                .add("right", DataTypes.LongType, false);
        MapFunction<Row, Row> finished = row -> {
            double bits = row.getDouble(4);
            return RowFactory.create(
                    row.get(2),
                    row.get(3),
                    bits,
                    ModelResult.probability(bits),
                    ModelStages.heaviestFirst(bits),
                    row.get(0),
                    row.get(1));
        };
        return kept.map(finished, Encoders.row(sortable))
                .sort("heaviest", "left", "right")
                .select("id_l", "id_r", "match_weight", "match_probability");
    }

    private static void requireWithin(long budget, long[] pairs, ComparisonModel model) {
        long all = Arrays.stream(pairs).sum();
        if (budget > 0 && all > budget) {
            List<String> each = new ArrayList<>();
            for (int rule = 0; rule < pairs.length; rule++) {
                each.add(model.blocking().get(rule).columns() + " " + pairs[rule]);
            }
            throw new IllegalArgumentException("The blocking rules bring together more pairs than the budget allows ["
                    + all + " of " + budget + ": " + String.join(", ", each)
                    + "]. Maybe add a column to the widest rule.");
        }
    }

    private static List<String> warnings(long[] split, ComparisonModel model) {
        List<String> warnings = new ArrayList<>();
        for (int rule = 0; rule < split.length; rule++) {
            if (split[rule] > 0) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "Blocks of more than %,d records under the rule %s [%d]: they were split, and their records met"
                                + " only the next ones in the order of their other values. Maybe add a column to it.",
                        ModelStages.mostRecordsOfBlock(),
                        model.blocking().get(rule).columns(),
                        split[rule]));
            }
        }
        return warnings;
    }
}
