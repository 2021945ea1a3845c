package secondlook.workbench.connections;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import secondlook.workbench.people.People;
import secondlook.workbench.triage.CaseFiles;

/** Rows of several agencies for tests, one file for each agency and kind. Every name in it is invented. */
public final class ConnectedMaterial {

    private record Row(
            @Nullable String caseReference,
            @Nullable String key,
            @Nullable String person,
            Map<Field, String> values) {}

    private final Map<String, Map<FactKind, List<Row>>> agencies = new TreeMap<>();
    private int mappings;

    public ConnectedMaterial row(
            String agency,
            FactKind kind,
            @Nullable String caseReference,
            @Nullable String key,
            @Nullable String person,
            Object... values) {
        Map<Field, String> byField = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            byField.put((Field) values[i], (String) values[i + 1]);
        }
        agencies.computeIfAbsent(agency, _ -> new TreeMap<>())
                .computeIfAbsent(kind, _ -> new ArrayList<>())
                .add(new Row(caseReference, key, person, byField));
        return this;
    }

    public ConnectedMaterial caseFile(String agency, String reference, String reported, Object... values) {
        Object[] all = new Object[values.length + 6];
        Object[] head = {Field.REFERENCE, reference, Field.REPORTED, reported, Field.STATUS, "closed"};
        System.arraycopy(head, 0, all, 0, 6);
        System.arraycopy(values, 0, all, 6, values.length);
        return row(agency, FactKind.OCCURRENCE, reference, reference, null, all);
    }

    public ConnectedMaterial person(String agency, String key, String forename, String surname, String born) {
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
                born);
    }

    public ConnectedMaterial role(String agency, String reference, String key, String role) {
        return row(agency, FactKind.INVOLVEMENT, reference, null, key, Field.ROLE, role);
    }

    /** Three files of two forces that share an adult, a phone and a takeaway; a home; a youth worker in two files. */
    public ConnectedMaterial withTheChartOfThePages() {
        String np = "northmere-police";
        String bc = "brackwater-constabulary";
        String home = "childrens-homes";
        return person(np, "P-71", "Amelie", "Hartwood", "2000-06-14")
                .person(np, "P-31", "Darren", "Pell", "1981-01-09")
                .person(np, "P-32", "Col", "Brandreth", "1979-04-02")
                .person(np, "P-80", "Rosa", "Tilling", "1996-02-11")
                .person(np, "P-90", "Ada", "Marrow", "1975-09-30")
                .person(bc, "B-7", "Darren", "Pell", "1981-01-09")
                .person(bc, "B-9", "Wren", "Ashdown", "1998-11-23")
                .caseFile(
                        np,
                        "NP/15/02291",
                        "2015-02-26T10:20",
                        Field.PLACE,
                        "Blue Lantern, 14 Tarrow Street, Northmere",
                        Field.PLACE_TYPE,
                        "takeaway")
                .caseFile(
                        np,
                        "NP/12/03950",
                        "2012-10-08T09:00",
                        Field.PLACE,
                        "Blue Lantern, 14 Tarrow Street, Northmere",
                        Field.PLACE_TYPE,
                        "takeaway")
                .caseFile(
                        bc,
                        "BC/13/04120",
                        "2013-04-17T14:05",
                        Field.PLACE,
                        "Brackwater Station, Quay Road",
                        Field.PLACE_TYPE,
                        "station")
                .role(np, "NP/15/02291", "P-71", "victim")
                .role(np, "NP/15/02291", "P-31", "suspect")
                .role(np, "NP/15/02291", "P-90", "professional")
                .role(np, "NP/12/03950", "P-80", "victim")
                .role(np, "NP/12/03950", "P-32", "suspect")
                .role(np, "NP/12/03950", "P-31", "suspect")
                .role(np, "NP/12/03950", "P-90", "professional")
                .role(bc, "BC/13/04120", "B-9", "victim")
                .role(bc, "BC/13/04120", "B-7", "suspect")
                .row(
                        np,
                        FactKind.PHONE,
                        "NP/12/03950",
                        "PH-1",
                        "P-32",
                        Field.PHONE,
                        "07255 900417",
                        Field.AT,
                        "2012-10-01")
                .row(
                        bc,
                        FactKind.PHONE,
                        "BC/13/04120",
                        "PH-9",
                        "B-7",
                        Field.PHONE,
                        "+44 7255 900417",
                        Field.AT,
                        "2013-04-19")
                .row(
                        np,
                        FactKind.VEHICLE,
                        "NP/15/02291",
                        "V-1",
                        "P-71",
                        Field.REGISTRATION,
                        "?4KR",
                        Field.AT,
                        "2015-02-22")
                .row(
                        home,
                        FactKind.PLACEMENT,
                        null,
                        "PL-1",
                        "H-1",
                        Field.HOME,
                        "Tollen Lodge",
                        Field.STARTED,
                        "2014-11-01")
                .row(
                        np,
                        FactKind.MISSING_EPISODE,
                        "NP/15/02291",
                        "M-1",
                        "P-71",
                        Field.HOME,
                        "Tollen Lodge",
                        Field.STARTED,
                        "2015-02-21T23:40");
    }

    /** A home with two children whom home, police and council record missing, not always alike. */
    public ConnectedMaterial withAHomeThatLosesChildren() {
        String np = "northmere-police";
        String ec = "eastholm-council";
        String home = "childrens-homes";
        String[][] children = {
            {"1", "Isolde", "Fenwith", "2001-03-14"},
            {"2", "Tamsin", "Quarrel", "2000-12-02"},
            {"3", "Bram", "Sallow", "2001-07-21"},
        };
        for (String[] child : children) {
            person(home, "CH-" + child[0], child[1], child[2], child[3]);
            person(np, "PM-" + child[0], child[1], child[2], child[3]);
            person(ec, "LA-" + child[0], child[1], child[2], child[3]);
            row(
                    ec,
                    FactKind.PLACEMENT,
                    null,
                    "PL-" + child[0],
                    "LA-" + child[0],
                    Field.HOME,
                    "Tollen Lodge",
                    Field.STARTED,
                    "2015-01-12",
                    Field.ENDED,
                    "2015-05-31");
        }
        for (int week = 0; week < 4; week++) {
            LocalDate day = LocalDate.of(2015, 2, 10).plusDays(7L * week);
            for (int child = 1; child <= 2; child++) {
                String reported = day + "T23:" + (10 + week);
                row(
                        home,
                        FactKind.MISSING_EPISODE,
                        null,
                        "H-" + week + child,
                        "CH-" + child,
                        Field.STARTED,
                        day + "T22:40",
                        Field.ENDED,
                        day.plusDays(1) + "T06:15",
                        Field.HOME,
                        "Tollen Lodge");
                if (child == 1) {
                    row(
                            np,
                            FactKind.MISSING_EPISODE,
                            null,
                            "M-" + week,
                            "PM-1",
                            Field.STARTED,
                            day + "T22:50",
                            Field.REPORTED,
                            reported,
                            Field.FIRST_ACTION,
                            day.plusDays(week % 2) + "T23:5" + week,
                            Field.FOUND_PLACE,
                            "a flat off Tarrow Street",
                            Field.FOUND_WITH,
                            "an adult not known to the home");
                }
            }
            row(
                    ec,
                    FactKind.RETURN_INTERVIEW,
                    null,
                    "R-" + week,
                    "LA-1",
                    Field.OFFERED,
                    "yes",
                    Field.HELD,
                    "yes",
                    Field.HELD_AT,
                    day.plusDays(2 + week) + "T10:00",
                    Field.NAMED,
                    "adult: “Daz”; place: a takeaway");
        }
        return this;
    }

    /** A file that ties nobody to anybody. */
    public ConnectedMaterial withALonelyFile() {
        return person("northmere-police", "P-99", "Ivo", "Sallow", "2001-01-01")
                .caseFile("northmere-police", "NP/09/01140", "2009-06-30T08:00")
                .role("northmere-police", "NP/09/01140", "P-99", "victim");
    }

    /** A file with very many people and phones, some with long names. */
    public ConnectedMaterial withALongFile() {
        String np = "northmere-police";
        caseFile(np, "NP/11/00777", "2011-05-05T08:00");
        for (int i = 1; i <= 22; i++) {
            String key = "L-" + i;
            String surname =
                    i % 4 == 0 ? "Featherstonehaugh-Cholmondeley the " + i + "th" : "Longley" + (char) ('a' + i);
            person(np, key, "Maximilian", surname, String.format("19%02d-0%d-1%d", 60 + i, 1 + i % 9, i % 9));
            role(np, "NP/11/00777", key, i <= 4 ? "victim" : i <= 7 ? "suspect" : "mentioned");
            row(
                    np,
                    FactKind.PHONE,
                    "NP/11/00777",
                    "LP-" + i,
                    key,
                    Field.PHONE,
                    "07255 1234" + (10 + i),
                    Field.AT,
                    "2011-04-0" + (1 + i % 9));
        }
        return this;
    }

    /** Brings everything in, links it and ties it. */
    public void receive(Database database, Clock clock) {
        Archive archive = new Archive(database);
        Audit audit = new Audit(database, clock);
        agencies.forEach((agency, files) -> archive.importBatch(
                agency,
                "ana.whitlow",
                1_000,
                writer -> files.forEach((kind, rows) -> write(archive, writer, agency, kind, rows))));
        People people = new People(database, archive, audit, clock);
        people.link(TestViewers.anAnalyst());
        new Connecting(database, CaseFiles.over(database, archive, people), people, audit, clock)
                .run(TestViewers.anAnalyst());
    }

    private void write(Archive archive, BatchWriter writer, String agency, FactKind kind, List<Row> rows) {
        List<@Nullable String> columns =
                new ArrayList<>(kind.fields().stream().map(Field::key).toList());
        mappings++;
        String hash = String.format("%02x", mappings).repeat(32);
        KnownMapping mapping = archive.mapping(
                agency + "-" + kind.key(), 1, hash, "# for tests", List.of(new FactShape(0, kind, columns)));
        writer.openFile(new NewFile(
                kind.key() + "s.csv", null, hash, 1_000, mapping.id(), conditions(agency), "csv", "UTF-8", ","));
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
        cells.add(Objects.requireNonNullElse(row.caseReference(), ""));
        cells.add(Objects.requireNonNullElse(row.key(), ""));
        cells.add(Objects.requireNonNullElse(row.person(), ""));
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
            case DATE ->
                written.length() == 16
                        ? ValueText.date(DateRange.at(LocalDateTime.parse(written)))
                        : ValueText.date(DateRange.on(LocalDate.parse(written)));
            case FLAG -> ValueText.flag(written.equals("yes"));
            case NUMBER -> ValueText.number(Integer.parseInt(written));
        };
    }
}
