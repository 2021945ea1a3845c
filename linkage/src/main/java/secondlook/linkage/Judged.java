package secondlook.linkage;

import java.util.ArrayList;
import java.util.List;

/**
 * What people's judgements of pairs taught a model. They are asked about pairs that the run left open, and such pairs are no
 * fair sample of all pairs of their weight: what tells of their whole clusters is why they were left open. So judgements teach
 * two things, of which neither reaches further than they do.
 *
 * @param openPairs what the weight of a pair means where its records were not joined
 * @param joins what the weight means that is held against the threshold when two clusters may be joined
 */
public record Judged(Calibration openPairs, Calibration joins) {
    /** Nobody judged anything. */
    public static final Judged NOTHING = new Judged(Calibration.NONE, Calibration.NONE);

    /** The probability of a pair of this weight of which this became. */
    double probability(double matchWeightBits, PairStatus status) {
        return switch (status) {
            case POSSIBLE, JUDGED_SAME, JUDGED_DIFFERENT -> openPairs.probability(matchWeightBits);
            // Joined on more than this pair, or kept apart whatever its weight.
            case LINKED, IDENTIFIER_CONFLICT, ROLES_FORBIDDEN -> PairModel.probability(matchWeightBits);
        };
    }

    /** Pairs that people judged and that a run without their judgements leaves open, and what it weighed them at. */
    static final class Lesson {
        private final List<ScoredPair> pairs = new ArrayList<>();
        private final List<ScoredPair> joins = new ArrayList<>();

        /**
         * @param pairBits weight of the two records
         * @param joinBits weight of the two clusters that they stand in
         */
        void add(int[] pair, boolean same, double pairBits, double joinBits) {
            PairStatus status = same ? PairStatus.JUDGED_SAME : PairStatus.JUDGED_DIFFERENT;
            pairs.add(new ScoredPair(pair[0], pair[1], pairBits, PairModel.probability(pairBits), status));
            joins.add(new ScoredPair(pair[0], pair[1], joinBits, PairModel.probability(joinBits), status));
        }

        Judged learned() {
            return pairs.isEmpty() ? NOTHING : new Judged(Calibration.of(pairs), Calibration.of(joins));
        }
    }
}
