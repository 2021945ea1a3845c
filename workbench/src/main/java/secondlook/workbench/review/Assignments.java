package secondlook.workbench.review;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.UserAccount;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;

/** Who reads which case file: taken by one reader at a time, and handed on. */
final class Assignments {

    private final Database database;
    private final Audit audit;
    private final UserStore users;
    private final Clock clock;
    private final AssignmentStore store;

    Assignments(Database database, Audit audit, UserStore users, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.users = users;
        this.clock = clock;
        this.store = new AssignmentStore(database);
    }

    Optional<Assignment> of(int caseFile) {
        return store.of(caseFile);
    }

    Map<Integer, Assignment> of(Collection<Integer> caseFiles) {
        return caseFiles.isEmpty() ? Map.of() : store.of(caseFiles);
    }

    /** Every case file that somebody has or was handed. */
    List<Assignment> all() {
        return store.all();
    }

    /** What a reader has or was handed. */
    List<Assignment> with(Viewer viewer) {
        return store.with(viewer.id().value());
    }

    /** Takes a case file that nobody has, or that was handed to the viewer. False where somebody else has it. */
    boolean take(Viewer viewer, int caseFile) {
        return take(viewer, caseFile, false);
    }

    /** @param second whether it is to be read a second time, blind */
    boolean take(Viewer viewer, int caseFile, boolean second) {
        return database.inTransaction(() -> {
            boolean taken = store.take(caseFile, viewer.id().value(), second, clock.instant());
            if (taken) {
                audit.append(
                        viewer,
                        Act.TAKEN,
                        object(caseFile),
                        second ? Details.NONE.with("reading", "second") : Details.NONE);
            }
            return taken;
        });
    }

    /** Gives a case file back where the viewer has it; nothing where not. Within the caller's transaction. */
    void giveBack(Viewer viewer, int caseFile) {
        store.of(caseFile)
                .filter(one -> one.reader().equals(viewer.id().value()))
                .ifPresent(_ -> store.release(caseFile));
    }

    /** Hands a case file on. False where the viewer does not have it, or the other reads no case files. */
    boolean handOn(Viewer viewer, int caseFile, String to) {
        if (readers(viewer).stream().noneMatch(account -> account.id().value().equals(to))) {
            return false;
        }
        return database.inTransaction(() -> {
            boolean handed = store.handOn(caseFile, viewer.id().value(), to, clock.instant());
            if (handed) {
                audit.append(viewer, Act.HANDED_ON, object(caseFile), Details.NONE.with("to", to));
            }
            return handed;
        });
    }

    /** Those to whom the viewer may hand a case file on. */
    List<UserAccount> readers(Viewer viewer) {
        return owners().stream()
                .filter(account -> !account.id().equals(viewer.id()))
                .filter(account -> account.roles().contains(Role.REVIEWER)
                        || account.roles().contains(Role.LEAD))
                .toList();
    }

    /** Those who may act next on a decision. */
    List<UserAccount> owners() {
        return users.all().stream()
                .filter(account -> !account.disabled())
                .filter(account -> account.roles().contains(Role.REVIEWER)
                        || account.roles().contains(Role.LEAD)
                        || account.roles().contains(Role.SAFEGUARDING))
                .toList();
    }

    /** A user's name, or the id where there is no such account any more. */
    String nameOf(String user) {
        return names().getOrDefault(user, user);
    }

    /** The names of all users, by id. */
    Map<String, String> names() {
        return users.all().stream()
                .collect(Collectors.toMap(account -> account.id().value(), UserAccount::name));
    }

    private static AuditedObject object(int caseFile) {
        return new AuditedObject("case-file", String.valueOf(caseFile));
    }
}
