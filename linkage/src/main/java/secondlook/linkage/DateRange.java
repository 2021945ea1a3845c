package secondlook.linkage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as recorded: a day, a month, a year or any range. The first of January is kept as a day but marked partial,
 * for agencies write it when only the year is known.
 *
 * @param earliest first possible day
 * @param latest last possible day
 */
public record DateRange(LocalDate earliest, LocalDate latest) {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?:[T ].*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2200;

    /** Reads a date or range, day before month where both are possible; null when the text is none. */
    public static @Nullable DateRange parse(String text) {
        String stripped = text.strip();
        int slash = stripped.indexOf('/');
        if (slash > 0 && stripped.indexOf('/', slash + 1) < 0 && slash >= 4) {
            DateRange from = parse(stripped.substring(0, slash));
            DateRange to = parse(stripped.substring(slash + 1));
            return from == null || to == null || to.latest.isBefore(from.earliest)
                    ? null
                    : new DateRange(from.earliest, to.latest);
        }
        Matcher match = YEAR_FIRST.matcher(stripped);
        if (match.matches()) {
            return day(match.group(1), match.group(2), match.group(3));
        }
        match = COMPACT.matcher(stripped);
        if (match.matches()) {
            return day(match.group(1), match.group(2), match.group(3));
        }
        match = YEAR_LAST.matcher(stripped);
        if (match.matches()) {
            DateRange dayFirst = day(match.group(3), match.group(2), match.group(1));
            return dayFirst != null ? dayFirst : day(match.group(3), match.group(1), match.group(2));
        }
        match = MONTH.matcher(stripped);
        if (match.matches()) {
            DateRange first = day(match.group(1), match.group(2), "1");
            return first == null
                    ? null
                    : new DateRange(first.earliest, first.earliest.withDayOfMonth(first.earliest.lengthOfMonth()));
        }
        match = YEAR.matcher(stripped);
        if (match.matches()) {
            DateRange first = day(match.group(1), "1", "1");
            return first == null ? null : new DateRange(first.earliest, LocalDate.of(first.earliest.getYear(), 12, 31));
        }
        return null;
    }

    private static @Nullable DateRange day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                return null;
            }
            return new DateRange(date, date);
        } catch (DateTimeException impossible) {
            // 31 February and the like: not a date, so the value is compared as nothing recorded.
            return null;
        }
    }

    public boolean isDay() {
        return earliest.equals(latest);
    }

    /** Whether the record may know less than it says: a range, or the first of January. */
    public boolean isPartial() {
        return !isDay() || earliest.getDayOfYear() == 1;
    }

    /** One text for one range, so that equal ranges written differently are equal. */
    public String canonical() {
        return isDay() ? earliest.toString() : earliest + "/" + latest;
    }
}
