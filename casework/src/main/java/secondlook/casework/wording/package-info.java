/**
 * Wording that blames or minimises a child: found in a text, with the voice it is in, a suggestion and its source.
 * Advice, never a verdict; no text is altered.
 *
 * <p>Read {@link secondlook.casework.wording.WordingMatcher} first, then {@link secondlook.casework.wording.WordingList}
 * for the list that an organisation may edit, and {@link secondlook.casework.wording.VoiceReader} for how an author's own
 * words are told from a quotation and from guidance.
 */
@NullMarked
package secondlook.casework.wording;

import org.jspecify.annotations.NullMarked;
