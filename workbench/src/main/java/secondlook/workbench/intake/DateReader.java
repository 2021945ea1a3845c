package secondlook.workbench.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.DatePrecision;
import secondlook.casework.value.DateRange;

/**
 * Reads dates as people and systems write them. What is not exact stays a range and is never filled up: a month is all
 * of its days, a winter its three months, "between" both its ends. A mark of doubt ("?", "about") widens a date to the
 * next coarser unit: a day to its month, a month to its year, a year to the years beside it.
 *
 * <p>Two-digit years up to 39 are of this century. A zone or offset is dropped: times are the agency's own, as written. Midnight to
 * the second is a day without a time.
 * Thread-safe.
 */
final class DateReader {

    private static final int LAST_SHORT_YEAR_OF_THIS_CENTURY = 39;
    private static final int LONGEST = 80;
    private static final int SHORTEST_WITH_ZONE = 13;
    /** "22:10:00.123456+01:00" without what stands before the minutes. */
    private static final int LONGEST_ZONE = 12;

    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final String MONTH = "(" + MONTHS + ")[a-z]*\\.?";
    private static final String TIME =
            "(?:[ t,]+(?:at )?(?:(\\d{1,2})[:.]?(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?: ?([ap]\\.?m\\.?|h|hrs?\\.?|hours?))?"
                    + "|(\\d{1,2}) ?([ap])\\.?m\\.?)"
                    + "(?: ?(?:z|utc|gmt|bst|[+-]\\d{2}:?\\d{2}))?)?";
    private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?";

    private static final Pattern ZONE =
            Pattern.compile(":\\d{2}(?:\\.\\d+)? ?(?:z|utc|[+-]\\d{2}:?\\d{2})$", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + TIME);
    private static final Pattern NUMBERS =
            Pattern.compile(WEEKDAY + "(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})" + TIME);
    private static final Pattern DAY_MONTH = Pattern.compile(
            WEEKDAY + "(\\d{1,2})(?:st|nd|rd|th)?[-/. ]?(?:of )?" + MONTH + "[-,/. ]*(\\d{4}|\\d{2})" + TIME);
    private static final Pattern MONTH_DAY =
            Pattern.compile(WEEKDAY + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})" + TIME);
    private static final Pattern MONTH_YEAR = Pattern.compile("(?:in )?" + MONTH + "[- ,]+(\\d{4})");
    private static final Pattern NUMBER_MONTH_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})");
    private static final Pattern YEAR = Pattern.compile("(?:in )?(\\d{4})");
    private static final Pattern DECADE = Pattern.compile("(?:the )?(\\d{3})0'?s");
    private static final Pattern SEASON =
            Pattern.compile("(spring|summer|autumn|winter)(?: of)? (\\d{4})(?:[-/](\\d{4}|\\d{2}))?");
    private static final Pattern PART_OF_YEAR = Pattern.compile("(early|mid|middle of|late|end of)[- ](.+)");
    private static final Pattern DOUBT =
            Pattern.compile("(?:\\?|c\\.|ca\\.|circa |about |around |approx\\.? |approximately |possibly |poss\\.? )"
                    + " ?(.+)|(.+?) ?(?:\\?|\\(approx\\.?\\)|approx\\.?)");
    private static final Pattern BETWEEN =
            Pattern.compile("(?:between|from) (.+?) (?:and|to|until) (.+)|(.+?) (?:-|to|until|and) (.+)");
    private static final Pattern YEARS = Pattern.compile("(\\d{4}) ?[-/] ?(\\d{4})");
    private static final Pattern DAY_ONLY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");

    private final DayOrder order;

    DateReader(DayOrder order) {
        this.order = order;
    }

    /** The date, or null where the writing is none. */
    @Nullable
    WrittenDate read(String written) {
        if (written.length() > LONGEST) {
            return null;
        }
        String text = simplified(written);
        try {
            WrittenDate exact = exact(text);
            return exact != null ? exact : inexact(text);
        } catch (DateTimeException e) {
            // why: the shape is a date's and the day does not exist, such as 31 November
            return null;
        }
    }

    private static String simplified(String written) {
        String text = written.strip();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean singleSpace = c == ' ' && text.charAt(i - 1) != ' ';
            if (!singleSpace && (c < '-' || c > ':')) {
                return text.toLowerCase(Locale.ROOT)
                        .replace('\u2013', '-')
                        .replace('\u2014', '-')
                        .replaceAll("[\\s\u00a0]+", " ")
                        .replaceAll("(\\d) - (\\d)", "$1 to $2");
            }
        }
        return text;
    }

    /** Whether an all-number date settles the order of day and month: more than 0 for day first, less for month first. */
    static int evidence(String written) {
        String text = written.strip();
        int one = number(text, 0);
        int slash = digits(text, 0);
        if (one < 0 || slash >= text.length() || "/.-".indexOf(text.charAt(slash)) < 0) {
            return 0;
        }
        int other = number(text, slash + 1);
        int end = digits(text, slash + 1);
        boolean dated = end < text.length() && "/.-".indexOf(text.charAt(end)) >= 0;
        if (!dated || one > 31 || other > 31 || other < 1 || one < 1) {
            return 0;
        }
        return one > 12 && other <= 12 ? 1 : other > 12 && one <= 12 ? -1 : 0;
    }

    /** Whether it is an all-number date that reads in both orders, as two different days. */
    static boolean readsEitherWay(String written) {
        WrittenDate date = new DateReader(DayOrder.UNSETTLED).read(written);
        return date != null && date.note() == WrittenDate.Note.EITHER_WAY;
    }

    /** Whether the writing ends with a time and the zone it is of; summer and winter time, which people write, are none. */
    static boolean namesZone(String written) {
        String text = written.strip();
        boolean maybe =
                text.length() > SHORTEST_WITH_ZONE && "zZcC0123456789".indexOf(text.charAt(text.length() - 1)) >= 0;
        return maybe && ZONE.matcher(text).find(text.length() - LONGEST_ZONE);
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static int number(String text, int from) {
        int to = digits(text, from);
        return to == from || to - from > 2 ? -1 : Integer.parseInt(text, from, to, 10);
    }

    // ---- a day, with or without a time ----

    private @Nullable WrittenDate exact(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return inOrder(number(numbers, 1), number(numbers, 2), year(numbers.group(3)), time(numbers, 4));
        }
        Matcher dashed = YEAR_FIRST.matcher(text);
        Matcher yearFirst = dashed.matches() ? dashed : COMPACT.matcher(text);
        if (yearFirst.matches()) {
            LocalDate day = LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
            return WrittenDate.plain(range(day, time(yearFirst, 4)));
        }
        Matcher dayMonth = DAY_MONTH.matcher(text);
        if (dayMonth.matches()) {
            LocalDate day = LocalDate.of(year(dayMonth.group(3)), month(dayMonth.group(2)), number(dayMonth, 1));
            return WrittenDate.plain(range(day, time(dayMonth, 4)));
        }
        Matcher monthDay = MONTH_DAY.matcher(text);
        if (monthDay.matches()) {
            LocalDate day = LocalDate.of(number(monthDay, 3), month(monthDay.group(1)), number(monthDay, 2));
            return WrittenDate.plain(range(day, time(monthDay, 4)));
        }
        return null;
    }

    private @Nullable WrittenDate inOrder(int one, int other, int year, @Nullable LocalTime time) {
        boolean dayFirst = exists(year, other, one);
        boolean monthFirst = exists(year, one, other);
        if (!dayFirst && !monthFirst) {
            return null;
        }
        if (dayFirst && monthFirst && order == DayOrder.UNSETTLED && one != other) {
            return eitherWay(LocalDate.of(year, other, one), LocalDate.of(year, one, other));
        }
        boolean readDayFirst = dayFirst && (order != DayOrder.MONTH_FIRST || !monthFirst);
        LocalDate day = readDayFirst ? LocalDate.of(year, other, one) : LocalDate.of(year, one, other);
        boolean asExpected = order == DayOrder.UNSETTLED || readDayFirst == (order == DayOrder.DAY_FIRST);
        return new WrittenDate(
                range(day, time), asExpected || one == other ? WrittenDate.Note.PLAIN : WrittenDate.Note.OTHER_ORDER);
    }

    private static WrittenDate eitherWay(LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        return new WrittenDate(DateRange.between(first, last, DatePrecision.RANGE), WrittenDate.Note.EITHER_WAY);
    }

    private static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static DateRange range(LocalDate day, @Nullable LocalTime time) {
        return time == null ? DateRange.on(day) : DateRange.at(LocalDateTime.of(day, time));
    }

    /**
     * The time of day, or null where there is none. Databases write a day without a time as midnight to the second, so that
     * {@code 00:00:00} says no time; {@code 00:00} does.
     */
    private static @Nullable LocalTime time(Matcher found, int group) {
        if (found.group(group + 4) != null) {
            return LocalTime.of(hour(number(found, group + 4), found.group(group + 5)), 0);
        }
        if (found.group(group) == null) {
            return null;
        }
        int minute = number(found, group + 1);
        int second = found.group(group + 2) == null ? 0 : number(found, group + 2);
        LocalTime time = LocalTime.of(hour(number(found, group), found.group(group + 3)), minute, second);
        return found.group(group + 2) != null && time.equals(LocalTime.MIDNIGHT) ? null : time;
    }

    private static int hour(int written, @Nullable String half) {
        if (half == null || half.charAt(0) == 'h') {
            return written;
        }
        return written % 12 + (half.charAt(0) == 'p' ? 12 : 0);
    }

    // ---- less than a day, and doubt ----

    private @Nullable WrittenDate inexact(String text) {
        DateRange whole = wholeUnit(text);
        if (whole != null) {
            return WrittenDate.plain(whole);
        }
        Matcher doubt = DOUBT.matcher(text);
        if (doubt.matches()) {
            WrittenDate inner = read(doubt.group(1) != null ? doubt.group(1) : doubt.group(2));
            return inner == null ? null : WrittenDate.plain(widened(inner.range()));
        }
        Matcher part = PART_OF_YEAR.matcher(text);
        if (part.matches()) {
            WrittenDate inner = read(part.group(2));
            return inner == null ? null : WrittenDate.plain(partOf(part.group(1), inner.range()));
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            boolean led = between.group(1) != null;
            return span(led ? between.group(1) : between.group(3), led ? between.group(2) : between.group(4));
        }
        return null;
    }

    private static @Nullable DateRange wholeUnit(String text) {
        Matcher found = MONTH_YEAR.matcher(text);
        if (found.matches()) {
            return DateRange.in(YearMonth.of(number(found, 2), month(found.group(1))));
        }
        found = NUMBER_MONTH_YEAR.matcher(text);
        if (found.matches()) {
            return DateRange.in(YearMonth.of(number(found, 2), number(found, 1)));
        }
        found = YEAR.matcher(text);
        if (found.matches()) {
            return DateRange.in(Year.of(number(found, 1)));
        }
        found = YEAR_MONTH.matcher(text);
        if (found.matches()) {
            return yearAndMonth(number(found, 1), number(found, 2));
        }
        found = SEASON.matcher(text);
        if (found.matches()) {
            return season(found.group(1), number(found, 2), found.group(3));
        }
        return severalYears(text);
    }

    private static @Nullable DateRange severalYears(String text) {
        Matcher found = YEARS.matcher(text);
        if (found.matches()) {
            return years(number(found, 1), number(found, 2), DatePrecision.RANGE);
        }
        found = DECADE.matcher(text);
        if (found.matches()) {
            return years(number(found, 1) * 10, number(found, 1) * 10 + 9, DatePrecision.RANGE);
        }
        return null;
    }

    /** "2014-05" is a month; "2014/15" can only be two years. */
    private static DateRange yearAndMonth(int year, int second) {
        if (second <= 12) {
            return DateRange.in(YearMonth.of(year, second));
        }
        return years(year, year / 100 * 100 + second, DatePrecision.RANGE);
    }

    private static DateRange years(int first, int last, DatePrecision precision) {
        return DateRange.between(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), precision);
    }

    /** Winter of one year alone may be either end of it, so it spans both unless the second year is written. */
    private static DateRange season(String name, int year, @Nullable String second) {
        YearMonth first = switch (name) {
            case "spring" -> YearMonth.of(year, 3);
            case "summer" -> YearMonth.of(year, 6);
            case "autumn" -> YearMonth.of(year, 9);
            default -> YearMonth.of(year, 12);
        };
        if (name.equals("winter") && second == null) {
            return DateRange.between(
                    LocalDate.of(year, 1, 1), first.plusMonths(2).atEndOfMonth(), DatePrecision.SEASON);
        }
        return DateRange.between(first.atDay(1), first.plusMonths(2).atEndOfMonth(), DatePrecision.SEASON);
    }

    private static DateRange widened(DateRange sure) {
        LocalDate first = sure.earliest().toLocalDate();
        LocalDate last = sure.latest().toLocalDate();
        return switch (sure.precision()) {
            case MINUTE, DAY ->
                DateRange.between(first.withDayOfMonth(1), YearMonth.from(last).atEndOfMonth(), DatePrecision.MONTH);
            case MONTH, SEASON -> years(first.getYear(), last.getYear(), DatePrecision.YEAR);
            case YEAR, RANGE -> DateRange.between(first.minusYears(1), last.plusYears(1), DatePrecision.RANGE);
        };
    }

    /** The first, middle or last third of a month or year. */
    private static DateRange partOf(String part, DateRange whole) {
        LocalDate first = whole.earliest().toLocalDate();
        LocalDate last = whole.latest().toLocalDate();
        long third = (last.toEpochDay() - first.toEpochDay() + 1) / 3;
        return switch (part) {
            case "early" -> DateRange.between(first, first.plusDays(third), DatePrecision.RANGE);
            case "late", "end of" -> DateRange.between(last.minusDays(third), last, DatePrecision.RANGE);
            default -> DateRange.between(first.plusDays(third), last.minusDays(third), DatePrecision.RANGE);
        };
    }

    /** "1 and 30 September 2012", "May and June 2013": the first end borrows from the second what it lacks. */
    private @Nullable WrittenDate span(String from, String to) {
        WrittenDate end = read(to);
        if (end == null) {
            return null;
        }
        LocalDate last = end.range().latest().toLocalDate();
        WrittenDate start = read(from);
        if (start == null && DAY_ONLY.matcher(from).matches()) {
            int day = Integer.parseInt(from.replaceAll("\\D", ""));
            start = WrittenDate.plain(DateRange.on(last.withDayOfMonth(day)));
        } else if (start == null) {
            start = read(from + " " + last.getYear());
        }
        if (start == null || start.range().earliest().isAfter(end.range().latest())) {
            return null;
        }
        DateRange range = new DateRange(start.range().earliest(), end.range().latest(), DatePrecision.RANGE);
        boolean sure = start.note() != WrittenDate.Note.EITHER_WAY && end.note() != WrittenDate.Note.EITHER_WAY;
        return new WrittenDate(range, sure ? WrittenDate.Note.PLAIN : WrittenDate.Note.EITHER_WAY);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int year(String written) {
        int year = Integer.parseInt(written);
        if (written.length() == 4) {
            return year;
        }
        return year <= LAST_SHORT_YEAR_OF_THIS_CENTURY ? 2000 + year : 1900 + year;
    }

    private static int month(String name) {
        return MONTHS.indexOf(name) / 4 + 1;
    }
}
