package secondlook.workbench.review;

import java.time.Instant;

/**
 * What a reader found in one task of the second look.
 *
 * @param words as typed
 * @param done whether the reader holds it for done
 */
public record TaskAnswer(SecondLookTask task, String words, boolean done, Instant keptAt) {

    /** Ids only: the words may be personal. */
    @Override
    public String toString() {
        return "TaskAnswer[" + task + "]";
    }
}
