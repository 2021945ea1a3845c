package secondlook.casework.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The words that the patterns speak of, each with a small number, and the way from a word as written, misspelt perhaps, to
 * that number.
 *
 * <p>A word that is not in the list is compared with those one edit away (two, from nine letters on), where an edit is a
 * letter more, fewer, other, or two changed places (optimal string alignment). Candidates come from an index of deletions
 * (Garbe's symmetric delete). The first letter must agree, and real words that lie close to a listed one are named in the
 * list as no misspellings of it. Answers are kept in a table of fixed size, which only saves time: no answer depends on it.
 *
 * <p>Thread-safe. Cost: one hash per known word; one more per recently seen unknown word.
 */
final class Lexicon {

    static final int UNKNOWN = 0;
    static final int CHILD_AGE = 1;
    static final int ADULT_AGE = 2;
    static final int NUMBER = 3;
    private static final int FIRST_WORD = 4;

    private static final int SHORTEST_MISSPELT = 5;
    private static final int SHORTEST_TWICE_MISSPELT = 9;
    private static final int LONGEST_MISSPELT = 24;
    private static final int REMEMBERED = 1 << 15;

    private final Map<String, Integer> ids;
    private final String[] keys;
    private final int[] values;
    private final int mask;
    private final Map<String, List<String>> byDeletion = new HashMap<>();
    private final AtomicReferenceArray<Remembered> remembered = new AtomicReferenceArray<>(REMEMBERED);

    private record Remembered(String word, int id) {}

    /**
     * @param words every word of the patterns, lower case
     * @param exactOnly those of them that are matched only as written
     * @param realWords words that are never a misspelling of another
     */
    Lexicon(Collection<String> words, Collection<String> exactOnly, Collection<String> realWords) {
        ids = new HashMap<>();
        for (String word : words) {
            ids.put(word, FIRST_WORD + ids.size());
        }
        int capacity = Integer.highestOneBit(Math.max(16, (words.size() + realWords.size()) * 4));
        keys = new String[capacity];
        values = new int[capacity];
        mask = capacity - 1;
        ids.forEach(this::put);
        for (String word : realWords) {
            if (!ids.containsKey(word)) {
                put(word, UNKNOWN);
            }
        }
        for (String word : words) {
            if (word.length() >= SHORTEST_MISSPELT && !exactOnly.contains(word)) {
                indexDeletions(word);
            }
        }
    }

    /** One more than the largest number of a word. */
    int size() {
        return FIRST_WORD + ids.size();
    }

    /** The number of a word of the patterns. */
    int idOf(String word) {
        Integer id = ids.get(word);
        if (id == null) {
            throw new IllegalArgumentException("Not a word of the patterns: [" + word + "].");
        }
        return id;
    }

    /** The number of a word as written in a text, {@link #UNKNOWN} where no pattern speaks of it. */
    int find(char[] word, int length) {
        int hash = hash(word, length);
        for (int slot = hash & mask; keys[slot] != null; slot = (slot + 1) & mask) {
            if (same(keys[slot], word, length)) {
                return values[slot];
            }
        }
        return length < SHORTEST_MISSPELT || length > LONGEST_MISSPELT ? UNKNOWN : remember(hash, word, length);
    }

    private int remember(int hash, char[] word, int length) {
        int slot = (hash ^ (hash >>> 15)) & (REMEMBERED - 1);
        Remembered known = remembered.get(slot);
        if (known != null && same(known.word, word, length)) {
            return known.id;
        }
        String text = new String(word, 0, length);
        int id = nearest(text);
        remembered.set(slot, new Remembered(text, id));
        return id;
    }

    /** The nearest word within the limit, the first in order of letters among equals. */
    private int nearest(String word) {
        int nearest = UNKNOWN;
        int least = Integer.MAX_VALUE;
        for (String deletion : deletions(word)) {
            for (String candidate : byDeletion.getOrDefault(deletion, List.of())) {
                int distance = candidate.charAt(0) == word.charAt(0) ? distance(word, candidate) : Integer.MAX_VALUE;
                if (distance <= editsAllowed(Math.min(word.length(), candidate.length())) && distance < least) {
                    least = distance;
                    nearest = idOf(candidate);
                }
            }
        }
        return nearest;
    }

    private static int editsAllowed(int length) {
        return length >= SHORTEST_TWICE_MISSPELT ? 2 : 1;
    }

    private void indexDeletions(String word) {
        for (String deletion : deletions(word)) {
            List<String> entries = byDeletion.computeIfAbsent(deletion, _ -> new ArrayList<>());
            entries.add(word);
            Collections.sort(entries);
        }
    }

    /** The word itself and what is left of it after as many deletions as may have been made, without repeats. */
    private static List<String> deletions(String word) {
        List<String> found = new ArrayList<>(List.of(word));
        int from = 0;
        for (int round = 0; round < editsAllowed(word.length() + 1); round++) {
            int until = found.size();
            for (; from < until; from++) {
                String shorter = found.get(from);
                for (int i = 0; i < shorter.length(); i++) {
                    found.add(shorter.substring(0, i) + shorter.substring(i + 1));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    /** Optimal string alignment: edits where no part is edited twice. */
    private static int distance(String left, String right) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                table[i][j] = i == 0 ? j : j == 0 ? i : cheapest(table, left, right, i, j);
            }
        }
        return table[left.length()][right.length()];
    }

    private static int cheapest(int[][] table, String left, String right, int i, int j) {
        int changed = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int best = Math.min(table[i - 1][j - 1] + changed, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }

    private void put(String word, int id) {
        int slot = hash(word.toCharArray(), word.length()) & mask;
        while (keys[slot] != null) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = word;
        values[slot] = id;
    }

    private static int hash(char[] word, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + word[i];
        }
        return hash ^ (hash >>> 16);
    }

    private static boolean same(String key, char[] word, int length) {
        if (key.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (key.charAt(i) != word[i]) {
                return false;
            }
        }
        return true;
    }
}
