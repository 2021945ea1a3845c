package secondlook.linkage.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import secondlook.linkage.LinkageSettings;
import secondlook.linkage.model.ComparisonModel;
import secondlook.linkage.model.ModelTraining;
import secondlook.linkage.model.SplinkModels;

/**
 * Links Parquet files on a Spark cluster: the main class for {@code spark-submit}.
 *
 * <pre>
 * spark-submit --class secondlook.linkage.spark.LinkCommand --jars linkage.jar linkage-spark.jar \
 *     --model model.json --id nr --out OUT FILE.parquet ...
 * </pre>
 *
 * Writes the folders {@code clusters} and {@code pairs} as Parquet into OUT, and {@code model.json}, trained, into {@code
 * --report} or the working folder. {@code --csv DIR} writes {@code clusters.csv} and {@code pairs.csv} too.
 */
public final class LinkCommand {
    private static final int WRONG_INPUT = 2;

    private final Map<String, String> options = new HashMap<>();
    private final List<String> files = new ArrayList<>();

    private LinkCommand(String[] arguments) {
        for (int at = 0; at < arguments.length; at++) {
            String argument = arguments[at];
            if (!argument.startsWith("--")) {
                files.add(argument);
            } else if (List.of("--model", "--id", "--out", "--csv", "--report", "--threshold", "--keep")
                            .contains(argument)
                    && at + 1 < arguments.length) {
                options.put(argument, arguments[++at]);
            } else {
                throw new IllegalArgumentException("There is no such option, or its value is missing [" + argument
                        + "]. Maybe it is one of: --model, --id, --out, --csv, --report, --threshold, --keep.");
            }
        }
    }

    /** Runs, and ends the JVM with 2 when the input is at fault. */
    public static void main(String[] arguments) throws IOException {
        try {
            new LinkCommand(arguments).run();
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(WRONG_INPUT);
        }
    }

    private void run() throws IOException {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("No file was given []. Maybe name one Parquet file or folder.");
        }
        String text = Files.readString(Path.of(needed("--model")));
        ComparisonModel written =
                SplinkModels.isSplinkModel(text) ? SplinkModels.read(text) : ComparisonModel.fromJson(text);
        String ofModel = written.idField();
        String id = options.getOrDefault("--id", ofModel == null ? "" : ofModel);
        if (id.isEmpty()) {
            throw new IllegalArgumentException("Neither the model nor --id names the record id []. Maybe add --id.");
        }
        LinkageSettings settings = LinkageSettings.defaults()
                .withThresholdBits(number("--threshold", 0))
                .withKeptProbability(number("--keep", LinkageSettings.defaults().keptProbability()));
        String out = needed("--out");
        SparkSession spark =
                SparkSession.builder().appName("second-look-linkage").getOrCreate();
        try {
            List<Dataset<Row>> rows =
                    files.stream().map(file -> spark.read().parquet(file)).toList();
            SparkLinker linker = new SparkLinker();
            ComparisonModel model = written;
            if (!written.isTrained()) {
                ModelTraining.Trained trained = linker.train(rows, id, written);
                trained.report().warnings().forEach(System.out::println);
                model = trained.model();
            }
            try (SparkResult result = linker.link(rows, id, model, settings)) {
                result.writeParquet(out);
                if (options.containsKey("--csv")) {
                    result.writeCsv(Path.of(needed("--csv")));
                }
                Files.writeString(Path.of(options.getOrDefault("--report", ".")).resolve("model.json"), model.toJson());
                SparkReport report = result.report();
                report.warnings().forEach(System.out::println);
                System.out.println(report.records() + " records, " + report.clusters() + " clusters, "
                        + report.pairsCompared() + " pairs compared, " + report.pairsKept() + " kept; written to "
                        + out);
            }
        } finally {
            spark.stop();
        }
    }

    private String needed(String option) {
        String value = options.get(option);
        if (value == null) {
            throw new IllegalArgumentException("An option is missing [" + option + "]. Maybe add it.");
        }
        return value;
    }

    private double number(String option, double otherwise) {
        String value = options.get(option);
        try {
            return value == null ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "The value is no number [" + option + " " + value + "]. Maybe write it with a point.", wrong);
        }
    }
}
