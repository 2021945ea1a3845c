package secondlook.casework.reading;

import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;

/**
 * Something that a cell records at a time.
 *
 * @param at when, as recorded
 * @param cell the cell or row that records it
 */
public record Dated(Recorded<DateRange> at, Citation cell) {}
