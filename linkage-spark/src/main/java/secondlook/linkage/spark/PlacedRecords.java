package secondlook.linkage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.model.ComparisonModel;
import secondlook.linkage.model.ModelStages;

/**
 * Records in content order, each with its place and the values it is compared by. From here on nothing depends on how
 * the rows were spread or in which order they came.
 */
final class PlacedRecords {
    private static final StructType HASHED = new StructType()
            .add("hash", DataTypes.LongType, false)
            .add("name", DataTypes.BinaryType, false)
            .add(RecordShape.ID, DataTypes.StringType, false)
            .add(RecordShape.FILE, DataTypes.IntegerType, false)
            .add(RecordShape.VALUES, DataTypes.createArrayType(DataTypes.StringType, true), false);

    private final ComparisonModel model;
    private final Dataset<Row> rows;
    private final long size;

    private PlacedRecords(ComparisonModel model, Dataset<Row> rows, long size) {
        this.model = model;
        this.rows = rows;
        this.size = size;
    }

    /**
     * Places records.
     *
     * @param files the files' rows; columns of one heading are one field
     * @throws IllegalArgumentException when a field is missing in every file, or a record has no name of its own
     */
    static PlacedRecords of(List<Dataset<Row>> files, String idField, ComparisonModel model) {
        ModelStages stages = new ModelStages(model);
        Set<String> present = new LinkedHashSet<>();
        files.forEach(file -> present.addAll(Arrays.asList(file.columns())));
        List<String> needed = new ArrayList<>(List.of(idField));
        needed.addAll(stages.fields());
        for (String field : needed) {
            if (!present.contains(field)) {
                throw new IllegalArgumentException("The records do not have a field that is needed [" + field
                        + "]. Maybe it is one of: " + String.join(", ", present) + ".");
            }
        }
        Dataset<Row> all = null;
        for (int number = 0; number < files.size(); number++) {
            Dataset<Row> hashed = texts(files.get(number), needed)
                    .mapPartitions(new Hash(model.toJson(), number), Encoders.row(HASHED));
            all = all == null ? hashed : all.union(hashed);
        }
        if (all == null) {
            throw new IllegalArgumentException("No file was given []. Maybe name one Parquet file.");
        }
        Dataset<Row> ordered = all.sort("hash", "name");
        Dataset<Row> placed = ordered.sparkSession()
                .createDataFrame(
                        ordered.javaRDD()
                                .zipWithIndex()
                                .map(one -> RowFactory.create(
                                        one._2(),
                                        one._1().get(2),
                                        one._1().get(3),
                                        one._1().get(4))),
                        RecordShape.PLACED)
                .persist(StorageLevel.MEMORY_AND_DISK());
        requireNames(placed);
        return new PlacedRecords(model, placed, placed.count());
    }

    private static Dataset<Row> texts(Dataset<Row> file, List<String> needed) {
        Set<String> own = new LinkedHashSet<>(Arrays.asList(file.columns()));
        Column[] columns = needed.stream()
                .map(field -> own.contains(field)
                        ? file.col("`" + field.replace("`", "``") + "`").cast(DataTypes.StringType)
                        : org.apache.spark.sql.functions.lit(null).cast(DataTypes.StringType))
                .toArray(Column[]::new);
        return file.select(columns);
    }

    private static void requireNames(Dataset<Row> placed) {
        List<Row> repeated = placed.groupBy(RecordShape.ID)
                .agg(count("*").as("times"))
                .where(col("times").gt(1))
                .limit(1)
                .collectAsList();
        if (!repeated.isEmpty()) {
            String id = repeated.get(0).getString(0);
            throw new IllegalArgumentException(
                    id.isEmpty()
                            ? "Several records have no id []. Maybe another column is the record id: name it with --id."
                            : "A record id occurs twice [" + id
                                    + "]. Maybe another column is the record id: name it with --id.");
        }
    }

    ComparisonModel model() {
        return model;
    }

    /** The records, as {@link RecordShape#PLACED}. */
    Dataset<Row> rows() {
        return rows;
    }

    long size() {
        return size;
    }

    void forget() {
        rows.unpersist();
    }

    /** Takes a file's texts, the name first, and gives what orders the record. */
    private record Hash(String modelJson, int file) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            ModelStages stages = new ModelStages(ComparisonModel.fromJson(modelJson));
            List<String> fields = stages.fields();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public Row next() {
                    return hashed(stages, fields, rows.next());
                }
            };
        }

        private Row hashed(ModelStages stages, List<String> fields, Row row) {
            java.util.function.UnaryOperator<@Nullable String> fieldOf =
                    field -> ModelStages.cell(row.getString(1 + fields.indexOf(field)));
            String name = ModelStages.cell(row.getString(0));
            String id = name == null ? "" : name;
            return RowFactory.create(
                    stages.contentHash(fieldOf) ^ Long.MIN_VALUE,
                    // The order of Java's texts, which are UTF-16.
                    id.getBytes(StandardCharsets.UTF_16BE),
                    id,
                    file,
                    stages.values(fieldOf));
        }
    }
}
