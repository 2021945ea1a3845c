package secondlook.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorModelTest {
    private static final int DRAWS = 40_000;

    @ParameterizedTest
    @EnumSource(NameOrigin.class)
    void rendersNamesOfEveryOriginOtherwiseAtTheSameRate(NameOrigin origin) {
        int forenames = 0;
        int surnames = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Dice dice = Dice.of(7, origin.ordinal(), draw);
            Person person = person(origin, dice);
            ErrorModel.Rendered written = ErrorModel.render(person, dice, false, false);
            forenames += written.forename().equals(person.forename()) ? 0 : 1;
            surnames += written.surname().equals(person.surname()) ? 0 : 1;
        }

        assertThat((double) forenames / DRAWS).isBetween(0.22, 0.245);
        assertThat((double) surnames / DRAWS).isBetween(0.22, 0.245);
    }

    @ParameterizedTest
    @EnumSource(NameOrigin.class)
    void asManyPeopleOfEveryOriginBearOneFullName(NameOrigin origin) {
        assertThat(origin.share() * 1_000.0 / origin.fullNames()).isBetween(10.5, 12.5);
    }

    @ParameterizedTest
    @EnumSource(NameOrigin.class)
    void keepsEveryNameWithinWindows1252(NameOrigin origin) {
        var encoder = java.nio.charset.Charset.forName("windows-1252").newEncoder();
        for (int draw = 0; draw < 500; draw++) {
            Person person = person(origin, Dice.of(3, origin.ordinal(), draw));
            assertThat(encoder.canEncode(person.fullName()))
                    .as(person.fullName())
                    .isTrue();
        }
    }

    @Test
    void losesAndSwapsBirthDatesAboveTheirFloors() {
        int missing = 0;
        int swapped = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            LocalDate birth = LocalDate.of(1995, 1, 1).plusDays(draw % 3_000);
            LocalDate written = ErrorModel.birth(birth, Dice.of(11, draw));
            missing += written == null ? 1 : 0;
            swapped += written != null && !written.equals(birth) && written.getYear() == birth.getYear() ? 1 : 0;
        }

        assertThat((double) missing / DRAWS).isGreaterThan(0.05);
        assertThat((double) swapped / DRAWS).isGreaterThan(0.02);
    }

    private static Person person(NameOrigin origin, Dice dice) {
        return Person.of("X", origin, dice, LocalDate.of(1970, 1, 1), LocalDate.of(2000, 1, 1));
    }
}
