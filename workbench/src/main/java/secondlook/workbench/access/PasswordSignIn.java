package secondlook.workbench.access;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.database.Database;

/**
 * The way in: a name, a password, a purpose. It answers every failure alike, so that nobody learns which names
 * exist; the journal knows why.
 */
public final class PasswordSignIn {
    private final UserStore users;
    private final SignInThrottle throttle;
    private final SignInJournal journal;

    public PasswordSignIn(Database database, UserStore users, SignInJournal journal, Clock clock) {
        this.users = users;
        this.throttle = new SignInThrottle(database, clock);
        this.journal = journal;
    }

    /**
     * Signs in, or returns null and counts a failure.
     *
     * @param purpose the stored word of a {@link Purpose.Stated}
     * @param address where the request came from
     * @throws PurposeNotOpen if the password is right, but the account's roles do not open that purpose
     */
    public @Nullable Viewer signIn(String name, String password, String purpose, String address) {
        if (throttle.isLocked(name, address)) {
            return failed(name, "locked");
        }
        UserAccount account = users.verified(name, password);
        if (account == null) {
            throttle.failed(name, address);
            return failed(name, "wrong");
        }
        throttle.succeeded(name);
        Purpose.Stated stated = Purpose.Stated.openTo(account.roles()).stream()
                .filter(each -> each.stored().equals(purpose))
                .findFirst()
                .orElse(null);
        if (stated == null) {
            journal.failed(account.id(), "purpose");
            throw new PurposeNotOpen(account);
        }
        Viewer viewer = new Viewer(account.id(), account.name(), account.roles(), stated, Viewer.newSession());
        journal.signedIn(viewer);
        return viewer;
    }

    public void signOut(Viewer viewer) {
        journal.signedOut(viewer);
    }

    /** Whether the viewer's account is still open, with the same roles. */
    boolean isStillOpen(Viewer viewer) {
        UserAccount account = users.find(viewer.id());
        return account != null && !account.disabled() && account.roles().equals(viewer.roles());
    }

    private @Nullable Viewer failed(String name, String reason) {
        UserAccount account = UserId.isValid(name) ? users.find(new UserId(name)) : null;
        journal.failed(
                account == null ? null : account.id(), account != null && account.disabled() ? "disabled" : reason);
        return null;
    }

    /** The password was right; the purpose is not one that the account's roles open. */
    public static final class PurposeNotOpen extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final UserId user;
        private final List<Purpose.Stated> open;

        PurposeNotOpen(UserAccount account) {
            super("That purpose is not open to [" + account.id() + "]. Maybe choose another.");
            this.user = account.id();
            this.open = Purpose.Stated.openTo(account.roles());
        }

        UserId user() {
            return user;
        }

        /** What the account's roles do open. */
        List<Purpose.Stated> open() {
            return open;
        }
    }
}
