package secondlook.benchmark.wording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import secondlook.casework.wording.Voice;

/**
 * A file of sentences that somebody labelled: tab-separated, a heading, then id, label, phrase and text. The phrase of a row
 * labelled {@code author} stands in its text, in capitals or not. Or label and text alone, of which only {@code author} and
 * {@code leave} are known.
 */
final class LabelledFile {

    static final String AUTHOR = "author";

    private static final String NONE = "none";
    private static final String LEAVE = "leave";

    private static final Set<String> LABELS = Set.of(AUTHOR, "quoted", "corrective", NONE, LEAVE);
    private static final String HEADING = "id\t";
    private static final int CELLS = 4;

    private LabelledFile() {}

    /**
     * A sentence, and whose words the phrase in it are.
     *
     * @param phrase empty where it is not known, or there is none
     */
    record Row(String id, String label, String phrase, String text) {
        boolean isToBeFound() {
            return label.equals(AUTHOR);
        }

        /** Whose words its phrases are; null where there are none to be marked, or nobody said whose. */
        @Nullable
        Voice voice() {
            return label.equals(NONE) || label.equals(LEAVE) ? null : Voice.valueOf(label.toUpperCase(Locale.ROOT));
        }

        /** Where the phrase begins in the text, in chars, in capitals or not; or -1. */
        int phraseAt() {
            return text.toLowerCase(Locale.ROOT).indexOf(phrase.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * @throws IOException where the file cannot be read
     * @throws IllegalArgumentException where a row is not of this form
     */
    static List<Row> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<Row> rows = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line);
            if (!text.isBlank() && !text.startsWith("#") && !text.startsWith(HEADING)) {
                rows.add(row(text, line + 1));
            }
        }
        return rows;
    }

    private static Row row(String line, int number) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 2 && (cells[0].equals(AUTHOR) || cells[0].equals(LEAVE))) {
            return new Row(Integer.toString(number), cells[0], "", cells[1]);
        }
        if (cells.length < CELLS || !LABELS.contains(cells[1])) {
            throw new IllegalArgumentException(
                    "Line [" + number
                            + "] is not: id, label (author, quoted, corrective or none), phrase, text. Maybe a tab is missing.");
        }
        Row row = new Row(cells[0], cells[1], cells[2], cells[3]);
        if (row.label().equals(AUTHOR) && (row.phrase().isEmpty() || row.phraseAt() < 0)) {
            throw new IllegalArgumentException("Line [" + number
                    + "]: the phrase does not stand in the text. Maybe it is spelt in another way there.");
        }
        return row;
    }
}
