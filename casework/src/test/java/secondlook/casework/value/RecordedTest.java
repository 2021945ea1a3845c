package secondlook.casework.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecordedTest {

    @Test
    void changingAValueInStepsIsChangingItAtOnceAndKeepsThePlace() {
        SplittableRandom random = new SplittableRandom(61);
        for (int loop = 0; loop < 1_000; loop++) {
            Recorded<Integer> recorded = recorded(random);

            Recorded<String> inSteps = recorded.map(n -> n + 1).map(n -> "n" + n);

            assertThat(inSteps).isEqualTo(recorded.map(n -> "n" + (n + 1)));
            assertThat(inSteps.citation()).isEqualTo(recorded.citation());
            assertThat(inSteps.isKnown()).isEqualTo(recorded.isKnown());
            assertThat(inSteps.isEmptyField()).isEqualTo(recorded.isEmptyField());
        }
    }

    @Test
    void whatIsNotThereIsMissingForTheReasonGiven() {
        assertThat(new Recorded.Absent<>(AbsentReason.ON_PAPER, null).missing("the rationale"))
                .isEqualTo(new Missing("the rationale: on paper", null));
    }

    @Test
    void onlyAnEmptyCellSaysSomethingAboutTheRecordItself() {
        for (AbsentReason reason : AbsentReason.values()) {
            assertThat(new Recorded.Absent<>(reason, null).isEmptyField())
                    .isEqualTo(reason == AbsentReason.NOT_RECORDED);
        }
    }

    @Test
    void aValueIsNeverShownByItsText() {
        Citation cell = RowCitation.row(3, 4);
        for (Recorded<String> recorded :
                List.of(new Recorded.Known<>("Pell", cell), new Recorded.Unreadable<String>("Pell", cell))) {
            assertThat(recorded.toString()).doesNotContain("Pell");
        }
    }

    private static Recorded<Integer> recorded(SplittableRandom random) {
        Citation cell = RowCitation.row(1, 1 + random.nextInt(5)).at("c");
        return switch (random.nextInt(3)) {
            case 0 -> new Recorded.Known<>(random.nextInt(9), cell);
            case 1 -> new Recorded.Unreadable<>("~", cell);
            default ->
                new Recorded.Absent<>(
                        AbsentReason.values()[random.nextInt(AbsentReason.values().length)],
                        random.nextBoolean() ? cell : null);
        };
    }
}
