package secondlook.workbench.audit;

import org.jspecify.annotations.Nullable;
import secondlook.workbench.access.SignInJournal;
import secondlook.workbench.access.UserId;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.database.Database;

/** Sign-ins in the audit trail. */
public final class SignInEntries implements SignInJournal {
    private static final AuditedObject UNKNOWN = new AuditedObject("account", "(unknown)");

    private final Database database;
    private final Audit audit;

    public SignInEntries(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public void signedIn(Viewer viewer) {
        database.inTransaction(() -> audit.append(viewer, Act.SIGNED_IN, account(viewer.id()), Details.NONE));
    }

    @Override
    public void failed(@Nullable UserId account, String reason) {
        database.inTransaction(() -> audit.append(
                Audit.Actor.NOBODY,
                Act.SIGN_IN_FAILED,
                account == null ? UNKNOWN : account(account),
                Details.NONE.with("reason", reason),
                null));
    }

    @Override
    public void signedOut(Viewer viewer) {
        database.inTransaction(() -> audit.append(viewer, Act.SIGNED_OUT, account(viewer.id()), Details.NONE));
    }

    static AuditedObject account(UserId id) {
        return new AuditedObject("account", id.value());
    }
}
