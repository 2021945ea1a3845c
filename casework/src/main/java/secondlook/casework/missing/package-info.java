/**
 * Missing episodes of a child, joined across the records of police, social care and home: each episode once, with every
 * row that records it.
 *
 * <p>Read {@link secondlook.casework.missing.Episode} first.
 */
@NullMarked
package secondlook.casework.missing;

import org.jspecify.annotations.NullMarked;
