package secondlook.linkage;

import java.util.Arrays;

/**
 * What share of the pairs of one person blocking let through, estimated without truth: some units, spread evenly over
 * the order of content, are compared with all others, and of the pairs that then reach the threshold or came into one
 * cluster, those that had been candidates are counted. It trusts the model on what a pair of one person is, and nothing
 * else. Cost: at most {@link #MOST_COMPARISONS} comparisons.
 */
final class BlockingRecall {
    private static final long MOST_COMPARISONS = 3_000_000;
    private static final int MOST_UNITS = 1_000;

    private BlockingRecall() {}

    private static int sampled(int size) {
        return (int) Math.min(size, Math.min(MOST_UNITS, Math.max(1, MOST_COMPARISONS / Math.max(1, size))));
    }

    private static boolean isSampled(int unit, int size) {
        int sampled = sampled(size);
        int draw = (int) (((long) unit * sampled + size - 1) / size);
        return draw < sampled && unitOf(draw, size) == unit;
    }

    private static int unitOf(int draw, int size) {
        return (int) ((long) draw * size / sampled(size));
    }

    static long[] pairsOfSampled(int size, Candidates candidates) {
        long[] pairs = new long[1024];
        int length = 0;
        for (int pair = 0; pair < candidates.count; pair++) {
            if (isSampled(candidates.left[pair], size) || isSampled(candidates.right[pair], size)) {
                if (length == pairs.length) {
                    pairs = Arrays.copyOf(pairs, length * 2);
                }
                pairs[length++] = (long) candidates.left[pair] << 32 | candidates.right[pair];
            }
        }
        long[] sorted = Arrays.copyOf(pairs, length);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Estimates the share; when all pairs were compared it is one, by construction. */
    static Proportion of(
            RecordTable table,
            Candidates candidates,
            PairScorer scorer,
            int[] clusterOf,
            double thresholdBits,
            Workers workers) {
        int size = table.size();
        if (candidates.report.allPairs()) {
            return Proportion.of(candidates.report.pairs(), candidates.report.pairs());
        }
        int sampled = sampled(size);
        long[] likely = new long[sampled];
        long[] found = new long[sampled];
        workers.run(sampled, draw -> {
            int unit = unitOf(draw, size);
            for (int other = 0; other < size; other++) {
                boolean counted = other != unit && !(other < unit && isSampled(other, size));
                if (counted && (clusterOf[unit] == clusterOf[other] || scorer.bits(unit, other) >= thresholdBits)) {
                    long pair = (long) Math.min(unit, other) << 32 | Math.max(unit, other);
                    likely[draw]++;
                    found[draw] += Arrays.binarySearch(candidates.ofSampled, pair) >= 0 ? 1 : 0;
                }
            }
        });
        return Proportion.of(Arrays.stream(found).sum(), Arrays.stream(likely).sum());
    }
}
