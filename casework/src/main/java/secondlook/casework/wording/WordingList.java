package secondlook.casework.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The wording to look for, read from a text file that an organisation may edit: classes of words, phrases with their
 * suggestions and sources, and the cues that tell whose words a phrase is in. {@code docs/method/wording.md} has the form.
 * Immutable.
 */
public final class WordingList {

    private static final String BUILT_IN = "wording-list.txt";
    private static final String ENGLISH = "real-words.txt";

    private final String version;
    private final List<Entry> entries;
    private final Map<String, List<String>> classes;
    private final WordForms forms;

    WordingList(String version, List<Entry> entries, Map<String, List<String>> classes, WordForms forms) {
        this.version = version;
        this.entries = List.copyOf(entries);
        this.classes = Map.copyOf(classes);
        this.forms = forms;
    }

    /** The list that comes with the product. */
    public static WordingList builtIn() {
        return WordingListReader.read(linesOf(BUILT_IN));
    }

    /** Words of ordinary English that are no misspelling of a word of a list. */
    static List<String> realWords() {
        return linesOf(ENGLISH).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                .toList();
    }

    static List<String> linesOf(String resource) {
        InputStream stream = Objects.requireNonNull(
                WordingList.class.getResourceAsStream(resource), "Not on the class path: [" + resource + "].");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a list.
     *
     * @param reader the whole list; not closed
     * @throws IllegalArgumentException where a line cannot be read, with its number
     * @throws UncheckedIOException where the reader fails
     */
    public static WordingList read(Reader reader) {
        return WordingListReader.read(new BufferedReader(reader).lines().toList());
    }

    /** As the list names itself. */
    public String version() {
        return version;
    }

    /** The keys of its phrases, in the order of the list. */
    public List<String> phrases() {
        return entries.stream()
                .filter(entry -> entry.voice() == null && entry.reach() != Entry.Reach.ENDS)
                .map(Entry::id)
                .toList();
    }

    List<Entry> entries() {
        return entries;
    }

    Map<String, List<String>> classes() {
        return classes;
    }

    WordForms forms() {
        return forms;
    }

    /** The words of a class; none where the list has no such class. */
    List<String> wordsOf(String name) {
        return classes.getOrDefault(name, List.of());
    }
}
