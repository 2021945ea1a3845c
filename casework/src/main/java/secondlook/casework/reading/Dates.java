package secondlook.casework.reading;

import java.time.LocalDate;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** Compares dates that may be absent: what is not there cannot be told. */
public final class Dates {

    private Dates() {}

    /** Whether something lies at or before the close of a moment. */
    public static Truth byCloseOf(Recorded<DateRange> date, DateRange moment, String what) {
        DateRange when = date.orNull();
        return when == null ? Truth.cannotTell(date.missing(what)) : when.byCloseOf(moment);
    }

    /** Whether something lies on or after a day, such as the day a duty began. */
    public static Truth since(Recorded<DateRange> date, LocalDate day, String what) {
        DateRange when = date.orNull();
        return when == null
                ? Truth.cannotTell(date.missing(what))
                : when.before(DateRange.at(day.atStartOfDay())).not();
    }

    /**
     * Whether the later one lies 0 to so many calendar days after the earlier one. On one day it does, unless the times
     * of both show that it came first.
     */
    public static Truth withinDaysAfter(
            Recorded<DateRange> earlier, Recorded<DateRange> later, long days, String what) {
        DateRange from = earlier.orNull();
        DateRange to = later.orNull();
        if (from == null || to == null) {
            return Truth.cannotTell((from == null ? earlier : later).missing(what));
        }
        return from.moreThanDaysBefore(to, days)
                .not()
                .and(to.moreThanDaysBefore(from, 0).not())
                .and(Truth.of(!to.before(from).isYes()));
    }

    /**
     * Whether the later one lies on or after the day of the earlier one. On one day it does, unless the times of both show
     * that it came first.
     */
    public static Truth notEarlier(Recorded<DateRange> earlier, Recorded<DateRange> later, String what) {
        DateRange from = earlier.orNull();
        DateRange to = later.orNull();
        if (from == null || to == null) {
            return Truth.cannotTell((from == null ? earlier : later).missing(what));
        }
        return to.moreThanDaysBefore(from, 0)
                .not()
                .and(Truth.of(!to.before(from).isYes()));
    }
}
