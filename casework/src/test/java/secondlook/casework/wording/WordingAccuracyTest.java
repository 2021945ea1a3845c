package secondlook.casework.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Nobody who teaches the list reads these sentences: only so do they say how it does on what it has not seen. */
    @Test
    void holdsTheBarsOnTheSentencesOfAHandThatTaughtItNothing() {
        Map<Boolean, List<LabelledSentences.Later>> held = LabelledSentences.heldOut().stream()
                .collect(Collectors.partitioningBy(LabelledSentences.Later::byAuthor));
        List<LabelledSentences.Later> toMark = held.get(true);
        List<LabelledSentences.Later> toLeave = held.get(false);

        assertThat(marked(toMark)).isGreaterThanOrEqualTo(toMark.size() * 80 / 100);
        assertThat(marked(toLeave)).isLessThanOrEqualTo(toLeave.size() * 5 / 100);
    }

    @Test
    void whatLaterSentencesTaughtIsNotForgotten() {
        Map<Boolean, List<LabelledSentences.Later>> later = LabelledSentences.later().stream()
                .collect(Collectors.partitioningBy(LabelledSentences.Later::byAuthor));
        List<LabelledSentences.Later> toMark = later.get(true);
        List<LabelledSentences.Later> toLeave = later.get(false);

        assertThat(toMark).hasSizeGreaterThanOrEqualTo(200);
        assertThat(marked(toMark)).isGreaterThanOrEqualTo(toMark.size() * 95 / 100);
        assertThat(marked(toLeave)).isLessThanOrEqualTo(toLeave.size() * 2 / 100);
    }

    private static int marked(List<LabelledSentences.Later> sentences) {
        return (int) sentences.stream()
                .filter(sentence ->
                        MATCHER.marks(sentence.text()).stream().anyMatch(mark -> mark.voice() == Voice.AUTHOR))
                .count();
    }

    @Test
    void theLabelledSetIsLargeAndTwoFifthsOfItAreToBeLeft() {
        List<LabelledSentences.Sentence> all = LabelledSentences.all();

        long toLeave = all.stream().filter(row -> !row.hasAuthorMark()).count();

        assertThat(all).hasSizeGreaterThanOrEqualTo(400);
        assertThat((double) toLeave / all.size()).isGreaterThanOrEqualTo(0.40);
    }
}
