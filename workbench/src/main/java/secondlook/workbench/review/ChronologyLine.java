package secondlook.workbench.review;

import org.jspecify.annotations.Nullable;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.CitationLink;

/**
 * One line of the chronology as the page shows it.
 *
 * @param anchor its id on the page
 * @param date in words; empty where the date could not be read
 * @param small what stands beneath the date: the time, the ends of a range, the place within a day; or null
 * @param agency who recorded it
 * @param sentence the neutral line
 * @param narrative the words folded beneath, or null
 * @param words how many words the narrative has
 * @param citation its row
 * @param standing why a row of another case file or agency stands here: what ties it; null for its own rows
 * @param mark how the line is drawn
 */
record ChronologyLine(
        String anchor,
        String date,
        @Nullable String small,
        @Nullable AgencyWords agency,
        String sentence,
        @Nullable String narrative,
        int words,
        @Nullable CitationLink citation,
        @Nullable String standing,
        Mark mark) {

    /** How a line is drawn. */
    enum Mark {
        EXACT,
        /** Known only within a range. */
        RANGE,
        /** Nothing was recorded for a while. */
        SILENCE,
        /** Reaches the file by a tie that nobody has judged. */
        POSSIBLE
    }

    /** For templates. */
    public boolean isSilence() {
        return mark == Mark.SILENCE;
    }

    public boolean isPossible() {
        return mark == Mark.POSSIBLE;
    }

    public boolean isRange() {
        return mark == Mark.RANGE;
    }

    /** Ids only: the sentence may hold personal data. */
    @Override
    public String toString() {
        return "ChronologyLine[" + anchor + "]";
    }
}
