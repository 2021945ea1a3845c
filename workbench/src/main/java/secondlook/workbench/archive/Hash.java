package secondlook.workbench.archive;

import org.jspecify.annotations.Nullable;

/**
 * A 64-bit hash of texts, the same on every machine and in every run. Not for secrets. Two seeds give two hashes that are
 * independent enough to stand for the text itself: among a million references the chance that any two agree in both is
 * below 10^-26.
 */
final class Hash {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private Hash() {}

    static long of(@Nullable String[] texts) {
        long hash = texts.length;
        for (String text : texts) {
            hash = text == null ? mix(hash + 1) : of(hash, text);
        }
        return hash;
    }

    static long of(long seed, String text) {
        long hash = seed ^ (text.length() * MULTIPLIER);
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ stored(text, i)) * MULTIPLIER;
            hash ^= hash >>> 29;
        }
        return mix(hash);
    }

    /** The character as the archive holds it, so that a row that is read back has the hash that it came with. */
    private static char stored(String text, int place) {
        char character = text.charAt(place);
        if (character == 0) {
            return '\u2400';
        }
        return Character.isSurrogate(character) && !isPaired(text, place) ? '?' : character;
    }

    private static boolean isPaired(String text, int place) {
        return Character.isHighSurrogate(text.charAt(place))
                ? place + 1 < text.length() && Character.isLowSurrogate(text.charAt(place + 1))
                : place > 0 && Character.isHighSurrogate(text.charAt(place - 1));
    }

    private static long mix(long bits) {
        long hash = bits;
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}
