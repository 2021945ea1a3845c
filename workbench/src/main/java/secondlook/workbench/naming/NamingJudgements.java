package secondlook.workbench.naming;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;
import secondlook.workbench.naming.NamingStore.KeptNaming;
import secondlook.workbench.people.JudgementAnswer;
import secondlook.workbench.people.JudgementFollower;
import secondlook.workbench.people.Standing;

/**
 * Where an answer to a candidate is written: the answer and its audit entry in one transaction, once for each form however
 * often it is sent. Nothing is ever changed or taken out. Where the answer changes what holds, the case files concerned are
 * asked again in the same transaction.
 */
final class NamingJudgements {

    private final Database database;
    private final Audit audit;
    private final Clock clock;
    private final NamingStore store;
    private final NamingReach reach;
    private final List<JudgementFollower> followers;

    NamingJudgements(
            Database database, Audit audit, NamingReach reach, List<JudgementFollower> followers, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.store = new NamingStore(database);
        this.reach = reach;
        this.followers = List.copyOf(followers);
    }

    /**
     * Answers one candidate, or takes back all that was answered to it.
     *
     * @param request the form's own key: the same one again changes nothing
     * @return what holds of it now
     * @throws secondlook.workbench.access.AccessRefused unless the viewer may judge
     */
    Standing answer(Viewer viewer, UUID request, KeptNaming naming, JudgementAnswer answer, String reason) {
        viewer.requireAnyOf(Role.ANALYST, Role.LEAD);
        return database.inTransaction(() -> {
            Standing before = standing(naming);
            Set<Integer> concerned = new TreeSet<>(reach.caseFiles(naming));
            if (store.add(request, naming.id(), answer, viewer.id().value(), now(), reason)) {
                audit.append(
                        viewer,
                        Act.JUDGED,
                        new AuditedObject("naming", Long.toString(naming.id())),
                        Details.NONE.with("answer", answer.stored()));
                if ((before == Standing.SAME) != (standing(naming) == Standing.SAME)) {
                    follow(viewer, concerned);
                }
            }
            return standing(naming);
        });
    }

    private void follow(Viewer viewer, Collection<Integer> caseFiles) {
        if (!caseFiles.isEmpty()) {
            followers.forEach(follower -> follower.peopleChanged(viewer, new TreeSet<>(caseFiles)));
        }
    }

    private Standing standing(KeptNaming naming) {
        return Standing.of(store.entries(List.of(naming.id())).getOrDefault(naming.id(), List.of()));
    }

    /** The answer of one reader that counts, or null. */
    static @Nullable JudgementAnswer mine(Viewer viewer, List<NamingStore.Entry> entries) {
        return Standing.newest(entries).get(viewer.id().value());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
