package secondlook.linkage.model;

import java.util.Arrays;

/**
 * Expectation maximisation of the Fellegi-Sunter model over pattern counts (Winkler 1988) with u held fixed: the share
 * of pairs that are one person, and m of every level. Missing values say nothing. Works in log space and in the order
 * of the patterns, so the same counts give the same numbers to the last bit. A step costs patterns times comparisons.
 */
final class LevelExpectation {
    /** Pairs that an unseen level counts for, so that its m is small but not nothing. */
    private static final double UNSEEN = 0.5;

    private LevelExpectation() {}

    /**
     * Counts to learn from.
     *
     * @param levels by pattern and comparison, the level, -1 for a missing value
     * @param counts by pattern, the number of pairs
     * @param u by comparison and level
     * @param fixedM by comparison and level, m where it is fixed, else NaN
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Counted(int[][] levels, long[] counts, double[][] u, double[][] fixedM) {}

    /**
     * What was learned.
     *
     * @param prior share of the pairs that are one person
     * @param m by comparison and level
     * @param steps steps taken
     * @param converged whether the last step changed no share by more than the tolerance
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Learned(double prior, double[][] m, int steps, boolean converged) {}

    static Learned learn(Counted counted, int mostSteps, double tolerance) {
        double[][] m = start(counted);
        double prior = 0.1;
        double change = Double.POSITIVE_INFINITY;
        int step = 0;
        while (step < mostSteps && change > tolerance) {
            Learned next = step(counted, prior, m);
            change = Math.abs(next.prior - prior);
            for (int at = 0; at < m.length; at++) {
                for (int level = 0; level < m[at].length; level++) {
                    change = Math.max(change, Math.abs(next.m[at][level] - m[at][level]));
                }
            }
            m = next.m;
            prior = next.prior;
            step++;
        }
        return new Learned(prior, m, step, change <= tolerance);
    }

    /** Most of m on the most alike level, a quarter of the rest on each next one. */
    private static double[][] start(Counted counted) {
        double[][] m = new double[counted.u.length][];
        for (int at = 0; at < m.length; at++) {
            m[at] = new double[counted.u[at].length];
            double share = 1;
            for (int level = 0; level < m[at].length; level++) {
                m[at][level] = share;
                share /= 4;
            }
            normalise(m[at], counted.fixedM[at]);
        }
        return m;
    }

    private static Learned step(Counted counted, double prior, double[][] m) {
        double[][] sums = new double[m.length][];
        Arrays.setAll(sums, at -> new double[m[at].length]);
        double[][] logRatio = new double[m.length][];
        for (int at = 0; at < m.length; at++) {
            logRatio[at] = new double[m[at].length];
            for (int level = 0; level < m[at].length; level++) {
                logRatio[at][level] = log(m[at][level]) - log(counted.u[at][level]);
            }
        }
        double logOdds = log(prior) - log(1 - prior);
        double same = 0;
        double all = 0;
        for (int pattern = 0; pattern < counted.counts.length; pattern++) {
            double logit = logOdds;
            int[] levels = counted.levels[pattern];
            for (int at = 0; at < levels.length; at++) {
                logit += levels[at] < 0 ? 0 : logRatio[at][levels[at]];
            }
            double expected = counted.counts[pattern] / (1 + Math.exp(-logit));
            same += expected;
            all += counted.counts[pattern];
            for (int at = 0; at < levels.length; at++) {
                if (levels[at] >= 0) {
                    sums[at][levels[at]] += expected;
                }
            }
        }
        for (int at = 0; at < sums.length; at++) {
            for (int level = 0; level < sums[at].length; level++) {
                sums[at][level] = sums[at][level] == 0 ? UNSEEN : sums[at][level];
            }
            normalise(sums[at], counted.fixedM[at]);
        }
        return new Learned(all == 0 ? prior : same / all, sums, 0, false);
    }

    private static double log(double share) {
        return Math.log(Math.max(1e-300, share));
    }

    /** Makes shares of weights; fixed ones keep their value and the others share what is left. */
    private static void normalise(double[] weights, double[] fixed) {
        double held = 0;
        double free = 0;
        for (int level = 0; level < weights.length; level++) {
            held += Double.isNaN(fixed[level]) ? 0 : fixed[level];
            free += Double.isNaN(fixed[level]) ? weights[level] : 0;
        }
        for (int level = 0; level < weights.length; level++) {
            weights[level] = Double.isNaN(fixed[level]) ? weights[level] / free * Math.max(0, 1 - held) : fixed[level];
        }
    }
}
