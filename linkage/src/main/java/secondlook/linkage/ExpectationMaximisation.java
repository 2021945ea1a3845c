package secondlook.linkage;

import java.util.Arrays;

/**
 * Expectation maximisation of the Fellegi-Sunter model over pattern counts (Winkler 1988): the share of pairs that are
 * one person, and by field the share of each level among them (m). The shares among other pairs (u) are held fixed,
 * for they are known better from value frequencies. Works in log space; a step costs patterns times fields.
 */
final class ExpectationMaximisation {
    private ExpectationMaximisation() {}

    /**
     * What was learned.
     *
     * @param prior share of all pairs that are one person
     * @param shares m by field and level
     * @param steps steps taken
     * @param converged whether the last step changed no share by more than the tolerance
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Result(double prior, double[][] shares, int steps, boolean converged) {}

    /**
     * Runs to convergence or to the most steps.
     *
     * @param fields what is compared, for what is known of it beforehand
     * @param counts number of pairs of each pattern
     * @param start m to start from
     * @param other u: distribution over patterns of other pairs
     * @param allPairs number of all pairs; those without a pattern here count as two persons
     */
    static Result run(
            ComparedField[] fields,
            long[] patterns,
            double[] counts,
            double[][] start,
            LevelTree other,
            double allPairs,
            int mostSteps,
            double tolerance) {
        double[][] shares = Arrays.stream(start).map(double[]::clone).toArray(double[][]::new);
        double[] otherBits = Arrays.stream(patterns).mapToDouble(other::log2).toArray();
        double prior = Math.max(1e-9, Math.min(0.1, firstGuess(patterns, counts, start.length) / allPairs));
        for (int step = 1; step <= mostSteps; step++) {
            LevelTree same =
                    LevelTree.goingWrongTogether(shares, other.parent()).held(fields, other);
            double[][] sums = new double[shares.length][ComparedField.LEVELS];
            double matched = 0;
            double priorBits = LevelTree.log2(prior / (1 - prior));
            for (int index = 0; index < patterns.length; index++) {
                double weight = counts[index]
                        * PairModel.probability(priorBits + same.log2(patterns[index]) - otherBits[index]);
                matched += weight;
                for (int field = 0; field < sums.length; field++) {
                    sums[field][PairLevels.level(patterns[index], field)] += weight;
                }
            }
            double change = normalise(sums, shares, start);
            prior = Math.max(1e-9, Math.min(0.5, matched / allPairs));
            if (change < tolerance) {
                return new Result(prior, shares, step, true);
            }
        }
        return new Result(prior, shares, mostSteps, false);
    }

    /** Pairs equal in nearly all that both hold: a deterministic rule, as good a start as any. */
    private static double firstGuess(long[] patterns, double[] counts, int fields) {
        double pairs = 1;
        for (int index = 0; index < patterns.length; index++) {
            pairs += nearlyEqual(patterns[index], fields) ? counts[index] : 0;
        }
        return pairs;
    }

    /** Whether two records are equal, but for a letter, in most of what both hold. */
    static boolean nearlyEqual(long pattern, int fields) {
        int held = 0;
        int equal = 0;
        for (int field = 0; field < fields; field++) {
            int level = PairLevels.level(pattern, field);
            held += level == ComparedField.MISSING ? 0 : 1;
            equal += level == ComparedField.EXACT || level == ComparedField.NEAR ? 1 : 0;
        }
        return equal >= 2 && equal * 4 >= held * 3;
    }

    private static double normalise(double[][] sums, double[][] shares, double[][] start) {
        double change = 0;
        for (int field = 0; field < sums.length; field++) {
            double total = 0;
            for (int level = 1; level < ComparedField.LEVELS; level++) {
                total += sums[field][level];
            }
            for (int level = 1; level < ComparedField.LEVELS; level++) {
                // A thousandth of a pair of the start keeps a level that was never seen from becoming impossible.
                double share = (sums[field][level] + 1e-3 * start[field][level]) / (total + 1e-3);
                change = Math.max(change, Math.abs(share - shares[field][level]));
                shares[field][level] = share;
            }
        }
        return change;
    }
}
