package secondlook.workbench.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.web.AnswerLine;
import secondlook.workbench.web.CitationLink;
import secondlook.workbench.web.FormProblem;

/** The form of a decision as its page shows it, and the page that asks to check it. */
final class DecisionView {

    private DecisionView() {}

    /**
     * The form.
     *
     * @param rows offered from what is cited and noted, ticked where the draft cites them
     * @param more the case file's other rows, folded
     */
    record Form(
            CaseView.Identity identity,
            String key,
            List<SubjectChoice> subjects,
            String reasons,
            int words,
            List<RowChoice> rows,
            List<RowChoice> more,
            List<CaseView.Reader> owners,
            String nextOwner,
            String nextDate,
            @Nullable String kept,
            List<FormProblem> problems,
            List<String> exampleDate) {

        public boolean hasProblem(String field) {
            return problems.stream().anyMatch(problem -> problem.field().equals(field));
        }
    }

    /** One recorded suspect and child with the outcomes to choose from. */
    record SubjectChoice(
            String id, String name, String words, @Nullable DecisionOutcome chosen) {}

    /** One row that may be ticked. */
    record RowChoice(String id, String key, String words, String hint, CitationLink citation, boolean ticked) {}

    /**
     * The page that asks to check the answers.
     *
     * @param conflicts recorded facts that point the other way and were left uncited
     * @param checked what stands here, as the confirmation must bring it back
     * @param kept what is frozen with the decision, in words
     */
    record Check(
            CaseView.Identity identity,
            String key,
            List<AnswerLine> answers,
            List<CitationLink> cited,
            List<CitationLink> uncited,
            List<Conflict> conflicts,
            String weighed,
            String checked,
            List<String> kept,
            @Nullable String draftKept,
            List<FormProblem> problems) {

        public boolean isInterrupted() {
            return !conflicts.isEmpty();
        }
    }

    /** A recorded fact that points the other way. */
    record Conflict(String sentence, String asks, List<CitationLink> citations) {}

    /** A decision as it was made. */
    record Made(
            long number,
            String reference,
            String caseHref,
            String decidedBy,
            String decidedAt,
            List<AnswerLine> answers,
            List<CitationLink> cited,
            @Nullable String weighed,
            String reasons,
            String next,
            @Nullable Long supersedes,
            @Nullable Long supersededBy,
            List<String> kept,
            List<Noted> notes,
            List<FrozenDecision.Task> tasks,
            String contentHash,
            @Nullable String second,
            @Nullable String compareHref,
            boolean justMade) {}

    /** A frozen note with its row. */
    record Noted(String words, CitationLink citation) {}

    /** One line of the list of decisions. */
    record Listed(
            long number,
            String reference,
            String agency,
            String outcomes,
            String decidedBy,
            String decidedAt,
            String second,
            @Nullable String compareHref,
            boolean standing) {}

    /**
     * A first decision and the second reading of it.
     *
     * @param words what follows
     * @param settle whether this viewer may take it to settle the difference
     */
    record Compared(
            String reference,
            String caseHref,
            Made first,
            Made second,
            List<Line> lines,
            boolean differs,
            String words,
            boolean settle) {

        /** What both answered to one thing. */
        record Line(String question, String first, String second, boolean differs) {}
    }
}
