package secondlook.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import secondlook.linkage.LinkageSettings;
import secondlook.linkage.dedupe.Dedupe;
import secondlook.linkage.dedupe.DedupeOptions;
import secondlook.linkage.dedupe.DedupeOutcome;
import secondlook.linkage.dedupe.TruthScore;

/** The linkage engine alone, on anyone's files. */
@Command(
        name = "dedupe",
        description = "Find which rows of one file, or of several, speak of one person. Needs no configuration.",
        mixinStandardHelpOptions = true)
final class DedupeCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "One CSV or Parquet file to find repeats in, or several to link.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where clusters.csv, pairs.csv, model.json and report.html go (default: ${DEFAULT-VALUE}).",
            defaultValue = "dedupe")
    private Path out = Path.of("dedupe");

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description =
                    "Use this model instead of learning one: a model.json, one written by hand, or one of Splink.")
    private @Nullable Path model;

    @Option(
            names = "--partial-model",
            description = "Leave out, and name, what cannot be read of a Splink model, instead of refusing it.")
    private boolean partialModel;

    @Option(names = "--id", paramLabel = "COLUMN", description = "The column that names the record.")
    private @Nullable String id;

    @Option(names = "--ignore", paramLabel = "COLUMN", description = "Keep a column out. May be given again.")
    private List<String> ignored = List.of();

    @Option(
            names = "--insist",
            paramLabel = "COLUMN",
            description = "Link on a column although it looks like sex, ethnicity, nationality or religion.")
    private List<String> insisted = List.of();

    @Option(
            names = "--truth",
            paramLabel = "COLUMN",
            description = "A column that says who is who: kept out of linking, and used to score the result.")
    private @Nullable String truth;

    @Option(
            names = "--parquet",
            description = "Write clusters.parquet and pairs.parquet too, as is done where a file is Parquet.")
    private boolean parquet;

    @Option(names = "--threads", paramLabel = "N", description = "Threads; the result does not depend on them.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new FailureMessages.BadInput("There is no such file to read [" + file + "].");
            }
        }
        DedupeOptions options = new DedupeOptions(
                files,
                out,
                model,
                id,
                new LinkedHashSet<>(ignored),
                new LinkedHashSet<>(insisted),
                truth,
                LinkageSettings.defaults().withThreads(threads),
                partialModel,
                new ParquetFiles());
        boolean inParquet = parquet;
        for (Path file : files) {
            inParquet |= ParquetFiles.isParquet(file);
        }
        DedupeOutcome outcome = new Dedupe().run(options);
        List<Path> written = new ArrayList<>(outcome.written());
        if (inParquet) {
            written.addAll(ParquetFiles.writeResults(out));
        }
        report.result(values(outcome, written), words(outcome));
        return ExitCode.WELL;
    }

    private static Map<String, Object> values(DedupeOutcome outcome, List<Path> written) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("records", outcome.records());
        values.put("clusters", outcome.clusters());
        values.put("pairs", outcome.pairs());
        values.put("columns", outcome.columns());
        values.put("warnings", outcome.warnings());
        TruthScore score = outcome.score();
        if (score != null) {
            values.put("score", score);
        }
        values.put("stages", outcome.report().stages());
        values.put("written", written.stream().map(Path::toString).toList());
        return values;
    }

    private static String words(DedupeOutcome outcome) {
        StringBuilder words = new StringBuilder();
        outcome.columns().forEach(column -> words.append(column).append(System.lineSeparator()));
        outcome.warnings()
                .forEach(warning -> words.append("Note: ").append(warning).append(System.lineSeparator()));
        words.append(outcome.records())
                .append(" records speak of ")
                .append(outcome.clusters())
                .append(" persons or things; written to ")
                .append(
                        outcome.written().isEmpty()
                                ? "nothing"
                                : outcome.written().getFirst().getParent());
        TruthScore score = outcome.score();
        if (score != null) {
            words.append(System.lineSeparator()).append(score);
        }
        return words.toString();
    }
}
