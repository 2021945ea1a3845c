package secondlook.casework.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final int LOOPS = 1_000;
    private static final LocalDateTime ORIGIN = LocalDateTime.of(2012, 2, 27, 0, 0);

    @Test
    void beforeIsYesOrNoExactlyWhereEveryPairOfMomentsAgrees() {
        agreesWithEveryPair(DateRange::before, LocalDateTime::isBefore);
    }

    @Test
    void notAfterIsYesOrNoExactlyWhereEveryPairOfMomentsAgrees() {
        agreesWithEveryPair(DateRange::notAfter, (one, other) -> !one.isAfter(other));
    }

    @Test
    void moreThanHoursBeforeAgreesWithEveryPairOfMoments() {
        agreesWithEveryPair(
                (one, other) -> one.moreThanHoursBefore(other, 5),
                (one, other) -> Duration.between(one, other).toSeconds() > 5 * 3600);
    }

    @Test
    void moreThanDaysBeforeAgreesWithEveryPairOfMoments() {
        agreesWithEveryPair(
                (one, other) -> one.moreThanDaysBefore(other, 2),
                (one, other) -> ChronoUnit.DAYS.between(one.toLocalDate(), other.toLocalDate()) > 2);
    }

    @Test
    void withinIsYesOrNoExactlyWhereEveryMomentAgrees() {
        SplittableRandom random = new SplittableRandom(51);
        for (int loop = 0; loop < LOOPS; loop++) {
            DateRange one = range(random);
            DateRange other = range(random);
            List<Boolean> each = moments(one).stream()
                    .map(moment -> !moment.isBefore(other.earliest()) && !moment.isAfter(other.latest()))
                    .distinct()
                    .toList();

            Truth within = one.within(other);

            assertThat(within.isUnknown()).isEqualTo(each.size() == 2);
            assertThat(within.isYes()).isEqualTo(each.equals(List.of(true)));
        }
    }

    @Test
    void learningADateMoreExactlyNeverTurnsAYesIntoANoOrBack() {
        SplittableRandom random = new SplittableRandom(52);
        for (int loop = 0; loop < LOOPS; loop++) {
            DateRange vague = range(random);
            DateRange other = range(random);
            List<LocalDateTime> inside = moments(vague);
            DateRange exact = DateRange.at(inside.get(random.nextInt(inside.size())));

            for (BiFunction<DateRange, DateRange, Truth> asks : List.<BiFunction<DateRange, DateRange, Truth>>of(
                    DateRange::before,
                    DateRange::notAfter,
                    DateRange::byCloseOf,
                    DateRange::within,
                    (a, b) -> a.moreThanHoursBefore(b, 8),
                    (a, b) -> b.moreThanDaysBefore(a, 1))) {
                Truth before = asks.apply(vague, other);
                Truth after = asks.apply(exact, other);
                assertThat(before.isUnknown() || before.value() == after.value())
                        .isTrue();
            }
        }
    }

    @Test
    void aDayOnWhichAFileWasClosedBelongsToTheTimeBeforeClosure() {
        DateRange day = DateRange.on(LocalDate.of(2015, 3, 27));
        DateRange afternoon = DateRange.at(LocalDateTime.of(2015, 3, 27, 16, 5));

        assertThat(day.byCloseOf(day).isYes()).isTrue();
        assertThat(afternoon.byCloseOf(day).isYes()).isTrue();
        assertThat(day.byCloseOf(afternoon).isUnknown()).isTrue();
        assertThat(DateRange.on(LocalDate.of(2015, 3, 28)).byCloseOf(day).isNo())
                .isTrue();
    }

    @Test
    void anAgeLeavesExactlyTheBirthDatesThatGiveIt() {
        SplittableRandom random = new SplittableRandom(53);
        for (int loop = 0; loop < LOOPS; loop++) {
            LocalDate birth = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(5_000));
            LocalDate on = birth.plusDays(random.nextInt(8_000));
            int age = Period.between(birth, on).getYears();

            DateRange left = DateRange.bornWhenAged(age, DateRange.on(on));

            assertThat(DateRange.on(birth).within(left).isYes()).isTrue();
            assertThat(Period.between(left.earliest().toLocalDate(), on).getYears())
                    .isEqualTo(age);
            assertThat(Period.between(left.earliest().toLocalDate().minusDays(1), on)
                            .getYears())
                    .isEqualTo(age + 1);
        }
    }

    @Test
    void refusesARangeThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> new DateRange(ORIGIN, ORIGIN.minusDays(1), DatePrecision.RANGE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void agreesWithEveryPair(
            BiFunction<DateRange, DateRange, Truth> asks, BiPredicate<LocalDateTime, LocalDateTime> holds) {
        SplittableRandom random = new SplittableRandom(50);
        for (int loop = 0; loop < LOOPS; loop++) {
            DateRange one = range(random);
            DateRange other = range(random);
            List<Boolean> each = moments(one).stream()
                    .flatMap(a -> moments(other).stream().map(b -> holds.test(a, b)))
                    .distinct()
                    .toList();

            Truth truth = asks.apply(one, other);

            assertThat(truth.isUnknown()).isEqualTo(each.size() == 2);
            assertThat(truth.isYes()).isEqualTo(each.equals(List.of(true)));
        }
    }

    /** A moment, a stretch of hours or a whole day, all on quarter hours of one week. */
    private static DateRange range(SplittableRandom random) {
        LocalDateTime start = ORIGIN.plusMinutes(15L * random.nextInt(4 * 24 * 5));
        return switch (random.nextInt(3)) {
            case 0 -> DateRange.at(start);
            case 1 -> new DateRange(start, start.plusMinutes(15L * random.nextInt(40)), DatePrecision.RANGE);
            default -> DateRange.on(start.toLocalDate());
        };
    }

    /** Every quarter hour of it, and its end. */
    private static List<LocalDateTime> moments(DateRange range) {
        List<LocalDateTime> moments = new ArrayList<>();
        for (LocalDateTime at = range.earliest(); at.isBefore(range.latest()); at = at.plusMinutes(15)) {
            moments.add(at);
        }
        moments.add(range.latest());
        return moments;
    }
}
