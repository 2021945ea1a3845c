package secondlook.casework.wording;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The words that the patterns speak of, each with a small number, and the way from a word as written, misspelt perhaps, to
 * that number.
 *
 * <p>A word that is not in the list may be a misspelling of one that is ({@link Misspellings}); real words that lie close to
 * a listed one are named in the list as no misspellings of it. Answers are kept in a table of fixed size, which only saves
 * time: no answer depends on it.
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
    private static final int LONGEST_MISSPELT = 24;
    private static final int REMEMBERED = 1 << 15;

    private final Map<String, Integer> ids;
    private final String[] keys;
    private final int[] values;
    private final int mask;
    private final Misspellings misspellings;
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
        misspellings = new Misspellings(ids.keySet().stream()
                .filter(word -> word.length() >= SHORTEST_MISSPELT && !exactOnly.contains(word))
                .toList());
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

    /**
     * The number of a word as written in a text, {@link #UNKNOWN} where no pattern speaks of it.
     *
     * @param name whether it is written like a name, which is a misspelling of nothing: Carys is no car
     */
    int find(char[] word, int length, boolean name) {
        int hash = hash(word, length);
        for (int slot = hash & mask; keys[slot] != null; slot = (slot + 1) & mask) {
            if (same(keys[slot], word, length)) {
                return values[slot];
            }
        }
        return name || length < SHORTEST_MISSPELT || length > LONGEST_MISSPELT ? UNKNOWN : remember(hash, word, length);
    }

    private int remember(int hash, char[] word, int length) {
        int slot = (hash ^ (hash >>> 15)) & (REMEMBERED - 1);
        Remembered known = remembered.get(slot);
        if (known != null && same(known.word, word, length)) {
            return known.id;
        }
        String nearest = misspellings.nearest(word, length);
        int id = nearest == null ? UNKNOWN : idOf(nearest);
        remembered.set(slot, new Remembered(new String(word, 0, length), id));
        return id;
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
