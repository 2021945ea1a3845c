package secondlook.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.casefile.CaseFileId;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.RowCounts;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.archive.Verdict;
import secondlook.workbench.audit.AuditVerdict;
import secondlook.workbench.audit.AuditVerifier;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.Workspace;
import secondlook.workbench.database.WorkspaceKind;
import secondlook.workbench.intake.Intake;
import secondlook.workbench.intake.ProgressListener;
import secondlook.workbench.pipeline.DemoRegion;
import secondlook.workbench.pipeline.StageListener;

/**
 * Kills the program in the middle of its work, the database sometimes with it, and looks at what is left: every
 * acknowledged decision once, every batch whole or absent, the audit record unbroken, and open again in time.
 *
 * <p>{@code ./bench crash} runs the same with 500 loops.
 */
final class CrashTest {

    private static final int LOOPS = Integer.getInteger("crash.loops", 20);
    private static final Duration RESTART_LIMIT = Duration.ofSeconds(10);
    private static final long SEED = 20_261_123L;

    @TempDir
    static Path temporary;

    private static Path folder;

    @BeforeAll
    static void makeAWorkspace() {
        folder = temporary.resolve("workspace");
        try (Database database = Workspace.in(folder).openOrCreate(WorkspaceKind.DEMO, 1L)) {
            DemoRegion region =
                    DemoRegion.generate(new RegionSettings(20, 1), temporary.resolve("region"), StageListener.SILENT);
            region.requests().forEach(request -> Intake.importFiles(database, request, ProgressListener.NONE));
        }
    }

    @Test
    void everyAcknowledgedDecisionIsThereOnceAfterKill9() throws Exception {
        Random random = new Random(SEED);
        int next = 0;
        Duration longest = Duration.ZERO;
        for (int loop = 0; loop < LOOPS; loop++) {
            int acknowledged = runAndKill("decide", next, random);
            long started = System.nanoTime();
            try (Database database = Workspace.in(folder).open()) {
                longest = max(longest, Duration.ofNanos(System.nanoTime() - started));
                // The client that got no answer asks again, with the same key.
                CrashWriter.decide(database, acknowledged + 1);
                next = acknowledged + 2;
                assertEveryDecisionOnce(database, next);
                assertThat(new AuditVerifier(database, List.of(new DecisionsInAudit(database))).verify())
                        .isInstanceOf(AuditVerdict.Whole.class);
            }
        }
        assertThat(longest).isLessThan(RESTART_LIMIT);
    }

    private static void assertEveryDecisionOnce(Database database, int expected) {
        List<Integer> missing = new ArrayList<>();
        Decisions decisions = new Decisions(
                database,
                new secondlook.workbench.audit.Audit(database, java.time.Clock.systemUTC()),
                java.time.Clock.systemUTC());
        for (int number = 0; number < expected; number++) {
            if (decisions.withKey(CrashWriter.READER, CrashWriter.key(number)).isEmpty()) {
                missing.add(number);
            }
        }
        assertThat(missing).as("acknowledged and gone").isEmpty();
        assertThat(decisions.count(CrashWriter.READER)).as("none twice").isEqualTo(expected);
    }

    @Test
    void everyBatchIsWholeOrAbsentAfterKill9() throws Exception {
        Random random = new Random(SEED + 1);
        Set<Integer> whole = new HashSet<>();
        int next = 0;
        Duration longest = Duration.ZERO;
        for (int loop = 0; loop < LOOPS; loop++) {
            int acknowledged = runAndKill("import", next, random);
            long started = System.nanoTime();
            try (Database database = Workspace.in(folder).open()) {
                longest = max(longest, Duration.ofNanos(System.nanoTime() - started));
                Archive archive = new Archive(database);
                List<SourceFile> files = archive.files().stream()
                        .filter(file -> file.name().startsWith("crash-"))
                        .toList();
                // A batch was read whole once after the kill that may have cut it; all are read again in the end.
                boolean last = loop == LOOPS - 1;
                files.stream()
                        .filter(file -> last || whole.add(file.number()))
                        .forEach(file -> assertWhole(archive, file));
                // Number N + 1 may have been committed without having been acknowledged.
                assertThat(files.size()).isBetween(acknowledged + 1, acknowledged + 2);
                next = files.size();
            }
        }
        assertThat(longest).isLessThan(RESTART_LIMIT);
    }

    private static void assertWhole(Archive archive, SourceFile file) {
        int number = Integer.parseInt(file.name().replaceAll("\\D", ""));
        RowCounts counts = file.counts();
        assertThat(counts.accepted()).as(file.name()).isEqualTo(CrashWriter.rows(number));
        assertThat(archive.rows(file.number(), Verdict.ACCEPTED, Integer.MAX_VALUE))
                .hasSize(CrashWriter.rows(number));
        assertThat(archive.caseFile(new CaseFileId("crash-police", "X/" + number)))
                .isZero();
    }

    /** Starts the writer, lets it acknowledge a few, kills it at a random moment; the number it acknowledged last. */
    private static int runAndKill(String what, int first, Random random) throws IOException, InterruptedException {
        Path said = temporary.resolve("said-" + what + "-" + first + ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName(),
                        what,
                        folder.toString(),
                        Integer.toString(first))
                .redirectOutput(said.toFile())
                .redirectError(temporary.resolve("errors.txt").toFile())
                .start();
        int wanted = first + random.nextInt(6);
        while (process.isAlive() && acknowledged(said, first) < wanted) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        // The next one is under way now: wait for a moment within it.
        process.waitFor(random.nextInt(25), TimeUnit.MILLISECONDS);
        assertThat(process.isAlive())
                .as("The writer works until it is killed: %s", Files.readString(temporary.resolve("errors.txt")))
                .isTrue();
        if (random.nextBoolean()) {
            killTheDatabase();
        }
        process.destroyForcibly().waitFor();
        return acknowledged(said, first);
    }

    /** The number that was acknowledged last; one less than the first where none was. */
    private static int acknowledged(Path said, int first) throws IOException {
        return Files.readAllLines(said).stream()
                .filter(line -> line.startsWith("acked ") && line.endsWith("."))
                .mapToInt(line -> Integer.parseInt(line.substring(6, line.length() - 1)))
                .max()
                .orElse(first - 1);
    }

    private static void killTheDatabase() throws IOException {
        try (var files = Files.walk(folder.resolve("postgres"))) {
            for (Path file :
                    files.filter(path -> path.endsWith("postmaster.pid")).toList()) {
                long process =
                        Long.parseLong(Files.readAllLines(file).getFirst().strip());
                ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
