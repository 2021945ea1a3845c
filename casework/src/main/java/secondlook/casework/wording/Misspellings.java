package secondlook.casework.wording;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way from a misspelt word to the listed one it may be: one edit away, or two from nine letters on, where an edit is a
 * letter more, fewer, other, or two changed places (optimal string alignment). The first letter must agree.
 *
 * <p>Two words so close leave the same letters when as many are taken out of each (Garbe's symmetric delete; Mor and Fraenkel
 * 1982). What is left is kept as a number of 64 bits, and most numbers are refused by one bit, so that a word which is
 * nobody's misspelling costs some seventy looks and no memory. Immutable.
 */
final class Misspellings {

    private static final int SHORTEST_TWICE = 9;
    private static final int WORD_BITS = 16;
    private static final int FILTER_BITS = 22;

    /** In order of letters. */
    private final String[] words;
    /** What is left of a word, the upper bits, and which word it was, sorted. */
    private final long[] left;

    private final long[] filter = new long[1 << (FILTER_BITS - 6)];

    /** @throws IllegalArgumentException for more words than 65,536 */
    Misspellings(List<String> listed) {
        words = listed.stream().sorted().toArray(String[]::new);
        if (words.length > 1 << WORD_BITS) {
            throw new IllegalArgumentException("A list of [" + words.length + "] words is too long.");
        }
        Found found = new Found();
        for (int word = 0; word < words.length; word++) {
            int number = word;
            char[] letters = words[word].toCharArray();
            forEachRest(letters, letters.length, hash -> found.add(hash >>> WORD_BITS << WORD_BITS | number));
        }
        left = found.sorted();
        for (long each : left) {
            filter[bit(each) >>> 6] |= 1L << (bit(each) & 63);
        }
    }

    /** The nearest word within the limit, of equally near ones the first in order of letters, or null. */
    @Nullable
    String nearest(char[] word, int length) {
        Nearest nearest = new Nearest(word, length);
        forEachRest(word, length, nearest);
        return nearest.found < 0 ? null : words[nearest.found];
    }

    private static int bit(long hash) {
        return (int) (hash >>> (64 - FILTER_BITS));
    }

    private static int editsAllowed(int length) {
        return length >= SHORTEST_TWICE ? 2 : 1;
    }

    /** The word itself, and what is left after as many letters as may be wrong are left out; never the first letter. */
    private static void forEachRest(char[] word, int length, Rest rest) {
        boolean twice = editsAllowed(length + 1) == 2;
        rest.is(hash(word, length, -1, -1));
        for (int first = 1; first < length; first++) {
            rest.is(hash(word, length, first, -1));
            for (int second = first + 1; twice && second < length; second++) {
                rest.is(hash(word, length, first, second));
            }
        }
    }

    private static long hash(char[] word, int length, int without, int andWithout) {
        long hash = 7;
        for (int at = 0; at < length; at++) {
            if (at != without && at != andWithout) {
                hash = 31 * hash + word[at];
            }
        }
        long mixed = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 32;
    }

    /** Receives what is left of a word. */
    private interface Rest {
        void is(long hash);
    }

    /** What is left of all words. */
    private static final class Found {
        private long[] all = new long[1 << 12];
        private int size;

        void add(long rest) {
            if (size == all.length) {
                all = Arrays.copyOf(all, size * 2);
            }
            all[size++] = rest;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(all, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }

    /** Looks each rest up and keeps the nearest of the words that left it. */
    private final class Nearest implements Rest {
        private final char[] word;
        private final int length;
        private int found = -1;
        private int least = Integer.MAX_VALUE;

        Nearest(char[] word, int length) {
            this.word = word;
            this.length = length;
        }

        @Override
        public void is(long hash) {
            if ((filter[bit(hash) >>> 6] >>> (bit(hash) & 63) & 1) == 0) {
                return;
            }
            long rest = hash >>> WORD_BITS << WORD_BITS;
            int at = Arrays.binarySearch(left, rest);
            for (int i = at < 0 ? -at - 1 : at; i < left.length && left[i] >>> WORD_BITS == rest >>> WORD_BITS; i++) {
                weigh((int) (left[i] & (1 << WORD_BITS) - 1));
            }
        }

        private void weigh(int candidate) {
            String listed = words[candidate];
            if (listed.charAt(0) != word[0]) {
                return;
            }
            int distance = distance(word, length, listed);
            boolean nearer = distance < least || (distance == least && candidate < found);
            if (nearer && distance <= editsAllowed(Math.min(length, listed.length()))) {
                least = distance;
                found = candidate;
            }
        }
    }

    /** Optimal string alignment: edits where no part is edited twice. */
    private static int distance(char[] left, int length, String right) {
        int[][] table = new int[length + 1][right.length() + 1];
        for (int i = 0; i <= length; i++) {
            for (int j = 0; j <= right.length(); j++) {
                table[i][j] = i == 0 ? j : j == 0 ? i : cheapest(table, left, right, i, j);
            }
        }
        return table[length][right.length()];
    }

    private static int cheapest(int[][] table, char[] left, String right, int i, int j) {
        int changed = left[i - 1] == right.charAt(j - 1) ? 0 : 1;
        int best = Math.min(table[i - 1][j - 1] + changed, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && left[i - 1] == right.charAt(j - 2) && left[i - 2] == right.charAt(j - 1);
        return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }
}
