package secondlook.linkage.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.LinkageSettings;
import secondlook.linkage.model.CodedRecords;
import secondlook.linkage.model.Comparison;
import secondlook.linkage.model.ComparisonModel;
import secondlook.linkage.model.ModelLinker;
import secondlook.linkage.model.ModelResult;
import secondlook.linkage.model.ModelTraining;
import secondlook.linkage.model.ValueStep;

/** Invented people with slips, blanks and exact repeats, for one machine and for Spark. */
final class InventedRegister {
    static final List<String> FIELDS = List.of("nr", "first_name", "surname", "dob", "town");

    private InventedRegister() {}

    /** People; one in so many lives in the one large town. */
    static List<String[]> people(int count, long seed, int oneIn) {
        Random random = new Random(seed);
        String[] parts = {"al", "ber", "cor", "dän", "el", "fen", "gos", "hol"};
        List<String[]> rows = new ArrayList<>();
        while (rows.size() < count) {
            String[] row = {
                "",
                parts[random.nextInt(8)] + parts[random.nextInt(8)],
                parts[random.nextInt(8)] + parts[random.nextInt(8)] + parts[random.nextInt(8)],
                String.format("19%02d-%02d-%02d", random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                random.nextInt(oneIn) == 0 ? "Oscroft" : "Town " + random.nextInt(40)
            };
            for (int copy = 0; copy <= random.nextInt(3) && rows.size() < count; copy++) {
                String[] slipped = row.clone();
                slipped[0] = "r" + rows.size();
                int field = 1 + random.nextInt(4);
                if (random.nextInt(3) == 0) {
                    slipped[field] = random.nextInt(4) == 0 ? "" : slipped[field].substring(1) + "x";
                }
                rows.add(slipped);
            }
        }
        return rows;
    }

    /** A model to be trained, with frequencies and a rule that makes a large block of the large town. */
    static ComparisonModel model(boolean overTowns) {
        ComparisonModel.Builder builder = ComparisonModel.builder()
                .idField("nr")
                .column("surname", ValueStep.of(ValueStep.Kind.FOLD))
                .blockOn("first_name", "surname");
        if (overTowns) {
            builder.blockOn("town");
        }
        return builder.blockOn("dob")
                .compare(Comparison.name("first_name", 0.88))
                .compare(Comparison.same("surname"))
                .compare(Comparison.edits("dob", 1))
                .compare(Comparison.same("town"))
                .build();
    }

    static CodedRecords coded(List<String[]> rows) {
        CodedRecords.Builder builder = CodedRecords.of("first_name", "surname", "dob", "town");
        rows.forEach(row -> builder.record(row[0], row[1], row[2], row[3], row[4]));
        return builder.build();
    }

    /** The rows in another order, over so many partitions. */
    static Dataset<Row> spread(SparkSession spark, List<String[]> rows, int partitions, long seed) {
        List<String[]> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        StructType shape = new StructType();
        for (String field : FIELDS) {
            shape = shape.add(field, DataTypes.StringType);
        }
        List<Row> table = shuffled.stream()
                .map(row -> RowFactory.create((Object[])
                        Arrays.stream(row).map(InventedRegister::nullIfEmpty).toArray(String[]::new)))
                .toList();
        return spark.createDataFrame(table, shape).repartition(partitions);
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What one machine writes into a folder; returns the trained model. */
    static ComparisonModel oneMachine(List<String[]> rows, ComparisonModel model, Path folder) throws IOException {
        CodedRecords records = coded(rows);
        ComparisonModel trained = ModelTraining.train(records, model, 2).model();
        ModelResult result = new ModelLinker().link(records, trained, LinkageSettings.defaults());
        Files.createDirectories(folder);
        result.writeClusters(folder.resolve("clusters.csv"));
        result.writePairs(folder.resolve("pairs.csv"));
        return trained;
    }

    /** The lines of a file in the order of their bytes, as one text. */
    static String sorted(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
