package secondlook.benchmark.linkage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import secondlook.linkage.LinkageSettings;
import secondlook.linkage.dedupe.Dedupe;
import secondlook.linkage.dedupe.DedupeOptions;
import secondlook.linkage.dedupe.DedupeOutcome;
import secondlook.linkage.dedupe.TruthScore;

/**
 * Links public data with known truth, and invented registers, without configuration, and prints pairwise F1 of the
 * clusters over all true pairs beside the bar. Each public set is linked twice: as it is, and with columns renamed and
 * shuffled, rows shuffled and ids replaced, which must change nothing. Exit code 0 when every bar is met, 1 when not.
 *
 * <p>Argument: the folder with the public sets.
 */
public final class AccuracyBenchmark {
    private final Path data;
    private final Path work;
    private final PrintStream out;
    private boolean met = true;

    private AccuracyBenchmark(Path data, Path work, PrintStream out) {
        this.data = data;
        this.work = work;
        this.out = out;
    }

    /** Runs all sets. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("Give the folder that holds the data with known truth.");
            System.exit(2);
        }
        Path work = Files.createTempDirectory("accuracy");
        AccuracyBenchmark benchmark = new AccuracyBenchmark(Path.of(arguments[0]), work, System.out);
        benchmark.run();
        System.exit(benchmark.met ? 0 : 1);
    }

    private void run() throws IOException {
        out.printf("%-34s %8s %8s %8s %8s %6s %8s%n", "set", "P", "R", "F1", "bar", "s", "records");
        febrl("febrl_dataset1.csv", 0.99);
        febrl("febrl_dataset2.csv", 0.99);
        febrl("febrl_dataset3.csv", 0.998);
        publicSet("splink_fake_1000.csv", "unique_id", "cluster", 0.98);
        for (long seed = 1; seed <= 2; seed++) {
            invented(InventedRegisters.historical(50_000, seed), 0.975);
            invented(InventedRegisters.sparse(20_000, seed), 0);
            invented(InventedRegisters.threePartDates(10_000, seed), 0.97);
        }
    }

    /** Febrl's ids carry the truth, so they are parted into an id that says nothing and a truth column. */
    private void febrl(String file, double bar) throws IOException {
        List<List<String>> rows = cells(data.resolve(file));
        rows.get(0).add("truth");
        for (List<String> row : rows.subList(1, rows.size())) {
            row.add(row.get(0).split("-")[1]);
        }
        both(file, rows, "rec_id", "truth", bar);
    }

    private void publicSet(String file, String id, String truth, double bar) throws IOException {
        both(file, cells(data.resolve(file)), id, truth, bar);
    }

    private void invented(InventedRegisters.Register register, double bar) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(register.headings());
        rows.addAll(register.rows());
        measure(
                register.name(),
                rows,
                register.headings().get(0),
                register.headings().get(1),
                bar);
    }

    private static List<List<String>> cells(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(java.util.Arrays.stream(line.split(",", -1))
                    .map(String::strip)
                    .collect(Collectors.toCollection(ArrayList::new)));
        }
        return rows;
    }

    private void both(String name, List<List<String>> rows, String id, String truth, double bar) throws IOException {
        TruthScore asIs = measure(name, rows, id, truth, bar);
        TruthScore disguised = measure(name + " disguised", disguise(rows, id, truth), "key", "who", bar);
        if (!asIs.equals(disguised)) {
            out.println("  the two differ: names, order or ids have an influence");
            met = false;
        }
    }

    /** Columns renamed and shuffled, rows shuffled, ids replaced. */
    private static List<List<String>> disguise(List<List<String>> rows, String id, String truth) {
        Random random = new Random(97);
        List<Integer> columns = IntStream.range(0, rows.get(0).size()).boxed().collect(Collectors.toList());
        Collections.shuffle(columns, random);
        List<List<String>> body = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.shuffle(body, random);
        int idColumn = rows.get(0).indexOf(id);
        List<List<String>> disguised = new ArrayList<>();
        disguised.add(columns.stream()
                .map(column -> {
                    String heading = rows.get(0).get(column);
                    return heading.equals(id) ? "key" : heading.equals(truth) ? "who" : "f" + column;
                })
                .toList());
        for (List<String> row : body) {
            String newId = Long.toHexString(random.nextLong());
            disguised.add(columns.stream()
                    .map(column -> column == idColumn ? newId : row.get(column))
                    .toList());
        }
        return disguised;
    }

    private TruthScore measure(String name, List<List<String>> rows, String id, String truth, double bar)
            throws IOException {
        Path file = work.resolve("rows.csv");
        Files.writeString(
                file,
                rows.stream()
                        .map(row -> row.stream().map(AccuracyBenchmark::quoted).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n", "", "\n")),
                StandardCharsets.UTF_8);
        long started = System.nanoTime();
        DedupeOutcome outcome = new Dedupe()
                .run(DedupeOptions.of(List.of(file), work.resolve("out"))
                        .withIdColumn(id)
                        .withTruthColumn(truth)
                        .withSettings(LinkageSettings.defaults()));
        double seconds = (System.nanoTime() - started) / 1e9;
        TruthScore score = java.util.Objects.requireNonNull(outcome.score());
        boolean reached = score.f1() >= bar;
        met &= reached;
        out.println(String.format(
                Locale.ROOT,
                "%-34s %8.4f %8.4f %8.4f %8.3f %6.1f %8d%s",
                name,
                score.precision(),
                score.recall(),
                score.f1(),
                bar,
                seconds,
                outcome.records(),
                reached ? "" : "  BELOW THE BAR"));
        return score;
    }

    private static String quoted(String cell) {
        return cell.indexOf(',') < 0 ? cell : '"' + cell + '"';
    }
}
