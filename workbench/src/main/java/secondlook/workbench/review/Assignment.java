package secondlook.workbench.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who has a case file.
 *
 * @param reader the user's id
 * @param takenAt when they took it, or null where it was handed to them and they have not
 * @param handedBy who handed it to them, or null
 * @param second whether it was taken to be read a second time
 */
record Assignment(
        int caseFile,
        String reader,
        @Nullable Instant takenAt,
        @Nullable String handedBy,
        boolean second) {

    /** Whether this reader may work on it. */
    boolean isTakenBy(String user) {
        return takenAt != null && reader.equals(user);
    }

    boolean isTaken() {
        return takenAt != null;
    }
}
