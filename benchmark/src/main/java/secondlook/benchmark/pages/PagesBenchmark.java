package secondlook.benchmark.pages;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import secondlook.casework.casefile.Field;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.UserAccount;
import secondlook.workbench.access.UserId;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.Workspace;
import secondlook.workbench.database.WorkspaceKind;
import secondlook.workbench.pipeline.CasePipeline;
import secondlook.workbench.pipeline.DemoRegion;
import secondlook.workbench.pipeline.StageListener;
import secondlook.workbench.web.WebServer;
import secondlook.workbench.web.WebSettings;

/**
 * Twenty reviewers at once against a served workspace on this machine, while delivery after delivery of later cases comes in.
 * Every user has signed in, reads for two minutes before anything is measured, since a server runs for days and only begins
 * once, and thinks between two steps. Server, database, import and users share the machine.
 *
 * <p>Options: {@code --cases N} (9,000), {@code --users N} (20), {@code --seconds N} (60), {@code --think MILLIS} (1,000),
 * {@code --workspace DIR}: a folder that keeps the region, made there where it is not yet, so that it is made once.
 */
public final class PagesBenchmark {

    private static final int MOST_USERS = 200;
    private static final int MOST_SECONDS = 600;
    private static final int WARMING_SECONDS = 120;
    private static final String PASSWORD = "a-bench-only-password";

    private PagesBenchmark() {}

    /** Prints a line for each kind of page. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int cases = option(arguments, "--cases", 9_000);
        int users = Math.min(MOST_USERS, option(arguments, "--users", 20));
        int seconds = Math.min(MOST_SECONDS, option(arguments, "--seconds", 60));
        int think = option(arguments, "--think", 1_000);
        Path folder = Files.createTempDirectory("second-look-pages");
        Path kept = workspace(arguments);
        Path place = kept == null ? folder.resolve("workspace") : kept;
        boolean made = Files.isDirectory(place);
        try (Database database = Workspace.in(place).openOrCreate(WorkspaceKind.DEMO, 1L)) {
            if (!made) {
                CasePipeline pipeline = pipeline(database);
                pipeline.receive(region(new RegionSettings(cases, 1), folder.resolve("region"))
                        .requests());
                pipeline.link();
                pipeline.connect();
                pipeline.triage();
            }
            addUsers(database, users);
            WebSettings settings = WebSettings.onLoopback(0);
            try (ConfigurableApplicationContext server = WebServer.start(database, settings)) {
                measure(database, WebServer.address(server, settings), folder, cases, users, seconds, think);
            }
        } finally {
            delete(folder);
        }
    }

    private static @Nullable Path workspace(String[] arguments) {
        for (int at = 0; at < arguments.length - 1; at++) {
            if (arguments[at].equals("--workspace")) {
                return Path.of(arguments[at + 1]);
            }
        }
        return null;
    }

    private static void measure(
            Database database, URI address, Path folder, int cases, int users, int seconds, int think)
            throws IOException, InterruptedException {
        List<String> names = names(database);
        Timings warming = new Timings();
        Timings timings = new Timings();
        // why: an import is another process as a rule; as a virtual thread it would take one of two from the pages
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService importer = Executors.newSingleThreadExecutor()) {
            List<ReadingUser> readers = new ArrayList<>();
            for (int user = 0; user < users; user++) {
                ReadingUser reader = new ReadingUser(address, user, names);
                reader.signIn(name(user), PASSWORD);
                readers.add(reader);
            }
            run(threads, readers, Duration.ofSeconds(WARMING_SECONDS), think, warming);
            Future<Integer> importing = importer.submit(() -> importUntil(
                    database,
                    folder,
                    cases,
                    System.nanoTime() + Duration.ofSeconds(seconds).toNanos()));
            run(threads, readers, Duration.ofSeconds(seconds), think, timings);
            System.out.printf(
                    "%,d cases, %d users thinking %,d ms, %d s, %d cores, %d batches taken in meanwhile%n",
                    cases, users, think, seconds, Runtime.getRuntime().availableProcessors(), importing.get());
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("A batch could not be taken in", e);
        }
        timings.report();
    }

    /** All of them go on reading at once. */
    private static void run(
            ExecutorService threads, List<ReadingUser> readers, Duration duration, int think, Timings timings)
            throws InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        long until = System.nanoTime() + duration.toNanos();
        for (ReadingUser reader : readers) {
            running.add(threads.submit(() -> {
                Random pause = new Random(readers.indexOf(reader));
                while (System.nanoTime() < until) {
                    Thread.sleep(think / 2 + pause.nextInt(think + 1));
                    reader.step(timings);
                }
                return null;
            }));
        }
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException("A user could not go on", e);
            }
        }
    }

    /** Takes in a delivery of a tenth of the region's size again and again, each of later cases. */
    private static int importUntil(Database database, Path folder, int cases, long until) {
        int batches = 0;
        while (System.nanoTime() < until && batches < 1_000) {
            batches++;
            int size = Math.max(50, cases / 10);
            RegionSettings later = new RegionSettings(size, 1, cases + (long) (batches - 1) * size);
            DemoRegion more = region(later, folder.resolve("more-" + batches));
            pipeline(database).receive(more.requests());
        }
        return batches;
    }

    /** Names that are recorded, a few hundred of them. */
    private static List<String> names(Database database) {
        List<String> names = new ArrayList<>();
        new Archive(database).forEachPersonFact(archived -> {
            String surname = archived.fact().text(Field.SURNAME).orNull();
            String forename = archived.fact().text(Field.FORENAME).orNull();
            if (surname != null && surname.length() > 3 && names.size() < 400) {
                names.add(forename == null ? surname : surname + " " + forename);
            }
        });
        return names;
    }

    private static void addUsers(Database database, int users) {
        UserStore store = new UserStore(database, Clock.systemUTC());
        for (int user = 0; user < users; user++) {
            UserId id = new UserId(name(user));
            if (store.all().stream().anyMatch(account -> account.id().equals(id))) {
                continue;
            }
            store.add(new UserAccount(id, "Reader " + (user + 1), EnumSet.of(Role.REVIEWER), true, false), PASSWORD);
        }
    }

    private static String name(int user) {
        return "reader" + (user + 1);
    }

    private static CasePipeline pipeline(Database database) {
        return new CasePipeline(
                database, Viewer.ofCommand("benchmark", "pages"), Clock.systemUTC(), StageListener.SILENT);
    }

    private static DemoRegion region(RegionSettings settings, Path folder) {
        return DemoRegion.generate(settings, folder, StageListener.SILENT);
    }

    private static int option(String[] arguments, String name, int otherwise) {
        for (int at = 0; at < arguments.length - 1; at++) {
            if (arguments[at].equals(name)) {
                return Integer.parseInt(arguments[at + 1]);
            }
        }
        return otherwise;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
