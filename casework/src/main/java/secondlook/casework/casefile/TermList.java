package secondlook.casework.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A short list of words and phrases, looked for in free text word by word, whatever its capitals and punctuation. A
 * phrase that ends in {@code *} also finds longer forms of its last word. Lists are files of this module: one phrase a
 * line, {@code #} begins a comment that says why a phrase stands there.
 *
 * <p>Cost: linear in the words of the text; a phrase is only compared where its first word stands. Immutable.
 */
public final class TermList {

    private static final Set<String> DENIALS = Set.of("no", "not", "without", "never", "nor", "denies", "denied");

    /** So many texts are remembered by their words, at most; those of a thick case file. A power of two. */
    private static final int REMEMBERED = 512;

    /** A power of two. */
    private static final int HASHES = 1024;

    private static final ThreadLocal<Lately> LATELY = ThreadLocal.withInitial(Lately::new);

    private final String name;
    private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();

    /** What the words of the phrases of one open word begin with. */
    private final List<String> beginnings = new ArrayList<>();

    /** A bit for each letter, as it were, with which one of them begins. */
    private long firstLetters;

    /** A bit for each hash of a first word: most words of a text are told from all of them without a look into the map. */
    private final BitSet hashes = new BitSet(HASHES);

    private TermList(String name, List<String> phrases) {
        this.name = name;
        for (String phrase : phrases) {
            List<String> words = words(phrase);
            if (words.size() == 1 && words.getFirst().endsWith("*")) {
                String beginning =
                        words.getFirst().substring(0, words.getFirst().length() - 1);
                beginnings.add(beginning);
                firstLetters |= beginning.isEmpty() ? -1 : 1L << beginning.charAt(0);
            } else {
                byFirstWord
                        .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                        .add(words);
                hashes.set(words.getFirst().hashCode() & (HASHES - 1));
            }
        }
    }

    /**
     * Of many lists those of which a phrase may stand in a text, by its first word: the others need not be looked at. Immutable.
     */
    public static final class Index {

        private static final int BEGINNING = 3;

        private final Map<String, List<TermList>> byFirstWord = new HashMap<>();
        private final Map<String, List<TermList>> byBeginning = new HashMap<>();
        private final List<TermList> always = new ArrayList<>();

        /** @param lists none twice */
        public Index(Collection<TermList> lists) {
            for (TermList list : lists) {
                list.byFirstWord
                        .keySet()
                        .forEach(word -> byFirstWord
                                .computeIfAbsent(word, _ -> new ArrayList<>())
                                .add(list));
                for (String word : list.beginnings) {
                    if (word.length() < BEGINNING) {
                        always.add(list);
                    } else {
                        byBeginning
                                .computeIfAbsent(word.substring(0, BEGINNING), _ -> new ArrayList<>())
                                .add(list);
                    }
                }
            }
        }

        /** The lists to look at; those left out have no phrase there. */
        public Set<TermList> of(String text) {
            Set<TermList> lists = new HashSet<>(always);
            for (String word : words(text)) {
                lists.addAll(byFirstWord.getOrDefault(word, List.of()));
                if (word.length() >= BEGINNING) {
                    lists.addAll(byBeginning.getOrDefault(word.substring(0, BEGINNING), List.of()));
                }
            }
            return lists;
        }
    }

    /** A list of these phrases. */
    public static TermList of(String name, List<String> phrases) {
        return new TermList(name, phrases);
    }

    /**
     * The list in {@code /secondlook/casework/terms/NAME.txt}.
     *
     * @throws IllegalStateException where there is no such list
     */
    public static TermList named(String name) {
        return new TermList(name, lines(name));
    }

    /**
     * The lines of such a file, without comments and blank lines.
     *
     * @throws IllegalStateException where there is no such file
     */
    public static List<String> lines(String name) {
        String path = "/secondlook/casework/terms/" + name + ".txt";
        try (InputStream stream = TermList.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "There is no list of terms [" + name + "]. Maybe its file was renamed.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of terms [" + name + "] could not be read.", e);
        }
    }

    /** Whether a phrase of the list stands in the text. */
    public boolean isIn(@Nullable String text) {
        return text != null && firstIn(text) != null;
    }

    /** The first phrase of the list that stands in the text, as the text has it in lower case, or null. */
    public @Nullable String firstIn(String text) {
        List<String> words = words(text);
        for (int at = 0; at < words.size(); at++) {
            String found = at(words, at);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * Every phrase of the list that stands in the text and is not denied by the word before it, as the text has it in
     * lower case, none twice, in their order.
     */
    public List<String> allIn(@Nullable String text) {
        List<String> words = text == null ? List.of() : words(text);
        Set<String> found = null;
        for (int at = 0; at < words.size(); at++) {
            String phrase = at(words, at);
            if (phrase != null && !isDenied(words, at)) {
                found = found == null ? new LinkedHashSet<>() : found;
                found.add(phrase);
            }
        }
        return found == null ? List.of() : List.copyOf(found);
    }

    /**
     * As {@link #allIn}, without what stands inside a phrase of another list: "no risk" in "no risk assessment".
     *
     * @param exceptions the longer phrases that mean something else
     */
    public List<String> allIn(@Nullable String text, TermList exceptions) {
        if (text == null || firstIn(text) == null) {
            return List.of();
        }
        List<String> words = words(text);
        boolean[] taken = new boolean[words.size()];
        for (int at = 0; at < words.size(); at++) {
            String other = exceptions.at(words, at);
            if (other != null) {
                Arrays.fill(taken, at, at + words(other).size(), true);
            }
        }
        Set<String> found = new LinkedHashSet<>();
        for (int at = 0; at < words.size(); at++) {
            String phrase = taken[at] || isDenied(words, at) ? null : at(words, at);
            if (phrase != null) {
                found.add(phrase);
            }
        }
        return List.copyOf(found);
    }

    private static boolean isDenied(List<String> words, int at) {
        return at > 0 && DENIALS.contains(words.get(at - 1));
    }

    /** Whether the text is a phrase of the list and nothing else. */
    public boolean isAllOf(String text) {
        List<String> words = words(text);
        return !words.isEmpty()
                && byFirstWord.getOrDefault(words.getFirst(), List.of()).contains(words);
    }

    private @Nullable String at(List<String> words, int at) {
        String word = words.get(at);
        if (hashes.get(word.hashCode() & (HASHES - 1))) {
            for (List<String> phrase : byFirstWord.getOrDefault(word, List.of())) {
                if (standsAt(words, at, phrase)) {
                    return String.join(" ", words.subList(at, at + phrase.size()));
                }
            }
        }
        if ((firstLetters & 1L << word.charAt(0)) != 0) {
            for (String beginning : beginnings) {
                if (word.startsWith(beginning)) {
                    return word;
                }
            }
        }
        return null;
    }

    private static boolean standsAt(List<String> words, int at, List<String> phrase) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!isForm(words.get(at + i), phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isForm(String word, String term) {
        return term.endsWith("*") ? term.regionMatches(0, word, 0, term.length() - 1) : word.equals(term);
    }

    /** Many lists look through one text in turn: what its words are is worked out once. */
    private static List<String> words(String text) {
        return LATELY.get().words(text);
    }

    /** The words of texts that were looked through lately, each in the place that its hash gives it. */
    private static final class Lately {

        private final @Nullable Split[] splits = new Split[REMEMBERED];

        private record Split(String text, List<String> words) {}

        List<String> words(String text) {
            int hash = text.hashCode();
            int place = (hash ^ hash >>> 16) & (REMEMBERED - 1);
            Split known = splits[place];
            if (known == null || !known.text.equals(text)) {
                known = new Split(text, split(text));
                splits[place] = known;
            }
            return known.words;
        }
    }

    /** Words in lower case; letters, digits, apostrophes and the star of a term belong to a word. */
    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        int start = -1;
        for (int at = 0; at <= lower.length(); at++) {
            boolean inside = at < lower.length() && isOfWord(lower.charAt(at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.add(lower.substring(start, at));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isOfWord(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '\'' || letter == '*';
    }

    @Override
    public String toString() {
        return "TermList[" + name + "]";
    }
}
