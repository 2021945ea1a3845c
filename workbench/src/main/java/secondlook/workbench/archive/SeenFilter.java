package secondlook.workbench.archive;

/**
 * Remembers in a fixed amount of memory what was seen before: it never forgets, and now and then (about once in ten
 * thousand at the size it was made for) believes to have seen what it did not, so that its yes must be looked up.
 * A Bloom filter (B. Bloom, Communications of the ACM 13(7), 1970). Not thread-safe.
 */
final class SeenFilter {

    private static final int PROBES = 8;
    private static final int BITS_EACH = 20;
    private static final long LEAST_BITS = 1L << 20;
    private static final long MOST_BITS = 1L << 29;

    private final long[] words;
    private final long mask;

    /**
     * @param expected how many will be added; more only make its yes less sure
     */
    SeenFilter(long expected) {
        long wanted = Math.clamp(expected * BITS_EACH, LEAST_BITS, MOST_BITS);
        long bits = Long.highestOneBit(wanted - 1) << 1;
        words = new long[(int) (bits >>> 6)];
        mask = bits - 1;
    }

    /** Adds it, and says whether it may have been there before. */
    boolean addAndSeen(long hash) {
        long step = (hash >>> 32 | hash << 32) | 1;
        long at = hash;
        boolean seen = true;
        for (int probe = 0; probe < PROBES; probe++) {
            long bit = at & mask;
            long flag = 1L << bit;
            int word = (int) (bit >>> 6);
            seen &= (words[word] & flag) != 0;
            words[word] |= flag;
            at += step;
        }
        return seen;
    }
}
