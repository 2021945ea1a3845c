package secondlook.casework.today;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What texts record of a threat to life or harm to oneself, as a table that a caseworker can read and extend. */
final class RiskWordsTest {

    private final RiskWords words = new RiskWords();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            She said he had threatened to kill her. | RECORDED
            Threats to life were made by telephone. | RECORDED
            Worker saw marks of self-harm on Tuesday. | RECORDED
            Self harming again, seen by the nurse. | RECORDED
            He said he would end his own life. | NOTHING
            Said she wants to end her life. | RECORDED
            Took an overdose last night. | RECORDED
            Child is suicidal this evening. | RECORDED
            No self-harm reported. | DENIED
            She denied any self-harm. | DENIED
            No thoughts of suicide. | DENIED
            Not suicidal. | DENIED
            No history of self-harm. | DENIED
            Asked whether she self-harms. | OPEN
            There is a risk of suicide. | OPEN
            History of self-harm, years ago. | OPEN
            Was not upset. Took an overdose. | RECORDED
            Life story work began. | NOTHING
            The kill switch of the car was broken. | NOTHING
            Lives with her aunt. | NOTHING
            """)
    void readsThePhraseWithTheWordsBeforeIt(String text, RiskWords.Said said) {
        assertThat(words.in(text)).isEqualTo(said);
    }
}
