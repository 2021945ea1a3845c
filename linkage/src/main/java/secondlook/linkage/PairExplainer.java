package secondlook.linkage;

import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Explains pairs of records by a model learned before, without linking anything again: for a program that keeps the model
 * and the clusters of a run and is asked later why two records have the weight they have. Value frequencies are those of
 * the records given, counted once a cluster, as the last step of a run counts them.
 *
 * <p>Building one normalises every value, about a second for a hundred thousand records; a pair then costs microseconds.
 * Immutable and thread-safe.
 */
public final class PairExplainer {
    private final LinkageInput input;
    private final RecordTable table;
    private final PairScorer scorer;
    private final Judged judged;
    private final IntUnaryOperator clusterOf;

    /**
     * @param input the records of the run, in any order
     * @param model the model of the run
     * @param clusterOf the cluster of each record, by its ordinal in the input
     */
    public PairExplainer(LinkageInput input, LinkageModel model, IntUnaryOperator clusterOf) {
        this.input = input;
        this.clusterOf = clusterOf;
        this.judged = model.judged();
        table = RecordTable.of(input, Set.of(), new Workers(1));
        for (ComparedField field : table.fields) {
            field.learnAliases(model.aliases(field.field().name()));
        }
        int[] group = new int[table.size()];
        for (int unit = 0; unit < group.length; unit++) {
            group[unit] = clusterOf.applyAsInt(table.records[unit][0]);
        }
        ValueFrequencies frequencies = new ValueFrequencies(table, group, true);
        scorer = new PairScorer(table, model.forFields(table.fields), frequencies, true);
    }

    /** Why two records, given by ordinal, have their weight. The status says only whether they are in one cluster. */
    public PairExplanation explain(int left, int right) {
        boolean together = clusterOf.applyAsInt(left) == clusterOf.applyAsInt(right);
        return new PairEvidence(table, scorer, judged)
                .of(
                        input.id(left),
                        input.id(right),
                        table.unitOf[left],
                        table.unitOf[right],
                        together ? PairStatus.LINKED : PairStatus.POSSIBLE);
    }
}
