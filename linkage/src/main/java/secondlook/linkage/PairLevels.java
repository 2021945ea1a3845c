package secondlook.linkage;

/** Compares two units field by field. Stateless once built, so threads share it. */
final class PairLevels {
    static final int BITS = 3;
    /** Fields that fit into the 64 bits of a pattern. */
    static final int MOST_FIELDS = 21;

    private final RecordTable table;
    private final int[][] siblings;

    PairLevels(RecordTable table) {
        if (table.fields.length > MOST_FIELDS) {
            throw new IllegalArgumentException("Too many fields to compare [" + table.fields.length
                    + "]. Maybe leave out those that say little of the person.");
        }
        this.table = table;
        siblings = new int[table.fields.length][];
        for (int field = 0; field < siblings.length; field++) {
            int[] found = new int[siblings.length];
            int count = 0;
            for (int other = 0; other < siblings.length; other++) {
                if (other != field
                        && table.family[other] == table.family[field]
                        && table.fields[field] instanceof WordField
                        && table.fields[other] instanceof WordField) {
                    found[count++] = other;
                }
            }
            siblings[field] = java.util.Arrays.copyOf(found, count);
        }
    }

    /** The pattern of two units: three bits a field. */
    long of(int left, int right) {
        long pattern = 0;
        for (int field = 0; field < siblings.length; field++) {
            pattern |= (long) level(field, left, right) << (BITS * field);
        }
        return pattern;
    }

    static int level(long pattern, int field) {
        return (int) (pattern >>> (BITS * field)) & 7;
    }

    /** The level of one field; of several values the two most alike count. */
    int level(int field, int left, int right) {
        ComparedField compared = table.fields[field];
        int level;
        if (table.all[field] == null) {
            int a = table.first[field][left];
            int b = table.first[field][right];
            if (a < 0 || b < 0) {
                return ComparedField.MISSING;
            }
            level = compared.level(a, b);
        } else {
            level = bestLevel(compared, table.codes(field, left), table.codes(field, right));
        }
        return level >= WordField.PARTIAL && siblings[field].length > 0 && swapped(field, left, right)
                ? WordField.SWAPPED
                : level;
    }

    private static int bestLevel(ComparedField compared, int[] left, int[] right) {
        int best = left.length == 0 || right.length == 0 ? ComparedField.MISSING : ComparedField.DIFFERENT;
        for (int a : left) {
            for (int b : right) {
                best = Math.min(best, compared.level(a, b));
            }
        }
        return best;
    }

    private boolean swapped(int field, int left, int right) {
        int a = table.first[field][left];
        int b = table.first[field][right];
        for (int sibling : siblings[field]) {
            int otherA = table.first[sibling][left];
            int otherB = table.first[sibling][right];
            if ((otherB >= 0 && table.familyCode[field][a] == table.familyCode[sibling][otherB])
                    || (otherA >= 0 && table.familyCode[field][b] == table.familyCode[sibling][otherA])) {
                return true;
            }
        }
        return false;
    }
}
