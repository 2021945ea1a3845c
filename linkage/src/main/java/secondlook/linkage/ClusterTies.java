package secondlook.linkage;

import java.util.Arrays;

/**
 * The ties of one cluster to others: for each the sum of the weights of the pairs between them, and how many pairs those
 * are. Sorted by the other cluster, so that clusters meet their neighbours in one order. Adding at the end and looking up
 * are cheap; adding or removing elsewhere moves what lies behind.
 */
final class ClusterTies {
    private int[] others = new int[4];
    private double[] sums = new double[4];
    private double[] pairs = new double[4];
    private int size;

    int size() {
        return size;
    }

    int other(int at) {
        return others[at];
    }

    double sum(int at) {
        return sums[at];
    }

    double pairs(int at) {
        return pairs[at];
    }

    boolean has(int other) {
        return place(other) >= 0;
    }

    void put(int other, double sum, double count) {
        int at = size > 0 && others[size - 1] < other ? -size - 1 : place(other);
        if (at < 0) {
            at = -at - 1;
            open(at);
            others[at] = other;
        }
        sums[at] = sum;
        pairs[at] = count;
    }

    void remove(int other) {
        int at = place(other);
        if (at >= 0) {
            size--;
            System.arraycopy(others, at + 1, others, at, size - at);
            System.arraycopy(sums, at + 1, sums, at, size - at);
            System.arraycopy(pairs, at + 1, pairs, at, size - at);
        }
    }

    private int place(int other) {
        return Arrays.binarySearch(others, 0, size, other);
    }

    private void open(int at) {
        if (size == others.length) {
            others = Arrays.copyOf(others, size * 2);
            sums = Arrays.copyOf(sums, size * 2);
            pairs = Arrays.copyOf(pairs, size * 2);
        }
        System.arraycopy(others, at, others, at + 1, size - at);
        System.arraycopy(sums, at, sums, at + 1, size - at);
        System.arraycopy(pairs, at, pairs, at + 1, size - at);
        size++;
    }
}
