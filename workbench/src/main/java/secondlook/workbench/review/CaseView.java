package secondlook.workbench.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.CitationLink;
import secondlook.workbench.web.Pager;
import secondlook.workbench.web.ReasonLine;

/** One case file as its page shows it. */
record CaseView(
        Identity identity,
        List<Contents> contents,
        List<Said> said,
        String wishes,
        List<ChronologyLine> summaries,
        List<ReasonLine> reasons,
        List<ReasonLine> support,
        List<ReasonLine> possible,
        List<ReasonLine> cannotTell,
        int withheld,
        List<Recorded> people,
        List<Recorded> things,
        List<Enquiry> enquiries,
        List<Recorded> outcomes,
        List<Held> material,
        String materialNote,
        List<ChronologyLine> chronology,
        String chronologyNote,
        Pager pager,
        List<ChronologyLine> undated,
        List<AgencyWords.Track> tracks) {

    /**
     * The bar at the top, the same on every page about the case file.
     *
     * @param child "Child A, 14 then"
     * @param outcome the outcome in plain words with its code
     * @param closed the day and how long the file was open
     * @param decisions how many decisions were made on it
     */
    record Identity(
            int number,
            String reference,
            String href,
            String child,
            String agency,
            String reported,
            String closed,
            String outcomeHeading,
            String outcome,
            int decisions,
            WhoHasIt who,
            @Nullable String draftKept,
            List<Reader> readers) {}

    /** Somebody to whom it may be handed on. */
    record Reader(String id, String words) {}

    /** A line of the table of contents. */
    record Contents(String href, String label, String count) {}

    /** A child's recorded words. */
    record Said(String words, String caption, CitationLink citation) {}

    /** Somebody or something as recorded. */
    record Recorded(String name, String words, CitationLink citation, boolean possible) {}

    /**
     * A line of enquiry.
     *
     * @param state done, never followed, or cannot tell
     */
    record Enquiry(
            String words,
            String raised,
            State state,
            @Nullable String result,
            CitationLink citation) {

        /** What became of it. */
        enum State {
            DONE,
            NO_RESULT,
            CANNOT_TELL
        }

        public boolean isDone() {
            return state == State.DONE;
        }

        public boolean isUnknown() {
            return state == State.CANNOT_TELL;
        }
    }

    /** What one agency handed over of one kind. */
    record Held(String kind, String agency, String state, boolean settled, String without) {}

    boolean hasPossible() {
        return !possible.isEmpty();
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "CaseView[" + identity.number() + "]";
    }
}
