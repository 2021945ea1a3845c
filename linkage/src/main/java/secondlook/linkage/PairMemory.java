package secondlook.linkage;

/**
 * What was worked out of two codes lately. A place holds the pair that came last, so that it forgets, and never grows.
 *
 * <p>Threads share it without a lock: a number is kept beside the exclusive or of itself and its pair, so that one whose
 * halves two threads wrote is seen not to belong together (Hyatt and Mann 2002). Cost: 16 bytes a place.
 */
final class PairMemory {
    private static final int PLACES = 1 << 16;

    private final long[] marks = new long[PLACES];
    private final long[] numbers = new long[PLACES];

    /** The number of two codes, or -1 where it is not known. */
    double get(int left, int right) {
        long pair = pair(left, right);
        int place = place(pair);
        long number = numbers[place];
        return (marks[place] ^ number) == pair ? Double.longBitsToDouble(number) : -1;
    }

    /** @param number not negative */
    void put(int left, int right, double number) {
        long pair = pair(left, right);
        int place = place(pair);
        long bits = Double.doubleToRawLongBits(number);
        marks[place] = bits ^ pair;
        numbers[place] = bits;
    }

    /** Never 0, which is what stands in a place that nothing was put into. */
    private static long pair(int left, int right) {
        return (left + 1L) << 32 | right;
    }

    private static int place(long pair) {
        return (int) (Hashing.mix(pair) & (PLACES - 1));
    }
}
