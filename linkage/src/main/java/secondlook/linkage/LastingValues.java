package secondlook.linkage;

import java.util.Arrays;

/**
 * How rarely one person has two values of a field that both last. A slip is made once, so two clusters that each hold
 * their own forename many times are two people, though each pair of their records could be one person with a slip. An
 * address may be given up for another, so there the same sight says little. The share is learned by field from the
 * clusters so far, from those alone whose birth dates agree, for two relatives wrongly joined would teach that forenames
 * change.
 */
final class LastingValues {
    /** Until clusters have been seen: birth dates do not change, of others nothing is known. */
    private static final double BIRTH_DATE_BITS = -40;

    private static final int LEAST_RECORDS = 4;
    private static final double PRIOR_SHARE = 0.01;
    private static final double PRIOR_WEIGHT = 20;

    private final double[] bits;

    private LastingValues(double[] bits) {
        this.bits = bits;
    }

    /** Log2 of the share of persons with two lasting values of a field; 0 when nothing is known. */
    double bits(int field) {
        return bits[field];
    }

    static LastingValues unknown(RecordTable table) {
        double[] bits = new double[table.fields.length];
        for (int field = 0; field < bits.length; field++) {
            bits[field] = table.fields[field] instanceof DateField ? BIRTH_DATE_BITS : 0;
        }
        return new LastingValues(bits);
    }

    /** Learns from clusters. */
    static LastingValues of(RecordTable table, int[] clusterOf, PairModel model) {
        int fields = table.fields.length;
        int[][] members = membersOfLarge(clusterOf);
        double[] lasting = new double[fields];
        double[] seen = new double[fields];
        for (int[] units : members) {
            boolean[] twice = new boolean[fields];
            boolean[] known = new boolean[fields];
            boolean datesAgree = true;
            for (int field = 0; field < fields; field++) {
                int[] codes = codes(table, field, units);
                known[field] = codes.length >= LEAST_RECORDS;
                twice[field] = known[field] && holdsTwo(table.fields[field], field, codes, model);
                datesAgree &= !(twice[field] && table.fields[field] instanceof DateField);
            }
            for (int field = 0; field < fields && datesAgree; field++) {
                seen[field] += known[field] ? 1 : 0;
                lasting[field] += twice[field] ? 1 : 0;
            }
        }
        LastingValues before = unknown(table);
        double[] bits = new double[fields];
        for (int field = 0; field < fields; field++) {
            double share = (lasting[field] + PRIOR_SHARE * PRIOR_WEIGHT) / (seen[field] + PRIOR_WEIGHT);
            bits[field] = table.fields[field] instanceof DateField ? before.bits(field) : LevelTree.log2(share);
        }
        return new LastingValues(bits);
    }

    private static int[][] membersOfLarge(int[] clusterOf) {
        int[] sizes = new int[clusterOf.length];
        for (int cluster : clusterOf) {
            sizes[cluster]++;
        }
        int[][] members = new int[clusterOf.length][];
        int[] filled = new int[clusterOf.length];
        for (int unit = 0; unit < clusterOf.length; unit++) {
            int cluster = clusterOf[unit];
            if (sizes[cluster] >= LEAST_RECORDS) {
                if (members[cluster] == null) {
                    members[cluster] = new int[sizes[cluster]];
                }
                members[cluster][filled[cluster]++] = unit;
            }
        }
        return Arrays.stream(members).filter(units -> units != null).toArray(int[][]::new);
    }

    private static int[] codes(RecordTable table, int field, int[] units) {
        return Arrays.stream(units)
                .map(unit -> table.first(field, unit))
                .filter(code -> code >= 0)
                .sorted()
                .toArray();
    }

    /** Whether another value than the commonest, unlike it, occurs twice or more; the codes are sorted. */
    private static boolean holdsTwo(ComparedField compared, int field, int[] codes, PairModel model) {
        int commonest = -1;
        int most = 0;
        for (int from = 0; from < codes.length; ) {
            int to = end(codes, from);
            if (to - from > most) {
                most = to - from;
                commonest = codes[from];
            }
            from = to;
        }
        for (int from = 0; from < codes.length; ) {
            int to = end(codes, from);
            if (to - from > 1
                    && codes[from] != commonest
                    && model.levelBits(field, compared.level(codes[from], commonest)) < 0) {
                return true;
            }
            from = to;
        }
        return false;
    }

    private static int end(int[] codes, int from) {
        int to = from + 1;
        while (to < codes.length && codes[to] == codes[from]) {
            to++;
        }
        return to;
    }
}
