package secondlook.workbench.report;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.archive.RowLedger;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.connections.Network;
import secondlook.workbench.database.Database;
import secondlook.workbench.missing.MissingRecords;
import secondlook.workbench.naming.Namings;
import secondlook.workbench.people.People;
import secondlook.workbench.triage.Reasons;
import secondlook.workbench.triage.ScopeAnswers;

/**
 * Writes what the program holds as CSV files (UTF-8, comma, CR LF). An export is a disclosure: its audit entry is written
 * before the first row leaves. Rows stream; memory does not grow with the workspace.
 */
public final class Export {

    private final Archive archive;
    private final RowLedger ledger;
    private final People people;
    private final Reasons reasons;
    private final ScopeAnswers scope;
    private final Network network;
    private final Namings namings;
    private final Audit audit;

    public Export(Database database, Archive archive, People people, Reasons reasons, Audit audit) {
        this.archive = archive;
        this.ledger = new RowLedger(database);
        this.people = people;
        this.reasons = reasons;
        this.scope = new ScopeAnswers(database);
        this.network = new Network(database);
        this.namings = new Namings(database, new FactLookup(database), people);
        this.audit = audit;
    }

    /** As below, with everything in the one file. */
    public Written write(Viewer viewer, What what, Path folder) {
        return write(viewer, what, folder, false);
    }

    /**
     * Writes one kind of file into a folder, which is made where it is missing.
     *
     * @param forReaders whether answers about case files that are read first stand apart, to be kept from readers
     * @return the name of the file and how many rows it has, its heading not counted
     * @throws java.io.UncheckedIOException where the file cannot be written
     */
    public Written write(Viewer viewer, What what, Path folder, boolean forReaders) {
        audit.record(
                viewer,
                Act.EXPORTED,
                new AuditedObject("export", what.key()),
                forReaders ? Details.NONE.with("for", "readers") : Details.NONE);
        Path file = folder.resolve(what.key() + ".csv");
        try (CsvLines csv = CsvLines.to(file)) {
            long rows = switch (what) {
                case ROWS -> rows(csv);
                case PEOPLE -> people(csv);
                case REASONS -> AnswerLines.reasons(reasons, archive, files(), folder, forReaders, csv);
                case SCOPE -> AnswerLines.scope(viewer, scope, archive, files(), folder, csv);
                case MISSING -> MissingLines.write(viewer, new MissingRecords(archive, people), archive, csv);
                case GROUPS -> GroupLines.write(viewer, network, archive, csv);
                case NAMINGS -> NamingLines.write(namings, archive, files(), csv);
            };
            return new Written(what.key() + ".csv", rows);
        }
    }

    private long rows(CsvLines csv) {
        csv.line("agency", "file", "file_number", "record", "line", "verdict", "reason", "what_to_do");
        long[] written = {0};
        for (SourceFile file : archive.files()) {
            ledger.forEach(file.number(), row -> {
                csv.line(
                        file.agency(),
                        file.name(),
                        Integer.toString(file.number()),
                        Integer.toString(row.record()),
                        Integer.toString(row.line()),
                        row.verdict().words(),
                        orEmpty(row.reason()),
                        orEmpty(row.remedy()));
                written[0]++;
            });
        }
        return written[0];
    }

    private long people(CsvLines csv) {
        csv.line("agency", "file", "file_number", "record", "source_key", "person");
        Map<Integer, SourceFile> files = files();
        long[] written = {0};
        people.forEachMention(mention -> {
            SourceFile file = files.get(mention.file());
            csv.line(
                    mention.agency(),
                    file == null ? "" : file.name(),
                    Integer.toString(mention.file()),
                    Integer.toString(mention.record()),
                    mention.name(),
                    Long.toString(mention.person()));
            written[0]++;
        });
        return written[0];
    }

    private Map<Integer, SourceFile> files() {
        Map<Integer, SourceFile> files = new HashMap<>();
        archive.files().forEach(file -> files.put(file.number(), file));
        return files;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What can be written. */
    public enum What {
        ROWS,
        PEOPLE,
        REASONS,
        SCOPE,
        GROUPS,
        MISSING,
        NAMINGS;

        /** As it is asked for on the command line, and the file's name. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A file that was written.
     *
     * @param name the file's name
     * @param rows how many rows it has
     */
    public record Written(String name, long rows) {}
}
