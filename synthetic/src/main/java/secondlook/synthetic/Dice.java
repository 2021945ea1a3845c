package secondlook.synthetic;

import java.util.List;

/**
 * Numbers that depend on nothing but a seed and a path, so that any case can be written alone and in any order.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, 2014). Not for secrets. Not thread-safe: one per case.
 */
final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, long... path) {
        return new Dice(hash(seed, path));
    }

    static long hash(long seed, long... path) {
        long mixed = mix(seed + STEP);
        for (long part : path) {
            mixed = mix(mixed ^ mix(part + STEP));
        }
        return mixed;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean chance(double probability) {
        return (next() >>> 11) * 0x1.0p-53 < probability;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
