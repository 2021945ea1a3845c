package secondlook.linkage.text;

/**
 * The fast kernels: similarities of two folded words held as bytes, for the inner loop of scoring. A word is at most 48
 * letters; what is longer is compared by its first 48. Letters outside ASCII that folding left over share a byte with
 * others, which can only make two words look a little more alike.
 *
 * <p>A {@link #signature} lets most unlike pairs be refused without reading the letters: two bits a letter class hold
 * "once" and "twice or more", so the number of common bits bounds the number of letters in common.
 */
public final class FoldedWord {
    /** Longest word compared, in letters. */
    public static final int LIMIT = 48;

    private FoldedWord() {}

    /** The word's letters as bytes, without its spaces. */
    public static byte[] letters(String folded) {
        byte[] letters = new byte[Math.min(LIMIT, folded.length())];
        int length = 0;
        for (int at = 0; at < folded.length() && length < LIMIT; at++) {
            char letter = folded.charAt(at);
            if (letter != ' ') {
                letters[length++] = (byte) (letter < 128 ? letter : 128 + letter % 127);
            }
        }
        return length == letters.length ? letters : java.util.Arrays.copyOf(letters, length);
    }

    /** Which letters occur, once and twice or more, over 32 letter classes. */
    public static long signature(byte[] letters) {
        long signature = 0;
        for (byte letter : letters) {
            long once = 1L << (2 * (letter & 31));
            signature |= (signature & once) == 0 ? once : once << 1;
        }
        return signature;
    }

    /** Letters of the word that its signature cannot show (third occurrences and later): the slack of the bound. */
    public static int unseen(byte[] letters, long signature) {
        return letters.length - Long.bitCount(signature);
    }

    /**
     * Optimal-string-alignment distance (edits and neighbouring transpositions), or {@code limit + 1} when it is
     * larger than the limit.
     */
    public static int distance(byte[] a, byte[] b, int limit) {
        if (Math.abs(a.length - b.length) > limit) {
            return limit + 1;
        }
        int start = 0;
        int endA = a.length;
        int endB = b.length;
        while (start < endA && start < endB && a[start] == b[start]) {
            start++;
        }
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1]) {
            endA--;
            endB--;
        }
        return alignment(a, start, endA, b, start, endB, limit);
    }

    private static int alignment(byte[] a, int fromA, int toA, byte[] b, int fromB, int toB, int limit) {
        int lengthA = toA - fromA;
        int lengthB = toB - fromB;
        if (lengthA == 0 || lengthB == 0) {
            return Math.min(limit + 1, lengthA + lengthB);
        }
        int[] beforeLast = new int[lengthB + 1];
        int[] last = new int[lengthB + 1];
        int[] current = new int[lengthB + 1];
        for (int j = 0; j <= lengthB; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= lengthA; i++) {
            current[0] = i;
            int best = i;
            for (int j = 1; j <= lengthB; j++) {
                byte x = a[fromA + i - 1];
                byte y = b[fromB + j - 1];
                int value = Math.min(last[j - 1] + (x == y ? 0 : 1), 1 + Math.min(last[j], current[j - 1]));
                if (i > 1 && j > 1 && x == b[fromB + j - 2] && a[fromA + i - 2] == y) {
                    value = Math.min(value, beforeLast[j - 2] + 1);
                }
                current[j] = value;
                best = Math.min(best, value);
            }
            if (best > limit) {
                return limit + 1;
            }
            int[] reuse = beforeLast;
            beforeLast = last;
            last = current;
            current = reuse;
        }
        return Math.min(limit + 1, last[lengthB]);
    }

    /** Jaro-Winkler similarity of two words of at most {@link #LIMIT} letters, as in {@link StringSimilarity}. */
    public static double jaroWinkler(byte[] a, byte[] b) {
        if (a.length == 0 || b.length == 0) {
            return a.length == b.length ? 1 : 0;
        }
        int window = Math.max(0, Math.max(a.length, b.length) / 2 - 1);
        long takenA = 0;
        long takenB = 0;
        for (int i = 0; i < a.length; i++) {
            int end = Math.min(b.length, i + window + 1);
            for (int j = Math.max(0, i - window); j < end; j++) {
                if (a[i] == b[j] && (takenB >>> j & 1) == 0) {
                    takenA |= 1L << i;
                    takenB |= 1L << j;
                    break;
                }
            }
        }
        int matches = Long.bitCount(takenA);
        if (matches == 0) {
            return 0;
        }
        int outOfOrder = 0;
        long leftA = takenA;
        long leftB = takenB;
        while (leftA != 0) {
            if (a[Long.numberOfTrailingZeros(leftA)] != b[Long.numberOfTrailingZeros(leftB)]) {
                outOfOrder++;
            }
            leftA &= leftA - 1;
            leftB &= leftB - 1;
        }
        // Half of the letters out of order, rounded down as Winkler does.
        int transpositions = outOfOrder / 2;
        double m = matches;
        double jaro = (m / a.length + m / b.length + (m - transpositions) / m) / 3;
        if (jaro <= 0.7) {
            return jaro;
        }
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(a.length, b.length)) && a[prefix] == b[prefix]) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }
}
