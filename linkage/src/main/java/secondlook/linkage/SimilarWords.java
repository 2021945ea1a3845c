package secondlook.linkage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.text.FoldedWord;
import secondlook.linkage.text.Nicknames;

/**
 * Which words of a dictionary may be misspellings of one another, found once so that comparing texts only compares
 * numbers: one slip apart from four letters on, two from eight on, and, where asked for, short forms of one name.
 *
 * <p>Two words so close share a word that is left when as many letters are taken out of each (Mor and Fraenkel 1982);
 * these remainders are hashed and sorted. Cost: about 80 remainders for a word of twelve letters.
 */
final class SimilarWords {
    private static final int WORD_BITS = 24;
    private static final int MOST_REMAINDERS = 30_000_000;
    private static final int LONGEST_TWICE = 16;
    private static final int LARGEST_GROUP = 200;

    /** A word with so many that may be it has a bit for every word instead of a search. */
    private static final int MANY = 16;

    private static final long MOST_BITS = 1L << 28;

    private final int[][] similar;
    private final long[] @Nullable [] bits;
    /** For each word, one bit of 64 for each similar one: refuses most pairs without a search. */
    private final long[] marks;

    SimilarWords(String[] words, byte[][] letters, boolean shortForms) {
        similar = new int[words.length][];
        Arrays.fill(similar, new int[0]);
        marks = new long[words.length];
        joinSpellings(letters);
        if (shortForms) {
            joinShortForms(words);
        }
        for (int word = 0; word < similar.length; word++) {
            Arrays.sort(similar[word]);
            for (int other : similar[word]) {
                marks[word] |= 1L << (other & 63);
            }
        }
        bits = bitsOfThoseWithMany();
    }

    private long[] @Nullable [] bitsOfThoseWithMany() {
        long[] @Nullable [] rows = new long[similar.length][];
        long left = MOST_BITS;
        for (int word = 0; word < similar.length; word++) {
            if (similar[word].length >= MANY && left >= similar.length) {
                left -= similar.length;
                BitSet row = new BitSet(similar.length);
                for (int other : similar[word]) {
                    row.set(other);
                }
                rows[word] = Arrays.copyOf(row.toLongArray(), (similar.length + 63) / 64);
            }
        }
        return rows;
    }

    /** Bits of 64, by the remainder of its number, that hold the word itself and every word it may be. */
    long bitsOf(int word) {
        return marks[word] | 1L << (word & 63);
    }

    /** Whether two different words may be one. */
    boolean areSimilar(int word, int other) {
        if ((marks[word] >>> (other & 63) & 1) == 0) {
            return false;
        }
        long @Nullable [] row = bits[word];
        if (row != null) {
            return (row[other >>> 6] >>> (other & 63) & 1) != 0;
        }
        // why: of a text the same word is looked up against each word of the other, and its few others stay at hand
        return Arrays.binarySearch(similar[word], other) >= 0;
    }

    private void joinSpellings(byte[][] letters) {
        long total =
                Arrays.stream(letters).mapToLong(word -> remainders(word, 2)).sum();
        int most = total > MOST_REMAINDERS ? 1 : 2;
        long needed =
                Arrays.stream(letters).mapToLong(word -> remainders(word, most)).sum();
        long[] keys = new long[(int) Math.min(needed, Integer.MAX_VALUE - 8)];
        int length = 0;
        for (int word = 0; word < letters.length; word++) {
            if (length + remainders(letters[word], most) <= keys.length) {
                length = addRemainders(letters[word], word, most, keys, length);
            }
        }
        Arrays.parallelSort(keys, 0, length);
        for (int from = 0; from < length; ) {
            int to = from + 1;
            while (to < length && keys[to] >>> WORD_BITS == keys[from] >>> WORD_BITS) {
                to++;
            }
            joinGroup(letters, keys, from, Math.min(to, from + LARGEST_GROUP));
            from = to;
        }
    }

    private void joinGroup(byte[][] letters, long[] keys, int from, int to) {
        int mask = (1 << WORD_BITS) - 1;
        for (int at = from; at < to; at++) {
            int one = (int) keys[at] & mask;
            for (int next = at + 1; next < to; next++) {
                int other = (int) keys[next] & mask;
                int limit = Math.max(letters[one].length, letters[other].length) >= 8 ? 2 : 1;
                if (one != other
                        && !contains(similar[one], other)
                        && FoldedWord.distance(letters[one], letters[other], limit) <= limit) {
                    join(one, other);
                }
            }
        }
    }

    private static boolean contains(int[] list, int word) {
        for (int each : list) {
            if (each == word) {
                return true;
            }
        }
        return false;
    }

    private void join(int one, int other) {
        similar[one] = Arrays.copyOf(similar[one], similar[one].length + 1);
        similar[one][similar[one].length - 1] = other;
        similar[other] = Arrays.copyOf(similar[other], similar[other].length + 1);
        similar[other][similar[other].length - 1] = one;
    }

    private static int taken(byte[] word, int most) {
        return word.length < 3 ? 0 : word.length < 6 || word.length > LONGEST_TWICE ? 1 : most;
    }

    private static long remainders(byte[] word, int most) {
        long length = word.length;
        return switch (taken(word, most)) {
            case 0 -> 0;
            case 1 -> 1 + length;
            default -> 1 + length + length * (length - 1) / 2;
        };
    }

    private static int addRemainders(byte[] word, int number, int most, long[] keys, int start) {
        int taken = taken(word, most);
        int length = start;
        if (taken == 0) {
            return length;
        }
        keys[length++] = key(word, -1, -1, number);
        for (int first = 0; first < word.length; first++) {
            keys[length++] = key(word, first, -1, number);
            for (int second = first + 1; second < word.length && taken == 2; second++) {
                keys[length++] = key(word, first, second, number);
            }
        }
        return length;
    }

    private static long key(byte[] word, int without, int andWithout, int number) {
        long hash = 7;
        for (int at = 0; at < word.length; at++) {
            if (at != without && at != andWithout) {
                hash = (hash ^ word[at]) * 0x100000001B3L + 11;
            }
        }
        return Hashing.mix(hash) >>> WORD_BITS << WORD_BITS | number;
    }

    private void joinShortForms(String[] words) {
        Map<Integer, List<Integer>> ofGroup = new HashMap<>();
        for (int word = 0; word < words.length; word++) {
            for (int group : Nicknames.groupsOf(words[word])) {
                ofGroup.computeIfAbsent(group, key -> new java.util.ArrayList<>())
                        .add(word);
            }
        }
        ofGroup.values().forEach(group -> {
            for (int one : group) {
                for (int other : group) {
                    if (one < other && !contains(similar[one], other)) {
                        join(one, other);
                    }
                }
            }
        });
    }
}
