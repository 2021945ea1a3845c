package secondlook.workbench.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import secondlook.linkage.Judgement;
import secondlook.linkage.LinkageResult;
import secondlook.linkage.LinkageSettings;
import secondlook.linkage.Linker;
import secondlook.linkage.PairStatus;
import secondlook.linkage.RolePair;
import secondlook.linkage.ScoredPair;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;

/**
 * One linkage run: mentions in, persons out, all in one transaction. The mentions of all agencies are held in memory as
 * distinct values; a million take a few hundred megabytes.
 */
final class Linking {

    private static final Logger LOG = LoggerFactory.getLogger(Linking.class);

    static final String VICTIM = "victim";
    static final String SUSPECT = "suspect";

    /**
     * A possible link of less weight, one in five before anybody judged, is not worth anybody's time. Judgements move the order
     * in which the others wait, but hide none of them.
     */
    private static final double WORTH_JUDGING_BITS = -2;

    private final Database database;
    private final Archive archive;
    private final PeopleStore store;
    private final Audit audit;
    private final Clock clock;

    Linking(Database database, Archive archive, PeopleStore store, Audit audit, Clock clock) {
        this.database = database;
        this.archive = archive;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    LinkageReport run(Viewer viewer) {
        return database.inTransaction(() -> {
            LinkageReport report = link();
            audit.append(
                    viewer,
                    Act.LINKED,
                    new AuditedObject("linkage-run", Integer.toString(report.run())),
                    Details.NONE
                            .with("mentions", report.mentions())
                            .with("persons", report.persons())
                            .with("possible-links", report.possibleLinks()));
            return report;
        });
    }

    private LinkageReport link() {
        int run = store.beginRun(clock.instant());
        GatheredMentions gathered = GatheredMentions.of(archive);
        store.mentions(gathered.mentions().values());
        Map<PersonKey, PeopleStore.Known> known = store.known();
        List<PersonKey> keys = List.copyOf(gathered.mentions().keySet());
        LinkageResult result = new Linker()
                .link(
                        gathered.input(keys),
                        LinkageSettings.defaults().withForbiddenRoles(List.of(new RolePair(VICTIM, SUSPECT))),
                        judgements(known));
        Map<Long, Long> persons = assignPersons(run, keys, known, result);
        store.personsInCases(gathered.inCases());
        List<PeopleStore.Possible> possible = possible(keys, known, result);
        store.possibleLinks(run, possible);
        LinkageReport report = new LinkageReport(
                run,
                keys.size(),
                result.clusterCount(),
                result.report().candidatePairs(),
                possible.size(),
                result.model().judged().joins().judgements());
        store.finishRun(
                run,
                clock.instant(),
                report,
                result.model().toJson(),
                result.model().thresholdBits());
        LOG.info(
                "Linkage run {}: {} mentions, {} persons, {} possible links",
                run,
                report.mentions(),
                persons.values().stream().distinct().count(),
                report.possibleLinks());
        return report;
    }

    /** Settled judgements, in the linkage's names. */
    private List<Judgement> judgements(Map<PersonKey, PeopleStore.Known> known) {
        Map<Long, PersonKey> keyOf = new HashMap<>();
        known.forEach((key, each) -> keyOf.put(each.mention(), key));
        List<Judgement> judgements = new ArrayList<>();
        for (PeopleStore.Settled settled : store.settled()) {
            PersonKey left = keyOf.get(settled.left());
            PersonKey right = keyOf.get(settled.right());
            if (left != null && right != null) {
                judgements.add(new Judgement(left.asId(), right.asId(), settled.same()));
            }
        }
        return judgements;
    }

    private Map<Long, Long> assignPersons(
            int run, List<PersonKey> keys, Map<PersonKey, PeopleStore.Known> known, LinkageResult result) {
        List<Set<Long>> clusters = new ArrayList<>(result.clusterCount());
        for (int cluster = 0; cluster < result.clusterCount(); cluster++) {
            clusters.add(new TreeSet<>());
        }
        Map<Long, Long> before = new HashMap<>();
        for (int ordinal = 0; ordinal < keys.size(); ordinal++) {
            PeopleStore.Known mention = known(known, keys.get(ordinal));
            clusters.get(result.clusterOf(ordinal)).add(mention.mention());
            if (mention.person() != null) {
                before.put(mention.mention(), mention.person());
            }
        }
        StablePersons.Assignment assignment = StablePersons.assign(clusters, before);
        List<Long> fresh = store.newPersons(run, (int)
                assignment.kept().stream().filter(kept -> kept == null).count());
        Map<Long, Long> persons = new LinkedHashMap<>();
        Set<PeopleStore.Change> changes = new LinkedHashSet<>();
        int next = 0;
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            Long kept = assignment.kept().get(cluster);
            long person = kept != null ? kept : fresh.get(next++);
            clusters.get(cluster).forEach(mention -> persons.put(mention, person));
            for (long earlier : assignment.before().get(cluster)) {
                if (earlier != person) {
                    changes.add(new PeopleStore.Change(earlier, person, kept == null ? "split" : "merged"));
                }
            }
        }
        store.assign(run, persons, changes);
        return persons;
    }

    private static PeopleStore.Known known(Map<PersonKey, PeopleStore.Known> known, PersonKey key) {
        PeopleStore.Known mention = known.get(key);
        if (mention == null) {
            throw new IllegalStateException("A mention of agency [" + key.agency() + "] was not stored.");
        }
        return mention;
    }

    /** Pairs that are likely enough to be worth judging and that the linkage left open. */
    private static List<PeopleStore.Possible> possible(
            List<PersonKey> keys, Map<PersonKey, PeopleStore.Known> known, LinkageResult result) {
        List<PeopleStore.Possible> possible = new ArrayList<>();
        for (ScoredPair pair : result.pairs()) {
            String whyOpen = whyOpen(pair.status());
            if (whyOpen != null && pair.matchWeightBits() >= WORTH_JUDGING_BITS) {
                possible.add(new PeopleStore.Possible(
                        known(known, keys.get(pair.left())).mention(),
                        known(known, keys.get(pair.right())).mention(),
                        pair.matchWeightBits(),
                        pair.probability(),
                        whyOpen));
            }
        }
        return possible;
    }

    private static @Nullable String whyOpen(PairStatus status) {
        return switch (status) {
            case POSSIBLE -> "not sure enough";
            case IDENTIFIER_CONFLICT -> "identifiers differ";
            case ROLES_FORBIDDEN -> "recorded as harmed in one record and as suspect in the other";
            case LINKED, JUDGED_SAME, JUDGED_DIFFERENT -> null;
        };
    }
}
