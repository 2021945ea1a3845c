package secondlook.workbench.review;

import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.support.SupportAnswer;
import secondlook.casework.support.Supports;
import secondlook.casework.value.Citation;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.web.ReasonLine;
import secondlook.workbench.web.ReasonLine.Standing;

/**
 * How the case page shows what the records hold in support of the original decision, so that both sides have equal room.
 * The questions are {@link Supports}; it is no finding either.
 */
final class Support {

    /** So many enquiries with a result are named; the rest stand in the table of enquiries. */
    private static final int ENQUIRIES = 3;

    private Support() {}

    /** The lines, in the order of the questions. */
    static List<ReasonLine> of(CaseFile caseFile, RowNames rows) {
        return shown(caseFile).stream()
                .map(answer -> new ReasonLine(
                        answer.sentence(),
                        List.of(rows.link(answer.citations().getFirst())),
                        answer.asks(),
                        Standing.SEEN))
                .toList();
    }

    /** The cells that the lines rest on. */
    static List<Citation> cited(CaseFile caseFile) {
        return shown(caseFile).stream()
                .map(answer -> answer.citations().getFirst())
                .toList();
    }

    private static List<SupportAnswer> shown(CaseFile caseFile) {
        int[] enquiries = {0};
        return Supports.ask(caseFile).stream()
                .filter(answer -> answer.truth().isYes())
                .filter(answer -> !answer.question().equals("enquiry-completed") || ++enquiries[0] <= ENQUIRIES)
                .toList();
    }
}
