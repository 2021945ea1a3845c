package secondlook.benchmark.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import secondlook.benchmark.wording.LabelledFile.Row;
import secondlook.casework.wording.Mark;
import secondlook.casework.wording.Voice;
import secondlook.casework.wording.WordingMatcher;

/**
 * How many phrases of labelled sentences are marked in the author's voice. One to be found is found where such a mark overlaps
 * it; a sentence to be left is marked wrongly where it holds any such mark.
 */
final class WordingAccuracy {

    private final WordingMatcher matcher;
    private final boolean tellEach;
    /** By label, of sentences to be left: those marked wrongly, and all. */
    private final Map<String, int[]> left = new TreeMap<>();

    private int authorMarks;
    private int right;
    private int found;
    private int toBeFound;

    /** @param tellEach whether to print every miss and every wrong mark */
    WordingAccuracy(WordingMatcher matcher, boolean tellEach) {
        this.matcher = matcher;
        this.tellEach = tellEach;
    }

    void read(Row row) {
        List<Mark> marks = matcher.marks(row.text()).stream()
                .filter(mark -> mark.voice() == Voice.AUTHOR)
                .toList();
        authorMarks += marks.size();
        if (row.isToBeFound()) {
            readToBeFound(row, marks);
        } else {
            readToBeLeft(row, marks);
        }
    }

    private void readToBeFound(Row row, List<Mark> marks) {
        toBeFound++;
        int start = row.text().codePointCount(0, row.phraseAt());
        int end = start + row.phrase().codePointCount(0, row.phrase().length());
        long overlapping = marks.stream()
                .filter(mark -> row.phrase().isEmpty() || (mark.start() < end && start < mark.end()))
                .count();
        right += (int) overlapping;
        if (overlapping > 0) {
            found++;
        } else {
            tell("missed", row.id(), row.phrase(), row.text());
        }
    }

    private void readToBeLeft(Row row, List<Mark> marks) {
        int[] counts = left.computeIfAbsent(row.label(), _ -> new int[2]);
        counts[0] += marks.isEmpty() ? 0 : 1;
        counts[1]++;
        marks.forEach(mark -> tell("wrong, " + row.label(), row.id(), mark.wording(), row.text()));
    }

    @SuppressWarnings("SystemOut")
    private void tell(String what, String id, String wording, String text) {
        if (tellEach) {
            System.out.printf("%s: %s [%s] in: %s%n", what, id, wording, text);
        }
    }

    @SuppressWarnings("SystemOut")
    void print() {
        System.out.printf(Locale.ROOT, "wording: found %s%n", share(found, toBeFound));
        System.out.printf(
                Locale.ROOT, "wording: marks in the author's voice that found one %s%n", share(right, authorMarks));
        int wrong = 0;
        int toBeLeft = 0;
        for (Map.Entry<String, int[]> entry : left.entrySet()) {
            int[] counts = entry.getValue();
            System.out.printf(
                    Locale.ROOT, "wording: marked wrongly, %s: %s%n", entry.getKey(), share(counts[0], counts[1]));
            wrong += counts[0];
            toBeLeft += counts[1];
        }
        System.out.printf(Locale.ROOT, "wording: marked wrongly, all to be left: %s%n", share(wrong, toBeLeft));
    }

    private static String share(int some, int all) {
        return String.format(Locale.ROOT, "%d of %d (%.0f %%)", some, all, all == 0 ? 0.0 : 100.0 * some / all);
    }
}
