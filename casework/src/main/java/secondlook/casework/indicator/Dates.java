package secondlook.casework.indicator;

import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** Compares dates that may be absent: what is not there cannot be told. */
final class Dates {

    private Dates() {}

    /** Whether something lies at or before the close of a moment. */
    static Truth byCloseOf(Recorded<DateRange> date, DateRange moment, String what) {
        DateRange when = date.orNull();
        return when == null ? Truth.cannotTell(date.missing(what)) : when.byCloseOf(moment);
    }
}
