package secondlook.benchmark.connections;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.network.Look;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.connections.KnownGroup;
import secondlook.workbench.connections.Network;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.Workspace;
import secondlook.workbench.database.WorkspaceKind;
import secondlook.workbench.pipeline.CasePipeline;
import secondlook.workbench.pipeline.DemoRegion;
import secondlook.workbench.pipeline.StageListener;

/**
 * Groups against planted truth. A planted group is found where one group of the program holds at least half of its case
 * files. A decoy or a lone adult is shown as a group where a group holds two or more of its case files and no planted
 * group explains them.
 *
 * <p>Arguments: how many cases a region has (9,000), then one or more seeds (1 2 3).
 */
public final class GroupsBenchmark {

    private GroupsBenchmark() {}

    /** Prints one line a seed, and what went wrong beneath it. */
    public static void main(String[] arguments) throws IOException {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9_000;
        List<Long> seeds = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            seeds.add(Long.parseLong(arguments[i]));
        }
        for (long seed : seeds.isEmpty() ? List.of(1L, 2L, 3L) : seeds) {
            measure(cases, seed);
        }
    }

    private static void measure(int cases, long seed) throws IOException {
        Path folder = Files.createTempDirectory("second-look-groups");
        try (Database database = Workspace.in(folder.resolve("workspace")).openOrCreate(WorkspaceKind.DEMO, seed)) {
            Viewer viewer = Viewer.ofCommand("benchmark", "groups");
            CasePipeline pipeline = new CasePipeline(database, viewer, Clock.systemUTC(), StageListener.SILENT);
            pipeline.receive(
                    DemoRegion.generate(new RegionSettings(cases, seed), folder.resolve("demo"), StageListener.SILENT)
                            .requests());
            pipeline.link();
            long started = System.nanoTime();
            pipeline.connect();
            double seconds = (System.nanoTime() - started) / 1e9;
            Planted planted = Planted.read(folder.resolve("demo/truth"));
            for (Look look : Look.values()) {
                report(seed, look, seconds, planted, groups(database, viewer, look));
            }
        } finally {
            delete(folder);
        }
    }

    private static List<Set<CaseFileId>> groups(Database database, Viewer viewer, Look look) {
        Map<Integer, CaseFileId> ids = new HashMap<>();
        new Archive(database).caseFiles().forEach(entry -> ids.put(entry.number(), entry.id()));
        List<Set<CaseFileId>> groups = new ArrayList<>();
        for (KnownGroup group : new Network(database).groups(viewer, look)) {
            Set<CaseFileId> files = new TreeSet<>();
            group.caseFiles().forEach(number -> files.add(ids.get(number)));
            groups.add(files);
        }
        return groups;
    }

    private static void report(long seed, Look look, double seconds, Planted planted, List<Set<CaseFileId>> groups) {
        int found = 0;
        Set<Set<CaseFileId>> explained = new HashSet<>();
        for (Set<CaseFileId> files : planted.groups.values()) {
            boolean half = false;
            for (Set<CaseFileId> group : groups) {
                long shared = files.stream().filter(group::contains).count();
                half |= shared * 2 >= files.size();
                if (shared > 1) {
                    explained.add(group);
                }
            }
            found += half ? 1 : 0;
        }
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Set<CaseFileId>> decoy : planted.decoys.entrySet()) {
            for (Set<CaseFileId> group : groups) {
                long shared = decoy.getValue().stream().filter(group::contains).count();
                if (shared > 1 && !explained.contains(group)) {
                    wrong.add(decoy.getKey());
                }
            }
        }
        System.out.printf(
                "seed %d, %s: %d of %d planted groups found (%.1f %%), %d of %d decoys shown as a group,"
                        + " %d groups in all of which %d hold no planted group; ties and groups in %.1f s%n",
                seed,
                look == Look.AS_LINKED ? "as linked" : "as recorded",
                found,
                planted.groups.size(),
                100.0 * found / planted.groups.size(),
                wrong.size(),
                planted.decoys.size(),
                groups.size(),
                groups.size() - explained.size(),
                seconds);
        wrong.stream().map(kind -> "  shown as a group: " + kind).forEach(System.out::println);
    }

    /**
     * What is true of the region.
     *
     * @param groups the case files of each planted group
     * @param decoys the case files of each decoy
     */
    private record Planted(Map<String, Set<CaseFileId>> groups, Map<String, Set<CaseFileId>> decoys) {

        static Planted read(Path truth) throws IOException {
            Planted planted = new Planted(new TreeMap<>(), new TreeMap<>());
            try (Stream<String> lines = Files.lines(truth.resolve("groups.csv"))) {
                lines.skip(1)
                        .map(Planted::cells)
                        .filter(cells -> cells.get(1).equals("case-file"))
                        .forEach(cells -> planted.groups
                                .computeIfAbsent(cells.getFirst(), _ -> new TreeSet<>())
                                .add(new CaseFileId(cells.get(2), cells.get(3))));
            }
            try (Stream<String> lines = Files.lines(truth.resolve("decoys.csv"))) {
                lines.skip(1)
                        .map(Planted::cells)
                        .forEach(cells -> planted.decoys
                                .computeIfAbsent(cells.get(1) + " " + cells.getFirst(), _ -> new TreeSet<>())
                                .add(new CaseFileId(cells.get(2), cells.get(3))));
            }
            return planted;
        }

        /** The cells of a line; a quoted one may hold commas. */
        private static List<String> cells(String line) {
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            for (int at = 0; at < line.length(); at++) {
                char letter = line.charAt(at);
                if (letter == '"') {
                    quoted = !quoted;
                } else if (letter == ',' && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(letter);
                }
            }
            cells.add(cell.toString());
            return cells;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
