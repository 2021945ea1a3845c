package secondlook.linkage;

import java.util.Arrays;

/**
 * How often values occur, among records or, once there are clusters, among persons; alone and given the value of
 * another field. A town tells nothing more once the postcode is known: the share of the pair of values says so.
 */
final class ValueFrequencies {
    private final RecordTable table;
    /** Group of each unit: its cluster, or itself. */
    private final int[] group;

    private final double[][] alone;
    private final double[] totals;

    ValueFrequencies(RecordTable table, int[] group, boolean persons) {
        this.table = table;
        this.group = group;
        alone = new double[table.fields.length][];
        totals = new double[table.fields.length];
        for (int field = 0; field < alone.length; field++) {
            alone[field] = count(field, persons);
        }
    }

    /** Share of records or persons that hold each value of a field. */
    double[] alone(int field) {
        return alone[field];
    }

    private double[] count(int field, boolean persons) {
        double[] counts = new double[table.fields[field].size()];
        long[] held = new long[table.size()];
        int length = 0;
        for (int unit = 0; unit < table.size(); unit++) {
            if (persons) {
                // One person holding a value many times holds it once; the sort below removes repeats.
                for (int code : table.codes(field, unit)) {
                    if (length == held.length) {
                        held = Arrays.copyOf(held, length * 2);
                    }
                    held[length++] = (long) group[unit] << 32 | code;
                }
            } else {
                for (int code : table.codes(field, unit)) {
                    counts[code] += table.multiplicity[unit];
                    totals[field] += table.multiplicity[unit];
                }
            }
        }
        Arrays.sort(held, 0, length);
        for (int at = 0; at < length; at++) {
            if (at == 0 || held[at] != held[at - 1]) {
                counts[(int) held[at]]++;
                totals[field]++;
            }
        }
        for (int code = 0; code < counts.length; code++) {
            counts[code] /= Math.max(1, totals[field]);
        }
        return counts;
    }

    /** Shares of a field's values among those that share the value of another field. */
    PairShares given(int field, int parent, boolean persons) {
        PairShares shares = new PairShares(table.size());
        double[] own = new double[shares.keys.length];
        double[] all = new double[table.fields[parent].size()];
        long[] held = new long[table.size()];
        int length = 0;
        for (int unit = 0; unit < table.size(); unit++) {
            int under = table.first(parent, unit);
            int code = table.first(field, unit);
            if (under >= 0 && code >= 0) {
                int slot = shares.put(under, code);
                if (persons) {
                    held[length++] = (long) slot << 32 | group[unit];
                } else {
                    own[slot] += table.multiplicity[unit];
                    all[under] += table.multiplicity[unit];
                }
            }
        }
        // One person holding two values many times holds them once; sorted, repeats stand side by side.
        Arrays.sort(held, 0, length);
        for (int at = 0; at < length; at++) {
            if (at == 0 || held[at] != held[at - 1]) {
                int slot = (int) (held[at] >>> 32);
                own[slot]++;
                all[shares.parentCode(slot)]++;
            }
        }
        for (int slot = 0; slot < own.length; slot++) {
            if (own[slot] > 0) {
                // Half a count of the value's own share: one record of a value is weak proof that it is rare here.
                double share =
                        (own[slot] + 0.5 * alone[field][shares.code(slot)]) / (all[shares.parentCode(slot)] + 0.5);
                shares.shares[slot] = (float) share;
            }
        }
        return shares;
    }

    /** Shares by pair of codes; open addressing, 0 when a pair of codes never occurred. */
    static final class PairShares {
        private static final long FREE = -1;

        private final long[] keys;
        private final float[] shares;

        private PairShares(int most) {
            int capacity = Integer.highestOneBit(Math.max(8, most)) * 4;
            keys = new long[capacity];
            Arrays.fill(keys, FREE);
            shares = new float[capacity];
        }

        double of(int parentCode, int code) {
            return shares[slot((long) parentCode << 32 | code)];
        }

        private int put(int parentCode, int code) {
            long key = (long) parentCode << 32 | code;
            int slot = slot(key);
            keys[slot] = key;
            return slot;
        }

        private int parentCode(int slot) {
            return (int) (keys[slot] >>> 32);
        }

        private int code(int slot) {
            return (int) keys[slot];
        }

        private int slot(long key) {
            int slot = (int) (Hashing.mix(key) & (keys.length - 1));
            while (keys[slot] != FREE && keys[slot] != key) {
                slot = slot + 1 & (keys.length - 1);
            }
            return slot;
        }
    }
}
