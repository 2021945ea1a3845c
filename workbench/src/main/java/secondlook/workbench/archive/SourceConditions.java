package secondlook.workbench.archive;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Under which conditions a file was handed over.
 *
 * @param controller who answers for the data
 * @param legalBasis the basis on which it was shared, in words
 * @param sharingLimits with whom it may not be shared further, in words; empty where there is no limit
 * @param statement whether it records fact or opinion
 * @param received the day it was received, or null where nobody noted it
 */
public record SourceConditions(
        String controller,
        String legalBasis,
        String sharingLimits,
        Statement statement,
        @Nullable LocalDate received) {

    public SourceConditions {
        if (controller.isBlank() || legalBasis.isBlank()) {
            throw new IllegalArgumentException(
                    "A file needs a controller and a legal basis, not [" + controller + "] and [" + legalBasis + "].");
        }
    }

    /** What a source states. */
    public enum Statement {
        FACT,
        OPINION,
        MIXED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
