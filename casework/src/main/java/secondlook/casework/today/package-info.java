/**
 * What may need action today: fixed questions to single rows, asked when they come in and not when a case file is read.
 * Pure: no database, no clock; the day on which things count as present is handed in.
 *
 * <p>Read {@link secondlook.casework.today.ActionToday} first; docs/method/action-today.md says what each asks.
 */
@NullMarked
package secondlook.casework.today;

import org.jspecify.annotations.NullMarked;
