package secondlook.linkage.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.PairStatus;
import secondlook.linkage.ScoredPair;
import secondlook.linkage.Workers;

/**
 * Pairs and clusters of a run. Clusters are numbered from 0 in an order that the records' content gives. Records are
 * named by their place in the input. Immutable and thread-safe.
 */
public final class ModelResult {
    private final CodedRecords records;
    private final ComparisonModel model;
    private final PreparedRecords prepared;
    private final KeptPairs pairs;
    private final double keptBits;
    /** By record in content order. */
    private final int[] cluster;

    private final int[] clusterOfRow;
    private final int clusterCount;
    private final ModelReport report;

    ModelResult(
            CodedRecords records,
            ComparisonModel model,
            PreparedRecords prepared,
            KeptPairs pairs,
            double keptBits,
            int[] cluster,
            ModelReport report) {
        this.records = records;
        this.model = model;
        this.prepared = prepared;
        this.pairs = pairs;
        this.keptBits = keptBits;
        this.cluster = cluster;
        this.report = report;
        clusterOfRow = new int[cluster.length];
        for (int record = 0; record < cluster.length; record++) {
            clusterOfRow[prepared.rows[record]] = cluster[record];
        }
        clusterCount = Components.count(cluster);
    }

    public int clusterCount() {
        return clusterCount;
    }

    /** The cluster of a record, by the record's place in the input. */
    public int clusterOf(int record) {
        return clusterOfRow[record];
    }

    /** Number of pairs from the kept probability up. */
    public int pairCount() {
        int count = 0;
        while (count < pairs.size() && pairs.bits[count] >= keptBits) {
            count++;
        }
        return count;
    }

    /** A kept pair; they are numbered from 0, heaviest first. */
    public ScoredPair pair(int number) {
        int left = pairs.left[number];
        int right = pairs.right[number];
        PairStatus status = cluster[left] == cluster[right] ? PairStatus.LINKED : PairStatus.POSSIBLE;
        double bits = pairs.bits[number];
        return new ScoredPair(prepared.rows[left], prepared.rows[right], bits, probability(bits), status);
    }

    /** Probability of a match weight in bits. */
    public static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }

    /** Match weight in bits of a probability; finite. */
    public static double bits(double probability) {
        double sound = Math.max(1e-15, Math.min(1 - 1e-15, probability));
        return (Math.log(sound) - Math.log1p(-sound)) / Math.log(2);
    }

    public ComparisonModel model() {
        return model;
    }

    public ModelReport report() {
        return report;
    }

    /**
     * Why two records, named by their places in the input, have their weight; derived anew, also for pairs that no rule
     * brought together. Costs a pass over the records the first time a pair is asked for.
     */
    public WeightExplanation explain(int record, int other) {
        int one = placeOf(record);
        int two = placeOf(other);
        int[] members = {Math.min(one, two), Math.max(one, two)};
        Weights weights = new Weights(prepared, model);
        List<WeightExplanation.Part> parts = new ArrayList<>();
        double[] total = new double[1];
        new PairScan(prepared, model, new Workers(1)).scanAll(members, tile -> {
            total[0] = weights.weight(tile, 0);
            for (int at = 0; at < model.comparisons().size(); at++) {
                int level = tile.level[at][0];
                Comparison comparison = model.comparisons().get(at);
                Weights.@Nullable Frequency frequency = weights.frequency[at][level];
                double adjustment = 0;
                if (frequency != null) {
                    int[] code = tile.code[frequency.column()];
                    adjustment = frequency.bits(code[tile.left[0]], code[tile.right[0]]);
                }
                parts.add(new WeightExplanation.Part(
                        comparison.name(),
                        comparison.levels().get(level).label(),
                        weights.bits[at][level],
                        adjustment));
            }
        });
        return new WeightExplanation(model.priorBits(), parts, total[0]);
    }

    private int placeOf(int row) {
        for (int record = 0; record < prepared.size; record++) {
            if (prepared.rows[record] == row) {
                return record;
            }
        }
        throw new IllegalArgumentException("There is no such record [" + row + "].");
    }

    /** Writes id and cluster of every record, in the order of the input. */
    public void writeClusters(Path file) throws IOException {
        ResultFiles.clusters(file, records, clusterOfRow);
    }

    /** Writes the kept pairs, heaviest first: id_l, id_r, match_weight, match_probability. */
    public void writePairs(Path file) throws IOException {
        ResultFiles.pairs(file, records, prepared.rows, pairs, pairCount());
    }

    @Override
    public String toString() {
        return "ModelResult[" + cluster.length + " records, " + clusterCount + " clusters]";
    }
}
