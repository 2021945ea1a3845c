package secondlook.workbench.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairWordsTest {

    /** A field without words would leave the page of every pair unable to say what was compared. */
    @Test
    void everyFieldThatTheLinkageComparesIsShownAndNamed() {
        assertThat(MentionFields.ALL)
                .allSatisfy(field -> assertThat(PairWords.name(PairWords.field(field.name())))
                        .isNotBlank());
    }
}
