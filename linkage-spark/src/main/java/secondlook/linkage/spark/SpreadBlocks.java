package secondlook.linkage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import secondlook.linkage.model.BlockingRule;
import secondlook.linkage.model.ModelStages;

/**
 * The blocks of some rules, spread by key. A block of more than {@link ModelStages#mostRecordsOfBlock} records is never
 * gathered in one place: its records are sorted over all machines, and tiles of some thousand neighbours are compared
 * apart, so that no task needs more memory than one tile, however skewed the keys are.
 */
final class SpreadBlocks {
    /** Records whose next ones are met in one tile; not less than the most neighbours of a split block. */
    static final int TILE = 5_000;

    private static final long PAIRS_OF_TASK = 4_000_000;
    private static final long RECORDS_OF_TASK = 100_000;
    private static final int MOST_TASKS = 20_000;

    private final String modelJson;
    private final List<List<String>> rules;
    private final Dataset<Row> records;
    private final SparkSession spark;

    private final long[] blocks;
    private final long[] split;
    private final long[] pairs;
    private long members;
    /** The size of each block that is split. */
    private final HashMap<String, Integer> large = new HashMap<>();

    /**
     * Counts the blocks of rules.
     *
     * @param records as {@link RecordShape#WEIGHED}, their places in split blocks not known yet
     */
    SpreadBlocks(String modelJson, List<BlockingRule> rules, Dataset<Row> records) {
        this.modelJson = modelJson;
        this.rules = BlockMembers.columns(rules);
        this.records = records;
        spark = records.sparkSession();
        blocks = new long[rules.size()];
        split = new long[rules.size()];
        pairs = new long[rules.size()];
        Dataset<Row> sizes = records.mapPartitions(
                        new BlockMembers.Keys(modelJson, this.rules, null), Encoders.row(BlockMembers.KEY))
                .groupBy("rule", "key")
                .agg(count("*").as("size"))
                .where(col("size").gt(1))
                .persist(StorageLevel.MEMORY_AND_DISK());
        for (Row row : sizes.groupBy("rule", "size").agg(count("*")).collectAsList()) {
            int rule = row.getInt(0);
            int size = Math.toIntExact(row.getLong(1));
            blocks[rule] += row.getLong(2);
            split[rule] += size > ModelStages.mostRecordsOfBlock() ? row.getLong(2) : 0;
            pairs[rule] += row.getLong(2) * ModelStages.pairs(size);
            members += row.getLong(2) * size;
        }
        if (Arrays.stream(split).sum() > 0) {
            for (Row row : sizes.where(col("size").gt(ModelStages.mostRecordsOfBlock()))
                    .collectAsList()) {
                large.put(BlockMembers.block(row.getInt(0), row.getString(1)), (int) row.getLong(2));
            }
        }
        sizes.unpersist();
    }

    /** Blocks of two records or more, by rule. */
    long[] blocks() {
        return blocks.clone();
    }

    /** Blocks that are split, by rule. */
    long[] split() {
        return split.clone();
    }

    /** Pairs in the blocks, by rule, before those of earlier rules are left out. */
    long[] pairs() {
        return pairs.clone();
    }

    /** The members of all blocks and tiles: those of one part in one partition, one after another, in order. */
    Dataset<Row> spread() {
        List<String> names = List.copyOf(large.keySet());
        Dataset<Row> known = records;
        Dataset<Row> tiles = null;
        if (!large.isEmpty()) {
            Dataset<Row> positions = positions(names);
            known = withPositions(positions);
            tiles = known.join(positions, RecordShape.PLACE)
                    .select(tileColumns())
                    .mapPartitions(new BlockMembers.Tiles(TILE), Encoders.row(BlockMembers.MEMBER));
        }
        Dataset<Row> whole =
                known.mapPartitions(new BlockMembers.Whole(modelJson, rules, names), Encoders.row(BlockMembers.MEMBER));
        Dataset<Row> all = tiles == null ? whole : whole.union(tiles);
        long work = Arrays.stream(pairs).sum() / PAIRS_OF_TASK + members / RECORDS_OF_TASK;
        int tasks = (int) Math.max(spark.sparkContext().defaultParallelism(), Math.min(MOST_TASKS, work));
        return all.repartition(tasks, col("rule"), col("key"), col("part"))
                .sortWithinPartitions("rule", "key", "part", "position", RecordShape.PLACE);
    }

    private static Column[] tileColumns() {
        List<Column> columns = new ArrayList<>(List.of(col("rule"), col("key"), col("position"), col("near")));
        for (String name : RecordShape.WEIGHED.fieldNames()) {
            columns.add(col(name));
        }
        return columns.toArray(Column[]::new);
    }

    /** Where the records of split blocks stand in them: place, rule, key, position, near. */
    private Dataset<Row> positions(List<String> names) {
        Dataset<Row> sorted = records.mapPartitions(
                        new BlockMembers.Keys(modelJson, rules, names), Encoders.row(BlockMembers.KEY))
                .sort("rule", "key", "order", RecordShape.PLACE);
        StructType shape = new StructType()
                .add("rule", DataTypes.IntegerType, false)
                .add("key", DataTypes.StringType, false)
                .add("at", DataTypes.LongType, false)
                .add(RecordShape.PLACE, DataTypes.LongType, false);
        Dataset<Row> numbered = spark.createDataFrame(
                        sorted.javaRDD()
                                .zipWithIndex()
                                .map(one -> RowFactory.create(
                                        one._1().get(0),
                                        one._1().get(1),
                                        one._2(),
                                        one._1().get(3))),
                        shape)
                .persist(StorageLevel.MEMORY_AND_DISK());
        HashMap<String, Long> starts = new HashMap<>();
        for (Row row : numbered.groupBy("rule", "key").agg(min("at")).collectAsList()) {
            starts.put(BlockMembers.block(row.getInt(0), row.getString(1)), row.getLong(2));
        }
        StructType positioned = new StructType()
                .add(RecordShape.PLACE, DataTypes.LongType, false)
                .add("rule", DataTypes.IntegerType, false)
                .add("key", DataTypes.StringType, false)
                .add("position", DataTypes.IntegerType, false)
                .add("near", DataTypes.IntegerType, false);
        return numbered.map(new Position(starts, large), Encoders.row(positioned));
    }

    private Dataset<Row> withPositions(Dataset<Row> positions) {
        Dataset<Row> ofRecord = positions
                .groupBy(col(RecordShape.PLACE).as("positioned"))
                .agg(collect_list(struct(col("rule"), col("position"), col("near")))
                        .as("positions"));
        return records.join(ofRecord, col(RecordShape.PLACE).equalTo(col("positioned")), "left")
                .drop("positioned")
                .map(new Fill(rules.size()), Encoders.row(RecordShape.WEIGHED));
    }

    /** Turns a place among the records of all split blocks into one within its block. */
    private record Position(HashMap<String, Long> starts, HashMap<String, Integer> sizes)
            implements MapFunction<Row, Row> {
        @Override
        @SuppressWarnings("NullAway")
        public Row call(Row row) {
            String block = BlockMembers.block(row.getInt(0), row.getString(1));
            return RowFactory.create(
                    row.get(3),
                    row.get(0),
                    row.get(1),
                    (int) (row.getLong(2) - starts.get(block)),
                    ModelStages.neighbours(sizes.get(block)));
        }
    }

    /** Writes a record's positions into its places by rule. */
    private record Fill(int rules) implements MapFunction<Row, Row> {
        @Override
        public Row call(Row row) {
            int[] places = new int[rules];
            int[] near = new int[rules];
            Arrays.fill(places, -1);
            if (!row.isNullAt(7)) {
                List<Row> own = row.getList(7);
                for (Row one : own) {
                    places[one.getInt(0)] = one.getInt(1);
                    near[one.getInt(0)] = one.getInt(2);
                }
            }
            return RowFactory.create(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), places, near);
        }
    }
}
