package secondlook.casework.indicator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.DateRange;

/** Parts of the sentences that answers are written in: dates and counts in words. Never a name. */
final class Phrase {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final String[] NUMBERS = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
    };

    private Phrase() {}

    /** " on 3 March 2015", " in May 2011", " between 1 December 2014 and 28 February 2015"; empty where no date is. */
    static String on(@Nullable DateRange date) {
        if (date == null) {
            return "";
        }
        LocalDate first = date.earliest().toLocalDate();
        LocalDate last = date.latest().toLocalDate();
        if (first.equals(last)) {
            return " on " + DAY.format(first);
        }
        return switch (date.precision()) {
            case YEAR -> " in " + first.getYear();
            case MONTH -> " in " + MONTH.format(first);
            case MINUTE, DAY, SEASON, RANGE -> " between " + DAY.format(first) + " and " + DAY.format(last);
        };
    }

    /** "41 days", "one day", "at least 12 days", "the same day": calendar days from one to the other. */
    static String days(DateRange from, DateRange to) {
        long fewest = to.earliest().toLocalDate().toEpochDay()
                - from.latest().toLocalDate().toEpochDay();
        long most = to.latest().toLocalDate().toEpochDay()
                - from.earliest().toLocalDate().toEpochDay();
        if (fewest == most) {
            return count(fewest, "day");
        }
        return fewest > 0 ? "at least " + count(fewest, "day") : "up to " + count(most, "day");
    }

    /** "one contact", "three contacts", "no contact", "14 contacts". */
    static String count(long count, String thing) {
        return number(count) + " " + thing + (count < 2 ? "" : "s");
    }

    /** "two children", "one child". */
    static String children(long count) {
        return number(count) + (count == 1 ? " child" : " children");
    }

    /** "two", "14". */
    static String number(long count) {
        return count >= 0 && count < NUMBERS.length ? NUMBERS[(int) count] : Long.toString(count);
    }

    /** The same with a capital. */
    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
