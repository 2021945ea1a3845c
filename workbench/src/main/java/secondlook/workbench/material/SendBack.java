package secondlook.workbench.material;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.Cell;
import secondlook.workbench.archive.RowAccount;
import secondlook.workbench.archive.RowAccount.Kept;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.archive.SourceRow;
import secondlook.workbench.archive.Verdict;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rejected rows of a file in the agency's own shape, with one column before its own that says what to fix: same
 * heading, delimiter and encoding, or a workbook for a workbook. It opens safely in a spreadsheet; what the archive holds
 * stays as it was received. docs/method/send-back.md says how. Thread-safe; streams.
 */
public final class SendBack {

    static final String COLUMN = "What to fix";
    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Archive archive;
    private final RowAccount rows;
    private final Audit audit;

    public SendBack(Database database, Audit audit) {
        this.archive = new Archive(database);
        this.rows = new RowAccount(database);
        this.audit = audit;
    }

    /**
     * The files of a batch from which something goes back.
     *
     * @throws secondlook.workbench.access.AccessRefused unless the viewer brings in material
     */
    public List<SourceFile> files(Viewer viewer, int batch) {
        viewer.requireAnyOf(Role.ANALYST, Role.LEAD);
        return archive.files().stream()
                .filter(file -> file.batch() == batch && file.counts().rejected() > 0)
                .toList();
    }

    /** The name under which it is saved: no person's name is in it, for it is made of the agency's own. */
    public static String name(SourceFile file) {
        String plain = file.name().substring(file.name().lastIndexOf('/') + 1);
        String sheet = file.sheet() == null ? "" : "-" + file.sheet().replaceAll("[^A-Za-z0-9]+", "-");
        int ending = plain.lastIndexOf('.');
        String start = ending > 0 ? plain.substring(0, ending) : plain;
        return start.replaceAll("[^A-Za-z0-9._-]+", "-") + sheet + "-to-fix." + ending(file);
    }

    static String ending(SourceFile file) {
        return switch (file.shape()) {
            case "xlsx" -> "xlsx";
            case "jsonl" -> "jsonl";
            default -> "csv";
        };
    }

    /** Writes it, and its audit entry. The stream is left open. */
    public void write(Viewer viewer, SourceFile file, OutputStream into) {
        viewer.requireAnyOf(Role.ANALYST, Role.LEAD);
        audit.record(
                viewer,
                Act.EXPORTED,
                new AuditedObject("source-file", Integer.toString(file.number())),
                Details.NONE
                        .with("what", "send-back")
                        .with("rows", file.counts().rejected()));
        try {
            switch (file.shape()) {
                case "xlsx" -> workbook(file, into);
                case "jsonl" -> jsonLines(file, into);
                default -> delimited(file, into);
            }
            into.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The send-back file could not be written.", e);
        }
    }

    // ---- shapes ----

    private void delimited(SourceFile file, OutputStream into) throws IOException {
        Charset charset = Charset.forName(file.encoding());
        char delimiter = file.delimiter() == null ? ',' : file.delimiter().charAt(0);
        into.write(SafeCsv.line(heading(file), delimiter).getBytes(charset));
        each(file, row -> into.write(SafeCsv.line(line(file, row), delimiter).getBytes(charset)));
    }

    private void workbook(SourceFile file, OutputStream into) throws IOException {
        try (TextWorkbook book = new TextWorkbook(into, file.sheet() == null ? "To fix" : file.sheet())) {
            book.row(heading(file));
            each(file, row -> book.row(line(file, row)));
        }
    }

    private void jsonLines(SourceFile file, OutputStream into) throws IOException {
        each(file, row -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("what_to_fix", fix(row));
            line.put("record", row.record());
            if (row.cells().size() == 1) {
                line.put("as_received", row.cells().getFirst().raw());
            } else {
                Map<String, String> fields = new LinkedHashMap<>();
                row.cells().forEach(cell -> fields.put(cell.column(), cell.raw()));
                line.put("fields", fields);
            }
            into.write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        });
    }

    // ---- rows ----

    private interface RowWriter {
        void write(SourceRow row) throws IOException;
    }

    private void each(SourceFile file, RowWriter writer) throws IOException {
        Kept rejected = new Kept(Verdict.REJECTED, null, null);
        for (int from = 0; ; from += AT_ONCE) {
            List<SourceRow> some = rows.rows(file, rejected, AT_ONCE, from);
            for (SourceRow row : some) {
                writer.write(row);
            }
            if (some.size() < AT_ONCE) {
                return;
            }
        }
    }

    /** The agency's own heading as it wrote it, where the file has one. */
    private List<@Nullable String> heading(SourceFile file) {
        List<@Nullable String> heading = new ArrayList<>(List.of(COLUMN));
        List<SourceRow> own = rows.rows(file, new Kept(Verdict.SKIPPED, "Heading", null), 1, 0);
        if (own.isEmpty()) {
            heading.addAll(file.header());
        } else {
            own.getFirst().cells().forEach(cell -> heading.add(cell.raw()));
        }
        return heading;
    }

    /** What to fix, then the cells in the places in which they stood; a row that could not be split is one cell. */
    private static List<@Nullable String> line(SourceFile file, SourceRow row) {
        List<@Nullable String> line = new ArrayList<>(List.of(fix(row)));
        for (Cell cell : row.cells()) {
            int place = place(file, cell, line.size() - 1) + 1;
            while (line.size() < place) {
                line.add("");
            }
            line.add(cell.raw());
        }
        while (line.size() < file.header().size() + 1) {
            line.add("");
        }
        return line;
    }

    private static int place(SourceFile file, Cell cell, int next) {
        int known = file.header().indexOf(cell.column());
        return Math.max(known, next);
    }

    private static String fix(SourceRow row) {
        String reason = row.reason() == null ? "The row could not be taken in" : row.reason();
        return (row.remedy() == null ? reason : row.remedy() + ". " + reason) + " (record " + row.record() + ", line "
                + row.line() + ").";
    }
}
