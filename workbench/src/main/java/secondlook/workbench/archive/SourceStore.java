package secondlook.workbench.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.casework.value.RowCitation;

/** Files, batches and rows as pages show them. */
final class SourceStore {

    private static final String FILES = """
            SELECT f.*, m.name AS mapping_name, m.version AS mapping_version
            FROM source_file f JOIN mapping m ON m.id = f.mapping
            """;

    private final JdbcClient sql;

    SourceStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Nullable
    SourceFile file(int number) {
        return sql.sql(FILES + " WHERE f.number = ?")
                .param(number)
                .query((row, place) -> file(row))
                .optional()
                .orElse(null);
    }

    List<SourceFile> files() {
        return sql.sql(FILES + " ORDER BY f.number")
                .query((row, place) -> file(row))
                .list();
    }

    List<Batch> batches() {
        List<SourceFile> files = files();
        return sql.sql("SELECT * FROM batch ORDER BY number")
                .query((row, place) -> batch(row, files))
                .list();
    }

    @Nullable
    SourceRow row(int file, int record) {
        SourceFile source = file(file);
        if (source == null) {
            return null;
        }
        return sql.sql("SELECT * FROM source_row WHERE file = ? AND record = ?")
                .params(file, record)
                .query((row, place) -> row(source, row))
                .optional()
                .orElse(null);
    }

    List<SourceRow> rows(int file, Verdict verdict, int most) {
        SourceFile source = file(file);
        if (source == null) {
            return List.of();
        }
        return sql.sql("SELECT * FROM source_row WHERE file = ? AND verdict = ? ORDER BY record LIMIT ?")
                .params(file, verdict.stored(), most)
                .query((row, place) -> row(source, row))
                .list();
    }

    List<SourceRow> rows(Collection<RowCitation> places) {
        Map<Integer, SourceFile> files = sql
                .sql(FILES + " WHERE f.number = ANY (?)")
                .param(places.stream().map(RowCitation::file).distinct().toArray(Integer[]::new))
                .query((row, place) -> file(row))
                .list()
                .stream()
                .collect(Collectors.toMap(SourceFile::number, Function.identity()));
        return sql.sql("""
                        SELECT r.* FROM unnest(?::int[], ?::int[]) AS place (file, record)
                        JOIN source_row r USING (file, record) ORDER BY file, record""")
                .param(places.stream().map(RowCitation::file).toArray(Integer[]::new))
                .param(places.stream().map(RowCitation::record).toArray(Integer[]::new))
                .query((row, place) -> row(Objects.requireNonNull(files.get(row.getInt("file"))), row, List.of()))
                .list();
    }

    List<RowWarning> warnings(int file, int most) {
        return sql.sql("SELECT * FROM row_warning WHERE file = ? ORDER BY record, column_name LIMIT ?")
                .params(file, most)
                .query((row, place) -> warning(row))
                .list();
    }

    Map<RowWarning.Kind, Integer> warningCounts(int batch) {
        Map<RowWarning.Kind, Integer> counts = new EnumMap<>(RowWarning.Kind.class);
        sql.sql("""
                        SELECT w.kind, count(*) AS warnings FROM row_warning w
                        JOIN source_file f ON f.number = w.file WHERE f.batch = ? AND w.in_use GROUP BY w.kind""").param(batch).query(row -> {
            counts.put(RowWarning.Kind.valueOf(row.getString("kind")), row.getInt("warnings"));
        });
        return counts;
    }

    private List<RowWarning> warningsOf(int file, int record) {
        return sql.sql("SELECT * FROM row_warning WHERE file = ? AND record = ? ORDER BY column_name, what")
                .params(file, record)
                .query((row, place) -> warning(row))
                .list();
    }

    static RowWarning warning(ResultSet row) throws SQLException {
        return new RowWarning(
                row.getInt("file"),
                row.getInt("record"),
                row.getString("column_name"),
                RowWarning.Kind.valueOf(row.getString("kind")),
                row.getString("what"));
    }

    private SourceRow row(SourceFile file, ResultSet row) throws SQLException {
        return row(file, row, warningsOf(file.number(), row.getInt("record")));
    }

    private static SourceRow row(SourceFile file, ResultSet row, List<RowWarning> warnings) throws SQLException {
        int record = row.getInt("record");
        int repeatsFile = row.getInt("repeats_file");
        List<@Nullable String> raw = FactShapes.texts(row.getArray("cells"));
        return new SourceRow(
                file,
                record,
                row.getInt("line"),
                Verdict.ofStored(row.getInt("verdict")),
                row.getString("reason"),
                row.getString("remedy"),
                repeatsFile == 0 ? null : RowCitation.row(repeatsFile, row.getInt("repeats_record")),
                cells(file.header(), raw),
                // Sealed cells stand elsewhere and are not looked at.
                !raw.isEmpty() && ReceivedRows.isAltered(row),
                warnings);
    }

    /** Rows of a query of all columns of {@code source_row}, without their warnings. */
    static SourceRow plain(SourceFile file, ResultSet row) throws SQLException {
        return row(file, row, List.of());
    }

    /** A row that could not be split holds the whole line, which has no column. */
    static List<Cell> cells(List<String> header, List<@Nullable String> raw) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            String cell = raw.get(i);
            if (cell != null) {
                cells.add(new Cell(i < header.size() ? header.get(i) : "(" + (i + 1) + ")", cell));
            }
        }
        return cells;
    }

    private static Batch batch(ResultSet row, List<SourceFile> files) throws SQLException {
        int number = row.getInt("number");
        return new Batch(
                number,
                row.getString("agency"),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("imported_by"),
                row.getString("state").equals("withdrawn")
                        ? new Batch.Change(
                                row.getTimestamp("changed_at").toInstant(),
                                row.getString("changed_by"),
                                row.getString("change_note"))
                        : null,
                files.stream().filter(file -> file.batch() == number).toList());
    }

    private static SourceFile file(ResultSet row) throws SQLException {
        return new SourceFile(
                row.getInt("number"),
                row.getInt("batch"),
                row.getString("agency"),
                row.getString("name"),
                row.getString("sheet"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getString("mapping_name"),
                row.getInt("mapping_version"),
                conditions(row),
                row.getString("shape"),
                row.getString("encoding"),
                row.getString("delimiter"),
                present(FactShapes.texts(row.getArray("settled"))),
                present(FactShapes.texts(row.getArray("header"))),
                new RowCounts(
                        row.getInt("records_read"),
                        row.getInt("accepted"),
                        row.getInt("repeated"),
                        row.getInt("rejected"),
                        row.getInt("skipped")),
                new SourceFile.Withheld(row.getInt("sealed"), row.getInt("refused")),
                SourceFile.FileState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("superseded_by", Integer.class));
    }

    private static List<String> present(List<@Nullable String> texts) {
        return texts.stream().map(Objects::requireNonNull).toList();
    }

    private static SourceConditions conditions(ResultSet row) throws SQLException {
        return new SourceConditions(
                row.getString("controller"),
                row.getString("legal_basis"),
                row.getString("sharing_limits"),
                SourceConditions.Statement.valueOf(row.getString("statement").toUpperCase(Locale.ROOT)),
                row.getObject("received", LocalDate.class));
    }
}
