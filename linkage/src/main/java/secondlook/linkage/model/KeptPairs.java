package secondlook.linkage.model;

import java.util.Arrays;
import java.util.List;

/** Pairs of at least some weight, heaviest first, equal ones in content order. Numbers are records, not rows. */
final class KeptPairs {
    final int[] left;
    final int[] right;
    final double[] bits;

    private KeptPairs(int[] left, int[] right, double[] bits) {
        this.left = left;
        this.right = right;
        this.bits = bits;
    }

    static KeptPairs of(List<PairScorer> scorers, int records) {
        int size = 0;
        for (PairScorer scorer : scorers) {
            size = Math.addExact(size, scorer.kept());
        }
        long[] pairs = new long[size];
        double[] bits = new double[size];
        int from = 0;
        for (PairScorer scorer : scorers) {
            int next = from + scorer.kept();
            scorer.moveTo(pairs, bits, from);
            from = next;
        }
        int[] order = new int[size];
        Arrays.setAll(order, at -> at);
        order = sorted(order, pairs, records, 0);
        order = sorted(order, pairs, records, 32);
        long[] keys = new long[size];
        for (int at = 0; at < size; at++) {
            keys[at] = (long) descending((float) bits[order[at]]) << 32 | at;
        }
        Arrays.parallelSort(keys);
        int[] left = new int[size];
        int[] right = new int[size];
        double[] sortedBits = new double[size];
        for (int at = 0; at < size; at++) {
            int pair = order[(int) keys[at]];
            left[at] = (int) (pairs[pair] >>> 32);
            right[at] = (int) pairs[pair];
            sortedBits[at] = bits[pair];
        }
        return new KeptPairs(left, right, sortedBits);
    }

    /** Stable counting sort by one half of each pair. */
    private static int[] sorted(int[] order, long[] pairs, int records, int shift) {
        int[] next = new int[records + 1];
        for (int pair : order) {
            next[(int) (pairs[pair] >>> shift) + 1]++;
        }
        for (int record = 0; record < records; record++) {
            next[record + 1] += next[record];
        }
        int[] sorted = new int[order.length];
        for (int pair : order) {
            sorted[next[(int) (pairs[pair] >>> shift)]++] = pair;
        }
        return sorted;
    }

    /** A number that is smaller for a greater weight. */
    static int descending(float weight) {
        int raw = Float.floatToIntBits(weight + 0.0f);
        int ascending = raw ^ (raw >> 31 & Integer.MAX_VALUE);
        return ~ascending;
    }

    int size() {
        return left.length;
    }
}
