package secondlook.workbench.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import secondlook.casework.value.RowCitation;

/**
 * A decision that a reader confirms.
 *
 * @param key made once for each draft: the same key is the same decision
 * @param caseFile the case file's number
 * @param answers one for each recorded suspect and child, at least one
 * @param cited the rows it rests on, at least one
 * @param seen what the reader saw, to be frozen with it
 * @param written what the reader wrote on the way, to be frozen with it
 */
public record DecisionRequest(
        UUID key,
        int caseFile,
        List<DecisionAnswer> answers,
        String reasons,
        String weighed,
        List<RowCitation> cited,
        String nextOwner,
        LocalDate nextDate,
        Seen seen,
        Written written) {

    public DecisionRequest {
        answers = List.copyOf(answers);
        cited = List.copyOf(cited);
        if (answers.isEmpty() || cited.isEmpty() || reasons.isBlank()) {
            throw new IllegalArgumentException("A decision has an answer, a reason and a row, but [" + answers.size()
                    + "] answers and [" + cited.size() + "] rows were given. Maybe the form was not checked.");
        }
    }

    /** Ids only: the words may be personal. */
    @Override
    public String toString() {
        return "DecisionRequest[" + key + "]";
    }
}
