package secondlook.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import secondlook.linkage.LinkageSettings;
import secondlook.linkage.model.LevelTest.Measure;

class ModelTrainingTest {
    private static final double[][] M = {{0.8, 0.15, 0.05}, {0.9, 0.1}, {0.7, 0.2, 0.06, 0.04}};
    private static final double[][] U = {{0.02, 0.08, 0.9}, {0.1, 0.9}, {0.01, 0.09, 0.2, 0.7}};
    private static final double PRIOR = 0.2;

    @Test
    void recoversKnownParametersToThreeDecimals() {
        // Expected counts of every pattern, with a tenth of the values missing, rounded to whole pairs.
        List<int[]> levels = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int a = -1; a < 3; a++) {
            for (int b = -1; b < 2; b++) {
                for (int c = -1; c < 4; c++) {
                    double same = PRIOR * share(M, 0, a) * share(M, 1, b) * share(M, 2, c);
                    double other = (1 - PRIOR) * share(U, 0, a) * share(U, 1, b) * share(U, 2, c);
                    levels.add(new int[] {a, b, c});
                    counts.add(Math.round(1e10 * (same + other)));
                }
            }
        }

        LevelExpectation.Learned learned = learn(levels, counts, free());

        assertThat(learned.converged()).isTrue();
        requireRecovered(learned, 0.0005);
    }

    @Test
    void recoversKnownParametersFromDrawnVectors() {
        Random random = new Random(5);
        TreeMap<String, Long> drawn = new TreeMap<>();
        for (int pair = 0; pair < 4_000_000; pair++) {
            double[][] shares = random.nextDouble() < PRIOR ? M : U;
            StringBuilder pattern = new StringBuilder();
            for (double[] own : shares) {
                double at = random.nextDouble();
                int level = 0;
                while (level < own.length - 1 && at >= own[level]) {
                    at -= own[level++];
                }
                pattern.append(level);
            }
            drawn.merge(pattern.toString(), 1L, Long::sum);
        }
        List<int[]> levels = new ArrayList<>();
        drawn.keySet()
                .forEach(pattern ->
                        levels.add(pattern.chars().map(digit -> digit - '0').toArray()));

        // Four million pairs leave a chance error of about one in a thousand.
        requireRecovered(learn(levels, List.copyOf(drawn.values()), free()), 0.0025);
    }

    @Test
    void leavesAFixedMAlone() {
        double[][] fixed = free();
        fixed[0][1] = 0.3;

        LevelExpectation.Learned learned = learn(
                List.of(new int[] {0, 0, 0}, new int[] {1, 1, 3}, new int[] {2, 1, 3}), List.of(50L, 5L, 900L), fixed);

        assertThat(learned.m()[0][1]).isEqualTo(0.3);
        assertThat(learned.m()[0][0] + learned.m()[0][2]).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void takesUFromValueFrequenciesExactly() {
        // Names: ann 3, anne 2, bob 1 of 6; of 15 pairs 3 + 1 are equal, 6 are one letter apart, 5 are neither.
        CodedRecords records = CodedRecords.of("name", "town")
                .record("1", "ann", "x")
                .record("2", "ann", "x")
                .record("3", "ann", "y")
                .record("4", "anne", "y")
                .record("5", "anne", "y")
                .record("6", "bob", "")
                .build();
        ComparisonModel model = ComparisonModel.builder()
                .blockOn("town")
                .blockOn("name")
                .training(new TrainingPlan(
                        List.of(BlockingRule.on("name", "town")),
                        0.5,
                        List.of(BlockingRule.on("town"), BlockingRule.on("name"))))
                .compare(Comparison.similar("name", Measure.LEVENSHTEIN, 1))
                .compare(Comparison.same("town"))
                .build();

        ModelTraining.Trained trained = ModelTraining.train(records, model, 2);

        List<ComparisonLevel> levels = trained.model().comparisons().get(0).levels();
        assertThat(levels.get(1).u()).isCloseTo(4 / 15.0, within(1e-12));
        assertThat(levels.get(2).u()).isCloseTo(6 / 15.0, within(1e-12));
        assertThat(levels.get(3).u()).isCloseTo(5 / 15.0, within(1e-12));
        assertThat(trained.model().comparisons().get(1).levels().get(1).u()).isCloseTo(4 / 10.0, within(1e-12));
        // One pair agrees on both (1-2) and one more (4-5): two found, of four that are said to be there, of 15.
        assertThat(trained.report().certainPairs()).isEqualTo(2);
        assertThat(trained.model().prior()).isCloseTo(4 / 15.0, within(1e-12));
        assertThat(trained.report().rules()).allMatch(TrainingReport.Rule::converged);
        assertThat(trained.model().isTrained()).isTrue();
    }

    @Test
    void sampledUIsCloseToThatOfAllPairs() {
        List<String[]> rows = ModelLinkerTest.people(9_000, 2);
        ComparisonModel model = untrained();

        Comparison surname = ModelTraining.train(ModelLinkerTest.records(rows), model, 2)
                .model()
                .comparisons()
                .get(2);

        long alike = 0;
        long all = 0;
        for (int one = 0; one < rows.size(); one += 3) {
            for (int other = one + 1; other < rows.size(); other += 7) {
                String a = rows.get(one)[3];
                String b = rows.get(other)[3];
                if (!a.isEmpty() && !b.isEmpty()) {
                    all++;
                    alike += !a.equals(b) && WordKernels.ofTexts(Measure.LEVENSHTEIN, a, b) <= 2 ? 1 : 0;
                }
            }
        }
        double u = surname.levels().get(2).u() + surname.levels().get(3).u();
        assertThat(u).isCloseTo((double) alike / all, within(0.01));
    }

    @Test
    void trainsTheSameModelOnShuffledRowsAndAnyThreads() {
        List<String[]> rows = ModelLinkerTest.people(5_000, 4);
        String json = ModelTraining.train(ModelLinkerTest.records(rows), untrained(), 1)
                .model()
                .toJson();

        assertThat(ModelTraining.train(ModelLinkerTest.records(rows), untrained(), 8)
                        .model()
                        .toJson())
                .isEqualTo(json);
        List<String[]> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(ModelTraining.train(ModelLinkerTest.records(shuffled), untrained(), 2)
                        .model()
                        .toJson())
                .isEqualTo(json);
    }

    @Test
    void aTrainedModelFindsThePersons() {
        List<String[]> rows = ModelLinkerTest.people(3_000, 6);
        CodedRecords records = ModelLinkerTest.records(rows);
        ComparisonModel model = ModelTraining.train(records, untrained(), 2).model();

        ModelResult result = new ModelLinker().link(records, model, LinkageSettings.defaults());

        // Each record but the last is followed by a repeat of its person about two times in three.
        assertThat(result.clusterCount()).isBetween(1_200, 2_100);
        assertThat(result.pairCount()).isGreaterThan(900);
    }

    @Test
    void saysWhichComparisonNoRuleTeaches() {
        ComparisonModel model = ComparisonModel.builder()
                .blockOn("dob")
                .compare(Comparison.edits("dob", 1))
                .compare(Comparison.same("postcode"))
                .build();

        assertThatThrownBy(() -> ModelTraining.train(ModelLinkerTest.records(ModelLinkerTest.people(100, 1)), model, 1))
                .hasMessageContaining("[dob]")
                .hasMessageContaining("other columns");
    }

    private static ComparisonModel untrained() {
        return ComparisonModel.builder()
                .blockOn("first_name", "surname")
                .blockOn("dob")
                .blockOn("postcode", "surname")
                .compare(Comparison.name("first_name", 0.92, 0.8))
                .compare(Comparison.name("surname", 0.92, 0.8))
                .compare(Comparison.edits("dob", 1, 2))
                .compare(Comparison.same("postcode"))
                .build();
    }

    private static double share(double[][] shares, int at, int level) {
        return level < 0 ? 0.1 : 0.9 * shares[at][level];
    }

    private static LevelExpectation.Learned learn(List<int[]> levels, List<Long> counts, double[][] fixed) {
        return LevelExpectation.learn(
                new LevelExpectation.Counted(
                        levels.toArray(int[][]::new),
                        counts.stream().mapToLong(Long::longValue).toArray(),
                        U,
                        fixed),
                5_000,
                1e-10);
    }

    private static void requireRecovered(LevelExpectation.Learned learned, double tolerance) {
        assertThat(learned.prior()).isCloseTo(PRIOR, within(tolerance));
        for (int at = 0; at < M.length; at++) {
            for (int level = 0; level < M[at].length; level++) {
                assertThat(learned.m()[at][level])
                        .as("m of comparison %d, level %d", at, level)
                        .isCloseTo(M[at][level], within(tolerance));
            }
        }
    }

    private static double[][] free() {
        double[][] free = new double[U.length][];
        for (int at = 0; at < free.length; at++) {
            free[at] = new double[U[at].length];
            java.util.Arrays.fill(free[at], Double.NaN);
        }
        return free;
    }
}
