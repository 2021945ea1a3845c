package secondlook.linkage.model;

import org.jspecify.annotations.Nullable;

/**
 * One level of a comparison.
 *
 * @param label in words
 * @param test when a pair is in the level, if it is in none before
 * @param m share of the level among pairs of one person; NaN when not trained yet
 * @param u share of the level among pairs of two persons; NaN when not trained yet
 * @param mFixed whether training leaves m alone
 * @param uFixed whether training leaves u alone
 * @param frequency adjustment for common and rare values, null for none
 */
public record ComparisonLevel(
        String label,
        LevelTest test,
        double m,
        double u,
        boolean mFixed,
        boolean uFixed,
        @Nullable TermFrequency frequency) {
    /** Least m and u; what is less is weighed as this much, so that no weight is infinite. */
    public static final double LEAST_SHARE = 1e-10;

    private static final double LOG_OF_2 = Math.log(2);

    public ComparisonLevel {
        if (m < 0 || m > 1 || u < 0 || u > 1) {
            throw new IllegalArgumentException("A level's m and u are shares from 0 to 1 [" + label + ", m " + m
                    + ", u " + u + "]. Maybe one is a percentage.");
        }
        if ((mFixed && Double.isNaN(m)) || (uFixed && Double.isNaN(u))) {
            throw new IllegalArgumentException("A level's share cannot be fixed without a value [" + label + "].");
        }
    }

    /** A level that is not trained yet. */
    public static ComparisonLevel of(String label, LevelTest test) {
        return new ComparisonLevel(label, test, Double.NaN, Double.NaN, false, false, null);
    }

    public ComparisonLevel with(TermFrequency adjustment) {
        return new ComparisonLevel(label, test, m, u, mFixed, uFixed, adjustment);
    }

    public ComparisonLevel withM(double share) {
        return new ComparisonLevel(label, test, share, u, mFixed, uFixed, frequency);
    }

    public ComparisonLevel withU(double share) {
        return new ComparisonLevel(label, test, m, share, mFixed, uFixed, frequency);
    }

    /** Whether the level is for missing values, which say nothing. */
    public boolean isMissing() {
        return asksForMissing(test);
    }

    private static boolean asksForMissing(LevelTest test) {
        if (test instanceof LevelTest.All all) {
            return all.tests().stream().allMatch(ComparisonLevel::asksForMissing);
        }
        if (test instanceof LevelTest.Any any) {
            return any.tests().stream().allMatch(ComparisonLevel::asksForMissing);
        }
        return test instanceof LevelTest.Missing;
    }

    public boolean isTrained() {
        return isMissing() || (!Double.isNaN(m) && !Double.isNaN(u));
    }

    /** Log2 of m over u, finite whatever the shares; 0 for missing values. */
    public double bits() {
        return isMissing() || !isTrained() ? 0 : log2(m) - log2(u);
    }

    static double log2(double share) {
        return Math.log(Math.max(LEAST_SHARE, share)) / LOG_OF_2;
    }
}
