package secondlook.linkage.model;

import secondlook.linkage.model.LevelTest.Measure;
import secondlook.linkage.text.StringSimilarity;

/**
 * Exact similarity of two values of a column, bit-parallel: Jaro-Winkler with one bit a letter of the right value, and
 * Levenshtein by Myers (1999). Results are those of {@link StringSimilarity} to the last bit. Keeps working memory, so
 * one for each thread.
 */
final class WordKernels {
    /** By letter, where it stands in the right value; zero between calls. */
    private final long[] places = new long[256];

    /** A similarity from 0 to 1, or a distance in letters. */
    double measure(Measure measure, Words words, int left, int right) {
        long leftShape = words.shape(left);
        long rightShape = words.shape(right);
        if (Words.isWide(leftShape) || Words.isWide(rightShape)) {
            return ofTexts(measure, words.text(left), words.text(right));
        }
        int leftLength = Words.length(leftShape);
        int rightLength = Words.length(rightShape);
        int from = left * words.slot;
        int to = right * words.slot;
        return switch (measure) {
            case JARO -> jaro(words.letters, from, leftLength, to, rightLength);
            case JARO_WINKLER ->
                winkler(jaro(words.letters, from, leftLength, to, rightLength), Words.prefix(leftShape, rightShape));
            case LEVENSHTEIN -> levenshtein(words.letters, from, leftLength, to, rightLength);
            case DAMERAU -> damerau(words, left, right);
        };
    }

    /** The same from texts: what wide values are compared with, and what tests hold the fast kernels against. */
    static double ofTexts(Measure measure, String left, String right) {
        return switch (measure) {
            case JARO -> StringSimilarity.jaro(left, right);
            case JARO_WINKLER -> StringSimilarity.jaroWinkler(left, right);
            case LEVENSHTEIN -> StringSimilarity.levenshtein(left, right);
            case DAMERAU -> StringSimilarity.damerau(left, right);
        };
    }

    static double winkler(double jaro, int prefix) {
        return jaro <= 0.7 ? jaro : jaro + prefix * 0.1 * (1 - jaro);
    }

    private double jaro(byte[] letters, int left, int leftLength, int right, int rightLength) {
        long[] mask = places;
        for (int at = 0; at < rightLength; at++) {
            mask[letters[right + at] & 255] |= 1L << at;
        }
        int window = Math.max(0, Math.max(leftLength, rightLength) / 2 - 1);
        long inWindow = window >= 63 ? -1L : (1L << (window + 1)) - 1;
        long takenLeft = 0;
        long takenRight = 0;
        for (int at = 0; at < leftLength; at++) {
            long found = mask[letters[left + at] & 255] & inWindow & ~takenRight;
            takenRight |= found & -found;
            takenLeft |= found == 0 ? 0 : 1L << at;
            // The window grows at its upper end until its lower end leaves the first letter.
            inWindow = at < window ? inWindow << 1 | 1 : inWindow << 1;
        }
        for (int at = 0; at < rightLength; at++) {
            mask[letters[right + at] & 255] = 0;
        }
        int matches = Long.bitCount(takenLeft);
        if (matches == 0) {
            return 0;
        }
        int outOfOrder = 0;
        while (takenLeft != 0) {
            outOfOrder += letters[left + Long.numberOfTrailingZeros(takenLeft)]
                            == letters[right + Long.numberOfTrailingZeros(takenRight)]
                    ? 0
                    : 1;
            takenLeft &= takenLeft - 1;
            takenRight &= takenRight - 1;
        }
        // Half of the letters out of order, rounded down as Winkler does.
        int transpositions = outOfOrder / 2;
        double m = matches;
        return (m / leftLength + m / rightLength + (m - transpositions) / m) / 3;
    }

    private int levenshtein(byte[] letters, int left, int leftLength, int right, int rightLength) {
        long[] mask = places;
        for (int at = 0; at < rightLength; at++) {
            mask[letters[right + at] & 255] |= 1L << at;
        }
        long last = 1L << (rightLength - 1);
        long up = -1L;
        long down = 0;
        int distance = rightLength;
        for (int at = 0; at < leftLength; at++) {
            long equal = mask[letters[left + at] & 255];
            long diagonal = (((equal & up) + up) ^ up) | equal | down;
            long plus = down | ~(diagonal | up);
            long minus = up & diagonal;
            distance += (plus & last) != 0 ? 1 : (minus & last) != 0 ? -1 : 0;
            plus = plus << 1 | 1;
            up = minus << 1 | ~(diagonal | plus);
            down = plus & diagonal;
        }
        for (int at = 0; at < rightLength; at++) {
            mask[letters[right + at] & 255] = 0;
        }
        return distance;
    }

    /** A transposition is at most two edits, so most pairs are settled by their Levenshtein distance. */
    private double damerau(Words words, int left, int right) {
        int edits = levenshtein(
                words.letters,
                left * words.slot,
                Words.length(words.shape(left)),
                right * words.slot,
                Words.length(words.shape(right)));
        return edits <= 1 ? edits : StringSimilarity.damerau(words.text(left), words.text(right));
    }

    /**
     * Whether two packed values of one length are at most so many edits (1 or 2) apart. With equal lengths, two edits
     * are two other letters, or one letter dropped and one put in, and then one end of what differs is shifted by one.
     */
    static boolean packedWithin(long left, long right, int limit) {
        long differing = left ^ right;
        if (limit == 0) {
            return differing == 0;
        }
        long letters = (differing | differing >>> 1 | differing >>> 2 | differing >>> 3) & 0x1111111111111111L;
        int others = Long.bitCount(letters);
        if (others <= limit) {
            return true;
        }
        if (limit < 2) {
            return false;
        }
        int from = Long.numberOfTrailingZeros(letters);
        int to = 63 - Long.numberOfLeadingZeros(letters);
        // Letters from the first that differs up to, not including, the last that differs.
        long between = (1L << to) - (1L << from);
        return ((left >>> 4 ^ right) & between) == 0 || ((right >>> 4 ^ left) & between) == 0;
    }

    /** Whether two packed values of one length are one transposition of neighbours or one other letter apart. */
    static boolean packedOneDamerau(long left, long right) {
        long differing = left ^ right;
        long letters = (differing | differing >>> 1 | differing >>> 2 | differing >>> 3) & 0x1111111111111111L;
        if (Long.bitCount(letters) <= 1) {
            return true;
        }
        int from = Long.numberOfTrailingZeros(letters);
        return letters == 0x11L << from
                && (left >>> from & 15) == (right >>> (from + 4) & 15)
                && (left >>> (from + 4) & 15) == (right >>> from & 15);
    }
}
