package secondlook.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives records that say too little to be told from others to the person that explains them best. Even an equal record
 * would leave such a one in doubt (a name and nothing else, say), though usually it does belong somewhere.
 *
 * <p>A record is taken to speak of a person of whom there are other records with a probability that is the same for all
 * sparse records, and then of each of them in proportion to their records (as in a Chinese restaurant process, Pitman
 * 2006). The probability is learned from how well the sparse records are explained, by expectation maximisation. Where
 * blanks themselves say something of the person (a register that drops the birth dates of the dead, say), the
 * assumption fails.
 *
 * <p>A record is weighed against a cluster as a copy of one of its records: by the mean of the odds, not of the weights.
 */
final class SparseAttachment {
    /** Records that even an equal one does not lift above this weight. */
    private static final double SPARSE_BITS = 5;

    private static final double LEAST_SHARE = 0.5;
    private static final int MOST_PARTNERS = 64;
    private static final int STEPS = 50;

    private final RecordTable table;
    private final PairScorer scorer;
    private final Constraints constraints;
    private final Agglomeration clusters;
    private final Set<Integer> judged;

    SparseAttachment(
            RecordTable table,
            PairScorer scorer,
            Constraints constraints,
            Agglomeration clusters,
            Set<Integer> judgedUnits) {
        this.table = table;
        this.scorer = scorer;
        this.constraints = constraints;
        this.clusters = clusters;
        this.judged = judgedUnits;
    }

    /** Gives what can be given; returns how many units found another place. */
    int run(Candidates candidates) {
        boolean[] sparse = sparse();
        List<Doubtful> doubtful = doubtful(candidates, sparse);
        double known = shareKnown(doubtful);
        List<Place> places = new ArrayList<>();
        for (Doubtful one : doubtful) {
            Place best = one.best(known);
            if (best.probability >= LEAST_SHARE) {
                places.add(best);
            }
        }
        places.sort(Comparator.comparingDouble((Place one) -> -one.probability).thenComparingInt(one -> one.unit));
        int moved = 0;
        for (Place place : places) {
            int target = clusters.clusterOf(place.partner);
            int own = clusters.clusterOf(place.unit);
            if (target != own) {
                clusters.move(place.unit, target);
                moved++;
            }
        }
        return moved;
    }

    /** Neither what people judged nor what forbids a link is moved. */
    private boolean[] sparse() {
        boolean[] sparse = new boolean[table.size()];
        for (int unit = 0; unit < sparse.length; unit++) {
            sparse[unit] = !judged.contains(unit) && !constraints.binds(unit) && scorer.bits(unit, unit) < SPARSE_BITS;
        }
        return sparse;
    }

    private List<Doubtful> doubtful(Candidates candidates, boolean[] sparse) {
        List<Set<Integer>> partners = new ArrayList<>();
        for (boolean each : sparse) {
            partners.add(each ? new TreeSet<>() : Set.of());
        }
        for (int pair = 0; pair < candidates.count; pair++) {
            note(candidates.left[pair], candidates.right[pair], sparse, partners);
            note(candidates.right[pair], candidates.left[pair], sparse, partners);
        }
        List<Doubtful> doubtful = new ArrayList<>();
        double records = Arrays.stream(table.multiplicity).sum();
        for (int unit = 0; unit < sparse.length; unit++) {
            if (sparse[unit]) {
                doubtful.add(weigh(unit, partners.get(unit), sparse, records));
            }
        }
        return doubtful;
    }

    /** Records that are sparse themselves explain nothing. */
    private void note(int unit, int other, boolean[] sparse, List<Set<Integer>> partners) {
        if (sparse[unit] && !sparse[other]) {
            partners.get(unit).add(clusters.clusterOf(other));
        }
    }

    private Doubtful weigh(int unit, Set<Integer> partners, boolean[] sparse, double records) {
        int[] firsts = new int[partners.size()];
        double[] weights = new double[firsts.length];
        int at = 0;
        for (int cluster : partners) {
            int[] members = Arrays.stream(clusters.members(cluster))
                    .filter(member -> !sparse[member])
                    .toArray();
            int size = Arrays.stream(members)
                    .map(member -> table.multiplicity[member])
                    .sum();
            firsts[at] = members[0];
            boolean oneList = Arrays.stream(members).anyMatch(member -> table.inOneList(unit, member));
            weights[at++] = size / records * meanOdds(unit, members) * (oneList ? PairScorer.ONE_LIST_ODDS : 1);
        }
        return new Doubtful(unit, firsts, weights);
    }

    private double meanOdds(int unit, int[] members) {
        return Arrays.stream(members)
                .limit(MOST_PARTNERS)
                .mapToDouble(member -> Math.pow(
                        2,
                        Math.min(
                                60,
                                scorer.bits(unit, member)
                                        - scorer.listBits(unit, member)
                                        - scorer.model().priorBits())))
                .average()
                .orElse(0);
    }

    /** The probability that a sparse record speaks of somebody who stands in another record. */
    private static double shareKnown(List<Doubtful> doubtful) {
        double known = 0.5;
        for (int step = 0; step < STEPS; step++) {
            double sum = 0.5;
            for (Doubtful one : doubtful) {
                sum += one.knownWith(known);
            }
            known = sum / (doubtful.size() + 1);
        }
        return known;
    }

    /**
     * A sparse unit, and how well each person explains it against a stranger.
     *
     * @param partners one unit of each person
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Doubtful(int unit, int[] partners, double[] weights) {
        double knownWith(double known) {
            double sum = known * Arrays.stream(weights).sum();
            return sum / (sum + 1 - known);
        }

        Place best(double known) {
            double total = 1 - known;
            int best = -1;
            for (int at = 0; at < weights.length; at++) {
                total += known * weights[at];
                best = best < 0 || weights[at] > weights[best] ? at : best;
            }
            return best < 0 ? new Place(unit, unit, 0) : new Place(unit, partners[best], known * weights[best] / total);
        }
    }

    private record Place(int unit, int partner, double probability) {}
}
