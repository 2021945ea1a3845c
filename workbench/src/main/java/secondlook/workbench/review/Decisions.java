package secondlook.workbench.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFileId;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.ContentHash;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;
import secondlook.workbench.people.People;
import secondlook.workbench.safeguarding.Risks;

/**
 * Where a decision is written: the decision, its answers and rows, what the reader saw, the end of the draft and of the
 * assignment, and the audit entry, in one transaction. A confirmation that arrives twice is one decision.
 *
 * <p>Invariant: of one case file's decisions at most one stands, and none ever changes. The tables refuse it too.
 */
public final class Decisions {

    /** The kind of object in the audit trail. */
    static final String KIND = "decision";

    private final Database database;
    private final Audit audit;
    private final Clock clock;
    private final DecisionStore decisions;
    private final DraftStore drafts;
    private final AssignmentStore assignments;
    private final Risks risks;

    public Decisions(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.decisions = new DecisionStore(database);
        this.drafts = new DraftStore(database);
        this.assignments = new AssignmentStore(database);
        Archive archive = new Archive(database);
        this.risks = new Risks(database, archive, new People(database, archive, audit, clock), audit, clock);
    }

    /**
     * Confirms a decision. The same key again returns the first one, whatever else is given with it.
     *
     * @param id agency and reference of the case file
     * @throws secondlook.workbench.access.AccessRefused unless the viewer reads case files
     * @throws NotWithReader if the case file is not with the viewer
     * @throws RiskIsOpen if something in it may need action today and nobody has answered
     */
    public Decision decide(Viewer viewer, CaseFileId id, DecisionRequest request) {
        viewer.requireAnyOf(Role.REVIEWER, Role.LEAD);
        return database.inTransaction(() -> {
            Optional<Decision> first = decisions.withKey(request.key());
            return first.isPresent() ? own(viewer, first.get()) : decideFirst(viewer, id, request);
        });
    }

    private Decision decideFirst(Viewer viewer, CaseFileId id, DecisionRequest request) {
        String reader = viewer.id().value();
        // The lock on the assignment puts two confirmations of one case file in order; the second finds the first.
        boolean withReader = assignments
                .lock(request.caseFile())
                .filter(assignment -> assignment.isTakenBy(reader))
                .isPresent();
        Optional<Decision> meanwhile = decisions.withKey(request.key());
        if (meanwhile.isPresent()) {
            return own(viewer, meanwhile.get());
        }
        if (!withReader) {
            throw new NotWithReader(request.caseFile());
        }
        if (risks.isOpenOn(viewer, request.caseFile())) {
            throw new RiskIsOpen(request.caseFile());
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Long supersedes = decisions.standing(request.caseFile());
        String content = DecisionContent.of(request, id, reader, at, supersedes);
        Long number = decisions.add(request, reader, at, content, supersedes);
        if (number != null) {
            drafts.remove(request.caseFile(), reader);
            assignments.release(request.caseFile());
            record(viewer, number, request.caseFile(), supersedes, content);
        }
        return decisions.withKey(request.key()).orElseThrow();
    }

    private static Decision own(Viewer viewer, Decision decision) {
        if (!decision.decidedBy().equals(viewer.id().value())) {
            throw new NotWithReader(decision.caseFile());
        }
        return decision;
    }

    private void record(Viewer viewer, long number, int caseFile, @Nullable Long supersedes, String content) {
        Details details = Details.NONE.with("case-file", caseFile);
        audit.append(
                viewer,
                supersedes == null ? Act.DECIDED : Act.DECISION_SUPERSEDED,
                new AuditedObject(KIND, String.valueOf(number)),
                supersedes == null ? details : details.with("supersedes", supersedes),
                ContentHash.of(content));
    }

    /** A decision by its number, for whoever may read decisions. */
    public Optional<Decision> withId(Viewer viewer, long id) {
        requireReader(viewer);
        return decisions.withId(id);
    }

    /** The decision that a confirmation made, if it has made one. */
    Optional<Decision> withKey(Viewer viewer, UUID key) {
        requireReader(viewer);
        return decisions.withKey(key);
    }

    /** All decisions on a case file, the newest first. */
    public List<Decision> of(Viewer viewer, int caseFile) {
        requireReader(viewer);
        return decisions.of(caseFile);
    }

    /** A page of all decisions, the newest first. */
    public List<Decision> page(Viewer viewer, int limit, int offset) {
        requireReader(viewer);
        return decisions.page(limit, offset);
    }

    /** How many there are. */
    public int count(Viewer viewer) {
        requireReader(viewer);
        return decisions.count();
    }

    private static void requireReader(Viewer viewer) {
        viewer.requireAnyOf(Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING, Role.AUDITOR);
    }

    /** The case file is not with the one who would decide. */
    public static final class NotWithReader extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotWithReader(int caseFile) {
            super("Case file [" + caseFile + "] is not with this reader. Maybe it was handed on or decided meanwhile.");
        }
    }

    /** Somebody may be at risk now: that comes before any decision. */
    public static final class RiskIsOpen extends RuntimeException {
        private static final long serialVersionUID = 1;

        RiskIsOpen(int caseFile) {
            super("Something in case file [" + caseFile
                    + "] may need action today. Maybe the answer is not noted yet.");
        }
    }
}
