package secondlook.linkage.model;

import java.util.Arrays;

/**
 * Weighs pairs and keeps those of at least some weight. Most pairs are refused by what their pattern can weigh at most,
 * without a look at frequencies. Owned by one thread.
 */
final class PairScorer implements TileSink {
    private final Weights weights;
    private final double leastBits;
    private final int[] pattern = new int[PairTile.PAIRS];
    private final int[] likely = new int[PairTile.PAIRS];
    /** By pattern, its pairs; empty when there are too many patterns. */
    final long[] patterns;

    private long[] pairs = new long[1024];
    private double[] bits = new double[1024];
    private int kept;

    PairScorer(Weights weights, double leastBits) {
        this.weights = weights;
        this.leastBits = leastBits;
        patterns = new long[weights.patternBits.length];
    }

    @Override
    public void accept(PairTile tile) {
        int count = patterns.length > 0 ? byPattern(tile) : byLevels(tile);
        for (int at = 0; at < count; at++) {
            int pair = likely[at];
            double weight = weights.weight(tile, pair);
            if (weight >= leastBits) {
                keep(tile.record[tile.left[pair]], tile.record[tile.right[pair]], weight);
            }
        }
    }

    private int byPattern(PairTile tile) {
        int size = tile.count;
        Arrays.fill(pattern, 0, size, 0);
        for (int comparison = 0; comparison < weights.place.length; comparison++) {
            byte[] level = tile.level[comparison];
            int place = weights.place[comparison];
            for (int pair = 0; pair < size; pair++) {
                pattern[pair] += level[pair] * place;
            }
        }
        double[] most = weights.patternMost;
        int count = 0;
        for (int pair = 0; pair < size; pair++) {
            int own = pattern[pair];
            patterns[own]++;
            likely[count] = pair;
            count += most[own] >= leastBits ? 1 : 0;
        }
        return count;
    }

    private int byLevels(PairTile tile) {
        int count = 0;
        for (int pair = 0; pair < tile.count; pair++) {
            likely[count] = pair;
            count += weights.most(tile, pair) >= leastBits ? 1 : 0;
        }
        return count;
    }

    private void keep(int left, int right, double weight) {
        if (kept == pairs.length) {
            pairs = Arrays.copyOf(pairs, kept + kept / 2);
            bits = Arrays.copyOf(bits, kept + kept / 2);
        }
        pairs[kept] = (long) left << 32 | right;
        bits[kept++] = weight;
    }

    /** Number of pairs kept. */
    int kept() {
        return kept;
    }

    /** Takes a kept pair. */
    interface Kept {
        void accept(int left, int right, double bits);
    }

    /** Hands on the pairs kept, in the order in which they came. */
    void forEach(Kept each) {
        for (int pair = 0; pair < kept; pair++) {
            each.accept((int) (pairs[pair] >>> 32), (int) pairs[pair], bits[pair]);
        }
    }

    /** Moves the pairs, the left record above the right one, and their weights; nothing is kept afterwards. */
    void moveTo(long[] allPairs, double[] allBits, int from) {
        System.arraycopy(pairs, 0, allPairs, from, kept);
        System.arraycopy(bits, 0, allBits, from, kept);
        pairs = new long[0];
        bits = new double[0];
        kept = 0;
    }
}
