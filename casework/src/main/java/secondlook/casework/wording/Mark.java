package secondlook.casework.wording;

import secondlook.casework.value.DateRange;

/**
 * Wording to look at, at one place in a text.
 *
 * @param start first code point of the wording in the text, from 0
 * @param end the code point after its last
 * @param wording the text marked, as written
 * @param sentence the sentence it stands in, as written
 * @param phrase which entry of the list it is, a stable key such as {@code at-own-risk}
 * @param voice whose words they are
 * @param suggestion what could be written instead
 * @param source the guidance behind the entry
 * @param guidanceFrom when that guidance began to apply; in a text written before, the wording is only present
 * @param listVersion the version of the list that marked it
 */
public record Mark(
        int start,
        int end,
        String wording,
        String sentence,
        String phrase,
        Voice voice,
        String suggestion,
        String source,
        DateRange guidanceFrom,
        String listVersion) {

    public Mark {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A mark must cover at least one code point: [" + start + ", " + end
                    + "). Maybe its ends were swapped.");
        }
    }

    /** Says where and which, never what was written. */
    @Override
    public String toString() {
        return "Mark[" + phrase + ", " + voice + ", " + start + ".." + end + "]";
    }
}
