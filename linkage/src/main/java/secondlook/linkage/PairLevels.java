package secondlook.linkage;

/** Compares two units field by field. Stateless once built, so threads share it. */
final class PairLevels {
    static final int BITS = 3;
    /** Fields that fit into the 64 bits of a pattern. */
    static final int MOST_FIELDS = 21;
    /** Of a forename and a surname together. */
    private static final int LETTERS_OF_BOTH = 9;

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
        int several = table.severalOf(left, right);
        for (int field = 0; field < siblings.length; field++) {
            pattern |= (long) ownLevel(field, several, left, right) << (BITS * field);
        }
        for (int field = 0; field < siblings.length; field++) {
            if (siblings[field].length > 0 && level(pattern, field) >= WordField.PARTIAL) {
                pattern = withSwaps(pattern, field, left, right);
            }
        }
        return pattern;
    }

    /**
     * Two names that changed places are one mistake, so the first of the two fields says so and the other says nothing.
     * Where only one of them stands in the other field, it is a part that the records share.
     */
    private long withSwaps(long pattern, int field, int left, int right) {
        boolean shared = false;
        for (int sibling : siblings[field]) {
            if (sibling > field && level(pattern, sibling) >= WordField.PARTIAL) {
                if (changedPlaces(field, sibling, left, right)) {
                    return with(with(pattern, field, WordField.SWAPPED), sibling, ComparedField.MISSING);
                }
            }
            shared |= standsIn(field, left, sibling, right) || standsIn(field, right, sibling, left);
        }
        return shared ? with(pattern, field, WordField.PARTIAL) : pattern;
    }

    private static long with(long pattern, int field, int level) {
        return (pattern & ~(7L << (BITS * field))) | ((long) level << (BITS * field));
    }

    static int level(long pattern, int field) {
        return (int) (pattern >>> (BITS * field)) & 7;
    }

    /** The level of one field taken alone; of several values the two most alike count. */
    int ownLevel(int field, int left, int right) {
        return ownLevel(field, table.severalOf(left, right), left, right);
    }

    private int ownLevel(int field, int several, int left, int right) {
        return (several >>> field & 1) == 0 ? firstLevel(field, left, right) : bestLevel(field, left, right);
    }

    private int firstLevel(int field, int left, int right) {
        ComparedField compared = table.fields[field];
        int a = table.first(field, left);
        int b = table.first(field, right);
        return a < 0 || b < 0 || !compared.comparable(a, b) ? ComparedField.MISSING : compared.level(a, b);
    }

    private int bestLevel(int field, int left, int right) {
        ComparedField compared = table.fields[field];
        int best = ComparedField.LEVELS;
        int[] others = table.codes(field, right);
        for (int a : table.codes(field, left)) {
            for (int b : others) {
                if (compared.comparable(a, b)) {
                    best = Math.min(best, compared.level(a, b));
                }
            }
        }
        return best == ComparedField.LEVELS ? ComparedField.MISSING : best;
    }

    /** Whether a value of one unit stands in another field of the other unit. */
    private boolean standsIn(int field, int unit, int sibling, int other) {
        int a = table.firstInFamily(field, unit);
        return a >= 0 && a == table.firstInFamily(sibling, other);
    }

    private boolean changedPlaces(int field, int sibling, int left, int right) {
        boolean there = standsIn(field, left, sibling, right);
        boolean back = standsIn(sibling, left, field, right);
        int one = there ? 0 : lettersAlike(field, left, sibling, right);
        int two = back ? 0 : lettersAlike(sibling, left, field, right);
        if (one < 0 || two < 0) {
            return false;
        }
        // Where neither stands there letter by letter, short names are alike too easily.
        return there || back || one + two >= LETTERS_OF_BOTH;
    }

    /**
     * Names that changed places may be misspelt besides: the letters of the shorter where they are one or two letters apart,
     * else -1.
     */
    private int lettersAlike(int field, int unit, int sibling, int other) {
        int a = table.first(field, unit);
        int b = table.first(sibling, other);
        return a >= 0
                        && b >= 0
                        && table.fields[field] instanceof WordField one
                        && table.fields[sibling] instanceof WordField two
                ? one.lettersAlike(a, two, b)
                : -1;
    }
}
