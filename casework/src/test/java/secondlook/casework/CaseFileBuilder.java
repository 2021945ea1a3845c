package secondlook.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.HomeRecord;
import secondlook.casework.casefile.LinkStanding;
import secondlook.casework.casefile.Material;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.casefile.Supply;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.value.AbsentReason;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.RowCitation;

/**
 * Builds case files as a caseworker would tell them. Values are written as text; what is not given is an empty cell, and
 * whatever is not said to be missing was supplied whole. Every person, place and agency is invented.
 */
public final class CaseFileBuilder {

    public static final String POLICE = "northmere-police";
    public static final String COUNCIL = "eastholm-council";
    public static final String HOME = "tollen-lodge";

    private final CaseFileId id;
    private final List<Object> head = new ArrayList<>();
    private final List<Fact> rows = new ArrayList<>();
    private final List<TiedFact> elsewhere = new ArrayList<>();
    private final Map<String, List<Fact>> mentions = new LinkedHashMap<>();
    private final Map<String, List<Fact>> involvements = new HashMap<>();
    private final Map<String, List<TiedFact>> tied = new HashMap<>();
    private final Map<String, Map<FactKind, Supply>> supplied = new TreeMap<>();
    private final Map<FactKind, Set<Field>> missingColumns = new EnumMap<>(FactKind.class);
    private final List<HomeRecord> homes = new ArrayList<>();
    private int record = 1;

    private CaseFileBuilder(CaseFileId id) {
        this.id = id;
        for (String agency : List.of(POLICE, COUNCIL, HOME)) {
            Map<FactKind, Supply> kinds = new EnumMap<>(FactKind.class);
            for (FactKind kind : FactKind.values()) {
                kinds.put(kind, Supply.SUPPLIED);
            }
            supplied.put(agency, kinds);
        }
        head(
                Field.REFERENCE, id.reference(),
                Field.RECORD_TYPE, id.agency().equals(COUNCIL) ? "social-care-case" : "crime",
                Field.STATUS, "closed",
                Field.REPORTED, "2015-02-26",
                Field.CLOSED, "2015-03-27 16:05",
                Field.OUTCOME, "16");
    }

    /** A police case file, reported on 26 February 2015 and closed on 27 March 2015 with outcome 16. */
    public static CaseFileBuilder aCaseFile() {
        return new CaseFileBuilder(new CaseFileId(POLICE, "NP/15/02291"));
    }

    /** The same under another reference. */
    public static CaseFileBuilder aCaseFile(String reference) {
        return new CaseFileBuilder(new CaseFileId(POLICE, reference));
    }

    /** A social care case file of the same dates. */
    public static CaseFileBuilder aSocialCareFile() {
        return new CaseFileBuilder(new CaseFileId(COUNCIL, "EC/15/0210"));
    }

    /** Values of the head, in pairs; a later one takes the place of an earlier one. */
    public CaseFileBuilder head(Object... pairs) {
        head.addAll(Arrays.asList(pairs));
        return this;
    }

    /** A row of the case file's own agency. */
    public CaseFileBuilder row(FactKind kind, Object... pairs) {
        rows.add(fact(kind, id.agency(), null, pairs));
        return this;
    }

    /** A row that speaks of a person. */
    public CaseFileBuilder rowOf(String person, FactKind kind, Object... pairs) {
        rows.add(fact(kind, id.agency(), person, pairs));
        return this;
    }

    /** A child of 14 recorded as victim. */
    public CaseFileBuilder child(String key) {
        return person(key, "victim", Field.BIRTH_DATE, "2000-06-01");
    }

    /** A named adult recorded as suspect. */
    public CaseFileBuilder suspect(String key) {
        return person(
                key, "suspect", Field.SURNAME, "Surname-" + key, Field.FORENAME, "Forename", Field.BIRTH_DATE, "1980");
    }

    /** A person in a role, with values of the row that mentions them. */
    public CaseFileBuilder person(String key, String role, Object... pairs) {
        Fact mention = fact(FactKind.PERSON, id.agency(), key, pairs);
        mentions.computeIfAbsent(key, _ -> new ArrayList<>()).add(mention);
        rows.add(mention);
        return involved(key, role);
    }

    /** A further role of a person. */
    public CaseFileBuilder involved(String key, String role, Object... pairs) {
        List<Object> all = new ArrayList<>(List.of(Field.ROLE, role));
        all.addAll(Arrays.asList(pairs));
        Fact involvement = fact(FactKind.INVOLVEMENT, id.agency(), key, all.toArray());
        involvements.computeIfAbsent(key, _ -> new ArrayList<>()).add(involvement);
        rows.add(involvement);
        return this;
    }

    /** A row of another agency or case file that reaches a person. */
    public CaseFileBuilder tied(
            String person, LinkStanding standing, String agency, String reference, FactKind kind, Object... pairs) {
        Fact fact = fact(kind, agency, "their-" + person, pairs);
        tied.computeIfAbsent(person, _ -> new ArrayList<>())
                .add(new TiedFact(
                        fact, reference == null ? null : new CaseFileId(agency, reference), "person", standing));
        return this;
    }

    /** Another case file, closed, that a person is also recorded in as suspect, with one child, by stable ids. */
    public CaseFileBuilder tiedCase(
            String person, LinkStanding standing, String agency, String reference, String suspect, String child) {
        CaseFileId other = new CaseFileId(agency, reference);
        List<TiedFact> rows = tied.computeIfAbsent(person, _ -> new ArrayList<>());
        Fact opening = fact(FactKind.OCCURRENCE, agency, null, Field.STATUS, "closed", Field.REPORTED, "2012-10-08");
        Fact ofSuspect = fact(FactKind.INVOLVEMENT, agency, "x-" + suspect, Field.ROLE, "suspect");
        Fact ofChild = fact(FactKind.INVOLVEMENT, agency, "x-" + child, Field.ROLE, "victim");
        rows.add(new TiedFact(opening, other, "person", standing));
        rows.add(new TiedFact(ofSuspect, other, "person", standing, suspect));
        rows.add(new TiedFact(ofChild, other, "person", standing, child));
        return this;
    }

    /** A children's home in which a child of the case file lived. */
    public CaseFileBuilder home(HomeRecord home) {
        homes.add(home);
        return this;
    }

    /** A row that stands in no case file yet. */
    public Fact loose(FactKind kind, String agency, String person, Object... pairs) {
        return fact(kind, agency, person, pairs);
    }

    /** A row of another agency that is recorded or linked as the same person's. */
    public CaseFileBuilder tied(String person, String agency, FactKind kind, Object... pairs) {
        return tied(person, LinkStanding.LINKED, agency, null, kind, pairs);
    }

    /** A row that reaches the case file by a place, phone or vehicle. */
    public CaseFileBuilder reaching(
            String tie, LinkStanding standing, String agency, String reference, FactKind kind, Object... pairs) {
        elsewhere.add(new TiedFact(fact(kind, agency, null, pairs), new CaseFileId(agency, reference), tie, standing));
        return this;
    }

    /** How much of some kinds the case file's own agency handed over. */
    public CaseFileBuilder supply(Supply supply, FactKind... kinds) {
        return supply(id.agency(), supply, kinds);
    }

    /** How much of some kinds an agency handed over. */
    public CaseFileBuilder supply(String agency, Supply supply, FactKind... kinds) {
        for (FactKind kind : kinds) {
            supplied.get(agency).put(kind, supply);
        }
        return this;
    }

    /** Nobody handed over anything of these kinds. */
    public CaseFileBuilder nobodySupplied(FactKind... kinds) {
        supplied.values().forEach(of -> List.of(kinds).forEach(of::remove));
        return this;
    }

    /** The material has no such column. To be said before the rows. */
    public CaseFileBuilder withoutColumn(FactKind kind, Field... fields) {
        missingColumns.computeIfAbsent(kind, _ -> new HashSet<>()).addAll(List.of(fields));
        return this;
    }

    public CaseFile build() {
        int row = record;
        Fact opening = fact(FactKind.OCCURRENCE, id.agency(), null, head.toArray());
        record = row;
        List<Fact> all = new ArrayList<>(rows);
        all.add(opening);
        List<PersonInCase> persons = mentions.keySet().stream()
                .map(key -> new PersonInCase(
                        key,
                        mentions.get(key),
                        involvements.getOrDefault(key, List.of()),
                        tied.getOrDefault(key, List.of())))
                .toList();
        return new CaseFile(id, opening, all, persons, elsewhere, new Material(supplied), homes);
    }

    private Fact fact(FactKind kind, String agency, String person, Object... pairs) {
        record++;
        RowCitation row = RowCitation.row(kind.ordinal() + 1, record);
        Map<Field, Object> given = new EnumMap<>(Field.class);
        for (int i = 0; i < pairs.length; i += 2) {
            Field field = (Field) pairs[i];
            if (kind.indexOf(field) < 0) {
                throw new IllegalArgumentException("A row of kind [" + kind + "] has no field [" + field + "].");
            }
            given.put(field, pairs[i + 1] == null ? AbsentReason.NOT_RECORDED : pairs[i + 1]);
        }
        List<Recorded<?>> values = new ArrayList<>();
        for (Field field : kind.fields()) {
            boolean column = !missingColumns.getOrDefault(kind, Set.of()).contains(field);
            values.add(
                    column
                            ? value(field, given.getOrDefault(field, AbsentReason.NOT_RECORDED), row.at(field.key()))
                            : new Recorded.Absent<>(AbsentReason.NOT_SUPPLIED, null));
        }
        return new Fact(kind, agency, row, null, person, values);
    }

    private static Recorded<?> value(Field field, Object given, RowCitation cell) {
        return switch (given) {
            case AbsentReason reason ->
                new Recorded.Absent<>(reason, reason == AbsentReason.NOT_SUPPLIED ? null : cell);
            case Recorded.Unreadable<?> raw -> new Recorded.Unreadable<>(raw.raw(), cell);
            case DateRange range -> new Recorded.Known<>(range, cell);
            case Boolean flag -> new Recorded.Known<>(flag, cell);
            case Integer number -> new Recorded.Known<>(number, cell);
            case String text ->
                switch (field.type()) {
                    case TEXT, CODE -> new Recorded.Known<>(text, cell);
                    case DATE -> new Recorded.Known<>(date(text), cell);
                    case FLAG -> new Recorded.Known<>(text.equals("yes"), cell);
                    case NUMBER -> new Recorded.Known<>(Integer.parseInt(text), cell);
                };
            default -> throw new IllegalArgumentException("A value cannot be [" + given + "].");
        };
    }

    /** Something written that could not be read. */
    public static Recorded.Unreadable<?> unreadable() {
        return new Recorded.Unreadable<>("~~", RowCitation.row(1, 1));
    }

    /** "2015", "2015-03", "2015-03-27" or "2015-03-27 16:05". */
    public static DateRange date(String text) {
        return switch (text.length()) {
            case 4 -> DateRange.in(Year.parse(text));
            case 7 -> DateRange.in(YearMonth.parse(text));
            case 10 -> DateRange.on(LocalDate.parse(text));
            default -> DateRange.at(LocalDateTime.parse(text.replace(' ', 'T')));
        };
    }
}
