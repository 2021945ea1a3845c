package secondlook.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Attaches nearly blank records that stayed alone to the cluster that explains them best. On its own such a record
 * reaches no threshold, though usually it does belong somewhere. The assumption: sparse records are truly alone as
 * often as rich ones are. It gives the prior, and no more records are attached than it allows. Where blanks themselves
 * say something of the person (a register that drops the birth dates of the dead, say), the assumption fails.
 *
 * <p>A record is weighed against a cluster as a copy of one of its records: by the mean of the odds, not of the weights.
 */
final class SparseAttachment {
    private static final double LEAST_SHARE = 0.5;
    private static final int MOST_PARTNERS = 64;

    private final RecordTable table;
    private final PairScorer scorer;
    private final Constraints constraints;
    private final Agglomeration clusters;

    SparseAttachment(RecordTable table, PairScorer scorer, Constraints constraints, Agglomeration clusters) {
        this.table = table;
        this.scorer = scorer;
        this.constraints = constraints;
        this.clusters = clusters;
    }

    /** Attaches what can be; returns how many units were. */
    int run(Candidates candidates) {
        Aloneness aloneness = aloneness();
        if (aloneness.sparse == 0 || aloneness.sparseAlone <= aloneness.richShare * aloneness.sparse) {
            return 0;
        }
        List<Attachment> proposed = proposals(candidates, aloneness);
        proposed.sort(
                Comparator.comparingDouble((Attachment one) -> -one.probability).thenComparingInt(one -> one.unit));
        long allowed = Math.round(aloneness.sparseAlone - aloneness.richShare * aloneness.sparse);
        int attached = 0;
        for (Attachment one : proposed) {
            int cluster = clusters.clusterOf(one.partner);
            boolean alone = clusters.members(clusters.clusterOf(one.unit)).length == 1;
            if (attached < allowed && alone && constraints.mayMerge(cluster, one.unit, clusters::members)) {
                clusters.mustLink(one.partner, one.unit);
                attached += table.multiplicity[one.unit];
            }
        }
        return attached;
    }

    private boolean isSparse(int unit) {
        int held = 0;
        for (int[] column : table.first) {
            held += column[unit] >= 0 ? 1 : 0;
        }
        return held * 2 <= table.first.length;
    }

    private boolean isAlone(int unit) {
        return clusters.members(clusters.clusterOf(unit)).length == 1;
    }

    /** How many records are alone, among rich and among sparse ones, with one added to each so that none is zero. */
    private Aloneness aloneness() {
        double rich = 2;
        double richAlone = 1;
        double sparse = 0;
        double sparseAlone = 0;
        for (int unit = 0; unit < table.size(); unit++) {
            int weight = table.multiplicity[unit];
            // Records of equal content keep one another company when equality is enough for a link.
            boolean alone = isAlone(unit) && weight == 1;
            if (isSparse(unit)) {
                sparse += weight;
                sparseAlone += alone ? weight : 0;
            } else {
                rich += weight;
                richAlone += alone ? weight : 0;
            }
        }
        return new Aloneness(richAlone / rich, sparse, sparseAlone);
    }

    private List<Attachment> proposals(Candidates candidates, Aloneness aloneness) {
        Map<Integer, Set<Integer>> partners = new TreeMap<>();
        for (int pair = 0; pair < candidates.count; pair++) {
            note(candidates.left[pair], candidates.right[pair], partners);
            note(candidates.right[pair], candidates.left[pair], partners);
        }
        long persons = java.util.stream.IntStream.range(0, table.size())
                .filter(unit -> clusters.members(unit).length > 0)
                .count();
        double priorBits = LevelTree.log2((1 - aloneness.richShare) / (aloneness.richShare * persons));
        List<Attachment> proposed = new ArrayList<>();
        partners.forEach((unit, others) -> {
            Attachment best = best(unit, others, priorBits);
            if (best.probability >= LEAST_SHARE) {
                proposed.add(best);
            }
        });
        return proposed;
    }

    private void note(int unit, int other, Map<Integer, Set<Integer>> partners) {
        if (isSparse(unit) && isAlone(unit) && !(isSparse(other) && isAlone(other))) {
            partners.computeIfAbsent(unit, key -> new TreeSet<>()).add(clusters.clusterOf(other));
        }
    }

    private Attachment best(int unit, Set<Integer> others, double priorBits) {
        double total = 1;
        double best = 0;
        int partner = -1;
        for (int cluster : others) {
            double own = Math.pow(2, Math.min(60, priorBits)) * meanOdds(unit, cluster);
            total += own;
            if (own > best) {
                best = own;
                partner = clusters.members(cluster)[0];
            }
        }
        return new Attachment(unit, partner, best / total);
    }

    private double meanOdds(int unit, int cluster) {
        int[] members = clusters.members(cluster);
        return Arrays.stream(members)
                .limit(MOST_PARTNERS)
                .mapToDouble(member -> Math.pow(
                        2,
                        Math.min(60, scorer.bits(unit, member) - scorer.model().priorBits())))
                .average()
                .orElse(0);
    }

    private record Aloneness(double richShare, double sparse, double sparseAlone) {}

    private record Attachment(int unit, int partner, double probability) {}
}
