/**
 * What a record can say, and what it leaves open: values that are known, absent for a reason or unreadable, dates as
 * ranges, truth in three values, and the citation that stands behind each of them.
 *
 * <p>Read {@link secondlook.casework.value.Recorded} first, then {@link secondlook.casework.value.DateRange} and
 * {@link secondlook.casework.value.Truth}.
 */
@NullMarked
package secondlook.casework.value;

import org.jspecify.annotations.NullMarked;
