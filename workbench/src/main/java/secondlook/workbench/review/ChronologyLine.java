package secondlook.workbench.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.CitationLink;

/**
 * One line of the chronology as the page shows it.
 *
 * @param anchor its id on the page
 * @param date in words; empty where the date could not be read
 * @param small what stands beneath the date: the time, the ends of a range, the place within a day; or null
 * @param agency who recorded it, or null
 * @param sentence the neutral line
 * @param narrative the words folded beneath, or null
 * @param words how many words the narrative has
 * @param citation its row
 * @param standing why a row of another case file or agency stands here: what ties it; null for its own rows
 * @param mark how the line is drawn
 * @param sides the records that differ; empty where the line is no difference
 * @param href where the line leads: a busy day unfolded; null for all others
 * @param under tracks whose range is still running when this line stands
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
        Mark mark,
        List<Differences.Side> sides,
        @Nullable String href,
        List<String> under) {

    ChronologyLine {
        sides = List.copyOf(sides);
        under = List.copyOf(under);
    }

    /** How a line is drawn. */
    enum Mark {
        EXACT(null),
        /** Known only within a range. */
        RANGE(null),
        /** Nothing was recorded for a while. */
        SILENCE("hush"),
        /** Reaches the file by a tie that nobody has judged. */
        POSSIBLE("maybe"),
        /** Records differ. */
        DIFFERENCE("clash"),
        /** More lines of a busy day. */
        FOLD("more"),
        /** The agency that had the file recorded it as closed. */
        CLOSED("file-closed");

        private final @Nullable String style;

        Mark(@Nullable String style) {
            this.style = style;
        }
    }

    /** The class of the row in the stylesheet, or null. */
    public @Nullable String style() {
        return mark.style;
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

    public boolean isDifference() {
        return mark == Mark.DIFFERENCE;
    }

    public boolean isFold() {
        return mark == Mark.FOLD;
    }

    /** Whether it was made from a row. */
    public boolean isRow() {
        return citation != null;
    }

    /** Ids only: the sentence may hold personal data. */
    @Override
    public String toString() {
        return "ChronologyLine[" + anchor + "]";
    }
}
