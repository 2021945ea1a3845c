package secondlook.benchmark.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
import secondlook.workbench.triage.Reasons;

/**
 * Every planted answer, from the agencies' files to the kept answer: the fictional region is made, imported, linked and
 * asked, and compared with its truth.
 *
 * <p>Arguments: how many cases (9,000), then the seeds (1 2 3). Ends with 1 where an indicator or scope rule is right on
 * less than 99 in 100 of a planted kind, where <em>cannot tell</em> was answered as not seen, or where a row is not
 * accounted for as planted.
 */
public final class PlantedBenchmark {

    private static final double BAR = 0.99;

    private PlantedBenchmark() {}

    /** Prints a line a question and what was missed, by id; of a demo workspace that stands where one is named. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 2 && arguments[0].equals("--workspace")) {
            end(compareWorkspace(Path.of(arguments[1])));
        }
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9_000;
        List<Long> seeds = arguments.length > 1
                ? Arrays.stream(arguments).skip(1).map(Long::parseLong).toList()
                : List.of(1L, 2L, 3L);
        boolean reached = true;
        for (long seed : seeds) {
            reached &= run(cases, seed);
        }
        end(reached);
    }

    private static void end(boolean reached) {
        System.out.println(reached ? "Every bar is reached." : "Not every bar is reached.");
        System.exit(reached ? 0 : 1);
    }

    private static boolean compareWorkspace(Path folder) {
        try (Database database = Workspace.in(folder).open()) {
            return compare(database, folder.resolve("demo").resolve("truth"));
        }
    }

    private static boolean run(int cases, long seed) throws IOException {
        Path folder = Files.createTempDirectory("second-look-planted");
        try (Database database = Workspace.in(folder.resolve("workspace")).openOrCreate(WorkspaceKind.DEMO, seed)) {
            System.out.printf(Locale.ROOT, "== %,d cases, seed %d%n", cases, seed);
            long started = System.nanoTime();
            Path region = folder.resolve("demo");
            Viewer viewer = Viewer.ofCommand("benchmark", "planted");
            CasePipeline pipeline = new CasePipeline(database, viewer, Clock.systemUTC(), StageListener.SILENT);
            pipeline.run(DemoRegion.generate(new RegionSettings(cases, seed), region, StageListener.SILENT)
                    .requests());
            System.out.printf(
                    Locale.ROOT, "made, imported, linked and asked in %.1f s%n", (System.nanoTime() - started) / 1e9);
            return compare(database, region.resolve("truth"));
        } finally {
            delete(folder);
        }
    }

    /** Compares a workspace with the truth of its region. */
    static boolean compare(Database database, Path truth) {
        Archive archive = new Archive(database);
        People people = new People(database, archive, new Audit(database, Clock.systemUTC()), Clock.systemUTC());
        CaseFiles caseFiles = CaseFiles.over(database, archive, people);
        List<String> wrong = RowArithmetic.check(database, truth);
        wrong.stream().limit(40).forEach(line -> System.out.println("      " + line));
        Map<Integer, String> keys = new HashMap<>();
        Indicators.standard(IndicatorSettings.standard())
                .descriptions()
                .forEach(each -> keys.put(each.number(), each.key()));
        boolean indicators = PlantedAnswers.of(archive, caseFiles, people, new Reasons(database))
                .compare(truth, keys)
                .print("indicators", BAR);
        boolean scope = PlantedScope.compare(caseFiles, truth).print("scope rules", BAR);
        return wrong.isEmpty() && indicators && scope;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
