package secondlook.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.linkage.LinkageSettings;
import secondlook.linkage.ScoredPair;
import secondlook.linkage.model.LevelTest.Measure;

class ModelLinkerTest {
    private static final LinkageSettings ALL_KEPT =
            LinkageSettings.defaults().withThreads(2).withKeptProbability(0);

    @TempDir
    private Path folder;

    @Test
    void weighsByHandCalculation() {
        CodedRecords records = CodedRecords.of("name", "town")
                .record("1", "anna", "Oscroft")
                .record("2", "anna", "Oscroft")
                .record("3", "annb", "Torby")
                .record("4", "carl", "Torby")
                .record("5", "anna", "")
                .build();
        ComparisonModel model = ComparisonModel.builder()
                .prior(0.2)
                .blockOn("town")
                .blockOn("name")
                .compare(new Comparison(
                        "name",
                        List.of(
                                Comparison.missing("name"),
                                level(
                                        Comparison.exact("name").with(new TermFrequency("name", 0.5, 0, false)),
                                        0.8,
                                        0.1),
                                level(
                                        ComparisonLevel.of(
                                                        "near", new LevelTest.Similar(Measure.LEVENSHTEIN, "name", 1))
                                                .with(new TermFrequency("name", 1, 0.5, false)),
                                        0.1,
                                        0.05),
                                level(Comparison.otherwise(), 0.1, 0.85))))
                .compare(new Comparison(
                        "town",
                        List.of(
                                Comparison.missing("town"),
                                level(ComparisonLevel.of("same", new LevelTest.Same("town")), 0.9, 0.5),
                                level(Comparison.otherwise(), 0.1, 0.5))))
                .build();

        ModelResult result = new ModelLinker().link(records, model, ALL_KEPT);

        // Town brings 1-2 and 3-4 together, name 1-5 and 2-5 (1-2 is known already).
        assertThat(result.report().pairsCompared()).isEqualTo(4);
        double prior = log2(0.25);
        // anna is 3 of 5 names, so the exact level loses half of log2(0.6/0.1).
        double sameName = log2(8) + 0.5 * log2(0.1 / 0.6);
        assertThat(weight(result, 0, 1)).isCloseTo(prior + sameName + log2(1.8), within(1e-9));
        assertThat(weight(result, 0, 4)).isCloseTo(prior + sameName, within(1e-9));
        assertThat(weight(result, 2, 3)).isCloseTo(prior + log2(0.1 / 0.85) + log2(1.8), within(1e-9));
        // Not brought together by a rule, but explained: the frequency is at least the minimum.
        WeightExplanation near = result.explain(0, 2);
        assertThat(near.parts().get(0).frequencyBits()).isCloseTo(log2(0.1 / 0.6), within(1e-9));
        assertThat(near.totalBits()).isCloseTo(prior + log2(2) + log2(0.1 / 0.6) + log2(0.2), within(1e-9));
    }

    @Test
    void countsCandidatesAsAPlainLoopDoes() {
        List<String[]> rows = people(400, 3);
        ComparisonModel model = model();

        ModelResult result = new ModelLinker().link(records(rows), model, ALL_KEPT);

        Set<String> expected = new HashSet<>();
        for (int one = 0; one < rows.size(); one++) {
            for (int other = one + 1; other < rows.size(); other++) {
                String[] a = rows.get(one);
                String[] b = rows.get(other);
                boolean names = same(a, b, 1) && same(a, b, 2);
                if (names || same(a, b, 3) || (same(a, b, 4) && a[2].charAt(0) == b[2].charAt(0))) {
                    expected.add(one + " " + other);
                }
            }
        }
        Set<String> found = new HashSet<>();
        for (int pair = 0; pair < result.pairCount(); pair++) {
            ScoredPair scored = result.pair(pair);
            found.add(Math.min(scored.left(), scored.right()) + " " + Math.max(scored.left(), scored.right()));
        }
        assertThat(result.report().pairsCompared()).isEqualTo(expected.size());
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void levelsOfEveryPairAreThoseOfThePlainTests() {
        List<String[]> rows = people(300, 5);
        ComparisonModel model = model();

        ModelResult result = new ModelLinker().link(records(rows), model, ALL_KEPT);

        for (int number = 0; number < result.pairCount(); number++) {
            ScoredPair pair = result.pair(number);
            List<WeightExplanation.Part> parts =
                    result.explain(pair.left(), pair.right()).parts();
            String[] a = rows.get(pair.left());
            String[] b = rows.get(pair.right());
            assertThat(parts.get(0).level()).isEqualTo(named(a[1], b[1], "first_name"));
            assertThat(parts.get(1).level()).isEqualTo(named(a[2], b[2], "surname"));
        }
    }

    @Test
    void writesTheSameBytesForAnyThreadsAndShuffledRows() throws IOException {
        List<String[]> rows = people(3_000, 7);
        String clusters = clusters(rows, 1);
        String pairs = Files.readString(folder.resolve("pairs.csv"));

        for (int threads : new int[] {2, 8}) {
            assertThat(clusters(rows, threads)).isEqualTo(clusters);
            assertThat(Files.readString(folder.resolve("pairs.csv"))).isEqualTo(pairs);
        }
        List<String[]> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(clusters(shuffled, 2).lines().sorted().toList())
                .isEqualTo(clusters.lines().sorted().toList());
        assertThat(Files.readString(folder.resolve("pairs.csv"))).isEqualTo(pairs);
    }

    @Test
    void splitsABlockThatIsTooLargeAndSaysSo() {
        CodedRecords.Builder builder = CodedRecords.of("first_name", "surname", "dob", "postcode");
        int size = BlockIndex.WHOLE + 500;
        for (int record = 0; record < size; record++) {
            builder.record("r" + record, "name" + record / 2, "x" + record / 2, "1990-01-01", "");
        }

        ModelResult result = new ModelLinker().link(builder.build(), model(), ALL_KEPT.withKeptProbability(0.5));

        assertThat(result.report().blocksSplit()).isEqualTo(1);
        assertThat(result.report().warnings()).singleElement().asString().contains("[dob]");
        // Two records with one name stand beside each other in the split block, or met under the rule of names.
        for (int record = 0; record < size; record += 2) {
            assertThat(result.clusterOf(record)).isEqualTo(result.clusterOf(record + 1));
        }
        int near = BlockIndex.neighbours(size);
        assertThat(result.report().pairsCompared()).isEqualTo((long) near * size - (long) near * (near + 1) / 2);
    }

    @Test
    void limitsThePairsOfManyIdenticalRows() {
        CodedRecords.Builder builder = CodedRecords.of("first_name", "surname", "dob", "postcode");
        for (int record = 0; record < 30_000; record++) {
            builder.record("r" + record, "ann", "marlowe", "1990-01-01", "AB1 2CD");
        }

        ModelResult result = new ModelLinker().link(builder.build(), model(), ALL_KEPT.withKeptProbability(0.99));

        assertThat(result.report().pairsCompared()).isBetween(9_000_000L, 10_000_000L);
        assertThat(result.report().warnings()).isNotEmpty();
    }

    @Test
    void staysFiniteWithExtremeShares() {
        CodedRecords records =
                CodedRecords.of("name").record("1", "a").record("2", "a").build();
        ComparisonModel model = ComparisonModel.builder()
                .prior(1e-300)
                .blockOn("name")
                .compare(new Comparison(
                        "name", List.of(level(Comparison.exact("name"), 1, 0), level(Comparison.otherwise(), 0, 1))))
                .build();

        ScoredPair pair = new ModelLinker().link(records, model, ALL_KEPT).pair(0);

        assertThat(pair.matchWeightBits()).isFinite();
        assertThat(pair.probability()).isBetween(0.0, 1.0);
    }

    @Test
    void pairsOnlyRecordsOfDifferentFilesWhenAsked() {
        CodedRecords records = CodedRecords.ofColumns(
                List.of("a1", "a2", "b1"),
                List.of("name"),
                List.of(List.of("ann")),
                List.of(new int[] {0, 0, 0}),
                new int[] {0, 0, 1});
        ComparisonModel model = ComparisonModel.builder()
                .prior(0.5)
                .blockOn("name")
                .betweenFilesOnly(true)
                .compare(new Comparison(
                        "name",
                        List.of(level(Comparison.exact("name"), 0.9, 0.1), level(Comparison.otherwise(), 0.1, 0.9))))
                .build();

        assertThat(new ModelLinker().link(records, model, ALL_KEPT).report().pairsCompared())
                .isEqualTo(2);
    }

    @Test
    void saysWhatIsWrongWithAModel() {
        CodedRecords records =
                CodedRecords.of("name").record("1", "a").record("2", "a").build();
        ComparisonModel untrained = ComparisonModel.builder()
                .prior(0.1)
                .blockOn("name")
                .compare(Comparison.name("name", 0.9))
                .build();
        ComparisonModel unknown = ComparisonModel.builder()
                .prior(0.1)
                .blockOn("surname")
                .compare(Comparison.same("surname"))
                .build();

        assertThatThrownBy(() -> new ModelLinker().link(records, untrained, ALL_KEPT))
                .hasMessageContaining("no m or u [name: name the same]");
        assertThatThrownBy(() -> ModelTraining.train(records, unknown, 1))
                .hasMessageContaining("[surname]")
                .hasMessageContaining("name");
        assertThatThrownBy(() -> new ModelLinker().link(records(people(200, 1)), model(), ALL_KEPT.withPairBudget(10)))
                .hasMessageContaining("of 10")
                .hasMessageContaining("[dob]");
    }

    /** The plain model with weights by hand; one rule rests on a prefix. */
    static ComparisonModel model() {
        return ComparisonModel.builder()
                .prior(0.001)
                .column(new ModelColumn("initial", "surname", List.of(ValueStep.prefix(1))))
                .blockOn("first_name", "surname")
                .blockOn("dob")
                .blockOn("postcode", "initial")
                .compare(weighed(Comparison.name("first_name", 0.92, 0.8)))
                .compare(weighed(Comparison.name("surname", 0.92, 0.8)))
                .compare(weighed(Comparison.edits("dob", 1, 2)))
                .compare(weighed(Comparison.same("postcode")))
                .build();
    }

    static Comparison weighed(Comparison comparison) {
        List<ComparisonLevel> levels = new ArrayList<>();
        double m = 0.8;
        double u = 0.01;
        for (ComparisonLevel level : comparison.levels()) {
            levels.add(level.isMissing() ? level : level.withM(m).withU(u));
            m = level.isMissing() ? m : 0.05;
            u = level.isMissing() ? u : u * 3;
        }
        return comparison.withLevels(levels);
    }

    private static ComparisonLevel level(ComparisonLevel level, double m, double u) {
        return level.withM(m).withU(u);
    }

    private static String named(String one, String other, String column) {
        if (one.isEmpty() || other.isEmpty()) {
            return column + " missing";
        }
        if (one.equals(other)) {
            return column + " the same";
        }
        double value = WordKernels.ofTexts(Measure.JARO_WINKLER, one, other);
        double swapped = WordKernels.ofTexts(Measure.JARO_WINKLER, other, one);
        assertThat(value >= 0.8).isEqualTo(swapped >= 0.8);
        return value >= 0.92
                ? column + " alike, jaro_winkler 0.92"
                : value >= 0.8 ? column + " alike, jaro_winkler 0.8" : "anything else";
    }

    private String clusters(List<String[]> rows, int threads) throws IOException {
        ModelResult result = new ModelLinker()
                .link(records(rows), model(), ALL_KEPT.withThreads(threads).withKeptProbability(0.2));
        result.writeClusters(folder.resolve("clusters.csv"));
        result.writePairs(folder.resolve("pairs.csv"));
        return Files.readString(folder.resolve("clusters.csv"));
    }

    static CodedRecords records(List<String[]> rows) {
        CodedRecords.Builder builder = CodedRecords.of("first_name", "surname", "dob", "postcode");
        rows.forEach(row -> builder.record(row[0], row[1], row[2], row[3], row[4]));
        return builder.build();
    }

    private static boolean same(String[] one, String[] other, int field) {
        return one[field].equals(other[field]) && !one[field].isEmpty();
    }

    /** Id, first name, surname, birth date and postcode, with slips, blanks and exact repeats. */
    static List<String[]> people(int count, long seed) {
        Random random = new Random(seed);
        String[] parts = {"al", "ber", "cor", "dan", "el", "fen", "gos", "hol"};
        List<String[]> rows = new ArrayList<>();
        while (rows.size() < count) {
            String[] row = {
                "",
                parts[random.nextInt(8)] + parts[random.nextInt(8)],
                parts[random.nextInt(8)] + parts[random.nextInt(8)] + "ley",
                String.format("19%02d-%02d-%02d", random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                "AB" + random.nextInt(40) + " " + random.nextInt(9) + "CD"
            };
            for (int copy = 0; copy <= random.nextInt(3) && rows.size() < count; copy++) {
                String[] slipped = row.clone();
                slipped[0] = "r" + rows.size();
                int field = 1 + random.nextInt(4);
                if (random.nextInt(3) == 0) {
                    slipped[field] = random.nextInt(4) == 0 && field != 2 ? "" : slipped[field].substring(1) + "x";
                }
                rows.add(slipped);
            }
        }
        return rows;
    }

    private static double weight(ModelResult result, int left, int right) {
        for (int number = 0; number < result.pairCount(); number++) {
            ScoredPair pair = result.pair(number);
            if (Math.min(pair.left(), pair.right()) == left && Math.max(pair.left(), pair.right()) == right) {
                return pair.matchWeightBits();
            }
        }
        throw new AssertionError("not kept: " + left + " and " + right);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
