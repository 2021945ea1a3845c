package secondlook.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import secondlook.linkage.LinkageReport.Stage;
import secondlook.linkage.LinkageSettings;
import secondlook.linkage.Workers;

/**
 * Links records with an explicit model: the whole run. The result depends on the records' content, the model and the
 * settings alone, not on threads or the order of rows. Clusters are the connected components of the pairs at the
 * threshold; with wide blocking {@link secondlook.linkage.Linker} makes better ones. Stateless and thread-safe.
 *
 * <p>Cost: a pass over the records for each column and rule, and some tens of nanoseconds a pair; memory four bytes a
 * record and column, eight a record, and sixteen a kept pair. From {@link LinkageSettings} it takes the threads, the
 * pair budget (0 for none), the threshold and the kept probability.
 */
public final class ModelLinker {
    private final Consumer<Stage> listener;

    /** A linker that tells nobody how far it is. */
    public ModelLinker() {
        this(stage -> {});
    }

    /** A linker that tells of every stage when it has ended, on the thread that called it. */
    public ModelLinker(Consumer<Stage> listener) {
        this.listener = listener;
    }

    /**
     * Links records.
     *
     * @throws IllegalArgumentException when the model is not trained, names a field the records lack, or its rules
     *     would compare more pairs than the budget
     */
    public ModelResult link(CodedRecords records, ComparisonModel model, LinkageSettings settings) {
        model.requireTrained();
        List<Stage> stages = new ArrayList<>();
        long started = System.nanoTime();
        Workers workers = new Workers(settings.threads());
        PreparedRecords prepared = new PreparedRecords(records, model, workers);
        started = ended(stages, "prepare", started);

        PairScan scan = new PairScan(prepared, model, workers);
        List<BlockIndex> rules = scan.blocks(model.blocking());
        requireWithin(settings.pairBudget(), rules, model);
        started = ended(stages, "block", started);

        double keptBits = ModelResult.bits(settings.keptProbability());
        Weights weights = new Weights(prepared, model);
        double leastBits = Math.min(keptBits, settings.thresholdBits());
        PairScan.Scanned<PairScorer> scored = scan.scan(rules, () -> new PairScorer(weights, leastBits));
        started = ended(stages, "compare and weigh", started);

        KeptPairs pairs = KeptPairs.of(scored.sinks(), prepared.size);
        Components components = new Components(prepared.size);
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (pairs.bits[pair] >= settings.thresholdBits()) {
                components.join(pairs.left[pair], pairs.right[pair]);
            }
        }
        int[] cluster = components.numbered();
        ended(stages, "cluster", started);
        long blocks = rules.stream().mapToLong(BlockIndex::blocks).sum();
        long split = rules.stream().mapToLong(BlockIndex::blocksSplit).sum();
        ModelReport report = new ModelReport(
                prepared.size, blocks, split, scored.pairs(), pairs.size(), warnings(rules, model), stages);
        return new ModelResult(records, model, prepared, pairs, keptBits, cluster, report);
    }

    private static void requireWithin(long budget, List<BlockIndex> rules, ComparisonModel model) {
        long pairs = PairScan.pairsAtMost(rules);
        if (budget > 0 && pairs > budget) {
            StringBuilder each = new StringBuilder();
            for (int rule = 0; rule < rules.size(); rule++) {
                each.append(rule == 0 ? "" : ", ")
                        .append(model.blocking().get(rule).columns())
                        .append(' ')
                        .append(PairScan.pairsAtMost(List.of(rules.get(rule))));
            }
            throw new IllegalArgumentException("The blocking rules bring together more pairs than the budget allows ["
                    + pairs + " of " + budget + ": " + each + "]. Maybe add a column to the widest rule.");
        }
    }

    private static List<String> warnings(List<BlockIndex> rules, ComparisonModel model) {
        List<String> warnings = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            long split = rules.get(rule).blocksSplit();
            if (split > 0) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "Blocks of more than %,d records under the rule %s [%d]: they were split, and their records met"
                                + " only the next ones in the order of their other values. Maybe add a column to it.",
                        BlockIndex.WHOLE,
                        model.blocking().get(rule).columns(),
                        split));
            }
        }
        return warnings;
    }

    private long ended(List<Stage> stages, String name, long started) {
        long now = System.nanoTime();
        Stage stage = new Stage(name, (now - started) / 1_000_000);
        stages.add(stage);
        listener.accept(stage);
        return now;
    }
}
