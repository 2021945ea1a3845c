package secondlook.casework.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The bars of {@code docs/method/wording.md}, on the half of the labelled sentences that no rule was written from. */
final class WordingAccuracyTest {

    private static final WordingMatcher MATCHER = WordingMatcher.load(WordingList.builtIn());

    @Test
    void holdsTheBarsOnTheTestHalf() {
        LabelledSentences.Score score = LabelledSentences.score(MATCHER, LabelledSentences.half("test"));

        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.90);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.80);
        assertThat(score.wrongShare()).as(score.toString()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void whatLaterSentencesTaughtIsNotForgotten() throws IOException {
        int marked = 0;
        int toMark = 0;
        int wrong = 0;
        int toLeave = 0;
        try (InputStream file = Objects.requireNonNull(WordingAccuracyTest.class.getResourceAsStream("later.tsv"))) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList()) {
                String[] cells = line.split("\t", 2);
                boolean byAuthor = MATCHER.marks(cells[1]).stream().anyMatch(mark -> mark.voice() == Voice.AUTHOR);
                if (cells[0].equals("author")) {
                    toMark++;
                    marked += byAuthor ? 1 : 0;
                } else {
                    toLeave++;
                    wrong += byAuthor ? 1 : 0;
                }
            }
        }

        assertThat(toMark).isGreaterThanOrEqualTo(200);
        assertThat(marked).isGreaterThanOrEqualTo(toMark * 95 / 100);
        assertThat(wrong).isLessThanOrEqualTo(toLeave * 2 / 100);
    }

    @Test
    void theLabelledSetIsLargeAndTwoFifthsOfItAreToBeLeft() {
        List<LabelledSentences.Sentence> all = LabelledSentences.all();

        long toLeave = all.stream().filter(row -> !row.hasAuthorMark()).count();

        assertThat(all).hasSizeGreaterThanOrEqualTo(400);
        assertThat((double) toLeave / all.size()).isGreaterThanOrEqualTo(0.40);
    }
}
