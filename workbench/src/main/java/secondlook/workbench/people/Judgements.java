package secondlook.workbench.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;

/**
 * Where a judgement is written: the answer and its audit entry in one transaction, once for each form however often it is
 * sent. Nothing is ever changed or taken out. What stands ({@link Standing}) is carried out at once for the persons it is about
 * ({@link Reclustering}), in the same transaction, and the next linkage run obeys it.
 */
final class Judgements {

    /** The most pairs that one form may answer. */
    static final int MOST_AT_ONCE = 400;

    private final Database database;
    private final Audit audit;
    private final Clock clock;
    private final JudgementStore store;
    private final RecordStore records;
    private final LastRuns lastRuns;
    private final Reclustering reclustering;
    private final ReclusterStore reach;
    private final List<JudgementFollower> followers;

    Judgements(Database database, Audit audit, LastRuns lastRuns, Clock clock) {
        this(database, audit, lastRuns, List.of(), clock);
    }

    /** @param followers those who have to know which case files have other people now */
    Judgements(Database database, Audit audit, LastRuns lastRuns, List<JudgementFollower> followers, Clock clock) {
        this.reclustering = new Reclustering(database, lastRuns);
        this.reach = new ReclusterStore(database);
        this.followers = List.copyOf(followers);
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.store = new JudgementStore(database);
        this.records = new RecordStore(database);
        this.lastRuns = lastRuns;
    }

    /**
     * Answers one pair.
     *
     * @param request the form's own key: the same one again changes nothing
     * @return what holds of the pair now
     * @throws secondlook.workbench.access.AccessRefused unless the viewer may judge
     */
    Standing answer(Viewer viewer, UUID request, MentionPair pair, JudgementAnswer answer, String reason) {
        requireJudge(viewer);
        boolean two = needsTwo(pair);
        return database.inTransaction(() -> {
            Map<MentionPair, Standing> before = standings(List.of(pair));
            if (write(viewer, request, pair, answer, reason, two)) {
                follow(viewer, before);
                store.stoppedAt(viewer.id().value(), pair, now());
                audit.append(
                        viewer,
                        Act.JUDGED,
                        new AuditedObject("mention-pair", pair.toString()),
                        Details.NONE.with("answer", answer.stored()).with("two-needed", two));
            }
            return Standing.of(store.of(pair));
        });
    }

    /** Answers many pairs at once. *Same* then needs a second person for each of them. */
    void answerMany(Viewer viewer, UUID request, Collection<MentionPair> pairs, JudgementAnswer answer) {
        requireJudge(viewer);
        requireFew(pairs);
        database.inTransaction(() -> {
            boolean two = answer == JudgementAnswer.SAME;
            Map<MentionPair, Standing> before = standings(pairs);
            long written = pairs.stream()
                    .filter(pair -> write(viewer, request, pair, answer, "", two || needsTwo(pair)))
                    .count();
            if (written > 0) {
                follow(viewer, before);
                audit.append(
                        viewer,
                        Act.JUDGED,
                        new AuditedObject("mention-pairs", request.toString()),
                        Details.NONE
                                .with("answer", answer.stored())
                                .with(
                                        "pairs",
                                        pairs.stream()
                                                .map(MentionPair::toString)
                                                .toList()));
            }
        });
    }

    /** Takes back all that was answered to a pair. The answers are kept, and count no longer. */
    void takeBack(Viewer viewer, UUID request, MentionPair pair, String reason) {
        requireJudge(viewer);
        database.inTransaction(() -> {
            Map<MentionPair, Standing> before = standings(List.of(pair));
            if (write(viewer, request, pair, JudgementAnswer.TAKEN_BACK, reason, false)) {
                follow(viewer, before);
                audit.append(
                        viewer,
                        Act.JUDGED,
                        new AuditedObject("mention-pair", pair.toString()),
                        Details.NONE.with("answer", JudgementAnswer.TAKEN_BACK.stored()));
            }
        });
    }

    /** Parts a person: every pair across the parting is judged to be two people. */
    void part(Viewer viewer, UUID request, long person, Collection<MentionPair> across, String reason) {
        requireJudge(viewer);
        requireFew(across);
        database.inTransaction(() -> {
            Map<MentionPair, Standing> before = standings(across);
            long written = across.stream()
                    .filter(pair -> write(viewer, request, pair, JudgementAnswer.DIFFERENT, reason, false))
                    .count();
            if (written > 0) {
                follow(viewer, before);
                audit.append(
                        viewer,
                        Act.PARTED,
                        new AuditedObject("person", Long.toString(person)),
                        Details.NONE.with(
                                "pairs",
                                across.stream().map(MentionPair::toString).toList()));
            }
        });
    }

    /** Notes where the viewer left off, without an answer. */
    void stoppedAt(Viewer viewer, MentionPair pair) {
        requireJudge(viewer);
        store.stoppedAt(viewer.id().value(), pair, now());
    }

    /** Whether single keys answer for the viewer. */
    void keys(Viewer viewer, boolean on) {
        requireJudge(viewer);
        store.keys(viewer.id().value(), on);
    }

    /** Whether one of two persons is recorded as harmed and the other as suspect, in any of their records. */
    boolean needsTwo(MentionPair pair) {
        LastRun run = lastRuns.current();
        Map<Long, RecordStore.Mention> mentions = records.mentions(List.of(pair.left(), pair.right()));
        RecordStore.Mention left = mentions.get(pair.left());
        RecordStore.Mention right = mentions.get(pair.right());
        if (run == null || left == null || right == null) {
            return false;
        }
        Set<String> one = roles(run, left);
        Set<String> other = roles(run, right);
        return (one.contains(Linking.VICTIM) && other.contains(Linking.SUSPECT))
                || (one.contains(Linking.SUSPECT) && other.contains(Linking.VICTIM));
    }

    private Set<String> roles(LastRun run, RecordStore.Mention mention) {
        Set<String> roles = new HashSet<>(run.roles(mention.key()));
        Long person = mention.person();
        if (person != null) {
            records.ofPerson(person).forEach(each -> roles.addAll(run.roles(each.key())));
        }
        return roles;
    }

    private Map<MentionPair, Standing> standings(Collection<MentionPair> pairs) {
        Map<MentionPair, Standing> standings = new TreeMap<>();
        pairs.forEach(pair -> standings.put(pair, Standing.of(store.of(pair))));
        return standings;
    }

    private void follow(Viewer viewer, Map<MentionPair, Standing> before) {
        Set<Long> persons = new TreeSet<>();
        before.forEach(
                (pair, standing) -> persons.addAll(reclustering.follow(pair, standing, Standing.of(store.of(pair)))));
        if (!persons.isEmpty()) {
            Set<Integer> caseFiles = reach.caseFilesOf(persons);
            followers.forEach(follower -> follower.peopleChanged(viewer, caseFiles));
        }
    }

    private boolean write(
            Viewer viewer, UUID request, MentionPair pair, JudgementAnswer answer, String reason, boolean two) {
        return store.add(request, pair, answer, viewer.id().value(), now(), reason, two);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void requireJudge(Viewer viewer) {
        viewer.requireAnyOf(Role.ANALYST, Role.LEAD);
    }

    private static void requireFew(Collection<MentionPair> pairs) {
        if (pairs.isEmpty() || pairs.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("Not between 1 and " + MOST_AT_ONCE + " pairs: [" + pairs.size()
                    + "]. Maybe the form was not checked.");
        }
    }
}
