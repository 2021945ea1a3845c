package secondlook.casework.value;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;

/**
 * A moment of which it is known only that it lies between two others, both included. A date without a time is the whole
 * day, "May 2011" the whole month. Comparisons between ranges are therefore true, false or cannot tell.
 *
 * <p>Times are the recording agency's local time, as written; no zone is invented for them.
 *
 * <p>Invariant: {@code earliest} is not after {@code latest}.
 */
public record DateRange(LocalDateTime earliest, LocalDateTime latest, DatePrecision precision)
        implements Comparable<DateRange> {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    public DateRange {
        if (earliest.isAfter(latest)) {
            throw new IllegalArgumentException("A range cannot begin after it ends: [" + earliest + "] to [" + latest
                    + "]. Maybe its ends were swapped.");
        }
    }

    /** A moment written to the minute (or second). */
    public static DateRange at(LocalDateTime moment) {
        return new DateRange(moment, moment, DatePrecision.MINUTE);
    }

    /** A day of which no time is written. */
    public static DateRange on(LocalDate day) {
        return new DateRange(day.atStartOfDay(), day.atTime(LAST_SECOND), DatePrecision.DAY);
    }

    /** A month of which no day is written. */
    public static DateRange in(YearMonth month) {
        return new DateRange(
                month.atDay(1).atStartOfDay(), month.atEndOfMonth().atTime(LAST_SECOND), DatePrecision.MONTH);
    }

    /** A year of which no month is written. */
    public static DateRange in(Year year) {
        return new DateRange(
                year.atDay(1).atStartOfDay(),
                year.atMonth(Month.DECEMBER).atEndOfMonth().atTime(LAST_SECOND),
                DatePrecision.YEAR);
    }

    /** Whole days from the first to the last, both included. */
    public static DateRange between(LocalDate first, LocalDate last, DatePrecision precision) {
        return new DateRange(first.atStartOfDay(), last.atTime(LAST_SECOND), precision);
    }

    /**
     * The range of birth dates of somebody who was so many whole years old at a time.
     *
     * @param years whole years, 0 to 150
     */
    public static DateRange bornWhenAged(int years, DateRange when) {
        LocalDate first = when.earliest().toLocalDate().minusYears(years + 1L).plusDays(1);
        LocalDate last = when.latest().toLocalDate().minusYears(years);
        return between(first, last, DatePrecision.RANGE);
    }

    /** Whether it is known to the day or better. */
    public boolean isExactDay() {
        return earliest.toLocalDate().equals(latest.toLocalDate());
    }

    /** Whether this lies wholly before the other; cannot tell where they overlap. */
    public Truth before(DateRange other) {
        if (latest.isBefore(other.earliest)) {
            return Truth.yes();
        }
        return earliest.isBefore(other.latest) ? Truth.cannotTell(orderMissing()) : Truth.no();
    }

    /** Whether this lies before the other or at the same moment; the reading for "at or before closure". */
    public Truth notAfter(DateRange other) {
        return other.before(this).not();
    }

    /**
     * Whether this lies before the close of the other: at or before the moment where one is written, and on or before
     * the day where only a day is. This is the reading of "before closure", for what a file holds on the day it was
     * closed stood in it at closure.
     */
    public Truth byCloseOf(DateRange closing) {
        return notAfter(closing.isExactDay() ? at(closing.latest) : closing);
    }

    /** Whether this lies within the other, its ends included. */
    public Truth within(DateRange other) {
        if (!earliest.isBefore(other.earliest) && !latest.isAfter(other.latest)) {
            return Truth.yes();
        }
        boolean apart = latest.isBefore(other.earliest) || earliest.isAfter(other.latest);
        return apart ? Truth.no() : Truth.cannotTell(orderMissing());
    }

    /**
     * Whether more than so many hours lie between this and a later moment. Where the later one may come first, the hours
     * between are none.
     */
    public Truth moreThanHoursBefore(DateRange later, double hours) {
        double fewest = hours(latest, later.earliest);
        double most = hours(earliest, later.latest);
        if (fewest > hours) {
            return Truth.yes();
        }
        return most > hours ? Truth.cannotTell(orderMissing()) : Truth.no();
    }

    /** As {@link #moreThanHoursBefore}, counted in calendar days so that a day without a time is one day. */
    public Truth moreThanDaysBefore(DateRange later, long days) {
        long fewest =
                later.earliest.toLocalDate().toEpochDay() - latest.toLocalDate().toEpochDay();
        long most =
                later.latest.toLocalDate().toEpochDay() - earliest.toLocalDate().toEpochDay();
        if (fewest > days) {
            return Truth.yes();
        }
        return most > days ? Truth.cannotTell(orderMissing()) : Truth.no();
    }

    /** The youngest age, in whole years, that somebody born within {@code birth} can have had at this time. */
    public int youngestAge(DateRange birth) {
        return age(birth.latest.toLocalDate(), earliest.toLocalDate());
    }

    /** The oldest age, in whole years, that somebody born within {@code birth} can have had at this time. */
    public int oldestAge(DateRange birth) {
        return age(birth.earliest.toLocalDate(), latest.toLocalDate());
    }

    private static int age(LocalDate birth, LocalDate on) {
        return Math.max(0, java.time.Period.between(birth, on).getYears());
    }

    private static double hours(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toSeconds() / 3600.0;
    }

    private static Missing orderMissing() {
        return new Missing("dates exact enough to put these in order", null);
    }

    /** By the earliest moment, then by the latest; an order for lists, not a statement about time. */
    @Override
    public int compareTo(DateRange other) {
        int byEarliest = earliest.compareTo(other.earliest);
        return byEarliest != 0 ? byEarliest : latest.compareTo(other.latest);
    }
}
