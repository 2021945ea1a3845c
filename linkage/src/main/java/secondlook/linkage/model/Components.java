package secondlook.linkage.model;

import java.util.Arrays;

/**
 * Connected components by union and find with the least record as the root, so the result depends on the pairs alone,
 * not on their order.
 */
final class Components {
    private final int[] parent;

    Components(int records) {
        parent = new int[records];
        Arrays.setAll(parent, record -> record);
    }

    void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        if (a < b) {
            parent[b] = a;
        } else {
            parent[a] = b;
        }
    }

    private int root(int record) {
        int at = record;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** By record, the number of its component, counted from 0 in the order of their least records. */
    int[] numbered() {
        int[] number = new int[parent.length];
        int next = 0;
        for (int record = 0; record < number.length; record++) {
            int root = root(record);
            number[record] = root == record ? next++ : number[root];
        }
        return number;
    }

    /** How many there are in a numbering. */
    static int count(int[] numbered) {
        int count = 0;
        for (int number : numbered) {
            count = Math.max(count, number + 1);
        }
        return count;
    }
}
