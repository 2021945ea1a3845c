package secondlook.workbench.people;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.DateRange;
import secondlook.linkage.PairExplanation;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.CaseFileEntry;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.database.Database;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.CaseAddress;
import secondlook.workbench.web.DateWords;

/** Makes the page of a person. */
final class PersonPages {

    /** Among more records than this the weakest link is looked for among the first ones only, and the page says so. */
    private static final int MOST_RECORDS = 60;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Archive archive;
    private final RecordStore records;
    private final JudgementStore judgements;
    private final PeopleStore people;
    private final LastRuns lastRuns;
    private final Surroundings surroundings;
    private final PairPages pairs;
    private final ZoneId zone;

    PersonPages(
            Database database,
            Archive archive,
            LastRuns lastRuns,
            Surroundings surroundings,
            PairPages pairs,
            Clock clock) {
        this.archive = archive;
        this.records = new RecordStore(database);
        this.judgements = new JudgementStore(database);
        this.people = new PeopleStore(database);
        this.lastRuns = lastRuns;
        this.surroundings = surroundings;
        this.pairs = pairs;
        this.zone = clock.getZone();
    }

    Optional<PersonView> of(Viewer viewer, long person) {
        Optional<RecordStore.PersonLife> life = records.life(person);
        LastRun run = lastRuns.current();
        if (life.isEmpty() || run == null) {
            return Optional.empty();
        }
        List<RecordStore.Mention> mentions = records.ofPerson(person);
        List<MentionMaterial> material =
                List.copyOf(surroundings.material(mentions, run).values());
        RowNames rows = new RowNames(archive.files(), 0);
        WeakestLink weakest = weakest(mentions, run);
        Set<Integer> caseFiles = PairPages.caseFiles(material);
        boolean reads = viewer.mayOpenCaseFiles();
        return Optional.of(new PersonView(
                person,
                "/person/" + person,
                heading(material),
                ended(person, life.get()),
                material.stream().map(each -> record(each, weakest, rows)).toList(),
                weakest == null ? null : weakest(weakest, mentions, material, run),
                places(material, rows),
                reads ? caseFiles(caseFiles) : List.of(),
                reads ? 0 : caseFiles.size(),
                possible(person),
                history(viewer, person, mentions),
                surroundings.touched(viewer, caseFiles, "name this person"),
                viewer.isAnyOf(Role.ANALYST, Role.LEAD),
                UUID.randomUUID()));
    }

    /** The pairs across the weakest link: what parting judges to be different people. Empty where nothing can part. */
    List<MentionPair> across(long person, MentionPair weakestSeen) {
        LastRun run = lastRuns.current();
        WeakestLink weakest = run == null ? null : weakest(records.ofPerson(person), run);
        if (weakest == null || !MentionPair.of(weakest.left(), weakest.right()).equals(weakestSeen)) {
            return List.of();
        }
        return weakest.one().stream()
                .flatMap(one -> weakest.other().stream().map(other -> MentionPair.of(one, other)))
                .sorted()
                .toList();
    }

    private static @Nullable WeakestLink weakest(List<RecordStore.Mention> mentions, LastRun run) {
        Map<Long, PersonKey> keys = new HashMap<>();
        List<Long> looked = mentions.stream()
                .limit(MOST_RECORDS)
                .map(RecordStore.Mention::id)
                .toList();
        mentions.forEach(mention -> keys.put(mention.id(), mention.key()));
        return WeakestLink.of(looked, (left, right) -> {
            PersonKey one = keys.get(left);
            PersonKey other = keys.get(right);
            PairExplanation explanation = one == null || other == null ? null : run.explain(one, other);
            return explanation == null ? Double.NEGATIVE_INFINITY : explanation.matchWeightBits();
        });
    }

    private static PersonView.Weakest weakest(
            WeakestLink link, List<RecordStore.Mention> mentions, List<MentionMaterial> material, LastRun run) {
        Map<Long, MentionMaterial> byId = material.stream()
                .collect(Collectors.toMap(each -> each.mention().id(), each -> each));
        MentionMaterial left = byId.get(link.left());
        MentionMaterial right = byId.get(link.right());
        PairExplanation explanation = left == null || right == null
                ? null
                : run.explain(left.mention().key(), right.mention().key());
        boolean swapped = left != null && right != null && PairPages.swapped(left, right);
        MentionPair pair = MentionPair.of(link.left(), link.right());
        return new PersonView.Weakest(
                pair.toString(),
                (left == null ? "" : left.name() + ", " + source(left)) + " and "
                        + (right == null ? "" : right.name() + ", " + source(right)),
                PairPages.inFavour(explanation, swapped),
                PairPages.against(explanation, swapped),
                pair.href(),
                link.one().size(),
                link.other().size(),
                mentions.size() > MOST_RECORDS
                        || link.one().size() * link.other().size() > Judgements.MOST_AT_ONCE);
    }

    private static String source(MentionMaterial material) {
        return AgencyWords.of(material.mention().key().agency()).name();
    }

    private static String heading(List<MentionMaterial> material) {
        Set<String> names = new TreeSet<>();
        material.forEach(each -> names.add(each.name()));
        return names.isEmpty() ? "No record" : names.stream().limit(3).collect(Collectors.joining(", "));
    }

    private @Nullable String ended(long person, RecordStore.PersonLife life) {
        if (life.ended() == null) {
            return null;
        }
        String went = records.history(person).stream()
                .filter(change -> change.from() == person)
                .map(change -> "person " + RowNames.count(change.to()))
                .distinct()
                .collect(Collectors.joining(" and "));
        return "This number is out of use since " + day(life.ended()) + "."
                + (went.isEmpty() ? "" : " Its records are with " + went + " now.");
    }

    private static PersonView.RecordLine record(
            MentionMaterial material, @Nullable WeakestLink weakest, RowNames rows) {
        DateRange born = null;
        String address = "not recorded";
        for (Fact row : material.rows()) {
            born = born == null ? row.date(Field.BIRTH_DATE).orNull() : born;
            String here = row.text(Field.ADDRESS).orNull();
            address = here == null ? address : here;
        }
        long id = material.mention().id();
        return new PersonView.RecordLine(
                id,
                material.name(),
                born == null ? "not recorded" : DateWords.of(born),
                address,
                PairPages.recorded(material),
                rows.links(material.rows().stream().map(Fact::row).toList()),
                weakest == null ? null : weakest.one().contains(id) ? "One part" : "The other part");
    }

    private static PairView.Places places(List<MentionMaterial> material, RowNames rows) {
        List<Surroundings.Stay> stays = material.stream()
                .flatMap(each -> Surroundings.stays("", each).stream())
                .toList();
        return new PairView.Places(
                stays.stream()
                        .map(stay -> new PairView.PlaceLine(
                                AgencyWords.of(stay.fact().agency()).name(),
                                stay.place(),
                                stay.words(),
                                rows.link(stay.fact().cell(stay.field()))))
                        .toList(),
                null);
    }

    private List<PairView.Surrounding.Line> caseFiles(Set<Integer> numbers) {
        List<PairView.Surrounding.Line> lines = new ArrayList<>();
        for (CaseFileEntry entry : surroundings.caseFiles(numbers).values()) {
            lines.add(new PairView.Surrounding.Line(
                    entry.id().reference() + ", "
                            + AgencyWords.of(entry.id().agency()).name(),
                    CaseAddress.of(entry.id()),
                    null));
        }
        return lines;
    }

    private List<PersonView.PossibleLine> possible(long person) {
        return people.possiblyTheSame(List.of(person)).stream()
                .map(other -> new PersonView.PossibleLine(
                        "Person " + RowNames.count(other.other()), "/person/" + other.other()))
                .toList();
    }

    private List<PersonView.HistoryLine> history(Viewer viewer, long person, List<RecordStore.Mention> mentions) {
        List<PersonView.HistoryLine> lines = new ArrayList<>();
        for (RecordStore.PersonChange change : records.history(person)) {
            boolean came = change.to() == person;
            long other = came ? change.from() : change.to();
            String words = change.merged()
                    ? (came ? "Records of person " : "Records went to person ")
                            + RowNames.count(other)
                            + (came ? " were joined to these" : "")
                    : (came ? "Parted from person " : "Records were parted off to person ") + RowNames.count(other);
            lines.add(
                    new PersonView.HistoryLine(change.at() == null ? "" : day(change.at()), words, "/person/" + other));
        }
        if (viewer.isAnyOf(Role.ANALYST, Role.LEAD)) {
            judgements
                    .among(mentions.stream().map(RecordStore.Mention::id).toList())
                    .forEach((pair, entries) -> {
                        boolean answered = entries.stream()
                                .anyMatch(entry -> entry.by().equals(viewer.id().value()));
                        if (answered) {
                            pairs.answered(entries, viewer.id().value(), true)
                                    .forEach(own -> lines.add(line(pair, own)));
                            pairs.answered(entries, viewer.id().value(), false)
                                    .forEach(other -> lines.add(line(pair, other)));
                        }
                    });
        }
        return lines;
    }

    private static PersonView.HistoryLine line(MentionPair pair, PairView.Answered answered) {
        return new PersonView.HistoryLine(
                answered.when(),
                answered.who() + " answered “" + answered.words().toLowerCase(Locale.UK)
                        + "” about two of these records" + (answered.counts() ? "" : "; taken back since"),
                pair.href());
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }
}
