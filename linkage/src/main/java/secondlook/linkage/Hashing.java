package secondlook.linkage;

/** Hashes in place of random numbers: the same everywhere, whatever the order of work. */
public final class Hashing {
    private Hashing() {}

    /** SplitMix64's finaliser (Steele, Lea and Flood 2014): every input bit moves every output bit. */
    public static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A hash of a text. */
    public static long text(String text, int seed) {
        long hash = seed * 0x9E3779B97F4A7C15L + text.length();
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001B3L;
        }
        return mix(hash);
    }
}
