package secondlook.workbench.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.DateRange;

/** Dates as pages say them: a range in words first, with its ends beneath; nothing is made more exact than written. */
public final class DateWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private DateWords() {}

    /** "26 February 2015", "May 2011", "winter 2014–15", "2012", "between 1 and 30 September 2012". */
    public static String of(DateRange date) {
        return switch (date.precision()) {
            case MINUTE, DAY -> of(date.earliest().toLocalDate());
            case MONTH -> MONTH.format(date.earliest());
            case SEASON -> season(date);
            case YEAR -> String.valueOf(date.earliest().getYear());
            case RANGE -> range(date);
        };
    }

    /** "26 February 2015". */
    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** As {@link #of(DateRange)} with short months, for tables. */
    public static String inTable(DateRange date) {
        return date.isExactDay() ? SHORT_DAY.format(date.earliest()) : of(date);
    }

    /** "26 Feb 2015". */
    public static String inTable(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** The time of day where one is written, or null. */
    public static @Nullable String time(DateRange date) {
        LocalTime time = date.earliest().toLocalTime();
        return date.earliest().equals(date.latest()) ? TIME.format(time) : null;
    }

    /** Both ends of a range, "1 Dec 2014 to 28 Feb 2015"; null where it is known to the day. */
    public static @Nullable String ends(DateRange date) {
        return date.isExactDay() ? null : SHORT_DAY.format(date.earliest()) + " to " + SHORT_DAY.format(date.latest());
    }

    private static String season(DateRange date) {
        String name = switch (date.earliest().getMonth()) {
            case DECEMBER, JANUARY, FEBRUARY -> "winter";
            case MARCH, APRIL, MAY -> "spring";
            case JUNE, JULY, AUGUST -> "summer";
            case SEPTEMBER, OCTOBER, NOVEMBER -> "autumn";
        };
        int from = date.earliest().getYear();
        int to = date.latest().getYear();
        return from == to ? name + " " + from : name + " " + from + "–" + String.format(Locale.ROOT, "%02d", to % 100);
    }

    private static String range(DateRange date) {
        LocalDate from = date.earliest().toLocalDate();
        LocalDate to = date.latest().toLocalDate();
        if (from.equals(to)) {
            return of(from);
        }
        boolean sameMonth = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
        return "between " + (sameMonth ? String.valueOf(from.getDayOfMonth()) : of(from)) + " and " + of(to);
    }
}
