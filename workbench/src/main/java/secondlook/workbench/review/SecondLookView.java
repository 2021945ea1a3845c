package secondlook.workbench.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.web.CitationLink;
import secondlook.workbench.web.FormProblem;
import secondlook.workbench.web.ReasonLine;

/**
 * One task of the second look as its page shows it.
 *
 * @param tasks all seven, and the decision, for the list beside the page
 * @param related reasons of the case file that bear on this task
 * @param notes the reader's notes that belong to this task
 */
record SecondLookView(
        CaseView.Identity identity,
        SecondLookTask task,
        List<TaskLine> tasks,
        List<ReasonLine> related,
        List<NoteLine> notes,
        String words,
        boolean done,
        @Nullable String kept,
        List<FormProblem> problems) {

    /** One line of the list of tasks. */
    record TaskLine(String number, String title, String href, String state, boolean current) {}

    /** One note, with its row. */
    record NoteLine(long id, String words, @Nullable String task, CitationLink citation, String sentence) {}

    /** Ids only. */
    @Override
    public String toString() {
        return "SecondLookView[" + identity.number() + ", " + task + "]";
    }
}
