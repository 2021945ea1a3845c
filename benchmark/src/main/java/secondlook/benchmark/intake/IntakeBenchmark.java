package secondlook.benchmark.intake;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.Workspace;
import secondlook.workbench.database.WorkspaceKind;
import secondlook.workbench.intake.ImportRequest;
import secondlook.workbench.intake.Intake;
import secondlook.workbench.intake.ProgressListener;
import secondlook.workbench.pipeline.DemoRegion;
import secondlook.workbench.pipeline.StageListener;

/**
 * Import of the fictional region, through all mappings of the demo, against a bare COPY of the same rows in the same run;
 * then regions of other sizes, for the rows a second and the memory.
 *
 * <p>Arguments: numbers of cases, each in its own workspace (9000 36000). The bars: the first size in 20 s or less and at
 * most 6 times the COPY; the others at the first one's rows a second within a fifth, and the same memory. Exit code 0 when
 * all are met, 1 when not. Two cores and nothing else on them are meant.
 */
public final class IntakeBenchmark {

    private static final double MOST_SECONDS = 20;
    private static final double MOST_TIMES_COPY = 6;
    private static final double LEAST_OF_RATE = 0.8;
    private static final int COPIES = 3;

    private final PrintStream out;
    private final AtomicLong mostLive = new AtomicLong();
    private double firstRate;
    private boolean met = true;

    private IntakeBenchmark(PrintStream out) {
        this.out = out;
    }

    /** Prints one line a size. */
    public static void main(String[] arguments) throws IOException, SQLException {
        List<Integer> sizes = Stream.of(arguments.length == 0 ? new String[] {"9000", "36000"} : arguments)
                .map(Integer::valueOf)
                .toList();
        IntakeBenchmark benchmark = new IntakeBenchmark(System.out);
        benchmark.watchMemory();
        benchmark.measure(300, false);
        for (int size : sizes) {
            benchmark.measure(size, true);
        }
        System.exit(benchmark.met ? 0 : 1);
    }

    private void measure(int cases, boolean counts) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("second-look-intake");
        try (Database database = Workspace.in(folder.resolve("workspace")).openOrCreate(WorkspaceKind.DEMO, 1L)) {
            List<ImportRequest> requests = DemoRegion.generate(
                            new RegionSettings(cases, 1), folder.resolve("demo"), StageListener.SILENT)
                    .requests();
            System.gc();
            mostLive.set(0);
            long started = System.nanoTime();
            long rows = 0;
            for (ImportRequest request : requests) {
                rows += Intake.importFiles(database, request, ProgressListener.NONE)
                        .counts()
                        .read();
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            double copy = copySeconds(database, folder.resolve("rows"));
            if (counts) {
                report(cases, rows, seconds, copy);
            }
        } finally {
            delete(folder);
        }
    }

    private void report(int cases, long rows, double seconds, double copy) {
        double rate = rows / seconds;
        boolean first = firstRate == 0;
        firstRate = first ? rate : firstRate;
        boolean well = first
                ? seconds <= MOST_SECONDS && seconds <= MOST_TIMES_COPY * copy
                : rate >= LEAST_OF_RATE * firstRate;
        met &= well;
        out.printf(
                "%,d cases: %,d rows in %.1f s, %,.0f rows a second, %.1f times a COPY of %.2f s; %d MB alive at most: %s%n",
                cases, rows, seconds, rate, seconds / copy, copy, mostLive.get() >> 20, well ? "met" : "MISSED");
    }

    /** The cells of every row as they were received, copied into a table without any index; the best of three. */
    private static double copySeconds(Database database, Path spool) throws IOException, SQLException {
        double best = Double.MAX_VALUE;
        try (Connection connection = database.dataSource().getConnection()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream rows = Files.newOutputStream(spool)) {
                copy.copyOut("COPY (SELECT file, record, cells FROM source_row) TO STDOUT", rows);
            }
            for (int run = 0; run < COPIES; run++) {
                connection.createStatement().execute("CREATE TABLE bare_copy (file int, record int, cells text[])");
                long started = System.nanoTime();
                try (InputStream rows = Files.newInputStream(spool)) {
                    copy.copyIn("COPY bare_copy FROM STDIN", rows, 1 << 20);
                }
                best = Math.min(best, (System.nanoTime() - started) / 1e9);
                connection.createStatement().execute("DROP TABLE bare_copy");
            }
        }
        return best;
    }

    /** Notes the most that was alive after any collection. */
    private void watchMemory() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> {
                                if (notification.getUserData() instanceof CompositeData data) {
                                    mostLive.accumulateAndGet(liveAfter(data), Math::max);
                                }
                            },
                            null,
                            null);
        }
    }

    private static long liveAfter(CompositeData data) {
        return GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool ->
                        !pool.getKey().contains("Metaspace") && !pool.getKey().contains("Code"))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(files::add);
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
