package secondlook.workbench.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.RowCitation;

/**
 * A reader's own words about a row.
 *
 * @param task the task of the second look it belongs to, or null
 */
public record Note(
        long id, RowCitation row, String words, @Nullable SecondLookTask task, Instant notedAt) {

    /** Ids only: the words may be personal. */
    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}
