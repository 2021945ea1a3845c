package secondlook.benchmark.linkage;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import secondlook.linkage.LinkageReport;
import secondlook.linkage.LinkageSettings;
import secondlook.linkage.Workers;
import secondlook.linkage.csv.CsvTable;
import secondlook.linkage.model.CodedRecords;
import secondlook.linkage.model.ComparisonModel;
import secondlook.linkage.model.ModelLinker;
import secondlook.linkage.model.ModelResult;

/**
 * Speed of the explicit-model engine on a million invented persons of six fields, against a bare kernel written for
 * these fields and against DuckDB, and from a CSV file to clusters in a fresh JVM. Bars are ratios, taken in one run,
 * runs of the two sides alternating.
 *
 * <p>Arguments: {@code --ten-million} adds ten million records at equal pairs a record; {@code --no-duckdb} leaves
 * DuckDB out; {@code --records N} takes another number than a million.
 */
public final class LinkageBenchmark {
    private static final int THREADS = 2;
    private static final int ROUNDS = 5;
    private static final int TEN = 10;

    private LinkageBenchmark() {}

    /** Prints one line a measurement. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        List<String> options = List.of(arguments);
        if (options.size() == 4 && options.get(0).equals("one-run")) {
            oneRun(Path.of(options.get(1)), Path.of(options.get(2)), options.get(3));
            return;
        }
        int records = options.contains("--records")
                ? Integer.parseInt(options.get(options.indexOf("--records") + 1))
                : 1_000_000;
        Path folder = Files.createTempDirectory("second-look-linkage");
        try {
            Path file = folder.resolve("persons.csv");
            SyntheticPersons.write(file, records, 1);
            System.out.printf("%,d persons in %,d bytes%n", records, Files.size(file));
            double million = fromFileToClusters(file, folder, "1g", 3.0, records);
            against(file, folder, !options.contains("--no-duckdb"));
            if (options.contains("--ten-million")) {
                Path ten = folder.resolve("ten.csv");
                SyntheticPersons.write(ten, TEN * records, 1);
                double large = fromFileToClusters(ten, folder, "4g", Double.POSITIVE_INFINITY, TEN * records);
                bar("ten million: pairs a second, compared and weighed, against one million", large / million, 0.8);
            }
        } finally {
            delete(folder);
        }
    }

    /** The engine's scoring against the bare kernel's, and joining with comparing against DuckDB's. */
    private static void against(Path file, Path folder, boolean duckdb)
            throws IOException, InterruptedException, SQLException {
        ComparisonModel model = PlainModel.model();
        LinkageSettings settings =
                LinkageSettings.defaults().withThreads(THREADS).withKeptProbability(0.5);
        CodedRecords records = CodedRecords.read(file, "id", model);
        ReferenceKernel reference = new ReferenceKernel(columns(file));
        reference.block();
        double bareRate = 0;
        double ownRate = 0;
        double joinedRate = 0;
        double joinedWall = 0;
        double preparedRate = 0;
        for (int round = 0; round < ROUNDS; round++) {
            CpuClock clock = new CpuClock();
            long started = System.nanoTime();
            ReferenceKernel.Scored scored = reference.score(THREADS);
            double bareWall = (System.nanoTime() - started) / 1e9;
            clock.ended("bare");
            ModelResult result = new ModelLinker(stage -> clock.ended(stage.name())).link(records, model, settings);
            long pairs = result.report().pairsCompared();
            double bare = scored.pairs() / clock.seconds("bare");
            double own = pairs / clock.seconds("compare and weigh");
            // The database's table is loaded before its clock starts, as the engine's records are read and prepared.
            double joining = clock.seconds("block") + clock.seconds("compare and weigh");
            double joined = pairs / joining;
            double wall = (millis(result, "block") + millis(result, "compare and weigh")) / 1e3;
            System.out.printf(
                    "round %d: %,d pairs by the bare kernel, %,d by the engine; pairs a second of one core: bare %.1f M,"
                            + " engine %.1f M; wall: bare %.2f s, engine %s%n",
                    round + 1,
                    scored.pairs(),
                    pairs,
                    bare / 1e6,
                    own / 1e6,
                    bareWall,
                    stages(result.report().stages()));
            bareRate = Math.max(bareRate, bare);
            ownRate = Math.max(ownRate, own);
            joinedRate = Math.max(joinedRate, joined);
            preparedRate = Math.max(preparedRate, pairs / (clock.seconds("prepare") + joining));
            joinedWall = Math.max(joinedWall, pairs / wall);
        }
        System.out.printf(
                "scoring: %.1f million pairs a second of one core, bare kernel %.1f%n", ownRate / 1e6, bareRate / 1e6);
        bar("scoring against the bare kernel, by CPU time", ownRate / bareRate, 0.7);
        if (duckdb) {
            DuckDbJoin.Rates rates = DuckDbJoin.run(file, folder, THREADS);
            System.out.printf(
                    "joining and comparing, pairs a second of one core: DuckDB %.2f M, engine %.2f M (%.2f M with preparing"
                            + " its records); wall: %.2f M and %.2f M%n",
                    rates.perCpuSecond() / 1e6,
                    joinedRate / 1e6,
                    preparedRate / 1e6,
                    rates.perSecond() / 1e6,
                    joinedWall / 1e6);
            bar("joining and comparing against DuckDB, by CPU time", joinedRate / rates.perCpuSecond(), 10);
            bar("joining and comparing against DuckDB, by the clock", joinedWall / rates.perSecond(), 10);
        }
    }

    private static List<String[]> columns(Path file) throws IOException {
        CsvTable table = CsvTable.read(file, new Workers(THREADS), header -> !header.equals("id"));
        List<String[]> columns = new ArrayList<>();
        for (int column = 1; column < table.headers().size(); column++) {
            String[] values = new String[table.rows()];
            List<String> dictionary = table.column(column).dictionary();
            int[] codes = table.column(column).codes();
            for (int row = 0; row < values.length; row++) {
                values[row] = codes[row] < 0 ? "" : dictionary.get(codes[row]);
            }
            columns.add(values);
        }
        return columns;
    }

    /** Three fresh JVMs one after another; returns the best rate of comparing and weighing, in pairs a second. */
    private static double fromFileToClusters(Path file, Path folder, String heap, double mostSeconds, int records)
            throws IOException, InterruptedException {
        double rate = 0;
        double best = Double.POSITIVE_INFINITY;
        double cpu = Double.POSITIVE_INFINITY;
        for (int run = 1; run <= 3; run++) {
            Path answer = folder.resolve("answer.txt");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + heap,
                            "-XX:+UseParallelGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LinkageBenchmark.class.getName(),
                            "one-run",
                            file.toString(),
                            folder.resolve("clusters.csv").toString(),
                            answer.toString())
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                System.out.printf("%,d records do not pass in a heap of %s: NOT MET%n", records, heap);
                return 0;
            }
            String[] numbers = Files.readString(answer).strip().split(" ");
            best = Math.min(best, Double.parseDouble(numbers[0]));
            rate = Math.max(rate, Double.parseDouble(numbers[1]));
            cpu = Math.min(cpu, Double.parseDouble(numbers[2]));
        }
        System.out.printf(
                "CPU time of the whole JVM: %.2f s, on %d cores at least %.2f s by the clock%n",
                cpu, THREADS, cpu / THREADS);
        if (mostSeconds < Double.POSITIVE_INFINITY) {
            System.out.printf(
                    "CSV to clusters.csv, fresh JVM, heap %s: %.2f s (bar %.1f s): %s%n",
                    heap, best, mostSeconds, best <= mostSeconds ? "met" : "NOT MET");
        } else {
            System.out.printf("CSV to clusters.csv, fresh JVM, heap %s: %.2f s%n", heap, best);
        }
        return rate;
    }

    private static void oneRun(Path file, Path out, String answer) throws IOException {
        long started = System.nanoTime();
        CpuClock clock = new CpuClock();
        ComparisonModel model = PlainModel.model();
        CodedRecords records = CodedRecords.read(file, "id", model);
        double read = (System.nanoTime() - started) / 1e9;
        clock.ended("read");
        ModelResult result = new ModelLinker(stage -> clock.ended(stage.name()))
                .link(
                        records,
                        model,
                        LinkageSettings.defaults().withThreads(THREADS).withKeptProbability(0.5));
        long linked = System.nanoTime();
        result.writeClusters(out);
        clock.ended("write");
        double seconds = (System.nanoTime() - started) / 1e9;
        double cpu =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
        long pairs = result.report().pairsCompared();
        double rate = pairs / clock.seconds("compare and weigh");
        System.out.printf(
                "  %.2f s by the clock, %.2f s CPU with the JVM's own, peak heap %,d MB; read %.2f s, %s, write %.2f s; CPU:"
                        + " %s; %,d pairs, %.1f M/s; %,d clusters%n",
                seconds,
                cpu,
                peakHeap() >> 20,
                read,
                stages(result.report().stages()),
                (System.nanoTime() - linked) / 1e9,
                clock,
                pairs,
                rate / 1e6,
                result.clusterCount());
        Files.writeString(Path.of(answer), seconds + " " + rate + " " + cpu);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }

    private static long millis(ModelResult result, String stage) {
        return Math.max(
                1,
                result.report().stages().stream()
                        .filter(one -> one.name().equals(stage))
                        .mapToLong(LinkageReport.Stage::millis)
                        .sum());
    }

    private static String stages(List<LinkageReport.Stage> stages) {
        StringBuilder text = new StringBuilder();
        stages.forEach(stage -> text.append(text.isEmpty() ? "" : ", ")
                .append(stage.name())
                .append(' ')
                .append(stage.millis())
                .append(" ms"));
        return text.toString();
    }

    private static void bar(String what, double ratio, double least) {
        System.out.printf("%s: %.2f times (bar %.1f): %s%n", what, ratio, least, ratio >= least ? "met" : "NOT MET");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
