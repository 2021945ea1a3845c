package secondlook.benchmark.linkage;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import secondlook.linkage.dedupe.Dedupe;
import secondlook.linkage.dedupe.DedupeOptions;
import secondlook.linkage.dedupe.DedupeOutcome;
import secondlook.linkage.dedupe.TruthScore;

/**
 * Links public data with known truth, and invented registers, without configuration, and prints pairwise F1 of the
 * clusters over all true pairs beside the bar. Each set is linked twice: as it is, and with columns renamed and
 * shuffled, rows shuffled and ids replaced, which must give the same clusters. Exit code 0 when every bar is met, 1
 * when not.
 *
 * <p>Arguments: the folder with the public sets, and optionally a part of the name of the sets to run.
 */
public final class AccuracyBenchmark {
    private final Path data;
    private final String only;
    private final Path work;
    private final PrintStream out;
    private boolean met = true;

    private AccuracyBenchmark(Path data, String only, Path work, PrintStream out) {
        this.data = data;
        this.only = only;
        this.work = work;
        this.out = out;
    }

    /** Runs all sets, or those whose name holds the second argument. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1) {
            System.err.println("Give the folder that holds the data with known truth.");
            System.exit(2);
        }
        Path work = Files.createTempDirectory("accuracy");
        String only = arguments.length > 1 ? arguments[1] : "";
        AccuracyBenchmark benchmark = new AccuracyBenchmark(Path.of(arguments[0]), only, work, System.out);
        benchmark.run();
        System.exit(benchmark.met ? 0 : 1);
    }

    private void run() throws IOException {
        out.printf(
                "%-34s %8s %8s %8s %6s %8s %6s %6s %8s%n",
                "set", "P", "R", "F1", "bar", "blocked", "wall s", "cpu s", "records");
        febrl("febrl_dataset1.csv", 0.99);
        febrl("febrl_dataset2.csv", 0.99);
        febrl("febrl_dataset3.csv", 0.998);
        publicSet("splink_fake_1000.csv", "unique_id", "cluster", 0.98);
        for (long seed = 1; seed <= 2; seed++) {
            invented(HistoricalRegister.of(50_000, seed, 1), 0.975);
            invented(HistoricalRegister.of(50_000, seed + 10, 1.6), 0);
            invented(SparseRegisters.mailing(20_000, seed), 0.955);
            invented(SparseRegisters.mailing(1_000, seed), 0.955);
            invented(SparseRegisters.cards(20_000, seed), 0);
            invented(GermanRegisters.residents(10_000, seed), 0.97);
            invented(GermanRegisters.capitals(10_000, seed), 0.97);
            invented(CustomerRegisters.addresses(10_000, seed), 0);
            invented(CustomerRegisters.twoTables(10_000, seed), 0);
        }
    }

    /** Febrl's ids carry the truth, so they are parted into an id that says nothing and a truth column. */
    private void febrl(String file, double bar) throws IOException {
        List<List<String>> rows = cells(data.resolve(file));
        rows.get(0).add("truth");
        for (List<String> row : rows.subList(1, rows.size())) {
            row.add(row.get(0).split("-", -1)[1]);
        }
        both(file, List.of(rows), "rec_id", "truth", bar);
    }

    private void publicSet(String file, String id, String truth, double bar) throws IOException {
        both(file, List.of(cells(data.resolve(file))), id, truth, bar);
    }

    private void invented(Register register, double bar) throws IOException {
        List<List<List<String>>> tables = new ArrayList<>();
        for (Register.Rows table : register.tables()) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(table.headings());
            rows.addAll(table.rows());
            tables.add(rows);
        }
        String truth = register.tables().get(0).headings().get(1);
        String id = register.tables().size() > 1
                ? null
                : register.tables().get(0).headings().get(0);
        both(register.name(), tables, id, truth, bar);
    }

    private static List<List<String>> cells(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(Arrays.stream(line.split(",", -1))
                    .map(String::strip)
                    .collect(Collectors.toCollection(ArrayList::new)));
        }
        return rows;
    }

    private void both(
            String name,
            List<List<List<String>>> tables,
            @org.jspecify.annotations.Nullable String id,
            String truth,
            double bar)
            throws IOException {
        if (!name.contains(only)) {
            return;
        }
        TruthScore asIs = measure(name, tables, id, truth, bar);
        Disguise disguise = Disguise.of(tables, id, truth, 97);
        TruthScore disguised =
                measure("  disguised", disguise.tables(), id == null ? null : Disguise.ID, Disguise.TRUTH, bar);
        if (tables.size() == 1 && id != null) {
            new Reliability(tables.get(0), id, truth, write(tables.get(0), "rows0.csv"), work.resolve("again"))
                    .print(out, asIs);
        }
        if (!asIs.equals(disguised)) {
            out.println("  NOT THE SAME: names, order or ids have an influence [" + asIs + ", " + disguised + "]");
            met = false;
        }
    }

    private TruthScore measure(
            String name,
            List<List<List<String>>> tables,
            @org.jspecify.annotations.Nullable String id,
            String truth,
            double bar)
            throws IOException {
        List<Path> files = new ArrayList<>();
        for (int table = 0; table < tables.size(); table++) {
            files.add(write(tables.get(table), "rows" + table + ".csv"));
        }
        DedupeOptions options = DedupeOptions.of(files, work.resolve("out")).withTruthColumn(truth);
        long started = System.nanoTime();
        long cpu = cpuNanos();
        DedupeOutcome outcome = new Dedupe().run(id == null ? options : options.withIdColumn(id));
        double cpuSeconds = (cpuNanos() - cpu) / 1e9;
        double seconds = (System.nanoTime() - started) / 1e9;
        TruthScore score = Objects.requireNonNull(outcome.score());
        boolean reached = score.f1() >= bar;
        met &= reached;
        out.println(String.format(
                Locale.ROOT,
                "%-34s %8.4f %8.4f %8.4f %6.3f %8.4f %6.1f %6.1f %8d%s",
                name,
                score.precision(),
                score.recall(),
                score.f1(),
                bar,
                outcome.report().blockingRecall().share(),
                seconds,
                cpuSeconds,
                outcome.records(),
                reached ? "" : "  BELOW THE BAR"));
        return score;
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private Path write(List<List<String>> rows, String file) throws IOException {
        return Files.writeString(
                work.resolve(file),
                rows.stream()
                        .map(row -> row.stream().map(AccuracyBenchmark::quoted).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n", "", "\n")),
                StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return cell.indexOf(',') < 0 ? cell : '"' + cell + '"';
    }
}
