package secondlook.workbench.audit;

import java.util.Set;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.UserAccount;
import secondlook.workbench.access.UserId;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.database.Database;

/** Changes of who may sign in, each in one transaction with its entry in the trail. Passwords never enter it. */
public final class AccountChanges {

    private final Database database;
    private final UserStore users;
    private final Audit audit;
    private final Viewer viewer;

    /** @param viewer who changes them */
    public AccountChanges(Database database, UserStore users, Audit audit, Viewer viewer) {
        viewer.requireAnyOf(Role.ADMIN);
        this.database = database;
        this.users = users;
        this.audit = audit;
        this.viewer = viewer;
    }

    /**
     * Adds an account.
     *
     * @throws IllegalArgumentException where there is one of that name, or the password is too short or too long
     */
    public void add(UserAccount account, String password) {
        database.inTransaction(() -> {
            if (users.find(account.id()) != null) {
                throw new IllegalArgumentException("There is an account [" + account.id()
                        + "] already. Maybe its roles or password are to change.");
            }
            users.add(account, password);
            record(account.id(), Details.NONE.with("what", "added").with("roles", Role.stored(account.roles())));
        });
    }

    /**
     * Gives an account these roles and no others; whoever is signed in with it is out at their next click.
     *
     * @throws IllegalArgumentException where there is no such account
     */
    public void setRoles(UserId id, Set<Role> roles) {
        database.inTransaction(() -> {
            users.setRoles(id, roles);
            record(id, Details.NONE.with("what", "roles").with("roles", Role.stored(roles)));
        });
    }

    /** @throws IllegalArgumentException where there is no such account, or the password is too short or too long */
    public void setPassword(UserId id, String password) {
        database.inTransaction(() -> {
            users.setPassword(id, password);
            record(id, Details.NONE.with("what", "password"));
        });
    }

    /** @throws IllegalArgumentException where there is no such account */
    public void setDisabled(UserId id, boolean disabled) {
        database.inTransaction(() -> {
            users.setDisabled(id, disabled);
            record(id, Details.NONE.with("what", disabled ? "disabled" : "enabled"));
        });
    }

    private void record(UserId id, Details details) {
        audit.append(viewer, Act.ACCOUNT_CHANGED, SignInEntries.account(id), details);
    }
}
