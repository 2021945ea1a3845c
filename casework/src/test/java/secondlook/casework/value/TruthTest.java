package secondlook.casework.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import secondlook.casework.value.Truth.Value;

class TruthTest {

    private static final int LOOPS = 5_000;

    @Test
    void andOrAndNotObeyTheLawsOfKleenesLogic() {
        SplittableRandom random = new SplittableRandom(41);
        for (int loop = 0; loop < LOOPS; loop++) {
            Truth a = truth(random);
            Truth b = truth(random);
            Truth c = truth(random);

            assertSame(a.and(b), b.and(a));
            assertSame(a.or(b), b.or(a));
            assertSame(a.and(b).and(c), a.and(b.and(c)));
            assertSame(a.or(b).or(c), a.or(b.or(c)));
            assertSame(a.and(b.or(c)), a.and(b).or(a.and(c)));
            assertSame(a.and(b).not(), a.not().or(b.not()));
            assertSame(a.or(b).not(), a.not().and(b.not()));
            assertSame(a.not().not(), a);
            assertSame(a.and(a.or(b)), a);
        }
    }

    @Test
    void whatIsSettledHasNothingMissingAndWhatIsNotSaysWhatIs() {
        SplittableRandom random = new SplittableRandom(42);
        for (int loop = 0; loop < LOOPS; loop++) {
            List<Truth> truths = truths(random);
            for (Truth truth :
                    List.of(Truth.all(truths), Truth.any(truths), Truth.atLeast(1 + random.nextInt(4), truths))) {
                assertThat(truth.isUnknown()).isEqualTo(!truth.missing().isEmpty());
            }
        }
    }

    @Test
    void aFactThatBecomesKnownNeverTurnsAYesIntoANoOrBack() {
        SplittableRandom random = new SplittableRandom(43);
        for (int loop = 0; loop < LOOPS; loop++) {
            List<Truth> vague = truths(random);
            List<Truth> known = vague.stream()
                    .map(truth -> truth.isUnknown() ? Truth.of(random.nextBoolean()) : truth)
                    .toList();
            int count = 1 + random.nextInt(vague.size() + 1);

            for (Function<List<Truth>, Truth> combination : List.<Function<List<Truth>, Truth>>of(
                    Truth::all,
                    Truth::any,
                    list -> Truth.atLeast(count, list),
                    list -> Truth.any(list).not().or(Truth.all(list)))) {
                Truth before = combination.apply(vague);
                Truth after = combination.apply(known);
                assertThat(before.isUnknown() || before.value() == after.value())
                        .isTrue();
                assertThat(after.isUnknown()).isFalse();
            }
        }
    }

    @Test
    void atLeastOneIsAnyAndAtLeastAsManyAsThereAreIsAll() {
        SplittableRandom random = new SplittableRandom(44);
        for (int loop = 0; loop < LOOPS; loop++) {
            List<Truth> truths = truths(random);

            assertSame(Truth.atLeast(1, truths), Truth.any(truths));
            assertSame(Truth.atLeast(truths.size(), truths), Truth.all(truths));
            assertSame(Truth.atLeast(0, truths), Truth.yes());
        }
    }

    @Test
    void aYesRestsOnlyOnRowsThatSayYes() {
        Citation says = RowCitation.row(1, 2);
        Citation denies = RowCitation.row(1, 3);

        Truth either = Truth.no(denies).or(Truth.yes(says));

        assertThat(either.because()).containsExactly(says);
    }

    @Test
    void aRowIsCitedOnce() {
        Citation row = RowCitation.row(1, 2);

        assertThat(Truth.yes(row).and(Truth.yes(row)).because()).containsExactly(row);
    }

    @Test
    void refusesASettledTruthThatHasSomethingMissing() {
        assertThatThrownBy(() -> new Truth(Value.YES, List.of(), List.of(new Missing("a date", null))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertSame(Truth one, Truth other) {
        assertThat(one.value()).isEqualTo(other.value());
    }

    private static List<Truth> truths(SplittableRandom random) {
        List<Truth> truths = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            truths.add(truth(random));
        }
        return truths;
    }

    private static Truth truth(SplittableRandom random) {
        Citation row = RowCitation.row(1, 1 + random.nextInt(4));
        return switch (random.nextInt(3)) {
            case 0 -> Truth.yes(row);
            case 1 -> Truth.no(row);
            default -> Truth.cannotTell(new Missing("fact " + random.nextInt(9), row));
        };
    }
}
