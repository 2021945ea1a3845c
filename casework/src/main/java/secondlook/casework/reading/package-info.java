/**
 * Readings of a case file that several questions share: how it was closed, who was heard, what was done, what agencies
 * marked and flagged. Each reads recorded facts into a truth of three values and says what is missing; none of them asks
 * a question of its own.
 *
 * <p>Read {@link secondlook.casework.reading.Cells} first, then {@link secondlook.casework.reading.Closing} and
 * {@link secondlook.casework.reading.Child}.
 */
@NullMarked
package secondlook.casework.reading;

import org.jspecify.annotations.NullMarked;
