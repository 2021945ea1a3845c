/**
 * Finds people as recorded, case files and rows by what one types: names in any order and spelling, places, phones,
 * registrations, references, birth dates and words of the text; and says of every result why it was found.
 *
 * <p>Read {@link secondlook.workbench.search.Search} first, then {@link secondlook.workbench.search.SearchIndex}.
 */
@NullMarked
package secondlook.workbench.search;

import org.jspecify.annotations.NullMarked;
