package secondlook.workbench.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.indicator.IndicatorSettings;
import secondlook.casework.indicator.Indicators;
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
import secondlook.workbench.safeguarding.Risks;
import secondlook.workbench.triage.CaseFiles;
import secondlook.workbench.triage.Triage;

/**
 * Case material for tests, written as one agency's files: one file for each kind of row, with a column for each field.
 * Every name in it is invented. {@link #receive} brings it in, links it and asks the indicators.
 */
final class CaseMaterial {

    static final String AGENCY = "northmere-police";

    private final Map<String, Map<FactKind, List<Row>>> files = new LinkedHashMap<>();
    private String agency = AGENCY;

    private record Row(
            @Nullable String caseReference,
            @Nullable String key,
            @Nullable String person,
            Map<Field, String> values) {}

    /** A row of a kind; values as an agency would write them. */
    CaseMaterial row(
            FactKind kind,
            @Nullable String caseReference,
            @Nullable String key,
            @Nullable String person,
            Object... values) {
        Map<Field, String> byField = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            byField.put((Field) values[i], (String) values[i + 1]);
        }
        files.computeIfAbsent(agency, _ -> new EnumMap<>(FactKind.class))
                .computeIfAbsent(kind, _ -> new ArrayList<>())
                .add(new Row(caseReference, key, person, byField));
        return this;
    }

    /** The rows that follow are this agency's. */
    CaseMaterial by(String agencyKey) {
        agency = agencyKey;
        return this;
    }

    CaseMaterial about(FactKind kind, String caseReference, Object... values) {
        return row(kind, caseReference, null, null, values);
    }

    /** A person and the role in a case. */
    CaseMaterial person(String caseReference, String key, String forename, String surname, String born, String role) {
        return row(
                        FactKind.PERSON,
                        null,
                        key,
                        null,
                        Field.FORENAME,
                        forename,
                        Field.SURNAME,
                        surname,
                        Field.BIRTH_DATE,
                        born)
                .row(FactKind.INVOLVEMENT, caseReference, null, key, Field.ROLE, role);
    }

    /** Brings everything in, links, and triages. */
    void receive(Database database, Clock clock) {
        Archive archive = new Archive(database);
        Audit audit = new Audit(database, clock);
        files.forEach((sender, kinds) -> archive.importBatch(
                sender,
                "ana.whitlow",
                1_000,
                writer -> kinds.forEach((kind, rows) -> write(archive, writer, sender, kind, rows))));
        People people = new People(database, archive, audit, clock);
        people.link(TestViewers.anAnalyst());
        CaseFiles caseFiles = CaseFiles.over(database, archive, people);
        new Triage(database, caseFiles, Indicators.standard(IndicatorSettings.standard()), audit, clock)
                .run(TestViewers.anAnalyst());
        new Risks(database, archive, people, audit, clock).raise(TestViewers.anAnalyst(), 1);
    }

    /** Rows of the case file of the pages that suggest somebody is at risk now, and one that leaves it open. */
    CaseMaterial withSomebodyAtRisk() {
        return row(
                        FactKind.MISSING_EPISODE,
                        "NP/15/02291",
                        "M-1",
                        "P-71",
                        Field.REFERENCE,
                        "M-1",
                        Field.STARTED,
                        "2015-05-20")
                .about(
                        FactKind.LOG_ENTRY,
                        "NP/15/02291",
                        Field.AT,
                        "2015-05-21T09:00",
                        Field.AUTHOR,
                        "DC 4471",
                        Field.TEXT,
                        "The school asked whether there is a risk of self-harm.");
    }

    private static void write(Archive archive, BatchWriter writer, String sender, FactKind kind, List<Row> rows) {
        List<@Nullable String> columns =
                new ArrayList<>(kind.fields().stream().map(Field::key).toList());
        String hash = Integer.toHexString(31 * Math.floorMod(sender.hashCode(), 1000) + kind.ordinal() + 1)
                .repeat(64)
                .substring(0, 64);
        KnownMapping mapping = archive.mapping(
                "test-" + sender + "-" + kind.key(), 1, hash, "# for tests", List.of(new FactShape(0, kind, columns)));
        writer.openFile(
                new NewFile(fileName(kind), null, hash, 1_000, mapping.id(), conditions(), "csv", "UTF-8", ","));
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

    /** As an agency would name the file. */
    private static String fileName(FactKind kind) {
        return switch (kind) {
            case PROCESS -> "suspects.csv";
            case LOG_ENTRY -> "log.csv";
            case HOME_LOG, INTELLIGENCE, NRM -> kind.key() + ".csv";
            default -> kind.key() + "s.csv";
        };
    }

    private static SourceConditions conditions() {
        return new SourceConditions(
                "Northmere Police",
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
            case DATE -> date(written);
            case FLAG -> ValueText.flag(written.equals("yes"));
            case NUMBER -> ValueText.number(Integer.parseInt(written));
        };
    }

    private static String date(String written) {
        return switch (written.length()) {
            case 16 -> ValueText.date(DateRange.at(LocalDateTime.parse(written)));
            case 10 -> ValueText.date(DateRange.on(LocalDate.parse(written)));
            case 7 -> ValueText.date(DateRange.in(YearMonth.parse(written)));
            default -> ValueText.unreadable(written);
        };
    }

    /** The case file of the design's pages: an account, a wish, enquiries with and without a result, an outcome. */
    CaseMaterial withTheCaseOfThePages() {
        String ref = "NP/15/02291";
        return row(
                        FactKind.OCCURRENCE,
                        ref,
                        ref,
                        null,
                        Field.REFERENCE,
                        ref,
                        Field.REPORTED,
                        "2015-02-26T10:20",
                        Field.EVENT_FROM,
                        "2015-02-21",
                        Field.CLASSIFICATION,
                        "Sexual offence, child under 16",
                        Field.OFFENCE_GROUP,
                        "contact-sexual",
                        Field.RECORD_TYPE,
                        "crime",
                        Field.STATUS,
                        "closed",
                        Field.CLOSED,
                        "2015-03-27T11:48",
                        Field.OUTCOME,
                        "16",
                        Field.OFFICER,
                        "DC 4471",
                        Field.PLACE,
                        "14 Tarrow Street, Northmere",
                        Field.PLACE_TYPE,
                        "takeaway")
                .person(ref, "P-71", "Amelie", "Hartwood", "2000-06-14", "victim")
                .person(ref, "P-31", "Darren", "Pell", "1981-01-09", "suspect")
                .about(
                        FactKind.CONTACT,
                        ref,
                        Field.AT,
                        "2015-02-28T14:00",
                        Field.TYPE,
                        "recorded-interview",
                        Field.MODE,
                        "in-person",
                        Field.WISHES,
                        "Don’t ring my mum before you have told me.",
                        Field.AUTHOR,
                        "DC 2210",
                        Field.TEXT,
                        "Account taken by a trained interviewer. Disclosure recorded.")
                .about(
                        FactKind.CONTACT,
                        ref,
                        Field.AT,
                        "2015-03-20",
                        Field.TYPE,
                        "visit",
                        Field.WISHES,
                        "I don’t want to go to court. I want it to stop.",
                        Field.WITH_WHOM,
                        "an advocate")
                .about(
                        FactKind.ACTION,
                        ref,
                        Field.REFERENCE,
                        "A-84",
                        Field.RAISED,
                        "2015-02-26",
                        Field.DESCRIPTION,
                        "Take the child’s account",
                        Field.ABOUT,
                        "account",
                        Field.RESULT,
                        "Recorded interview held",
                        Field.RESULT_AT,
                        "2015-02-28")
                .about(
                        FactKind.ACTION,
                        ref,
                        Field.REFERENCE,
                        "A-88",
                        Field.RAISED,
                        "2015-03-03T14:05",
                        Field.RAISED_BY,
                        "DC 4471",
                        Field.DESCRIPTION,
                        "Find the user of 07700 900417",
                        Field.ABOUT,
                        "phone",
                        Field.PRIORITY,
                        "2")
                .about(
                        FactKind.LOG_ENTRY,
                        ref,
                        Field.AT,
                        "2015-02-26T10:40",
                        Field.AUTHOR,
                        "DC 4471",
                        Field.TEXT,
                        "Report made by a youth worker. Occurrence opened.")
                .about(
                        FactKind.LOG_ENTRY,
                        ref,
                        Field.AT,
                        "2015-03",
                        Field.AUTHOR,
                        "DC 4471",
                        Field.TEXT,
                        "Camera pictures asked for from the named place.")
                .about(
                        FactKind.LOG_ENTRY,
                        ref,
                        Field.AT,
                        "?22 may 2015",
                        Field.AUTHOR,
                        "DC 4471",
                        Field.TEXT,
                        "Review of the file.")
                .about(FactKind.PROCESS, ref, Field.AT, "2015-03-12T16:30", Field.TYPE, "advice-sought")
                .about(
                        FactKind.OUTCOME,
                        ref,
                        Field.AT,
                        "2015-03-27T11:48",
                        Field.OUTCOME,
                        "16",
                        Field.RATIONALE,
                        "The child has said she does not support further action. The account was taken and advice was"
                                + " sought before closing the matter.",
                        Field.DECISION_MAKER,
                        "DS 3308",
                        Field.RANK,
                        "DS");
    }

    /** What a home, a school nurse and social care recorded about the child of that case file. */
    CaseMaterial withWhatOtherAgenciesKnew() {
        by("tollen-lodge");
        row(
                FactKind.PERSON,
                null,
                "YP-7",
                null,
                Field.FORENAME,
                "Amelie",
                Field.SURNAME,
                "Hartwood",
                Field.BIRTH_DATE,
                "2000-06-14");
        of("YP-7", FactKind.HOME_LOG, Field.AT, "2015-02-09", Field.AUTHOR, "Night staff", Field.TEXT, "A car waited.");
        of(
                "YP-7",
                FactKind.HOME_LOG,
                Field.AT,
                "2014-12",
                Field.AUTHOR,
                "Day staff",
                Field.TEXT,
                "A new phone is noted.");
        of(
                "YP-7",
                FactKind.MISSING_EPISODE,
                Field.STARTED,
                "2015-02-21T23:40",
                Field.ENDED,
                "2015-02-22T06:15",
                Field.HOME,
                "Tollen Lodge",
                Field.FOUND_WITH,
                "an adult in a car");
        by("harrowick-health");
        row(
                FactKind.PERSON,
                null,
                "H-3",
                null,
                Field.FORENAME,
                "Amelie",
                Field.SURNAME,
                "Hartwood",
                Field.BIRTH_DATE,
                "2000-06-14");
        of(
                "H-3",
                FactKind.LETTER,
                Field.AT,
                "2015-02-11",
                Field.SOURCE,
                "school-nurse",
                Field.AUTHOR,
                "School nurse",
                Field.DISCLOSURE,
                "yes",
                Field.TEXT,
                "The child names an adult by a nickname and asks for help.");
        return by(AGENCY);
    }

    private CaseMaterial of(String person, FactKind kind, Object... values) {
        return row(kind, null, null, person, values);
    }

    /** A file of which there is almost nothing. */
    CaseMaterial withAThinCase() {
        String ref = "NP/09/01140";
        return row(
                        FactKind.OCCURRENCE,
                        ref,
                        ref,
                        null,
                        Field.REFERENCE,
                        ref,
                        Field.REPORTED,
                        "2009-06-30",
                        Field.STATUS,
                        "closed",
                        Field.CLOSED,
                        "2009-07-02",
                        Field.RECORD_TYPE,
                        "incident",
                        Field.OFFICER,
                        "PC Callow",
                        Field.TEXT,
                        "see paper report")
                .person(ref, "P-90", "Rosa", "Tilling", "", "victim");
    }

    /** Two recorded suspects and two children: four that a decision answers for. */
    CaseMaterial withSeveralSuspectsAndChildren() {
        String ref = "NP/13/00077";
        return row(
                        FactKind.OCCURRENCE,
                        ref,
                        ref,
                        null,
                        Field.REFERENCE,
                        ref,
                        Field.REPORTED,
                        "2013-05-02",
                        Field.EVENT_FROM,
                        "2013-04",
                        Field.STATUS,
                        "closed",
                        Field.CLOSED,
                        "2013-09-30",
                        Field.OUTCOME,
                        "15",
                        Field.OFFENCE_GROUP,
                        "contact-sexual",
                        Field.RECORD_TYPE,
                        "crime",
                        Field.OFFICER,
                        "DC 5120")
                .person(ref, "P-81", "Linnet", "Askew", "1998-11-20", "victim")
                .person(ref, "P-82", "Teal", "Morrow", "1999-02-03", "victim")
                .person(ref, "P-83", "Gareth", "Quill", "1979-07-07", "suspect")
                .person(ref, "P-84", "Owen", "Stackpole", "1983-03-30", "suspect")
                .about(
                        FactKind.ACTION,
                        ref,
                        Field.REFERENCE,
                        "A-12",
                        Field.RAISED,
                        "2013-05-04",
                        Field.DESCRIPTION,
                        "Speak to the taxi firm named by the child",
                        Field.ABOUT,
                        "suspect");
    }

    /** A file whose chronology needs several pages, with a reference that is awkward in an address. */
    CaseMaterial withALongCase(int entries) {
        String ref = "NP/12 (B)/0395;0?";
        row(
                FactKind.OCCURRENCE,
                ref,
                ref,
                null,
                Field.REFERENCE,
                ref,
                Field.REPORTED,
                "2012-01-01",
                Field.STATUS,
                "closed",
                Field.CLOSED,
                "2014-12-31",
                Field.OUTCOME,
                "18",
                Field.RECORD_TYPE,
                "crime");
        person(ref, "P-91", "Wren", "Ashdown", "1997-05-05", "victim");
        LocalDateTime at = LocalDateTime.of(2012, 1, 2, 9, 0);
        for (int entry = 1; entry <= entries; entry++) {
            about(
                    FactKind.LOG_ENTRY,
                    ref,
                    Field.AT,
                    at.plusHours(entry * 40L).toString(),
                    Field.AUTHOR,
                    "DC " + entry,
                    Field.TEXT,
                    "Entry " + entry + " of the log, with an awkwardlylongwordthatnobodybroke".repeat(entry % 7 + 1));
        }
        return this;
    }
}
