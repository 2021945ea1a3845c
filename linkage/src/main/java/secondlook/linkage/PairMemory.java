package secondlook.linkage;

/**
 * What was worked out of two codes lately. A place holds the pair that came last, so that it forgets, and never grows.
 *
 * <p>Threads share it without a lock: a number is kept beside the exclusive or of itself and its pair, so that one whose
 * halves two threads wrote is seen not to belong together (Hyatt and Mann 2002). Cost: 16 bytes a place.
 */
final class PairMemory {
    private final long[] marks;
    private final long[] numbers;

    /** @param places how many pairs to remember, a power of two */
    PairMemory(int places) {
        marks = new long[places];
        numbers = new long[places];
    }

    /** The number of two codes, or -1 where it is not known. */
    long get(int left, int right) {
        long pair = pair(left, right);
        int place = place(pair);
        long number = numbers[place];
        return (marks[place] ^ number) == pair ? number : -1;
    }

    /** @param number not -1 */
    void put(int left, int right, long number) {
        long pair = pair(left, right);
        int place = place(pair);
        marks[place] = number ^ pair;
        numbers[place] = number;
    }

    /** Never 0, which is what stands in a place that nothing was put into. */
    private static long pair(int left, int right) {
        return (left + 1L) << 32 | right;
    }

    private int place(long pair) {
        return (int) (Hashing.mix(pair) & (marks.length - 1));
    }
}
