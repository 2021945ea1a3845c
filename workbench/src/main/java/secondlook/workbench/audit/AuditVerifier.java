package secondlook.workbench.audit;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.audit.AuditVerdict.Broken;
import secondlook.workbench.audit.AuditVerdict.Fault;
import secondlook.workbench.audit.AuditVerdict.Whole;
import secondlook.workbench.database.Database;

/**
 * Reads the whole trail, computes every hash anew, and names the first entry at fault. It trusts no stored hash that
 * it has not recomputed. What it cannot see alone is a chain replaced as a whole or cut short by someone who could
 * also write the chain's end: that is what {@link Checkpoints} are for.
 *
 * <p>Cost: one pass over the trail in the order of its entries, and one look-up for each entry with a content hash.
 */
public final class AuditVerifier {
    private final AuditStore store;
    private final Map<String, AuditedContent> contents;

    /** @param contents one for each kind of object whose entries carry a content hash */
    public AuditVerifier(Database database, Collection<AuditedContent> contents) {
        this.store = new AuditStore(database);
        this.contents = contents.stream()
                .collect(Collectors.toUnmodifiableMap(AuditedContent::objectKind, Function.identity()));
    }

    /**
     * Whether something stands as the trail last recorded it: for a page that shows it. Where the trail holds no hash of it,
     * nothing can be said against it. The trail itself is not gone through.
     */
    public boolean isAsRecorded(AuditedObject object) {
        AuditedContent content = contents.get(object.kind());
        String recorded = store.lastContentHash(object);
        if (content == null || recorded == null) {
            return true;
        }
        ContentHash current = content.currentHash(object.id());
        return current != null && current.hex().equals(recorded);
    }

    public AuditVerdict verify() {
        Pass pass = new Pass();
        AuditStore.Head head = store.readAll(pass::read);
        if (pass.broken != null) {
            return pass.broken;
        }
        if (head.size() > pass.sequence) {
            return new Broken(pass.sequence + 1, Fault.CUT_SHORT);
        }
        if (head.size() < pass.sequence) {
            return new Broken(head.size() + 1, Fault.ADDED);
        }
        if (!head.hash().equals(pass.hash)) {
            return new Broken(pass.sequence, Fault.ALTERED);
        }
        return new Whole(pass.sequence, pass.hash);
    }

    /** One walk along the chain, up to the first fault. */
    private final class Pass {
        private long sequence;
        private String hash = AuditEntry.BEGINNING;
        private @Nullable Broken broken;

        void read(AuditEntry entry) {
            if (broken == null) {
                broken = fault(entry);
                sequence = entry.sequence();
                hash = entry.hash();
            }
        }

        private @Nullable Broken fault(AuditEntry entry) {
            if (entry.sequence() != sequence + 1) {
                return new Broken(sequence + 1, Fault.MISSING);
            }
            if (!entry.hash().equals(entry.computedHash())) {
                return new Broken(entry.sequence(), Fault.ALTERED);
            }
            if (!entry.previousHash().equals(hash)) {
                return new Broken(entry.sequence(), Fault.OUT_OF_PLACE);
            }
            return contentFault(entry);
        }

        private @Nullable Broken contentFault(AuditEntry entry) {
            AuditedContent content = contents.get(entry.objectKind());
            if (entry.contentHash() == null || content == null) {
                return null;
            }
            ContentHash current = content.currentHash(entry.objectId());
            if (current == null) {
                return new Broken(entry.sequence(), Fault.CONTENT_MISSING, entry.objectKind() + " " + entry.objectId());
            }
            return current.hex().equals(entry.contentHash())
                    ? null
                    : new Broken(entry.sequence(), Fault.CONTENT_ALTERED, content.atFault(entry.objectId()));
        }
    }
}
