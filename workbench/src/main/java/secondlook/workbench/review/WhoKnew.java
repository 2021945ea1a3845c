package secondlook.workbench.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.casefile.Supply;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.missing.Episode;
import secondlook.casework.value.DateRange;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.CitationLink;
import secondlook.workbench.web.DateWords;

/**
 * Who knew what, when: agencies across, what they recorded down, and for each the first row that says so. Nothing that rests
 * on an unjudged link is here. That an agency has no such row is <em>not seen in the material read</em>, and <em>cannot
 * tell</em> where rows of that kind were not handed over: never that it did not know.
 */
final class WhoKnew {

    /** So many times missing get a line of their own; the chronology has all. */
    private static final int EPISODES = 5;

    private final CaseFile caseFile;
    private final RowNames rows;
    private final List<Fact> all;
    private final List<String> agencies;
    private final List<Line> lines = new ArrayList<>();

    private WhoKnew(CaseFile caseFile, RowNames rows) {
        this.caseFile = caseFile.hasUnjudgedTies() ? caseFile.settled() : caseFile;
        this.rows = rows;
        this.all = Stream.concat(
                        this.caseFile.facts().stream(),
                        this.caseFile.persons().stream()
                                .flatMap(person -> person.elsewhere().stream())
                                .filter(tied -> tied.caseFile() == null)
                                .map(TiedFact::fact))
                .distinct()
                .sorted(CaseFile.CHRONOLOGICAL)
                .toList();
        this.agencies = all.stream()
                .map(Fact::agency)
                .distinct()
                .sorted(Comparator.comparing((String key) -> AgencyWords.of(key).track())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The table of a case file. */
    static Table of(CaseFile caseFile, RowNames rows) {
        WhoKnew who = new WhoKnew(caseFile, rows);
        who.people();
        who.disclosures();
        who.episodes();
        who.flags();
        who.things();
        who.lines.sort(Comparator.comparing(Line::first));
        return new Table(who.agencies.stream().map(AgencyWords::of).toList(), Folded.after(6, List.copyOf(who.lines)));
    }

    private void people() {
        for (PersonInCase child : caseFile.recordedAs("victim")) {
            add(CaseSubject.nameOfChild(caseFile, child) + ", recorded as harmed", speakingOf(child), List.of());
        }
        for (PersonInCase suspect : caseFile.recordedAs("suspect")) {
            add(CaseSubject.nameOf(suspect) + ", recorded as suspect", speakingOf(suspect), List.of());
        }
    }

    private List<Fact> speakingOf(PersonInCase person) {
        List<Fact> tied = person.elsewhere().stream()
                .filter(one -> one.caseFile() == null)
                .map(TiedFact::fact)
                .toList();
        return all.stream()
                .filter(fact -> person.isSpokenOfIn(fact)
                        || tied.contains(fact)
                        || (person.isRecordedAs("victim") && fact.equals(caseFile.head())))
                .toList();
    }

    private void disclosures() {
        Predicate<Fact> disclosure =
                fact -> Boolean.TRUE.equals(fact.flag(Field.DISCLOSURE).orNull())
                        || (fact.kind() == FactKind.CONTACT
                                && fact.is(Field.TYPE, "first-account", "recorded-interview", "statement"));
        add(
                "An account or disclosure of the child",
                all.stream().filter(disclosure).toList(),
                List.of(FactKind.CONTACT, FactKind.REFERRAL, FactKind.LETTER, FactKind.HOME_LOG));
    }

    private void episodes() {
        caseFile.recordedAs("victim").stream()
                .flatMap(child -> Episode.of(caseFile, child).stream())
                .limit(EPISODES)
                .forEach(episode -> {
                    DateRange started = episode.started().orNull();
                    add(
                            "Missing" + (started == null ? ", date not recorded" : ", " + DateWords.of(started)),
                            episode.rows(),
                            List.of(FactKind.MISSING_EPISODE));
                });
    }

    private void flags() {
        Map<String, List<Fact>> byType = new TreeMap<>();
        all.stream().filter(fact -> fact.kind() == FactKind.FLAG).forEach(flag -> {
            String type = flag.text(Field.TYPE).orNull();
            byType.computeIfAbsent(type == null ? "a flag" : type.replace('-', ' '), _ -> new ArrayList<>())
                    .add(flag);
        });
        byType.forEach((type, flags) -> add("Flag or plan: " + type, flags, List.of(FactKind.FLAG)));
    }

    private void things() {
        Map<String, List<Fact>> byValue = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        for (Fact fact : all) {
            Field field = fieldOfThing(fact.kind());
            String written = field == null ? null : fact.text(field).orNull();
            if (written != null) {
                String plain = written.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
                words.putIfAbsent(plain, written);
                byValue.computeIfAbsent(plain, _ -> new ArrayList<>()).add(fact);
            }
        }
        byValue.forEach((plain, facts) -> add(
                String.valueOf(words.get(plain)),
                facts,
                List.of(facts.getFirst().kind())));
    }

    private static @Nullable Field fieldOfThing(FactKind kind) {
        return switch (kind) {
            case PHONE -> Field.PHONE;
            case VEHICLE -> Field.REGISTRATION;
            default -> null;
        };
    }

    private void add(String what, List<Fact> facts, List<FactKind> kinds) {
        Map<String, Fact> first = new LinkedHashMap<>();
        facts.stream()
                .filter(WhoKnew::saysWhenItWasRecorded)
                .sorted(CaseFile.CHRONOLOGICAL)
                .forEach(fact -> first.putIfAbsent(fact.agency(), fact));
        Fact earliest = first.values().stream().min(CaseFile.CHRONOLOGICAL).orElse(null);
        if (earliest != null) {
            lines.add(new Line(
                    what,
                    earliest.earliest().toLocalDate(),
                    agencies.stream()
                            .map(agency -> cell(agency, first.get(agency), earliest, kinds))
                            .toList()));
        }
    }

    /** An address is dated by when somebody lived there: nothing says that an agency knew of it then. */
    private static boolean saysWhenItWasRecorded(Fact fact) {
        return fact.when() != null && fact.kind() != FactKind.PLACE;
    }

    private Cell cell(String agency, @Nullable Fact fact, Fact earliest, List<FactKind> kinds) {
        if (fact == null) {
            boolean told = kinds.isEmpty()
                    || kinds.stream().anyMatch(kind -> caseFile.material().supply(agency, kind) == Supply.SUPPLIED);
            return told
                    ? new Cell("Not seen in the material read", null, null, false)
                    : new Cell("Cannot tell: " + kinds.getFirst().plural() + " not supplied", null, null, false);
        }
        DateRange when = fact.when();
        String date = when == null ? "" : DateWords.inTable(when);
        return new Cell(
                date,
                rows.link(fact.row()),
                fact.equals(earliest) ? "first recorded" : later(fact, earliest),
                fact.equals(earliest));
    }

    private static String later(Fact fact, Fact earliest) {
        DateRange when = fact.when();
        DateRange first = earliest.when();
        if (when == null || first == null || !when.isExactDay() || !first.isExactDay()) {
            return "how much later cannot be told";
        }
        long days = ChronoUnit.DAYS.between(
                first.earliest().toLocalDate(), when.earliest().toLocalDate());
        return days == 0 ? "the same day" : RowNames.count(days) + (days == 1 ? " day later" : " days later");
    }

    /**
     * The table.
     *
     * @param agencies across
     * @param lines down, the first recorded first
     */
    record Table(List<AgencyWords> agencies, Folded<Line> lines) {}

    /** One thing that was recorded, with a cell for each agency. */
    record Line(String what, LocalDate first, List<Cell> cells) {

        /** Ids only: the words may be personal. */
        @Override
        public String toString() {
            return "Line[" + cells.size() + " agencies]";
        }
    }

    /**
     * When an agency first recorded it.
     *
     * @param words the date, or that none was seen, or that it cannot be told
     * @param citation its row, or null where there is none
     * @param note how much later than the first, or null
     */
    record Cell(
            String words,
            @Nullable CitationLink citation,
            @Nullable String note,
            boolean first) {}
}
