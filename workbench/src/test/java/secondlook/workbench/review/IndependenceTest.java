package secondlook.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which written names of officers may be a reader's own; a caseworker can extend the table. */
class IndependenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ines Callow | DC Callow         | true",
                "Ines Callow | DC 4471 I. Callow | true",
                "Ines Callow | Callow, Ines      | true",
                "Ines Callow | CALLOW            | true",
                "Ines Callow | DS T Callow       | false",
                "Ines Callow | Tomas Callow      | false",
                "Ines Callow | DC Callowhill     | false",
                "Ines Callow | DC 4471           | false",
                "Ines Callow | Ines Marsh        | false",
                "Jo Ng       | DC Ng             | false",
            })
    void asksTheOneWhoseNameMayStandThere(String reader, String written, boolean asked) {
        assertThat(Independence.mayBe(reader, written)).isEqualTo(asked);
    }
}
