package secondlook.workbench.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.database.Database;

/** The audit trail for those who check it. */
public final class AuditTrail {
    private static final int LARGEST_PAGE = 500;

    private final AuditStore store;

    public AuditTrail(Database database) {
        this.store = new AuditStore(database);
    }

    /**
     * One page of entries, newest first.
     *
     * @param before the sequence to go on from, as the page before says; null for the first page
     * @param limit how many, at most 500
     * @throws secondlook.workbench.access.AccessRefused unless the viewer is an auditor or runs a command here
     */
    public AuditPage page(Viewer viewer, AuditQuestion question, @Nullable Long before, int limit) {
        viewer.requireAnyOf(Role.AUDITOR, Role.ADMIN);
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        List<AuditEntry> found = store.page(question, before == null ? Long.MAX_VALUE : before, size + 1);
        if (found.size() <= size) {
            return new AuditPage(found, null, store.head().size());
        }
        List<AuditEntry> page = found.subList(0, size);
        return new AuditPage(page, page.getLast().sequence(), store.head().size());
    }

    /**
     * @param next where the next page goes on from; null on the last
     * @param total entries in the whole trail, whatever was asked
     */
    public record AuditPage(
            List<AuditEntry> entries, @Nullable Long next, long total) {
        public AuditPage {
            entries = List.copyOf(entries);
        }
    }
}
