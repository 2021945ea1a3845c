package secondlook.linkage.text;

import java.util.HashMap;
import java.util.Map;

/**
 * String similarities on code points, with their textbook definitions. Reference values: Winkler (1990) for the names,
 * and the values that DuckDB publishes in its tests. All are pure, thread-safe, and take time proportional to the
 * product of the lengths.
 */
public final class StringSimilarity {
    private static final double PREFIX_SCALE = 0.1;
    private static final int PREFIX_LIMIT = 4;
    private static final double BOOST_THRESHOLD = 0.7;

    private StringSimilarity() {}

    /** Jaro similarity from 0 to 1; two empty texts are equal (1), one empty text is 0. */
    public static double jaro(String left, String right) {
        return jaro(left.codePoints().toArray(), right.codePoints().toArray());
    }

    /** Jaro-Winkler: Jaro, raised for up to four equal first letters when Jaro is above 0.7. */
    public static double jaroWinkler(String left, String right) {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        double jaro = jaro(a, b);
        if (jaro <= BOOST_THRESHOLD) {
            return jaro;
        }
        int prefix = 0;
        while (prefix < Math.min(PREFIX_LIMIT, Math.min(a.length, b.length)) && a[prefix] == b[prefix]) {
            prefix++;
        }
        return jaro + prefix * PREFIX_SCALE * (1 - jaro);
    }

    private static double jaro(int[] a, int[] b) {
        if (a.length == 0 || b.length == 0) {
            return a.length == b.length ? 1 : 0;
        }
        int window = Math.max(0, Math.max(a.length, b.length) / 2 - 1);
        boolean[] takenInB = new boolean[b.length];
        int[] matchedOfA = new int[Math.min(a.length, b.length)];
        int matches = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = Math.max(0, i - window); j < Math.min(b.length, i + window + 1); j++) {
                if (!takenInB[j] && a[i] == b[j]) {
                    takenInB[j] = true;
                    matchedOfA[matches++] = a[i];
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        int outOfOrder = 0;
        int at = 0;
        for (int j = 0; j < b.length; j++) {
            if (takenInB[j] && matchedOfA[at++] != b[j]) {
                outOfOrder++;
            }
        }
        // Half of the letters out of order, rounded down as Winkler does.
        int transpositions = outOfOrder / 2;
        double m = matches;
        return (m / a.length + m / b.length + (m - transpositions) / m) / 3;
    }

    /** Levenshtein distance: insertions, deletions and substitutions. */
    public static int levenshtein(String left, String right) {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        int[] previous = new int[b.length + 1];
        int[] current = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            current[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int substituted = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.min(substituted, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length];
    }

    /**
     * Unrestricted Damerau-Levenshtein distance (Lowrance and Wagner 1975): a transposed pair may be edited further, so
     * "ca" to "abc" is 2.
     */
    public static int damerau(String left, String right) {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        int far = a.length + b.length;
        int[][] distance = new int[a.length + 2][b.length + 2];
        distance[0][0] = far;
        for (int i = 0; i <= a.length; i++) {
            distance[i + 1][0] = far;
            distance[i + 1][1] = i;
        }
        for (int j = 0; j <= b.length; j++) {
            distance[0][j + 1] = far;
            distance[1][j + 1] = j;
        }
        Map<Integer, Integer> lastRowOf = new HashMap<>();
        for (int i = 1; i <= a.length; i++) {
            int lastColumn = 0;
            for (int j = 1; j <= b.length; j++) {
                int row = lastRowOf.getOrDefault(b[j - 1], 0);
                int column = lastColumn;
                int cost = 1;
                if (a[i - 1] == b[j - 1]) {
                    cost = 0;
                    lastColumn = j;
                }
                int edited = Math.min(distance[i][j] + cost, 1 + Math.min(distance[i + 1][j], distance[i][j + 1]));
                int transposed = distance[row][column] + (i - row - 1) + 1 + (j - column - 1);
                distance[i + 1][j + 1] = Math.min(edited, transposed);
            }
            lastRowOf.put(a[i - 1], i);
        }
        return distance[a.length + 1][b.length + 1];
    }
}
