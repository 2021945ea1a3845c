package secondlook.workbench.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.DateRange;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.BatchWriter;
import secondlook.workbench.archive.FactShape;
import secondlook.workbench.archive.KnownMapping;
import secondlook.workbench.archive.NewFact;
import secondlook.workbench.archive.NewFile;
import secondlook.workbench.archive.SourceConditions;
import secondlook.workbench.archive.ValueText;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;

/**
 * Invented people as two forces record them: enough that are plainly one person or plainly two for the linkage to learn
 * from, and a few pairs that only people can settle.
 */
public final class RecordedPeople {

    public static final String NORTHMERE = "northmere-police";
    public static final String BRACKWATER = "brackwater-constabulary";

    private static final List<String> FORENAMES = List.of(
            "Alder", "Briony", "Corin", "Dilys", "Edmund", "Fern", "Gareth", "Hester", "Idris", "Jessamy", "Kit",
            "Linnet", "Merrick", "Nerys", "Osric", "Petra", "Quill", "Rowan", "Saffron", "Tamsin");
    private static final List<String> SURNAMES = List.of(
            "Ashdown",
            "Birkett",
            "Copley",
            "Dunmore",
            "Elsworth",
            "Farrow",
            "Garrick",
            "Hollin",
            "Ickford",
            "Jarrold",
            "Kettle",
            "Larkham",
            "Mowbray",
            "Nettley",
            "Orchard",
            "Penrose",
            "Quarles",
            "Redfern",
            "Selwood",
            "Tranter");

    private final Map<String, Map<FactKind, List<Row>>> agencies = new TreeMap<>();

    private record Row(
            @Nullable String caseReference,
            @Nullable String key,
            @Nullable String person,
            Map<Field, String> values) {}

    /** People of both forces, the same in both, and the pairs that wait: see the pages of *same person?*. */
    public static RecordedPeople withPairsThatWait() {
        RecordedPeople people = new RecordedPeople();
        for (int number = 0; number < 160; number++) {
            String forename = FORENAMES.get(number % 20);
            String surname = SURNAMES.get((number * 7 + number / 20) % 20);
            String born = LocalDate.of(1970, 1, 1).plusDays(number * 83L).toString();
            String address = (number + 1) + " " + SURNAMES.get((number * 3) % 20) + " Row";
            String phone = String.format(java.util.Locale.ROOT, "07700 90%04d", number);
            people.person(NORTHMERE, "N" + number, forename, surname, born, address, phone);
            if (number % 2 == 0) {
                // People move and change their numbers, so a different address says little.
                boolean moved = number % 4 == 0;
                people.person(
                        BRACKWATER,
                        "B" + number,
                        forename,
                        surname,
                        born,
                        moved ? (number + 400) + " Mill Lane" : address,
                        moved ? "" : phone);
            }
        }
        people.caseFile(NORTHMERE, "NP/09/01877", "2009-06-09")
                .role(NORTHMERE, "NP/09/01877", "NP-118204", "victim")
                .caseFile(BRACKWATER, "BC/17/10450", "2017-09-12")
                .role(BRACKWATER, "BC/17/10450", "BC-77031", "suspect");
        people.person(NORTHMERE, "NP-118204", "Kieran", "Marsh", "1997-07-04", "3 Cindle Court", "")
                .row(
                        NORTHMERE,
                        FactKind.PLACE,
                        null,
                        null,
                        "NP-118204",
                        Field.ADDRESS,
                        "3 Cindle Court",
                        Field.ADDED,
                        "2008-03-01",
                        Field.REMOVED,
                        "2010-08-14")
                .person(NORTHMERE, "NP-118205", "Keith", "Marsh", "1997-07-04", "3 Cindle Court", "")
                .person(BRACKWATER, "BC-77031", "Kieran", "Marsh", "1997-07-04", "14 Oddle Row", "07700 900862")
                .row(
                        BRACKWATER,
                        FactKind.PLACE,
                        null,
                        null,
                        "BC-77031",
                        Field.ADDRESS,
                        "14 Oddle Row",
                        Field.ADDED,
                        "2016-01-01");
        people.withId(NORTHMERE, "N-901", "Wren", "Tranter", "1988-02-03", "9 Penny Lock", "XN100200A")
                .withId(BRACKWATER, "B-901", "Wren", "Tranter", "1988-02-03", "9 Penny Lock", "XN100299B")
                .withId(NORTHMERE, "N-902", "Sorrel", "Quarles", "1991-11-20", "2 Ferry Walk", "XN220011C")
                .withId(BRACKWATER, "B-902", "Sorrel", "Quarles", "1991-11-20", "2 Ferry Walk", "XN220078D");
        return people;
    }

    public RecordedPeople person(
            String agency, String key, String forename, String surname, String born, String address, String phone) {
        return row(
                agency,
                FactKind.PERSON,
                null,
                key,
                null,
                Field.FORENAME,
                forename,
                Field.SURNAME,
                surname,
                Field.BIRTH_DATE,
                born,
                Field.ADDRESS,
                address,
                Field.PHONE,
                phone);
    }

    private RecordedPeople withId(
            String agency, String key, String forename, String surname, String born, String address, String id) {
        return row(
                agency,
                FactKind.PERSON,
                null,
                key,
                null,
                Field.FORENAME,
                forename,
                Field.SURNAME,
                surname,
                Field.BIRTH_DATE,
                born,
                Field.ADDRESS,
                address,
                Field.NATIONAL_ID,
                id);
    }

    public RecordedPeople caseFile(String agency, String reference, String reported) {
        return row(
                agency,
                FactKind.OCCURRENCE,
                reference,
                reference,
                null,
                Field.REFERENCE,
                reference,
                Field.REPORTED,
                reported,
                Field.STATUS,
                "closed",
                Field.CLOSED,
                reported,
                Field.OUTCOME,
                "18");
    }

    public RecordedPeople role(String agency, String reference, String person, String role) {
        return row(agency, FactKind.INVOLVEMENT, reference, null, person, Field.ROLE, role);
    }

    public RecordedPeople row(
            String agency,
            FactKind kind,
            @Nullable String caseReference,
            @Nullable String key,
            @Nullable String person,
            Object... values) {
        Map<Field, String> byField = new LinkedHashMap<>();
        for (int at = 0; at < values.length; at += 2) {
            byField.put((Field) values[at], (String) values[at + 1]);
        }
        agencies.computeIfAbsent(agency, _ -> new EnumMap<>(FactKind.class))
                .computeIfAbsent(kind, _ -> new ArrayList<>())
                .add(new Row(caseReference, key, person, byField));
        return this;
    }

    /** Brings everything in and links it. */
    public void receive(Database database, Clock clock) {
        Archive archive = new Archive(database);
        agencies.forEach((agency, kinds) -> archive.importBatch(
                agency,
                "ana.whitlow",
                1_000,
                writer -> kinds.forEach((kind, rows) -> write(archive, writer, agency, kind, rows))));
        link(database, clock);
    }

    static LinkageReport link(Database database, Clock clock) {
        return new People(database, new Archive(database), new Audit(database, clock), clock)
                .link(TestViewers.anAnalyst());
    }

    private static void write(Archive archive, BatchWriter writer, String agency, FactKind kind, List<Row> rows) {
        List<@Nullable String> columns =
                new ArrayList<>(kind.fields().stream().map(Field::key).toList());
        String hash = Integer.toHexString(0x1000 + kind.ordinal()).repeat(16);
        KnownMapping mapping = archive.mapping(
                "people-" + kind.key(), 1, hash, "# for tests", List.of(new FactShape(0, kind, columns)));
        String bytes = Integer.toHexString(0x1000 + kind.ordinal() + agency.length() * 64)
                .repeat(16);
        writer.openFile(new NewFile(
                kind.key() + "s.csv", null, bytes, 1_000, mapping.id(), conditions(agency), "csv", "UTF-8", ","));
        List<String> header = new ArrayList<>(List.of("case_ref", "own_key", "person_ref"));
        kind.fields().forEach(field -> header.add(field.key()));
        int record = 1;
        for (Row row : rows) {
            record++;
            writer.accepted(record, record, cells(kind, row));
            writer.fact(record, 0, fact(kind, row, mapping.shapes().getFirst()));
        }
        writer.closeFile(header, List.of());
    }

    private static SourceConditions conditions(String agency) {
        return new SourceConditions(
                agency,
                "the review’s terms of reference",
                "may be shared within the review only",
                SourceConditions.Statement.FACT,
                LocalDate.of(2026, 10, 6));
    }

    private static @Nullable String[] cells(FactKind kind, Row row) {
        List<String> cells = new ArrayList<>();
        cells.add(row.caseReference() == null ? "" : row.caseReference());
        cells.add(row.key() == null ? "" : row.key());
        cells.add(row.person() == null ? "" : row.person());
        kind.fields().forEach(field -> cells.add(row.values().getOrDefault(field, "")));
        return cells.toArray(String[]::new);
    }

    private static NewFact fact(FactKind kind, Row row, int shape) {
        String[] content = kind.fields().stream()
                .map(field -> value(field, row.values().get(field)))
                .toArray(String[]::new);
        return new NewFact(
                shape, kind == FactKind.OCCURRENCE, row.caseReference(), row.key(), row.person(), null, content);
    }

    private static @Nullable String value(Field field, @Nullable String written) {
        if (written == null || written.isEmpty()) {
            return null;
        }
        return switch (field.type()) {
            case TEXT, CODE -> ValueText.text(written);
            case DATE -> ValueText.date(DateRange.on(LocalDate.parse(written)));
            case FLAG -> ValueText.flag(written.equals("yes"));
            case NUMBER -> ValueText.number(Integer.parseInt(written));
        };
    }
}
