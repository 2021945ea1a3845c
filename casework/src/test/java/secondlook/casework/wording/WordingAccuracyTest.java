package secondlook.casework.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void theLabelledSetIsLargeAndTwoFifthsOfItAreToBeLeft() {
        List<LabelledSentences.Sentence> all = LabelledSentences.all();

        long toLeave = all.stream().filter(row -> !row.hasAuthorMark()).count();

        assertThat(all).hasSizeGreaterThanOrEqualTo(400);
        assertThat((double) toLeave / all.size()).isGreaterThanOrEqualTo(0.40);
    }
}
