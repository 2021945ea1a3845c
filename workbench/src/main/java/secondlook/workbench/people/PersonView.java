package secondlook.workbench.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.web.CitationLink;

/**
 * The page of a person: the records that were joined, the weakest tie among them, and what happened to it.
 *
 * @param ended what became of a person whose number is out of use, or null
 * @param weakest the weakest link that holds the person together; null for one record
 */
record PersonView(
        long person,
        String href,
        String heading,
        @Nullable String ended,
        List<RecordLine> records,
        @Nullable Weakest weakest,
        PairView.Places places,
        List<PairView.Surrounding.Line> caseFiles,
        int withheldCaseFiles,
        List<PossibleLine> possible,
        List<HistoryLine> history,
        List<JudgementReach.Line> ifParted,
        boolean mayJudge,
        UUID request) {

    PersonView {
        records = List.copyOf(records);
        caseFiles = List.copyOf(caseFiles);
        possible = List.copyOf(possible);
        history = List.copyOf(history);
        ifParted = List.copyOf(ifParted);
    }

    /** Ids only: what it shows is personal. */
    @Override
    public String toString() {
        return "PersonView[" + person + "]";
    }

    /** One record as an agency keyed it. */
    record RecordLine(
            long mention,
            String name,
            String born,
            String address,
            String recorded,
            List<CitationLink> rows,
            @Nullable String part) {
        @Override
        public String toString() {
            return "RecordLine[" + mention + "]";
        }
    }

    /**
     * Where the person would come apart first.
     *
     * @param words which two records it joins
     * @param inFavour what speaks for it
     * @param pairHref the page of the two records
     * @param one how many records stand on either side
     */
    record Weakest(
            String pair,
            String words,
            List<PairView.EvidenceLine> inFavour,
            List<PairView.EvidenceLine> against,
            String pairHref,
            int one,
            int other,
            boolean tooMany) {
        @Override
        public String toString() {
            return "Weakest[" + pair + "]";
        }
    }

    /** Another person who may be the same. */
    record PossibleLine(String words, String href) {}

    /** A joining, a parting or an answer, newest first. */
    record HistoryLine(String when, String words, @Nullable String href) {}
}
