package secondlook.casework.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The labelled sentences, and how well a matcher does on them. */
final class LabelledSentences {

    /** A stretch of a sentence that somebody labelled. */
    record Expected(Voice voice, int start, int end) {
        boolean overlaps(Mark mark) {
            return mark.start() < end && start < mark.end();
        }
    }

    record Sentence(String id, String half, String text, List<Expected> expected) {
        boolean hasAuthorMark() {
            return expected.stream().anyMatch(mark -> mark.voice() == Voice.AUTHOR);
        }
    }

    /**
     * Counts of marks in the author's voice, and of rows that hold none.
     *
     * @param wrongRows rows to be left alone (quoted, corrective, harmless) that got a mark in the author's voice, or any
     *     mark where nothing is to be marked
     */
    record Score(int right, int wrong, int missed, int rowsToLeave, int wrongRows, List<String> faults) {
        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / (right + missed);
        }

        double wrongShare() {
            return (double) wrongRows / rowsToLeave;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "precision %.3f, recall %.3f, wrong on rows to leave %.3f (%d of %d)",
                    precision(),
                    recall(),
                    wrongShare(),
                    wrongRows,
                    rowsToLeave);
        }
    }

    private LabelledSentences() {}

    static List<Sentence> half(String half) {
        return all().stream().filter(sentence -> sentence.half().equals(half)).toList();
    }

    static List<Sentence> all() {
        return lines("labelled.tsv").stream()
                .skip(1)
                .map(LabelledSentences::sentence)
                .toList();
    }

    /** A sentence of the later rounds, of which only this is known: whether its author's own words are to be marked. */
    record Later(boolean byAuthor, String text) {}

    static List<Later> later() {
        return lines("later.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .map(cells -> new Later(cells[0].equals("author"), cells[1]))
                .toList();
    }

    /** Sentences of a hand that had not seen the list and taught it nothing: id, label, phrase, text. */
    static List<Later> heldOut() {
        return lines("held-out.tsv").stream()
                .skip(1)
                .map(line -> line.split("\t", 4))
                .map(cells -> new Later(cells[1].equals("author"), cells[3]))
                .toList();
    }

    private static List<String> lines(String name) {
        InputStream stream = Objects.requireNonNull(LabelledSentences.class.getResourceAsStream(name), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Score score(WordingMatcher matcher, List<Sentence> sentences) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        int rowsToLeave = 0;
        int wrongRows = 0;
        List<String> faults = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Mark> marks = matcher.marks(sentence.text());
            List<Mark> author =
                    marks.stream().filter(mark -> mark.voice() == Voice.AUTHOR).toList();
            int found = (int) sentence.expected().stream()
                    .filter(expected -> expected.voice() == Voice.AUTHOR)
                    .filter(expected -> author.stream().anyMatch(expected::overlaps))
                    .count();
            int expected = (int) sentence.expected().stream()
                    .filter(mark -> mark.voice() == Voice.AUTHOR)
                    .count();
            int astray = (int) author.stream()
                    .filter(mark ->
                            sentence.expected().stream().noneMatch(e -> e.voice() == Voice.AUTHOR && e.overlaps(mark)))
                    .count();
            right += found;
            missed += expected - found;
            wrong += astray;
            boolean leave = !sentence.hasAuthorMark();
            boolean wrongRow = leave && (astray > 0 || sentence.expected().isEmpty() && !marks.isEmpty());
            rowsToLeave += leave ? 1 : 0;
            wrongRows += wrongRow ? 1 : 0;
            if (astray > 0 || found < expected || wrongRow) {
                faults.add(sentence.id() + " " + sentence.text() + " -> " + marks);
            }
        }
        return new Score(right, wrong, missed, rowsToLeave, wrongRows, faults);
    }

    private static Sentence sentence(String line) {
        String[] cells = line.split("\t");
        List<Expected> expected = new ArrayList<>();
        int from = 0;
        for (String mark : cells[4].split(" \\| ")) {
            if (!mark.equals("none")) {
                int colon = mark.indexOf(':');
                String wording = mark.substring(colon + 1);
                int start = cells[3].indexOf(wording, from);
                from = start + wording.length();
                expected.add(
                        new Expected(Voice.valueOf(mark.substring(0, colon).toUpperCase(Locale.ROOT)), start, from));
            }
        }
        return new Sentence(cells[0], cells[1], cells[3], expected);
    }
}
