package secondlook.benchmark.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Field;
import secondlook.linkage.Proportion;
import secondlook.linkage.csv.CsvTable;
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

/**
 * Who is who on the fictional region, through the whole program, against the truth that is written beside the exports:
 * precision, recall and F1 over pairs of mentions, by name origin with intervals; and how many automatic links join a
 * recorded victim with a recorded suspect, or two national identifiers, of different people.
 *
 * <p>Arguments: cases (3,000), seed (1). Exit code 0 when every bar is met: F1 of 0.97, no wrong link of either kind, and
 * the worst origin within two points of the best.
 */
public final class PeopleBenchmark {
    private static final double BAR = 0.97;
    private static final double MOST_APART = 0.02;
    /** Origins with fewer true pairs say too little for the bar. */
    private static final int PAIRS_TO_JUDGE_BY = 200;

    private final List<Mention> mentions = new ArrayList<>();
    private final Map<Key, Set<String>> roles = new HashMap<>();
    private final Map<Key, Set<String>> identifiers = new HashMap<>();
    private int withoutTruth;
    private int leftToPeople;

    private PeopleBenchmark() {}

    /** An agency's own key of a person. */
    private record Key(String agency, String name) {}

    /** Who a key truly speaks of; null where the truth is of two minds. */
    private record Truth(String person, String origin) {}

    /** A mention with the person that the program gave it, and the true one. */
    private record Mention(Key key, long person, Truth truth) {}

    /** Prints one line an origin. */
    public static void main(String[] arguments) throws IOException {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Path folder = Files.createTempDirectory("second-look-people");
        boolean met;
        try (Database database = Workspace.in(folder.resolve("workspace")).openOrCreate(WorkspaceKind.DEMO, seed)) {
            PeopleBenchmark benchmark = new PeopleBenchmark();
            benchmark.link(database, folder.resolve("demo"), new RegionSettings(cases, seed));
            met = benchmark.report();
        } finally {
            delete(folder);
        }
        System.exit(met ? 0 : 1);
    }

    private void link(Database database, Path folder, RegionSettings settings) throws IOException {
        Viewer viewer = Viewer.ofCommand("benchmark", "people");
        Clock clock = Clock.systemUTC();
        CasePipeline pipeline = new CasePipeline(database, viewer, clock, StageListener.SILENT);
        pipeline.receive(
                DemoRegion.generate(settings, folder, StageListener.SILENT).requests());
        long started = System.nanoTime();
        pipeline.link();
        double seconds = (System.nanoTime() - started) / 1e9;
        Map<Key, @Nullable Truth> truth = truth(folder.resolve("truth").resolve("persons.csv"));
        Archive archive = new Archive(database);
        new People(database, archive, new Audit(database, clock), clock).forEachMention(mention -> {
            Key key = new Key(mention.agency(), mention.name());
            Truth who = truth.get(key);
            if (who == null) {
                withoutTruth++;
            } else {
                mentions.add(new Mention(key, mention.person(), who));
            }
        });
        archive.forEachInvolvement(fact -> note(
                roles,
                fact.fact().agency(),
                fact.fact().person(),
                fact.fact().text(Field.ROLE).orNull()));
        archive.forEachPersonFact(fact -> note(
                identifiers,
                fact.fact().agency(),
                fact.fact().key(),
                fact.fact().text(Field.NATIONAL_ID).orNull()));
        System.out.printf(
                Locale.ROOT,
                "%,d mentions with a truth, %,d without or of two minds, linked in %.1f s%n",
                mentions.size(),
                withoutTruth,
                seconds);
    }

    private static void note(
            Map<Key, Set<String>> into, String agency, @Nullable String person, @Nullable String value) {
        if (person != null && value != null) {
            into.computeIfAbsent(new Key(agency, person), key -> new HashSet<>())
                    .add(value);
        }
    }

    private static Map<Key, @Nullable Truth> truth(Path file) throws IOException {
        CsvTable table = CsvTable.read(file);
        int agency = table.headers().indexOf("agency");
        int key = table.headers().indexOf("source_key");
        int person = table.headers().indexOf("person_id");
        int origin = table.headers().indexOf("origin");
        Map<Key, @Nullable Truth> truth = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            Key at = new Key(table.cell(row, agency), table.cell(row, key));
            Truth who = new Truth(table.cell(row, person), table.cell(row, origin));
            if (truth.containsKey(at) && !who.equals(truth.get(at))) {
                truth.put(at, null);
            } else {
                truth.put(at, who);
            }
        }
        return truth;
    }

    private boolean report() {
        Map<String, long[]> byOrigin = new TreeMap<>();
        byPerson(mention -> mention.truth.person).values().forEach(group -> count(group, byOrigin, 0));
        byPerson(mention -> Long.toString(mention.person)).values().forEach(group -> count(group, byOrigin, 2));
        long[] all = new long[4];
        byOrigin.values().forEach(counts -> {
            for (int at = 0; at < all.length; at++) {
                all[at] += counts[at];
            }
        });
        System.out.printf("%-16s %8s %26s %26s %8s%n", "name origin", "pairs", "recall", "precision", "F1");
        double f1 = line("all", all);
        double best = 0;
        double worst = 1;
        int judged = 0;
        for (Map.Entry<String, long[]> origin : byOrigin.entrySet()) {
            double own = line(origin.getKey(), origin.getValue());
            if (origin.getValue()[0] >= PAIRS_TO_JUDGE_BY) {
                best = Math.max(best, own);
                worst = Math.min(worst, own);
                judged++;
            }
        }
        System.out.printf(
                "%d true pairs join a victim with a suspect; by rule they are left to people and not counted%n",
                leftToPeople);
        long crossed = wrongLinks((one, other) -> hasRole(one, "victim") && hasRole(other, "suspect"));
        long conflicts = wrongLinks(this::identifiersConflict);
        System.out.printf(
                Locale.ROOT,
                "wrong automatic links of a victim with a suspect: %d; past a conflict of identifiers: %d%n",
                crossed,
                conflicts);
        System.out.printf(
                Locale.ROOT,
                "F1 %.4f (bar %.2f); %s%n",
                f1,
                BAR,
                judged < 2
                        ? "too few pairs to compare origins: " + judged + " of " + byOrigin.size() + " have "
                                + PAIRS_TO_JUDGE_BY + "; ask for more cases"
                        : String.format(
                                Locale.ROOT,
                                "of %d origins with %d pairs or more the worst lies %.2f points below the best (bar %.1f)",
                                judged,
                                PAIRS_TO_JUDGE_BY,
                                100 * (best - worst),
                                100 * MOST_APART));
        return f1 >= BAR && crossed == 0 && conflicts == 0 && judged > 1 && best - worst <= MOST_APART;
    }

    private Map<String, List<Mention>> byPerson(java.util.function.Function<Mention, String> person) {
        Map<String, List<Mention>> groups = new TreeMap<>();
        mentions.forEach(mention -> groups.computeIfAbsent(person.apply(mention), key -> new ArrayList<>())
                .add(mention));
        return groups;
    }

    /** Counts pairs of a group and those of them that are right, under the origin of the first of the two. */
    private void count(List<Mention> group, Map<String, long[]> byOrigin, int at) {
        for (int one = 0; one < group.size(); one++) {
            for (int other = one + 1; other < group.size(); other++) {
                Mention left = group.get(one);
                Mention right = group.get(other);
                if (forbidden(left, right)) {
                    leftToPeople += at == 0 ? 1 : 0;
                    continue;
                }
                long[] counts = byOrigin.computeIfAbsent(left.truth.origin, key -> new long[4]);
                counts[at]++;
                boolean both = left.person == right.person && left.truth.person.equals(right.truth.person);
                counts[at + 1] += both ? 1 : 0;
            }
        }
    }

    private static double line(String name, long[] counts) {
        Proportion recall = Proportion.of(counts[1], counts[0]);
        Proportion precision = Proportion.of(counts[3], counts[2]);
        double sum = recall.share() + precision.share();
        double f1 = sum == 0 ? 0 : 2 * recall.share() * precision.share() / sum;
        System.out.printf(
                Locale.ROOT,
                "%-16s %8d   %.4f (%.4f to %.4f)   %.4f (%.4f to %.4f) %8.4f%n",
                name,
                counts[0],
                recall.share(),
                recall.low(),
                recall.high(),
                precision.share(),
                precision.low(),
                precision.high(),
                f1);
        return f1;
    }

    private boolean hasRole(Mention mention, String role) {
        Set<String> own = roles.getOrDefault(mention.key, Set.of());
        // Who the agency itself records as both under one key is not a link of ours.
        return own.contains(role) && !(own.contains("victim") && own.contains("suspect"));
    }

    private boolean identifiersConflict(Mention one, Mention other) {
        Set<String> left = identifiers.getOrDefault(one.key, Set.of());
        Set<String> right = identifiers.getOrDefault(other.key, Set.of());
        return !left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains);
    }

    /** Recorded as victim and as suspect: never joined by the program, whoever they are. */
    private boolean forbidden(Mention one, Mention other) {
        return (hasRole(one, "victim") && hasRole(other, "suspect"))
                || (hasRole(one, "suspect") && hasRole(other, "victim"));
    }

    private long wrongLinks(java.util.function.BiPredicate<Mention, Mention> kind) {
        long wrong = 0;
        for (List<Mention> group :
                byPerson(mention -> Long.toString(mention.person)).values()) {
            for (Mention one : group) {
                for (Mention other : group) {
                    wrong += !one.truth.person.equals(other.truth.person) && kind.test(one, other) ? 1 : 0;
                }
            }
        }
        return wrong;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException stillInUse) {
            throw new UncheckedIOException(stillInUse);
        }
    }
}
