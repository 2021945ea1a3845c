package secondlook.workbench.people;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.FieldType;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.linkage.Evidence;
import secondlook.linkage.PairExplanation;
import secondlook.workbench.access.UserAccount;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.database.Database;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.CitationLink;
import secondlook.workbench.web.DateWords;

/** Makes the page of one pair: both records field by field, the evidence both ways, what surrounds them, what it reaches. */
final class PairPages {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final Archive archive;
    private final JudgementStore judgements;
    private final RecordStore records;
    private final MentionReader reader;
    private final LastRuns lastRuns;
    private final Judgements judging;
    private final Surroundings surroundings;
    private final UserStore users;
    private final ZoneId zone;

    PairPages(
            Database database,
            Archive archive,
            LastRuns lastRuns,
            Judgements judging,
            Surroundings surroundings,
            UserStore users,
            Clock clock) {
        this.archive = archive;
        this.judgements = new JudgementStore(database);
        this.records = new RecordStore(database);
        this.reader = new MentionReader(database);
        this.lastRuns = lastRuns;
        this.judging = judging;
        this.surroundings = surroundings;
        this.users = users;
        this.zone = clock.getZone();
    }

    /** The page of a pair; empty where one of the mentions is not in use. */
    Optional<PairView> of(Viewer viewer, MentionPair pair) {
        LastRun run = lastRuns.current();
        Map<Long, RecordStore.Mention> mentions = records.mentions(List.of(pair.left(), pair.right()));
        if (run == null || mentions.size() < 2) {
            return Optional.empty();
        }
        Map<Long, MentionMaterial> material = reader.read(mentions.values(), run);
        MentionMaterial left = material.get(pair.left());
        MentionMaterial right = material.get(pair.right());
        return left == null || right == null ? Optional.empty() : Optional.of(view(viewer, pair, left, right, run));
    }

    private PairView view(Viewer viewer, MentionPair pair, MentionMaterial left, MentionMaterial right, LastRun run) {
        RowNames rows = new RowNames(archive.files(), 0);
        PairQueue queue = new PairQueue(judgements, viewer.id().value());
        PairQueue.Item item = queue.item(pair);
        PairExplanation explanation =
                run.explain(left.mention().key(), right.mention().key());
        boolean swapped = swapped(left, right);
        List<JudgementEntry> entries = judgements.of(pair);
        JudgementAnswer mine = Standing.newest(entries).get(viewer.id().value());
        return new PairView(
                pair.href(),
                item == null ? 0 : item.place(),
                queue.size(),
                stopped(queue, pair),
                judging.needsTwo(pair) ? caution(left, right) : null,
                item == null ? null : item.why(),
                side("First record", left, rows),
                side("Second record", right, rows),
                fields(left, right, explanation, swapped, rows),
                inFavour(explanation, swapped),
                Stream.concat(
                                against(explanation, swapped).stream(),
                                surroundings.lookalikes(left, right, run).stream())
                        .toList(),
                nothingToCompare(explanation),
                surroundings.places(left, right, rows),
                surroundings.around(viewer, left, right, run, rows),
                surroundings.ifSame(viewer, left, right),
                standing(entries, mine != null),
                answered(entries, viewer.id().value(), true).stream()
                        .reduce((_, last) -> last)
                        .orElse(null),
                mine == null ? List.of() : answered(entries, viewer.id().value(), false),
                entries.stream()
                        .anyMatch(entry -> !entry.by().equals(viewer.id().value())),
                queue.keys(),
                UUID.randomUUID());
    }

    private @Nullable String stopped(PairQueue queue, MentionPair pair) {
        MentionPair stopped = queue.stopped();
        if (stopped == null || queue.stoppedAt() == null || stopped.equals(pair)) {
            return null;
        }
        int place = queue.placeOf(stopped);
        return (place == 0 ? "You last answered on " : "You last stopped at " + place + ", on ")
                + DAY_AND_TIME.format(queue.stoppedAt().atZone(zone)) + "; nothing was lost.";
    }

    private static String caution(MentionMaterial left, MentionMaterial right) {
        boolean here = left.roles().contains(Linking.VICTIM) && right.roles().contains(Linking.SUSPECT);
        boolean there = right.roles().contains(Linking.VICTIM) && left.roles().contains(Linking.SUSPECT);
        String who = here || there
                ? "One record is of a child or person recorded as harmed. The other is of a person recorded as suspect."
                : "Among the records already joined to these two, one is recorded as harmed and one as suspect.";
        return who
                + " If they are the same, both stay true. Your answer alone links nothing, and until two people agree"
                + " anything that rests on it is shown apart, as possible.";
    }

    private static PairView.Side side(String title, MentionMaterial material, RowNames rows) {
        Long person = material.mention().person();
        return new PairView.Side(
                title,
                recorded(material),
                rows.links(material.rows().stream().map(Fact::row).toList()),
                person == null ? null : "/person/" + person,
                person == null ? null : "Person " + RowNames.count(person));
    }

    /** "Recorded as harmed by Northmere Police, 9 June 2009." */
    static String recorded(MentionMaterial material) {
        String roles = material.roles().isEmpty()
                ? "Recorded, in no role,"
                : "Recorded as "
                        + material.roles().stream().map(PairWords::role).collect(Collectors.joining(" and as "));
        DateRange when = Stream.concat(material.involvements().stream(), material.rows().stream())
                .map(row -> row.date(Field.AT).orNull())
                .filter(at -> at != null)
                .findFirst()
                .orElse(null);
        return roles + " by "
                + AgencyWords.of(material.mention().key().agency()).name()
                + (when == null ? "" : ", " + DateWords.of(when)) + ".";
    }

    private static @Nullable DateRange birth(MentionMaterial material) {
        return material.rows().stream()
                .map(row -> row.date(Field.BIRTH_DATE).orNull())
                .filter(date -> date != null)
                .findFirst()
                .orElse(null);
    }

    private static List<PairView.FieldLine> fields(
            MentionMaterial left,
            MentionMaterial right,
            @Nullable PairExplanation explanation,
            boolean swapped,
            RowNames rows) {
        Map<String, Evidence> byField = new HashMap<>();
        if (explanation != null) {
            explanation.evidence().forEach(evidence -> byField.put(evidence.field(), evidence));
        }
        List<PairView.FieldLine> lines = new ArrayList<>();
        for (Field field : PairWords.FIELDS) {
            Map<String, Recorded<?>> one = values(left, field);
            Map<String, Recorded<?>> other = values(right, field);
            boolean both = isKnown(one) && isKnown(other);
            if (!isKnown(one) && !isKnown(other)) {
                continue;
            }
            lines.add(new PairView.FieldLine(
                    PairWords.name(field),
                    shown(one, other, rows),
                    shown(other, one, rows),
                    PairWords.compared(
                            field,
                            byField.get(field.key()),
                            swapped && field == Field.BIRTH_DATE,
                            both,
                            both && one.keySet().equals(other.keySet()))));
        }
        lines.add(new PairView.FieldLine(
                "Agency’s own number",
                ownNumber(left, rows),
                ownNumber(right, rows),
                left.mention().key().agency().equals(right.mention().key().agency())
                        ? "One agency, two numbers"
                        : "Two agencies’ numbers cannot be compared"));
        return lines;
    }

    private static List<PairView.Value> ownNumber(MentionMaterial material, RowNames rows) {
        String key =
                material.rows().isEmpty() ? null : material.rows().getFirst().key();
        return List.of(
                key == null
                        ? new PairView.Value(List.of(), null, "not supplied")
                        : new PairView.Value(
                                List.of(new PairView.Part(key, false)),
                                rows.link(material.rows().getFirst().row()).href(),
                                null));
    }

    private static boolean isKnown(Map<String, Recorded<?>> values) {
        return values.values().stream().anyMatch(value -> !(value instanceof Recorded.Absent<?>));
    }

    /** The values of a field as they read, each once. */
    private static Map<String, Recorded<?>> values(MentionMaterial material, Field field) {
        Map<String, Recorded<?>> values = new LinkedHashMap<>();
        for (Fact row : material.rows()) {
            Recorded<?> value = row.value(field);
            switch (value) {
                case Recorded.Known<?>(Object known, var _) -> values.putIfAbsent(words(field, known), value);
                case Recorded.Unreadable<?>(String raw, var _) -> values.putIfAbsent(raw, value);
                case Recorded.Absent<?>(var reason, var _) -> values.putIfAbsent(reason.words(), value);
            }
        }
        boolean some = isKnown(values);
        values.values().removeIf(value -> some && value instanceof Recorded.Absent<?>);
        return values;
    }

    private static String words(Field field, Object known) {
        return field.type() == FieldType.DATE && known instanceof DateRange date
                ? date.isExactDay()
                        ? DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK).format(date.earliest())
                        : DateWords.of(date)
                : known.toString();
    }

    private static List<PairView.Value> shown(
            Map<String, Recorded<?>> values, Map<String, Recorded<?>> others, RowNames rows) {
        String other = others.entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof Recorded.Absent<?>))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        List<PairView.Value> shown = new ArrayList<>();
        values.forEach((words, value) -> {
            CitationLink link = value.citation() == null ? null : rows.link(value.citation());
            if (value instanceof Recorded.Absent<?>) {
                shown.add(new PairView.Value(List.of(), link == null ? null : link.href(), words));
            } else {
                shown.add(new PairView.Value(
                        other == null || others.containsKey(words)
                                ? List.of(new PairView.Part(words, false))
                                : Differences.of(words, other),
                        link == null ? null : link.href(),
                        null));
            }
        });
        return shown;
    }

    static boolean swapped(MentionMaterial left, MentionMaterial right) {
        return PairWords.swapped(birth(left), birth(right));
    }

    static List<PairView.EvidenceLine> inFavour(@Nullable PairExplanation explanation, boolean swapped) {
        return evidence(explanation == null ? List.of() : explanation.evidenceFor(), explanation, swapped);
    }

    static List<PairView.EvidenceLine> against(@Nullable PairExplanation explanation, boolean swapped) {
        return evidence(explanation == null ? List.of() : explanation.evidenceAgainst(), explanation, swapped);
    }

    private static List<PairView.EvidenceLine> evidence(
            List<Evidence> evidence, @Nullable PairExplanation explanation, boolean swapped) {
        double heaviest = explanation == null
                ? 0
                : explanation.evidence().stream()
                        .mapToDouble(each -> Math.abs(each.bits()))
                        .max()
                        .orElse(0);
        return evidence.stream()
                .map(each -> PairWords.line(each, swapped && each.field().equals(Field.BIRTH_DATE.key()), heaviest))
                .toList();
    }

    private static List<String> nothingToCompare(@Nullable PairExplanation explanation) {
        return explanation == null
                ? List.of()
                : explanation.evidence().stream()
                        .filter(each -> each.level().startsWith("not recorded"))
                        .map(each ->
                                PairWords.name(PairWords.field(each.field())).toLowerCase(Locale.UK))
                        .sorted()
                        .toList();
    }

    private static String standing(List<JudgementEntry> entries, boolean answered) {
        return switch (Standing.of(entries)) {
            case SAME -> "Judged to be the same person.";
            case DIFFERENT -> "Judged to be different people.";
            case WAITS_FOR_SECOND ->
                answered ? "One person says same. It links nothing until a second one agrees." : "Open.";
            case OPEN -> "Open.";
        };
    }

    /** Answers to a pair, oldest first: this reader's, or everybody else's. */
    List<PairView.Answered> answered(List<JudgementEntry> entries, String reader, boolean own) {
        Map<String, String> names = users.all().stream()
                .collect(Collectors.toMap(account -> account.id().value(), UserAccount::name));
        int taken = -1;
        for (int at = 0; at < entries.size(); at++) {
            taken = entries.get(at).answer() == JudgementAnswer.TAKEN_BACK ? at : taken;
        }
        List<PairView.Answered> answered = new ArrayList<>();
        for (int at = 0; at < entries.size(); at++) {
            JudgementEntry entry = entries.get(at);
            if (entry.by().equals(reader) == own) {
                answered.add(new PairView.Answered(
                        names.getOrDefault(entry.by(), entry.by()),
                        entry.answer().words(),
                        DAY_AND_TIME.format(entry.at().atZone(zone)),
                        entry.reason(),
                        at > taken));
            }
        }
        return answered;
    }

    /** Every case file in which one of these mentions stands. */
    static Set<Integer> caseFiles(Collection<MentionMaterial> material) {
        Set<Integer> caseFiles = new TreeSet<>();
        material.forEach(each -> caseFiles.addAll(each.caseFiles()));
        return caseFiles;
    }
}
