package secondlook.workbench.review;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft as it is kept.
 *
 * @param key becomes the key of the decision
 */
record Draft(UUID key, DraftContent content, Instant keptAt) {}
