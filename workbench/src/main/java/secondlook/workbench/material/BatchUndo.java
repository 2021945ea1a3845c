package secondlook.workbench.material;

import org.jspecify.annotations.Nullable;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.Withdrawal;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;

/** Takes a batch out of use, with its audit entry in the same transaction. Thread-safe. */
public final class BatchUndo {

    private final Database database;
    private final Archive archive;
    private final Audit audit;

    public BatchUndo(Database database, Audit audit) {
        this.database = database;
        this.archive = new Archive(database);
        this.audit = audit;
    }

    /**
     * What a withdrawal would change, without changing anything; null where there is no such batch.
     *
     * @throws secondlook.workbench.access.AccessRefused unless the viewer brings in material
     */
    public @Nullable Withdrawal plan(Viewer viewer, int batch) {
        viewer.requireAnyOf(Role.ANALYST, Role.LEAD);
        return archive.withdrawalOf(batch);
    }

    /**
     * Withdraws it.
     *
     * @param note why; never empty
     * @return what it changed; null where there is no such batch or it is withdrawn already
     */
    public @Nullable Withdrawal withdraw(Viewer viewer, int batch, String note) {
        viewer.requireAnyOf(Role.ANALYST, Role.LEAD);
        if (note.isBlank()) {
            throw new IllegalArgumentException("A batch is withdrawn for a reason. Maybe say why in a few words.");
        }
        return database.inTransaction(() -> {
            Withdrawal done = archive.withdraw(batch, viewer.id().value(), note.strip());
            if (done != null) {
                audit.append(
                        viewer,
                        Act.WITHDRAWN,
                        new AuditedObject("batch", Integer.toString(batch)),
                        Details.NONE
                                .with("files", done.files().size())
                                .with("rows", done.rows())
                                .with("facts", done.facts())
                                .with("case-files-closed", done.caseFiles())
                                .with("earlier-readings-back", done.back().size()));
            }
            return done;
        });
    }
}
