package secondlook.workbench.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.RowCitation;

/**
 * A decision as it was made. It never changes: another decision may take its place, and both are kept.
 *
 * @param caseFile the case file's number
 * @param decidedBy the reader's id
 * @param reasons why, in the reader's words
 * @param weighed how recorded facts that point the other way were weighed; empty where none did
 * @param cited the rows it rests on, at least one
 * @param content everything of it and what the reader saw, as canonical JSON (docs/method/decision.md)
 * @param contentHash SHA-256 of the content, in hexadecimal
 * @param supersedes the decision whose place it takes, or null
 * @param supersededBy the decision that took its place, or null
 * @param reading first, second, or settling a difference between two
 * @param comparedWith the decision that a second reading or a settling one answers, or null
 * @param key the confirmation's own key: one confirmation is one decision however often it arrives
 */
public record Decision(
        long id,
        int caseFile,
        String decidedBy,
        Instant decidedAt,
        List<DecisionAnswer> answers,
        String reasons,
        String weighed,
        List<RowCitation> cited,
        String nextOwner,
        LocalDate nextDate,
        String content,
        String contentHash,
        @Nullable Long supersedes,
        @Nullable Long supersededBy,
        Reading reading,
        @Nullable Long comparedWith,
        UUID key) {

    public Decision {
        answers = List.copyOf(answers);
        cited = List.copyOf(cited);
    }

    /** Whose turn a decision was. */
    public enum Reading {
        FIRST,
        /** By one who had not seen the first; it stands beside it. */
        SECOND,
        /** By the lead, where the two differ; it takes the place of the first. */
        SETTLING;

        String stored() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Reading ofStored(String stored) {
            return valueOf(stored.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** Ids only: the words may be personal. */
    @Override
    public String toString() {
        return "Decision[" + id + "]";
    }
}
