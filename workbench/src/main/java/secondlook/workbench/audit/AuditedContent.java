package secondlook.workbench.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that must not change after its act, such as a decision. Whoever keeps such things tells the verifier
 * how to hash them as they stand now.
 */
public interface AuditedContent {

    /** The kind of {@link AuditedObject} that this speaks for. */
    String objectKind();

    /** The hash computed anew from what the tables hold now, never from a stored one; null if it is gone. */
    @Nullable
    ContentHash currentHash(String objectId);

    /** Which part of it is not what was recorded, in words and without what stands there; asked once something is at fault. */
    default String atFault(String objectId) {
        return objectKind() + " " + objectId;
    }
}
