package secondlook.linkage;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Clusters, pairs and the model of a run. Clusters are numbered from 0 in an order that the records' content gives, so
 * the same records get the same numbers whatever their order. Immutable and thread-safe.
 */
public final class LinkageResult {
    private final int[] clusterOf;
    private final int[][] members;
    private final List<ScoredPair> pairs;
    private final LinkageModel model;
    private final LinkageReport report;
    private final BiFunction<Integer, Integer, PairExplanation> explainer;

    LinkageResult(
            int[] clusterOf,
            int[][] members,
            List<ScoredPair> pairs,
            LinkageModel model,
            LinkageReport report,
            BiFunction<Integer, Integer, PairExplanation> explainer) {
        this.clusterOf = clusterOf;
        this.members = members;
        this.pairs = List.copyOf(pairs);
        this.model = model;
        this.report = report;
        this.explainer = explainer;
    }

    public int clusterCount() {
        return members.length;
    }

    /** The cluster of a record, by the record's ordinal in the input. */
    public int clusterOf(int record) {
        return clusterOf[record];
    }

    /** Records of a cluster, by ordinal, ascending. */
    public int[] members(int cluster) {
        return members[cluster].clone();
    }

    /**
     * Pairs from the kept probability up and all judged ones, heaviest first. Records of equal content are listed along
     * a chain and meet other records through the first of them, for their number would grow with its square.
     */
    public List<ScoredPair> pairs() {
        return pairs;
    }

    public LinkageModel model() {
        return model;
    }

    public LinkageReport report() {
        return report;
    }

    /** Why two records, given by ordinal, have their weight; costs microseconds. */
    public PairExplanation explain(int left, int right) {
        return explainer.apply(left, right);
    }
}
