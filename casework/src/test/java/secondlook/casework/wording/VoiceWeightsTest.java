package secondlook.casework.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class VoiceWeightsTest {

    private static final WordingMatcher MATCHER = WordingMatcher.load(WordingList.builtIn());

    @Test
    void tellsCorrectionsThatNoCueForesaw() {
        assertThat(List.of(
                        "Poor: He keeps making bad choices. Better: He is being pressured by adults and has few safe options.",
                        "Words for the bin this month, as voted for by the duty desk: frequent flyer, wayward, madam.",
                        "Before you put refuses to engage, ask whether the service was offered at a time the child could"
                                + " manage."))
                .allSatisfy(text ->
                        assertThat(MATCHER.marks(text)).extracting(Mark::voice).doesNotContain(Voice.AUTHOR));
    }

    /** Who is written about changes nothing, nor whether it is a girl or a boy. */
    @Test
    void namesAndSexAreNoSigns() {
        String text =
                "Her stepmother and his wife rang. Staff told her that the girl is putting herself at risk with Mrs Cole.";
        String other =
                "His stepfather and her husband rang. Staff told him that the boy is putting himself at risk with Mr Cole.";

        assertThat(around(text, "putting herself at risk")).isEqualTo(around(other, "putting himself at risk"));
        assertThat(around(text, "putting herself at risk"))
                .noneMatch(sign -> sign.contains("cole") || sign.endsWith(" she") || sign.endsWith(" girl"));
    }

    @Test
    void howANameIsWrittenIsNoSign() {
        List<String> texts = List.of(
                "Seen with Chloe today, who told him that he is streetwise. Ask James' friends.",
                "Seen with Fatima Al-Masri today, who told her that she is streetwise. Ask Seán's friends.",
                "Seen with Kemi Ojo-Bello today, who told her that she is streetwise. Ask Mei's friends.");

        assertThat(texts.stream().map(text -> around(text, "streetwise")).distinct())
                .hasSize(1);
    }

    @Test
    void aTitleOrALineBreakIsReadAsTheMatcherReadsIt() {
        assertThat(around("Mr. J. Marsh rang. He is streetwise.", "streetwise"))
                .isEqualTo(around("Mr Marsh rang. He is streetwise.", "streetwise"));
        assertThat(around("Dad said so\nHe is streetwise\nNext visit Monday", "streetwise"))
                .isEqualTo(around("Dad said so. He is streetwise. Next visit Monday", "streetwise"));
    }

    @Test
    void whoeverIsNamedAfterAPhraseTheNameOfAShopIsNone() {
        assertThat(MATCHER.marks("Promiscuous Chloe was seen again.")).isNotEmpty();
        assertThat(MATCHER.marks("A break-in at the Streetwise Cycles shop.")).isEmpty();
        assertThat(MATCHER.marks("In the last race Willing Participant won by a neck."))
                .isEmpty();
    }

    /** What stands far away in a long log is about something else. */
    @Test
    void looksNoFurtherThanTheSentencesBesideIt() {
        String far = "The word is banned. A phrase to avoid. ";
        String near = "Visit made. He is streetwise. Next visit Monday.";

        assertThat(around(far.repeat(30) + near, "streetwise")).isEqualTo(around("Quiet. " + near, "streetwise"));
    }

    @Test
    void learnsTheSameFromTheSameSentencesInAnyOrder() {
        List<String> texts = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            texts.add("author|Seen on day " + number + ". She is promiscuous again.");
            texts.add("corrective|Slide " + number + ". Myth: she is promiscuous. Fact: adults are to blame.");
        }
        List<String> lines = learn(texts);
        Collections.shuffle(texts, new Random(3));

        assertThat(learn(texts)).isEqualTo(lines).isNotEmpty();
        VoiceWeights weights = VoiceWeights.read(lines);
        String myth = "Myth: she is promiscuous. Fact: adults are to blame.";
        String said = "Seen at home. She is promiscuous again.";
        assertThat(voice(weights, myth)).isEqualTo(Voice.CORRECTIVE);
        assertThat(voice(weights, said)).isEqualTo(Voice.AUTHOR);
    }

    @Test
    void aLineThatIsNoWeightIsNamed() {
        assertThatThrownBy(() -> VoiceWeights.read(List.of("# of phrases", "author 0.5 word visit", "author word")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line [3]");
        assertThatThrownBy(() -> VoiceWeights.read(List.of("author much word visit")))
                .hasMessageContaining("Line [1]");
    }

    private static List<String> learn(List<String> texts) {
        VoiceLearning learning = new VoiceLearning();
        for (String labelled : texts) {
            String text = labelled.substring(labelled.indexOf('|') + 1);
            Voice voice = labelled.startsWith("author") ? Voice.AUTHOR : Voice.CORRECTIVE;
            learning.add(text, MATCHER.marks(text), voice);
        }
        return learning.lines();
    }

    private static Voice voice(VoiceWeights weights, String text) {
        int from = text.indexOf("promiscuous");
        return weights.voiceOf(text, from, from + "promiscuous".length());
    }

    private static Set<String> around(String text, String phrase) {
        int from = text.indexOf(phrase);
        return Signs.around(text, from, from + phrase.length());
    }
}
