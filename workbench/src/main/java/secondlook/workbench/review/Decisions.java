package secondlook.workbench.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        Optional<Assignment> assignment = assignments.lock(request.caseFile()).filter(one -> one.isTakenBy(reader));
        Optional<Decision> meanwhile = decisions.withKey(request.key());
        if (meanwhile.isPresent()) {
            return own(viewer, meanwhile.get());
        }
        if (assignment.isEmpty()) {
            throw new NotWithReader(request.caseFile());
        }
        if (risks.isOpenOn(viewer, request.caseFile())) {
            throw new RiskIsOpen(request.caseFile());
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Long standing = decisions.standing(request.caseFile());
        Decision.Reading reading = reading(viewer, standing, assignment.get().second());
        Long supersedes = reading == Decision.Reading.SECOND ? null : standing;
        Long compared = reading == Decision.Reading.FIRST ? null : standing;
        String content = DecisionContent.of(request, id, reader, at, supersedes, reading, compared);
        Long number = decisions.add(request, reader, at, content, supersedes, reading, compared);
        if (number != null) {
            drafts.remove(request.caseFile(), reader);
            assignments.release(request.caseFile());
            record(viewer, number, request.caseFile(), supersedes, content);
        }
        return decisions.withKey(request.key()).orElseThrow();
    }

    /** Settling where the lead decides on a difference between two; else second where it was taken for that. */
    private Decision.Reading reading(Viewer viewer, @Nullable Long standing, boolean second) {
        if (standing == null) {
            return Decision.Reading.FIRST;
        }
        if (second) {
            return Decision.Reading.SECOND;
        }
        return settles(viewer, decisions, standing) ? Decision.Reading.SETTLING : Decision.Reading.FIRST;
    }

    /** Whether this viewer may settle the difference on a standing decision: a lead who made neither of the two. */
    static boolean settles(Viewer viewer, DecisionStore decisions, long standing) {
        String reader = viewer.id().value();
        Decision first = decisions.withId(standing).orElseThrow();
        return viewer.is(Role.LEAD)
                && !first.decidedBy().equals(reader)
                && decisions
                        .secondOf(standing)
                        .filter(second -> !second.decidedBy().equals(reader) && differ(first, second))
                        .isPresent();
    }

    boolean settles(Viewer viewer, long standing) {
        return settles(viewer, decisions, standing);
    }

    /** Whether two decisions answer otherwise for any recorded suspect and child. */
    static boolean differ(Decision one, Decision other) {
        return !Set.copyOf(one.answers()).equals(Set.copyOf(other.answers()));
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

    /** A decision by its number, for whoever may read it; that it was opened is kept, for a second reader must not have. */
    public Optional<Decision> withId(Viewer viewer, long id) {
        requireReader(viewer);
        Optional<Decision> found = decisions.withId(id).filter(decision -> maySee(viewer, decision));
        found.ifPresent(decision -> decisions.opened(id, viewer.id().value(), clock.instant()));
        return found;
    }

    /** Whether there is a decision of this number that is kept from this viewer for now. */
    boolean isKept(Viewer viewer, long id) {
        requireReader(viewer);
        return decisions
                .withId(id)
                .filter(decision -> !maySee(viewer, decision))
                .isPresent();
    }

    /**
     * Whether this viewer may see a decision now. A first decision is kept from other reviewers until a second reader has
     * decided, and from whoever has the case file to read it a second time: a second reading is blind.
     */
    boolean maySee(Viewer viewer, Decision decision) {
        return !visible(viewer, List.of(decision)).isEmpty();
    }

    /** Those of some decisions that this viewer may see now, in their order. */
    List<Decision> visible(Viewer viewer, Collection<Decision> some) {
        String reader = viewer.id().value();
        Set<Integer> others = some.stream()
                .filter(decision -> !decision.decidedBy().equals(reader))
                .map(Decision::caseFile)
                .collect(Collectors.toUnmodifiableSet());
        if (others.isEmpty()) {
            return List.copyOf(some);
        }
        Set<Integer> readNow = assignments.of(others).values().stream()
                .filter(one -> one.second() && one.reader().equals(reader))
                .map(Assignment::caseFile)
                .collect(Collectors.toUnmodifiableSet());
        Set<Integer> waiting =
                viewer.isAnyOf(Role.LEAD, Role.SAFEGUARDING, Role.AUDITOR) ? Set.of() : decisions.awaitSecond(others);
        return some.stream()
                .filter(decision -> decision.decidedBy().equals(reader)
                        || !(readNow.contains(decision.caseFile()) || waiting.contains(decision.caseFile())))
                .toList();
    }

    /** The second reading of a decision, if this viewer may see it. */
    Optional<Decision> secondOf(Viewer viewer, long first) {
        return Optional.ofNullable(secondsOf(viewer, List.of(first)).get(first));
    }

    /** The second readings of some decisions that this viewer may see, by the number of the first. */
    Map<Long, Decision> secondsOf(Viewer viewer, Collection<Long> firsts) {
        requireReader(viewer);
        return visible(viewer, decisions.secondsOf(firsts)).stream()
                .collect(
                        Collectors.toMap(second -> Objects.requireNonNull(second.comparedWith()), Function.identity()));
    }

    /** Whether a decision was read a second time, and whether the two differ; the second where the viewer may see it. */
    static SecondReading secondReading(Decision first, @Nullable Decision second) {
        if (second == null) {
            return SecondReading.NOT_YET;
        }
        return differ(first, second)
                ? (first.supersededBy() == null ? SecondReading.DIFFERS : SecondReading.SETTLED)
                : SecondReading.AGREES;
    }

    /** How a second reading stands. */
    enum SecondReading {
        NOT_YET("Not yet read a second time"),
        AGREES("Read a second time; both decide alike"),
        DIFFERS("Read a second time; the two differ, and the lead reviewer settles it"),
        SETTLED("Read a second time; the two differed, and it was settled");

        private final String words;

        SecondReading(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The decision that a confirmation made, if it has made one. */
    Optional<Decision> withKey(Viewer viewer, UUID key) {
        requireReader(viewer);
        return decisions.withKey(key);
    }

    /** All decisions on a case file, the newest first. */
    public List<Decision> of(Viewer viewer, int caseFile) {
        requireReader(viewer);
        return visible(viewer, decisions.of(caseFile));
    }

    /** A page of all decisions, the newest first. */
    public List<Decision> page(Viewer viewer, int limit, int offset) {
        requireReader(viewer);
        return decisions.page(limit, offset);
    }

    /** How many decisions on a case file are kept from this viewer for now. */
    int kept(Viewer viewer, int caseFile) {
        List<Decision> all = decisions.of(caseFile);
        return all.size() - visible(viewer, all).size();
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
