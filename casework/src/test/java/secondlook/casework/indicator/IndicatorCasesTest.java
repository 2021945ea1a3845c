package secondlook.casework.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import secondlook.casework.value.Truth.Value;

class IndicatorCasesTest {

    static Stream<IndicatorCase> cases() {
        return Stream.of(PoliceCases.all(), CareCases.all(), GapCases.all(), SecondReadingCases.all())
                .flatMap(List::stream);
    }

    @TestFactory
    Stream<DynamicTest> answersAsTheTableSays() {
        return cases().map(one -> DynamicTest.dynamicTest(one.toString(), () -> answersAsSaid(one)));
    }

    private static void answersAsSaid(IndicatorCase one) {
        List<Answer> answers = Asking.ask(one.indicator(), one.caseFile().build());
        List<Value> values =
                answers.stream().map(answer -> answer.truth().value()).toList();
        String sentences =
                String.join(" | ", answers.stream().map(Answer::sentence).toList());

        switch (one.expected()) {
            case YES -> {
                assertThat(values).as(sentences).contains(Value.YES);
                assertThat(sentences).contains(one.sentence());
            }
            case NO -> assertThat(values).as(sentences).allMatch(value -> value == Value.NO);
            case CANNOT_TELL -> {
                assertThat(values).as(sentences).contains(Value.CANNOT_TELL).doesNotContain(Value.YES);
                assertThat(sentences).contains(one.sentence());
            }
        }
    }

    @Test
    void everyIndicatorHasAYesANearMissAndACannotTell() {
        List<String> told =
                cases().map(one -> one.indicator() + " " + one.expected()).toList();
        List<String> ownTests = List.of("enquiry-without-result", "closure-unexplained", "decided-on-one-contact");

        for (Description description : Asking.INDICATORS.descriptions()) {
            String key = description.key();
            if (!ownTests.contains(key)) {
                assertThat(told).contains(key + " YES");
                assertThat(told).contains(key + " NO");
                if (description.number() != 36 && description.number() != 52) {
                    assertThat(told).contains(key + " CANNOT_TELL");
                }
            }
        }
    }

    @Test
    void theFiftyTwoIndicatorsHaveTheirNumbersInOrderAndEachItsOwnKey() {
        List<Description> all = Asking.INDICATORS.descriptions();

        assertThat(all).hasSize(52);
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).number()).isEqualTo(i + 1);
        }
        assertThat(all.stream().map(Description::key)).doesNotHaveDuplicates();
    }
}
