package secondlook.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * Learns what a model does not fix by hand. The prior from rules that nearly only hold for one person, divided by the
 * share of pairs that those are said to find. u of exact levels from value frequencies, exactly; of other levels from
 * all pairs of distinct values weighted by frequency, or, where there are many, of a sample of records spread evenly
 * over content order, which is a sample of values by frequency. m by expectation maximisation over the pattern counts
 * of each rule, averaged. No random number is drawn, so the same records in any order give the same model.
 *
 * <p>u rests on all pairs, those of one person among them: they are one in many thousands unless the file is small.
 */
public final class ModelTraining {
    private static final int SAMPLE = 3_000;
    private static final int MOST_STEPS = 5_000;
    private static final double TOLERANCE = 1e-8;
    private static final double USUAL_RECALL = 0.8;
    /** Pairs that a level seen in none counts for. */
    private static final double UNSEEN = 0.5;

    private final TrainingCounts counts;
    private final ComparisonModel model;
    private final List<String> warnings = new ArrayList<>();

    private ModelTraining(TrainingCounts counts, ComparisonModel model) {
        this.counts = counts;
        this.model = model;
    }

    /**
     * A trained model and how it was trained.
     *
     * @param model the model with every parameter
     * @param report how training went
     */
    public record Trained(ComparisonModel model, TrainingReport report) {}

    /**
     * Trains a model on records.
     *
     * @throws IllegalArgumentException when there are fewer than two records, or a comparison cannot be learned because
     *     every rule rests on its columns or finds no pair
     */
    public static Trained train(CodedRecords records, ComparisonModel model, int threads) {
        return train(new CountsOfRecords(records, model, threads), model);
    }

    /**
     * Trains a model on records that are somewhere else, by what is counted of them.
     *
     * @throws IllegalArgumentException as {@link #train(CodedRecords, ComparisonModel, int)}
     */
    public static Trained train(TrainingCounts counts, ComparisonModel model) {
        if (counts.records() < 2) {
            throw new IllegalArgumentException(
                    "A model cannot be trained on fewer than two records [" + counts.records() + "].");
        }
        return new ModelTraining(counts, model).train();
    }

    private Trained train() {
        TrainingPlan plan = plan();
        long certainPairs = 0;
        double prior = model.prior();
        if (Double.isNaN(prior)) {
            certainPairs = counts.pairs(plan.certain());
            double all = (double) counts.records() * (counts.records() - 1) / 2;
            prior = Math.max(1e-12, Math.min(0.5, Math.max(0.5, (double) certainPairs) / plan.certainRecall() / all));
        }
        List<Comparison> comparisons = withU();
        List<TrainingReport.Rule> rules = new ArrayList<>();
        double[][] sums = new double[comparisons.size()][];
        int[] learned = new int[comparisons.size()];
        for (BlockingRule rule : plan.rules()) {
            learn(rule, comparisons, sums, learned, rules);
        }
        List<Comparison> trained = new ArrayList<>();
        for (int at = 0; at < comparisons.size(); at++) {
            trained.add(withM(comparisons.get(at), sums[at], learned[at]));
        }
        return new Trained(model.trained(prior, trained), new TrainingReport(certainPairs, rules, warnings));
    }

    /** The model's plan; without one, rules of several columns count as certain and every rule teaches. */
    private TrainingPlan plan() {
        TrainingPlan plan = model.training();
        if (plan != null) {
            return plan;
        }
        List<BlockingRule> several = model.blocking().stream()
                .filter(rule -> rule.columns().size() > 1)
                .toList();
        List<BlockingRule> certain = several.isEmpty() ? model.blocking() : several;
        warnings.add("The model has no training plan, so its blocking rules of several columns count as certain, with a"
                + " recall of " + USUAL_RECALL + ".");
        return new TrainingPlan(certain, USUAL_RECALL, model.blocking());
    }

    private List<Comparison> withU() {
        long[][] sampled = counts.levelsOfSample(SAMPLE);
        List<Comparison> comparisons = new ArrayList<>();
        for (int at = 0; at < model.comparisons().size(); at++) {
            Comparison comparison = model.comparisons().get(at);
            int column = onlyColumn(comparison);
            boolean few = column >= 0 && counts.distinctValues(column) <= SAMPLE;
            comparisons.add(withU(comparison, column, few ? counts.levelsOfValues(column, at) : sampled[at]));
        }
        return comparisons;
    }

    /** The column that every test of a comparison looks at, -1 when there are several. */
    private int onlyColumn(Comparison comparison) {
        List<String> columns = comparison.levels().stream()
                .flatMap(level -> level.test().columns().stream())
                .distinct()
                .toList();
        return columns.size() == 1
                ? model.columns().stream().map(ModelColumn::name).toList().indexOf(columns.get(0))
                : -1;
    }

    private Comparison withU(Comparison comparison, int column, long[] pairs) {
        List<ComparisonLevel> levels = comparison.levels();
        int exact = column < 0
                ? -1
                : comparison.exactLevel(model.columns().get(column).name());
        double agreement = exact < 0 ? 0 : counts.agreement(column);
        double others = 0;
        for (int level = 0; level < levels.size(); level++) {
            others += levels.get(level).isMissing() || level == exact ? 0 : Math.max(UNSEEN, (double) pairs[level]);
        }
        List<ComparisonLevel> known = new ArrayList<>();
        for (int level = 0; level < levels.size(); level++) {
            ComparisonLevel one = levels.get(level);
            double u = level == exact ? agreement : (1 - agreement) * Math.max(UNSEEN, (double) pairs[level]) / others;
            known.add(one.isMissing() || one.uFixed() ? one : one.withU(u));
        }
        return comparison.withLevels(known);
    }

    private void learn(
            BlockingRule rule,
            List<Comparison> comparisons,
            double[][] sums,
            int[] learned,
            List<TrainingReport.Rule> rules) {
        SortedMap<Long, Long> patterns = counts.patterns(rule);
        int[] taught = IntStream.range(0, comparisons.size())
                .filter(at -> comparisons.get(at).levels().stream().noneMatch(level -> restsOn(level.test(), rule)))
                .toArray();
        if (taught.length == 0 || patterns.isEmpty()) {
            warnings.add("Nothing was learned under the rule " + rule.columns() + ": "
                    + (taught.length == 0 ? "every comparison rests on it." : "no records agree on it."));
            return;
        }
        LevelExpectation.Learned result =
                LevelExpectation.learn(counted(patterns, taught, comparisons), MOST_STEPS, TOLERANCE);
        for (int at = 0; at < taught.length; at++) {
            double[] m = result.m()[at];
            double[] sum = sums[taught[at]] == null ? new double[m.length] : sums[taught[at]];
            for (int level = 0; level < m.length; level++) {
                sum[level] += m[level];
            }
            sums[taught[at]] = sum;
            learned[taught[at]]++;
        }
        rules.add(new TrainingReport.Rule(
                rule.columns(),
                patterns.values().stream().mapToLong(Long::longValue).sum(),
                patterns.size(),
                result.steps(),
                result.converged(),
                result.prior()));
        if (!result.converged()) {
            warnings.add("Learning under the rule " + rule.columns() + " did not settle in " + MOST_STEPS + " steps.");
        }
    }

    /** Whether a test looks at a field that a rule makes equal. */
    private boolean restsOn(LevelTest test, BlockingRule rule) {
        List<String> fields = model.columns().stream()
                .filter(column -> rule.columns().contains(column.name()))
                .map(ModelColumn::field)
                .toList();
        return model.columns().stream()
                .anyMatch(column -> test.columns().contains(column.name()) && fields.contains(column.field()));
    }

    private static LevelExpectation.Counted counted(
            SortedMap<Long, Long> patterns, int[] taught, List<Comparison> comparisons) {
        int[][] levels = new int[patterns.size()][taught.length];
        long[] pairs = new long[patterns.size()];
        double[][] u = new double[taught.length][];
        double[][] fixed = new double[taught.length][];
        for (int at = 0; at < taught.length; at++) {
            List<ComparisonLevel> own = comparisons.get(taught[at]).levels();
            u[at] = new double[own.size()];
            fixed[at] = new double[own.size()];
            for (int level = 0; level < own.size(); level++) {
                u[at][level] = own.get(level).isMissing() ? 0 : own.get(level).u();
                boolean held = own.get(level).mFixed() || own.get(level).isMissing();
                fixed[at][level] = !held
                        ? Double.NaN
                        : own.get(level).isMissing() ? 0 : own.get(level).m();
            }
        }
        int pattern = 0;
        for (Map.Entry<Long, Long> counted : patterns.entrySet()) {
            pairs[pattern] = counted.getValue();
            int[] ofPattern = PatternCounts.levels(counted.getKey(), comparisons);
            for (int at = 0; at < taught.length; at++) {
                int level = ofPattern[taught[at]];
                boolean missing =
                        comparisons.get(taught[at]).levels().get(level).isMissing();
                levels[pattern][at] = missing ? -1 : level;
            }
            pattern++;
        }
        return new LevelExpectation.Counted(levels, pairs, u, fixed);
    }

    private static Comparison withM(Comparison comparison, double[] sums, int rules) {
        if (rules == 0
                && comparison.levels().stream().anyMatch(level -> !level.isMissing() && Double.isNaN(level.m()))) {
            throw new IllegalArgumentException(
                    "A comparison's m cannot be learned, for every training rule rests on its"
                            + " columns or finds no pair [" + comparison.name()
                            + "]. Maybe add a rule on other columns.");
        }
        List<ComparisonLevel> levels = new ArrayList<>();
        for (int level = 0; level < comparison.levels().size(); level++) {
            ComparisonLevel one = comparison.levels().get(level);
            boolean keeps = one.isMissing() || one.mFixed() || rules == 0;
            levels.add(keeps ? one : one.withM(Math.min(1, sums[level] / rules)));
        }
        return comparison.withLevels(levels);
    }
}
