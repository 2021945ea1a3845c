package secondlook.linkage;

import java.util.Arrays;

/**
 * Merges to be tried, the heaviest first and of equal weights the one of the first clusters: a binary heap in arrays,
 * for there are millions of them.
 */
final class MergeQueue {
    private double[] bits = new double[1024];
    private long[] clusters = new long[1024];
    private long[] versions = new long[1024];
    private int size;

    /** The merge taken out last. */
    int left;

    int right;
    int leftVersion;
    int rightVersion;

    void add(double weight, int left, int right, int leftVersion, int rightVersion) {
        if (size == bits.length) {
            bits = Arrays.copyOf(bits, size * 2);
            clusters = Arrays.copyOf(clusters, size * 2);
            versions = Arrays.copyOf(versions, size * 2);
        }
        long pair = (long) left << 32 | right;
        long version = (long) leftVersion << 32 | rightVersion;
        int at = size++;
        while (at > 0) {
            int above = (at - 1) >>> 1;
            if (!before(weight, pair, bits[above], clusters[above])) {
                break;
            }
            move(above, at);
            at = above;
        }
        put(at, weight, pair, version);
    }

    /** Takes the first merge out into the public fields; false when there is none. */
    boolean next() {
        if (size == 0) {
            return false;
        }
        left = (int) (clusters[0] >>> 32);
        right = (int) clusters[0];
        leftVersion = (int) (versions[0] >>> 32);
        rightVersion = (int) versions[0];
        size--;
        if (size > 0) {
            sink(bits[size], clusters[size], versions[size]);
        }
        return true;
    }

    private void sink(double weight, long pair, long version) {
        int at = 0;
        while (true) {
            int below = 2 * at + 1;
            if (below >= size) {
                break;
            }
            if (below + 1 < size && before(bits[below + 1], clusters[below + 1], bits[below], clusters[below])) {
                below++;
            }
            if (!before(bits[below], clusters[below], weight, pair)) {
                break;
            }
            move(below, at);
            at = below;
        }
        put(at, weight, pair, version);
    }

    private static boolean before(double weight, long pair, double otherWeight, long otherPair) {
        return weight != otherWeight ? weight > otherWeight : pair < otherPair;
    }

    private void move(int from, int to) {
        put(to, bits[from], clusters[from], versions[from]);
    }

    private void put(int at, double weight, long pair, long version) {
        bits[at] = weight;
        clusters[at] = pair;
        versions[at] = version;
    }
}
