package secondlook.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What two dates have in common, by hand and against digits read one by one. */
class DateFieldTest {

    @Test
    void tellsASlipFromAnotherDate() {
        assertThat(level("1990-04-01", "1990-04-01")).isEqualTo(ComparedField.EXACT);
        assertThat(level("1990-04-01", "1990-04-07")).as("one digit").isEqualTo(ComparedField.NEAR);
        assertThat(level("1990-04-12", "1990-04-21")).as("two neighbours").isEqualTo(ComparedField.NEAR);
        assertThat(level("1990-04-01", "1990-01-04")).as("day and month").isEqualTo(ComparedField.NEAR);
        assertThat(level("1989-04-01", "1998-04-01")).as("two neighbours").isEqualTo(ComparedField.NEAR);
        assertThat(level("1990-04-12", "1990-04-23")).as("two digits").isEqualTo(DateField.TWO_PARTS);
        assertThat(level("1990-04-12", "1990-08-23")).isEqualTo(DateField.SAME_YEAR);
        assertThat(level("1990-04-12", "1991-08-23")).isEqualTo(DateField.NEAR_YEAR);
        assertThat(level("1970-04-12", "1991-08-23")).isEqualTo(ComparedField.DIFFERENT);
        assertThat(level("1990", "1990-08-23")).isEqualTo(DateField.COMPATIBLE);
    }

    @Test
    void aSlipIsOneDigitOrTwoNeighboursWhateverTheDate() {
        Random random = new Random(20_261_128L);
        for (int draw = 0; draw < 20_000; draw++) {
            String one = date(random);
            String other = random.nextBoolean() ? date(random) : slip(one, random);
            boolean near = !one.equals(other) && (isSlip(one, other) || isSwapped(one, other));
            assertThat(level(one, other) == ComparedField.NEAR)
                    .as(one + " and " + other)
                    .isEqualTo(near);
        }
    }

    private static int level(String one, String other) {
        List<String> values = List.of(DateField.normalise(one), DateField.normalise(other));
        return new DateField(new Field("born", FieldKind.BIRTH_DATE), values)
                .level(0, values.get(0).equals(values.get(1)) ? 0 : 1);
    }

    private static String date(Random random) {
        return String.format(
                "%04d-%02d-%02d", 1980 + random.nextInt(30), 2 + random.nextInt(11), 2 + random.nextInt(27));
    }

    /** A date in which two neighbouring digits may have changed places, where that is a date. */
    private static String slip(String date, Random random) {
        StringBuilder digits = new StringBuilder(date.replace("-", ""));
        int at = random.nextInt(7);
        char moved = digits.charAt(at);
        digits.setCharAt(at, digits.charAt(at + 1));
        digits.setCharAt(at + 1, moved);
        int year = Integer.parseInt(digits.substring(0, 4));
        int month = Integer.parseInt(digits.substring(4, 6));
        int day = Integer.parseInt(digits.substring(6, 8));
        boolean isDate = year > 1800 && year < 2020 && month > 1 && month < 13 && day > 1 && day < 29;
        return isDate ? String.format("%04d-%02d-%02d", year, month, day) : date;
    }

    private static boolean isSlip(String one, String other) {
        String a = one.replace("-", "");
        String b = other.replace("-", "");
        int differences = 0;
        int first = -1;
        for (int at = 0; at < a.length(); at++) {
            if (a.charAt(at) != b.charAt(at)) {
                differences++;
                first = first < 0 ? at : first;
            }
        }
        return differences == 1
                || (differences == 2
                        && a.charAt(first) == b.charAt(first + 1)
                        && a.charAt(first + 1) == b.charAt(first));
    }

    private static boolean isSwapped(String one, String other) {
        return one.substring(0, 4).equals(other.substring(0, 4))
                && one.substring(5, 7).equals(other.substring(8))
                && one.substring(8).equals(other.substring(5, 7));
    }
}
