package secondlook.benchmark.triage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.indicator.IndicatorSettings;
import secondlook.casework.indicator.Indicators;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.Workspace;
import secondlook.workbench.database.WorkspaceKind;
import secondlook.workbench.people.People;
import secondlook.workbench.pipeline.CasePipeline;
import secondlook.workbench.pipeline.DemoRegion;
import secondlook.workbench.pipeline.StageListener;
import secondlook.workbench.triage.CaseFiles;

/**
 * Triage from the database, and the indicators alone over a long stream of case files.
 *
 * <p>Arguments: how many cases the region has (9,000), how many case files the stream has (1,000,000). The stream hands the
 * region's case files out again and again; every one is asked anew.
 */
public final class TriageBenchmark {

    private TriageBenchmark() {}

    /** Prints one line a measurement. */
    public static void main(String[] arguments) throws IOException {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9_000;
        long stream = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
        Path folder = Files.createTempDirectory("second-look-triage");
        try (Database database = Workspace.in(folder.resolve("workspace")).openOrCreate(WorkspaceKind.DEMO, 1L)) {
            Viewer viewer = Viewer.ofCommand("benchmark", "triage");
            CasePipeline pipeline = new CasePipeline(database, viewer, Clock.systemUTC(), StageListener.SILENT);
            pipeline.receive(
                    DemoRegion.generate(new RegionSettings(cases, 1), folder.resolve("demo"), StageListener.SILENT)
                            .requests());
            pipeline.link();
            for (int run = 1; run <= 3; run++) {
                long started = System.nanoTime();
                int asked = pipeline.triage().caseFiles();
                report("triage from the database, run " + run, asked, started);
            }
            stream(database, stream);
        } finally {
            delete(folder);
        }
    }

    private static void stream(Database database, long wanted) {
        Archive archive = new Archive(database);
        People people = new People(database, archive, new Audit(database, Clock.systemUTC()), Clock.systemUTC());
        List<CaseFile> region = new ArrayList<>();
        CaseFiles.over(database, archive, people).forEach(numbered -> region.add(numbered.caseFile()));
        Indicators indicators = Indicators.standard(IndicatorSettings.standard());
        AtomicLong answers = new AtomicLong();
        long started = System.nanoTime();
        int rounds = (int) Math.max(1, wanted / region.size());
        IntStream.range(0, rounds)
                .parallel()
                .forEach(_ -> region.forEach(caseFile ->
                        answers.addAndGet(indicators.ask(anew(caseFile)).size())));
        report("indicators over a stream, " + answers.get() + " answers", (long) rounds * region.size(), started);
    }

    /** The same case file, out of which nothing was worked yet. */
    private static CaseFile anew(CaseFile known) {
        return new CaseFile(
                known.id(),
                known.head(),
                known.facts(),
                known.persons(),
                known.elsewhere(),
                known.material(),
                known.homes());
    }

    private static void report(String what, long caseFiles, long startedNanos) {
        double seconds = (System.nanoTime() - startedNanos) / 1e9;
        System.out.printf(
                "%s: %,d case files in %.1f s, %,.0f a second%n", what, caseFiles, seconds, caseFiles / seconds);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
