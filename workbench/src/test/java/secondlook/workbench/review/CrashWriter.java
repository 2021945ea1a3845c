package secondlook.workbench.review;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.access.Purpose;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.UserId;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.CaseFileEntry;
import secondlook.workbench.archive.SourceConditions;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.Workspace;
import secondlook.workbench.intake.AgencySource;
import secondlook.workbench.intake.FileToRead;
import secondlook.workbench.intake.ImportRequest;
import secondlook.workbench.intake.Intake;
import secondlook.workbench.intake.ProgressListener;
import secondlook.workbench.intake.SourceMapping;

/**
 * A process that decides, or takes files in, until it is killed: the same code as the pages and commands, without Spring.
 * It says {@code acked N} only when number N was acknowledged.
 */
final class CrashWriter {

    static final Viewer READER = new Viewer(
            new UserId("crash.reader"), "Crash reader", Set.of(Role.REVIEWER), Purpose.Stated.READ_CASE_FILES, "crash");

    private CrashWriter() {}

    /** Arguments: decide or import, the workspace's folder, the first number. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        int first = Integer.parseInt(arguments[2]);
        try (Database database = Workspace.in(folder).open()) {
            for (int number = first; number < first + 10_000; number++) {
                if (arguments[0].equals("decide")) {
                    decide(database, number);
                } else {
                    take(database, folder, number);
                }
                System.out.println("acked " + number + ".");
            }
        }
    }

    /** The key of a decision: a client that got no answer sends the same one again. */
    static UUID key(int number) {
        return UUID.nameUUIDFromBytes(("decision " + number).getBytes(StandardCharsets.UTF_8));
    }

    /** The file of an import. */
    static String fileName(int number) {
        return "crash-" + number + ".csv";
    }

    /** Rows of the file of an import, its heading not counted. */
    static int rows(int number) {
        return 200 + number % 7 * 100;
    }

    static void decide(Database database, int number) {
        Clock clock = Clock.systemUTC();
        Audit audit = new Audit(database, clock);
        List<CaseFileEntry> caseFiles = new Archive(database).caseFiles().toList();
        CaseFileEntry entry = caseFiles.get(number % caseFiles.size());
        Assignments assignments = new Assignments(database, audit, new UserStore(database, clock), clock);
        assignments.take(READER, entry.number());
        RowCitation cited = RowCitation.row(1, 2);
        Seen seen = new Seen(List.of(new Seen.Row(1, 2, "00")), List.of(), List.of(), List.of(), "rule");
        new Decisions(database, audit, clock)
                .decide(
                        READER,
                        entry.id(),
                        new DecisionRequest(
                                key(number),
                                entry.number(),
                                List.of(new DecisionAnswer("", "", DecisionOutcome.values()[number % 4])),
                                "Number " + number,
                                "",
                                List.of(cited),
                                "tom.verrall",
                                LocalDate.of(2027, 1, 4),
                                seen,
                                Written.NOTHING));
    }

    private static void take(Database database, Path folder, int number) throws Exception {
        StringBuilder csv = new StringBuilder("ref,entry,at,text\r\n");
        for (int row = 0; row < rows(number); row++) {
            csv.append("X/").append(number).append(',').append(row).append(",01/02/2012,entry\r\n");
        }
        Path file = folder.resolve(fileName(number));
        Files.writeString(file, csv);
        Path yaml = folder.resolve("crash-log.yaml");
        Files.writeString(yaml, """
                mapping: crash-log
                version: 1
                read: {shape: csv, dates: day first}
                row is: log entry
                key: [ref, entry]
                follows: {occurrence: ref}
                fields: {at: at, text: text}
                """);
        SourceMapping mapping = AgencySource.mapping(yaml);
        Intake.importFiles(
                database,
                new ImportRequest(
                        "crash-police",
                        new SourceConditions("Crash Police", "test", "", SourceConditions.Statement.FACT, null),
                        List.of(new FileToRead(file, mapping)),
                        "crash"),
                ProgressListener.NONE);
    }
}
