package secondlook.workbench.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.naming.NamedSentence;
import secondlook.workbench.web.AnswerLine;
import secondlook.workbench.web.CitationLink;
import secondlook.workbench.web.ReasonLine;

/** One case file as its page shows it. */
record CaseView(
        Identity identity,
        List<Contents> contents,
        List<Said> said,
        String wishes,
        List<AnswerLine> strategy,
        List<ChronologyLine> summaries,
        Folded<ReasonLine> reasons,
        Folded<ReasonLine> support,
        Folded<ReasonLine> possible,
        Folded<ReasonLine> cannotTell,
        int withheld,
        boolean heldBack,
        String readFor,
        Folded<ScopeSection.Column> scope,
        WhoKnew.Table knew,
        Folded<Recorded> people,
        Folded<Recorded> things,
        Folded<Named> named,
        Folded<Enquiry> enquiries,
        String enquiriesNote,
        Folded<Recorded> outcomes,
        Folded<Held> material,
        String materialNote,
        ChronologyView chronology) {

    /**
     * The bar at the top, the same on every page about the case file.
     *
     * @param child "Child A, 14 then"
     * @param outcome the outcome in plain words with its code
     * @param closed the day and how long the file was open
     * @param decisions how many decisions were made on it, or that they are kept from this reader
     * @param offer what taking it would mean
     * @param interest whether this reader has declared an interest
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
            String decisions,
            String offer,
            boolean interest,
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
     * Words of a row that name somebody or something which no cell of this case file records.
     *
     * @param may what they may name
     * @param state what people judged, in words
     * @param judged whether somebody said yes
     * @param href where it can be judged; null for who may not, and where nobody can be asked
     */
    record Named(
            String kind,
            NamedSentence sentence,
            String may,
            String state,
            boolean judged,
            @Nullable String href,
            CitationLink citation) {
        @Override
        public String toString() {
            return "Named[" + kind + "]";
        }
    }

    /**
     * A line of enquiry.
     *
     * @param raised when, in words; empty where not recorded
     * @param result as recorded, or null
     */
    record Enquiry(
            String words,
            String raised,
            State state,
            @Nullable String result,
            CitationLink citation) {

        /** What became of it, in the order in which they are listed. */
        enum State {
            NEVER_FOLLOWED("Never followed"),
            OPEN("Open"),
            CANNOT_TELL("Cannot tell"),
            DONE("Done");

            private final String words;

            State(String words) {
                this.words = words;
            }

            public String words() {
                return words;
            }
        }

        public boolean isNeverFollowed() {
            return state == State.NEVER_FOLLOWED;
        }

        public boolean isUnknown() {
            return state == State.CANNOT_TELL;
        }
    }

    /**
     * What was handed over of one kind, or is missing of it.
     *
     * @param without what cannot be told without it; empty where it is there
     * @param more how many rows are not named
     */
    record Held(
            String kind,
            String agency,
            String state,
            boolean settled,
            String without,
            List<CitationLink> citations,
            int more) {}

    /** Ids only. */
    @Override
    public String toString() {
        return "CaseView[" + identity.number() + "]";
    }
}
