package secondlook.linkage.model;

import java.util.List;
import secondlook.linkage.model.LevelTest.Measure;
import secondlook.linkage.model.LevelTest.Similar;

/**
 * Refuses pairs of values that cannot reach the loosest of some limits, from lengths, first letters and letter
 * signatures alone. It never refuses what the exact kernel would accept: matches are at most the letters in common,
 * and an edit changes at most one of them.
 */
final class SimilarityBound {
    static final SimilarityBound NONE = new SimilarityBound(null, 0);

    private static final int LENGTHS = Words.LIMIT + 1;
    private static final int PREFIXES = 5;
    /** The table is made a little looser than the arithmetic of the kernel. */
    private static final double SLACK = 1e-9;

    private static final byte NEVER = 127;

    private final boolean edits;
    private final int mostEdits;
    private final boolean damerau;
    /** By lengths and shared first letters, the least number of common letters that may do. */
    private final byte[] needed;

    private SimilarityBound(@org.jspecify.annotations.Nullable Measure measure, double loosest) {
        edits = measure != null && !measure.isSimilarity();
        damerau = measure == Measure.DAMERAU;
        mostEdits = (int) Math.min(loosest, 1_000);
        needed = measure == null || edits ? new byte[0] : new byte[LENGTHS * LENGTHS * PREFIXES];
        for (int left = 1; left < LENGTHS && needed.length > 0; left++) {
            for (int right = 1; right < LENGTHS; right++) {
                for (int prefix = 0; prefix < PREFIXES; prefix++) {
                    needed[index(left, right, prefix)] =
                            needed(left, right, measure == Measure.JARO ? 0 : prefix, loosest - SLACK);
                }
            }
        }
    }

    static SimilarityBound of(List<Similar> limits) {
        Measure measure = limits.get(0).measure();
        double loosest = limits.get(0).limit();
        for (Similar limit : limits) {
            loosest = measure.isSimilarity() ? Math.min(loosest, limit.limit()) : Math.max(loosest, limit.limit());
        }
        return new SimilarityBound(measure, loosest);
    }

    private static int index(int left, int right, int prefix) {
        return (left * LENGTHS + right) * PREFIXES + prefix;
    }

    private static byte needed(int left, int right, int prefix, double limit) {
        for (int matches = 1; matches <= Math.min(left, right); matches++) {
            double m = matches;
            double jaro = (m / left + m / right + 1) / 3;
            // Winkler's bonus is not monotone at 0.7, where it begins, so what is near counts as above.
            double most = jaro <= 0.7 - SLACK ? jaro : jaro + prefix * 0.1 * (1 - jaro);
            if (most >= limit) {
                return (byte) matches;
            }
        }
        return NEVER;
    }

    /** Whether values packed four bits a letter settle these limits by themselves when their lengths are equal. */
    boolean settlesPacked() {
        return edits && mostEdits <= (damerau ? 1 : 2);
    }

    /** Whether two values may reach the loosest limit. */
    boolean allows(long signature, long shape, long otherSignature, long otherShape) {
        int common = Words.commonAtMost(signature, shape, otherSignature, otherShape);
        if (Words.isWide(shape) || Words.isWide(otherShape)) {
            return true;
        }
        if (edits) {
            return Math.max(Words.length(shape), Words.length(otherShape)) - common <= mostEdits;
        }
        return common >= needed[index(Words.length(shape), Words.length(otherShape), Words.prefix(shape, otherShape))];
    }

    /** Writes the pairs of a list that may reach the loosest limit into another; returns how many. */
    int likely(PairTile tile, int column, int[] open, int left, int[] likely) {
        long[] signature = tile.signature[column];
        long[] shape = tile.shape[column];
        int count = 0;
        for (int at = 0; at < left; at++) {
            int pair = open[at];
            int one = tile.left[pair];
            int other = tile.right[pair];
            long oneShape = shape[one];
            long otherShape = shape[other];
            int common = Words.commonAtMost(signature[one], oneShape, signature[other], otherShape);
            int oneLength = Words.length(oneShape);
            int otherLength = Words.length(otherShape);
            boolean allowed = edits
                    ? Math.max(oneLength, otherLength) - common <= mostEdits || oneLength * otherLength == 0
                    : common >= needed[index(oneLength, otherLength, Words.prefix(oneShape, otherShape))];
            likely[count] = pair;
            count += allowed ? 1 : 0;
        }
        return count;
    }
}
