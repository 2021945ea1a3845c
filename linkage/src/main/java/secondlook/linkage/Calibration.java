package secondlook.linkage;

import java.util.ArrayList;
import java.util.List;

/**
 * What judged pairs teach about probabilities: the log odds that the model gives are stretched and moved so that they fit
 * what people decided (Platt 1999), held back towards no change as a few judgements weigh little. It holds for pairs that
 * are like the judged ones, and of no others. Immutable; the same judgements give the same numbers.
 *
 * @param slope by which the weight is stretched; 1 for no change
 * @param offsetBits added afterwards; 0 for no change
 * @param judgements how many pairs it rests on
 * @param lowestBits least weight of them
 * @param highestBits greatest weight of them
 */
public record Calibration(double slope, double offsetBits, int judgements, double lowestBits, double highestBits) {
    /** How far the slope and the offset may be from no change before anything is known, as standard deviations. */
    private static final double SLOPE_SPREAD = 0.25;

    private static final double OFFSET_SPREAD = 2;
    private static final double LEAST_SLOPE = 0.05;
    private static final double EXTREME_BITS = 40;
    private static final int MOST_STEPS = 50;
    private static final double CONVERGED = 1e-10;

    /** No change. */
    public static final Calibration NONE = new Calibration(1, 0, 0, 0, 0);

    /** Fits to the judged ones among pairs. */
    public static Calibration of(List<ScoredPair> pairs) {
        List<ScoredPair> judged = new ArrayList<>();
        for (ScoredPair pair : pairs) {
            if (pair.status() == PairStatus.JUDGED_SAME || pair.status() == PairStatus.JUDGED_DIFFERENT) {
                judged.add(pair);
            }
        }
        return judged.isEmpty() ? NONE : fit(judged);
    }

    /** Newton's method on the penalised likelihood, which has one peak. */
    private static Calibration fit(List<ScoredPair> judged) {
        double slope = 1;
        double offset = 0;
        double unit = Math.log(2);
        for (int step = 0; step < MOST_STEPS; step++) {
            double bySlope = (1 - slope) / (SLOPE_SPREAD * SLOPE_SPREAD);
            double byOffset = -offset / (OFFSET_SPREAD * OFFSET_SPREAD);
            double slopeTwice = -1 / (SLOPE_SPREAD * SLOPE_SPREAD);
            double offsetTwice = -1 / (OFFSET_SPREAD * OFFSET_SPREAD);
            double both = 0;
            for (ScoredPair pair : judged) {
                double bits = clipped(pair.matchWeightBits());
                double probability = PairModel.probability(slope * bits + offset);
                double error = (pair.status() == PairStatus.JUDGED_SAME ? 1 : 0) - probability;
                double spread = unit * unit * probability * (1 - probability);
                bySlope += unit * error * bits;
                byOffset += unit * error;
                slopeTwice -= spread * bits * bits;
                offsetTwice -= spread;
                both -= spread * bits;
            }
            double determinant = slopeTwice * offsetTwice - both * both;
            double slopeStep = (offsetTwice * bySlope - both * byOffset) / determinant;
            double offsetStep = (slopeTwice * byOffset - both * bySlope) / determinant;
            slope = Math.max(LEAST_SLOPE, slope - slopeStep);
            offset -= offsetStep;
            if (Math.abs(slopeStep) + Math.abs(offsetStep) < CONVERGED) {
                break;
            }
        }
        return new Calibration(
                slope,
                offset,
                judged.size(),
                judged.stream().mapToDouble(ScoredPair::matchWeightBits).min().orElseThrow(),
                judged.stream().mapToDouble(ScoredPair::matchWeightBits).max().orElseThrow());
    }

    /** The probability of a pair of this weight, as judgements have it. */
    public double probability(double matchWeightBits) {
        return judgements == 0
                ? PairModel.probability(matchWeightBits)
                : PairModel.probability(slope * clipped(matchWeightBits) + offsetBits);
    }

    /**
     * The weight by the model that means, as judgements have it, these odds; no further from them than weights that were
     * judged, for of others they tell nothing.
     */
    public double weightOf(double oddsBits) {
        if (judgements == 0) {
            return oddsBits;
        }
        double weight = (oddsBits - offsetBits) / slope;
        return Math.max(Math.min(lowestBits, oddsBits), Math.min(Math.max(highestBits, oddsBits), weight));
    }

    private static double clipped(double bits) {
        return Math.max(-EXTREME_BITS, Math.min(EXTREME_BITS, bits));
    }
}
