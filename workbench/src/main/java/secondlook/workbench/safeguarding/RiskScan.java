package secondlook.workbench.safeguarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.FieldType;
import secondlook.casework.casefile.RecordRows;
import secondlook.casework.today.ActionToday;
import secondlook.casework.today.ActionToday.Rule;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DatePrecision;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Missing;
import secondlook.casework.value.RowCitation;
import secondlook.casework.value.Truth;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.ArchivedFact;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.safeguarding.RiskStore.NewRisk;
import secondlook.workbench.web.DateWords;

/**
 * Looks through the rows of one delivery once, keeps those that the questions do not answer with no, and settles them when
 * the newest date of the delivery is known. Memory grows with the rows kept, not with the delivery. Not thread-safe.
 */
final class RiskScan {

    private final Archive archive;
    private final FactLookup lookup;
    private final LocalDate today;
    private final ActionToday questions = new ActionToday();
    private final List<Kept> kept = new ArrayList<>();
    private final Map<Rule, Integer> past = new EnumMap<>(Rule.class);
    private final Map<Name, Set<Integer>> caseFiles = new HashMap<>();
    private @Nullable LocalDate newest;

    RiskScan(Archive archive, FactLookup lookup, LocalDate today) {
        this.archive = archive;
        this.lookup = lookup;
        this.today = today;
    }

    /** What the rows of these files raise, the same thing once. */
    List<NewRisk> of(Collection<Integer> files) {
        archive.forEachFactOf(files, this::look);
        dropReturned();
        findRoles();
        Map<String, NewRisk> raised = new LinkedHashMap<>();
        for (Kept each : kept) {
            Truth present = ActionToday.isOfThePresent(each.when, newest(), each.fact.row());
            if (present.isNo()) {
                past.merge(each.rule, 1, Integer::sum);
            } else {
                NewRisk risk = risk(each, each.truth.and(present));
                raised.merge(risk.rule() + " " + risk.key(), risk, RiskScan::both);
            }
        }
        return List.copyOf(raised.values());
    }

    /** The newest date that a row of the delivery records, or the day of the import where none does. */
    LocalDate newest() {
        return newest == null ? today : newest;
    }

    /** Rows that say the same of a time that is past, by question. */
    Map<Rule, Integer> past() {
        return past;
    }

    /** The case files in which a person stands by the agency's own keys. */
    Set<Integer> caseFilesOf(String agency, @Nullable String person) {
        return person == null ? Set.of() : caseFiles.getOrDefault(new Name(agency, person), Set.of());
    }

    // ---- one pass over the delivery ----

    private void look(ArchivedFact archived) {
        Fact fact = archived.fact();
        noteDates(fact);
        keep(archived, Rule.OPEN_MISSING_EPISODE, questions.openEpisode(fact), started(fact));
        keep(archived, Rule.AT_RISK_NOW, questions.markedAtRisk(fact), fact.when());
        keep(archived, Rule.THREAT_OR_SELF_HARM, questions.threatOrSelfHarm(fact), fact.when());
        keep(
                archived,
                Rule.ROLE_WITH_CHILDREN,
                questions.roleWithChildren(fact),
                fact.date(Field.AT).orNull());
    }

    private void keep(ArchivedFact fact, Rule rule, Truth truth, @Nullable DateRange when) {
        if (!truth.isNo()) {
            kept.add(new Kept(fact.fact(), fact.caseFile(), rule, truth, when));
        }
    }

    private static @Nullable DateRange started(Fact fact) {
        if (fact.kind() != FactKind.MISSING_EPISODE) {
            return null;
        }
        DateRange started = fact.date(Field.STARTED).orNull();
        return started == null ? fact.date(Field.REPORTED).orNull() : started;
    }

    /** A date after the import is a slip of the pen; a year alone is no day. */
    private void noteDates(Fact fact) {
        for (Field field : fact.kind().fields()) {
            if (field.type() == FieldType.DATE && field != Field.BIRTH_DATE && field != Field.DIED) {
                DateRange date = fact.date(field).orNull();
                if (date != null
                        && (date.precision() == DatePrecision.DAY || date.precision() == DatePrecision.MINUTE)) {
                    LocalDate latest = date.latest().toLocalDate();
                    if (!latest.isAfter(today) && (newest == null || latest.isAfter(newest))) {
                        newest = latest;
                    }
                }
            }
        }
    }

    // ---- what other rows say of those that were kept ----

    /**
     * A child who was reported missing again later, or was spoken to on return, had come back; so had one whose return stands
     * in another row of the same episode.
     */
    private void dropReturned() {
        Map<Name, List<Kept>> open = new HashMap<>();
        Map<Name, List<Fact>> rowsOfEpisode = new HashMap<>();
        for (Kept each : kept) {
            String episode = each.rule == Rule.OPEN_MISSING_EPISODE ? each.fact.key() : null;
            if (episode != null) {
                rowsOfEpisode.put(new Name(each.fact.agency(), episode), new ArrayList<>());
            }
            if (each.rule == Rule.OPEN_MISSING_EPISODE && each.fact.person() != null) {
                open.computeIfAbsent(Name.of(each.fact), _ -> new ArrayList<>()).add(each);
            }
        }
        if (open.isEmpty() && rowsOfEpisode.isEmpty()) {
            return;
        }
        Set<Kept> returned = new java.util.HashSet<>();
        for (FactKind kind : List.of(FactKind.MISSING_EPISODE, FactKind.RETURN_INTERVIEW)) {
            archive.forEachOfKind(kind, archived -> {
                Fact fact = archived.fact();
                DateRange seen = kind == FactKind.MISSING_EPISODE
                        ? started(fact)
                        : fact.date(Field.HELD_AT).orNull();
                if (fact.person() != null && seen != null) {
                    open.getOrDefault(Name.of(fact), List.of()).stream()
                            .filter(each ->
                                    each.when != null && each.when.before(seen).isYes())
                            .forEach(returned::add);
                }
                String episode = kind == FactKind.MISSING_EPISODE ? fact.key() : null;
                List<Fact> rows = episode == null ? null : rowsOfEpisode.get(new Name(fact.agency(), episode));
                if (rows != null) {
                    rows.add(fact);
                }
            });
        }
        kept.removeAll(returned);
        kept.removeIf(each -> each.rule == Rule.OPEN_MISSING_EPISODE && isEndedElsewhere(each.fact, rowsOfEpisode));
    }

    private boolean isEndedElsewhere(Fact episode, Map<Name, List<Fact>> rowsOfEpisode) {
        String key = episode.key();
        if (key == null) {
            return false;
        }
        List<Fact> rows = new ArrayList<>(List.of(episode));
        rows.addAll(rowsOfEpisode.getOrDefault(new Name(episode.agency(), key), List.of()));
        return questions.openEpisode(RecordRows.completed(rows).getFirst()).isNo();
    }

    /** Keeps the roles of people who are recorded as suspect, with the newest date of the case they stand in. */
    private void findRoles() {
        Set<Name> people = new java.util.HashSet<>();
        kept.stream().filter(each -> each.fact.person() != null).forEach(each -> people.add(Name.of(each.fact)));
        Map<Name, List<ArchivedFact>> suspects = new HashMap<>();
        if (!people.isEmpty()) {
            archive.forEachInvolvement(archived -> {
                Fact fact = archived.fact();
                if (fact.person() != null && people.contains(Name.of(fact))) {
                    if (archived.caseFile() > 0) {
                        caseFiles
                                .computeIfAbsent(Name.of(fact), _ -> new TreeSet<>())
                                .add(archived.caseFile());
                    }
                    if (fact.is(Field.ROLE, "suspect")) {
                        suspects.computeIfAbsent(Name.of(fact), _ -> new ArrayList<>())
                                .add(archived);
                    }
                }
            });
        }
        Map<Integer, DateRange> dates = datesOf(suspects.values().stream()
                .flatMap(List::stream)
                .map(ArchivedFact::caseFile)
                .filter(caseFile -> caseFile > 0)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
        List<Kept> settled = new ArrayList<>();
        for (Kept each : kept) {
            if (each.rule != Rule.ROLE_WITH_CHILDREN) {
                settled.add(each);
            } else if (each.fact.person() != null) {
                suspects.getOrDefault(Name.of(each.fact), List.of()).stream()
                        .max(Comparator.comparing(suspect -> newestMoment(dates.get(suspect.caseFile()))))
                        .ifPresent(suspect -> settled.add(each.asSuspect(suspect, dates.get(suspect.caseFile()))));
            }
        }
        kept.clear();
        kept.addAll(settled);
    }

    private static java.time.LocalDateTime newestMoment(@Nullable DateRange date) {
        return date == null ? java.time.LocalDateTime.MIN : date.latest();
    }

    private Map<Integer, DateRange> datesOf(Collection<Integer> cases) {
        Map<Integer, DateRange> dates = new HashMap<>();
        lookup.ofCaseFiles(cases, Set.of(FactKind.OCCURRENCE), archived -> {
            for (Field field : List.of(Field.REPORTED, Field.CLOSED)) {
                DateRange date = archived.fact().date(field).orNull();
                if (date != null) {
                    dates.merge(
                            archived.caseFile(),
                            date,
                            (one, other) -> one.latest().isAfter(other.latest()) ? one : other);
                }
            }
        });
        return dates;
    }

    // ---- what is raised ----

    private static NewRisk risk(Kept each, Truth truth) {
        Fact fact = each.fact;
        List<String> cells = new ArrayList<>();
        for (Citation citation : each.truth.isYes()
                ? each.truth.because()
                : each.truth.missing().stream()
                        .map(Missing::where)
                        .filter(java.util.Objects::nonNull)
                        .toList()) {
            if (citation instanceof RowCitation(int file, int record, String column)
                    && column != null
                    && file == fact.row().file()
                    && record == fact.row().record()
                    && !cells.contains(column)) {
                cells.add(column);
            }
        }
        List<RowCitation> rows = new ArrayList<>(List.of(fact.row()));
        if (each.suspect != null) {
            rows.add(each.suspect);
        }
        String day = each.when == null ? "" : each.when.earliest().toLocalDate().toString();
        String own = fact.person() != null && each.rule != Rule.THREAT_OR_SELF_HARM ? "person " + fact.person() : null;
        String key = own != null ? own : fact.key() != null ? "key " + fact.key() : "row " + fact.row();
        return new NewRisk(
                fact.agency(),
                each.rule,
                truth.isYes(),
                sentence(each, truth.isYes()),
                rows,
                cells,
                key + " " + day,
                fact.person(),
                each.caseFile);
    }

    private static String sentence(Kept each, boolean certain) {
        String on = each.when == null ? "" : DateWords.of(each.when);
        String day = on.isEmpty() ? "without a date" : "of " + on;
        return switch (each.rule) {
            case OPEN_MISSING_EPISODE ->
                "A child is recorded as missing" + (on.isEmpty() ? "" : " since " + on)
                        + (certain
                                ? ", and no return is recorded."
                                : "; whether the child has returned cannot be told.");
            case AT_RISK_NOW ->
                "A row " + day + " says that somebody may be at risk now"
                        + (certain ? "." : "; whether that is still so cannot be told.");
            case THREAT_OR_SELF_HARM ->
                certain
                        ? "A row " + day + " records a threat to life or harm to oneself."
                        : "A row " + day
                                + " speaks of a threat to life or harm to oneself; whether of now cannot be told.";
            case ROLE_WITH_CHILDREN ->
                "A person recorded as suspect" + (on.isEmpty() ? "" : " in a case " + day)
                        + (certain
                                ? " is recorded in a current role with children."
                                : " is recorded in a role with children; whether it is current cannot be told.");
        };
    }

    /** The same thing in two rows: both are cited. */
    private static NewRisk both(NewRisk first, NewRisk second) {
        boolean moreSure = second.certain() && !first.certain();
        NewRisk stronger = moreSure ? second : first;
        NewRisk other = moreSure ? first : second;
        if (stronger.rows().size() > 1) {
            return stronger;
        }
        return new NewRisk(
                stronger.agency(),
                stronger.rule(),
                stronger.certain(),
                stronger.sentence(),
                List.of(stronger.rows().getFirst(), other.rows().getFirst()),
                stronger.cells(),
                stronger.key(),
                stronger.person(),
                stronger.caseFile());
    }

    /** A person as an agency names them. */
    private record Name(String agency, String person) {
        static Name of(Fact fact) {
            return new Name(fact.agency(), java.util.Objects.requireNonNull(fact.person()));
        }
    }

    /** A row that a question does not answer with no. */
    private record Kept(
            Fact fact,
            int caseFile,
            Rule rule,
            Truth truth,
            @Nullable DateRange when,
            @Nullable RowCitation suspect) {

        Kept(Fact fact, int caseFile, Rule rule, Truth truth, @Nullable DateRange when) {
            this(fact, caseFile, rule, truth, when, null);
        }

        Kept asSuspect(ArchivedFact involvement, @Nullable DateRange caseDate) {
            return new Kept(
                    fact,
                    caseFile,
                    rule,
                    truth,
                    when == null ? caseDate : when,
                    involvement.fact().row());
        }
    }
}
