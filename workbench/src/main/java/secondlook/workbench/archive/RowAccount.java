package secondlook.workbench.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.workbench.database.Database;

/** What became of the rows of files, summed up by cause and listed page by page. Thread-safe. */
public final class RowAccount {

    private static final String KEPT = "s.file = :file AND s.verdict = :verdict"
            + " AND (:reason::text IS NULL OR s.reason = :reason)"
            + " AND (:kind::text IS NULL OR EXISTS (SELECT FROM row_warning w WHERE w.file = s.file"
            + " AND w.record = s.record AND w.kind = :kind AND w.in_use))";

    private final JdbcClient sql;

    public RowAccount(Database database) {
        this.sql = database.sql();
    }

    /** Why rows of a batch were not accepted: one line for each file, verdict and cause, the most frequent first. */
    public List<Cause> causes(int batch) {
        return sql.sql("""
                        SELECT s.file, s.verdict, s.reason, s.remedy, count(*) AS rows, min(s.record) AS record,
                            min(s.line) AS line
                        FROM source_row s JOIN source_file f ON f.number = s.file
                        WHERE f.batch = ? AND s.verdict IN (2, 3) GROUP BY 1, 2, 3, 4 ORDER BY 2, 5 DESC, 1, 3""")
                .param(batch)
                .query((row, place) -> new Cause(
                        row.getInt("file"),
                        Verdict.ofStored(row.getInt("verdict")),
                        row.getString("reason"),
                        row.getString("remedy"),
                        row.getInt("rows"),
                        row.getInt("record"),
                        row.getInt("line")))
                .list();
    }

    /** How many accepted rows carry each sort of warning: one line for each file and sort. */
    public List<Warned> warned(int batch) {
        return sql.sql("""
                        SELECT w.file, w.kind, count(DISTINCT w.record) AS rows
                        FROM row_warning w JOIN source_file f ON f.number = w.file
                        WHERE f.batch = ? AND w.in_use GROUP BY 1, 2 ORDER BY 2, 1""")
                .param(batch)
                .query((row, place) -> new Warned(
                        row.getInt("file"), RowWarning.Kind.valueOf(row.getString("kind")), row.getInt("rows")))
                .list();
    }

    /** How many accepted rows carry a warning of any sort, by file. */
    public Map<Integer, Integer> warnedRows(int batch) {
        Map<Integer, Integer> rows = new TreeMap<>();
        sql.sql("""
                        SELECT w.file, count(DISTINCT w.record) AS rows
                        FROM row_warning w JOIN source_file f ON f.number = w.file
                        WHERE f.batch = ? AND w.in_use GROUP BY 1""").param(batch).query(row -> {
            rows.put(row.getInt("file"), row.getInt("rows"));
        });
        return rows;
    }

    /** One page of the rows of a file, in the order of the file. */
    public List<SourceRow> rows(SourceFile file, Kept kept, int limit, int offset) {
        return ask(
                        "SELECT s.* FROM source_row s WHERE " + KEPT + " ORDER BY s.record LIMIT :limit OFFSET :offset",
                        file,
                        kept)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, place) -> SourceStore.plain(file, row))
                .list();
    }

    /** What some rows of a file warn of, by record. */
    public Map<Integer, List<RowWarning>> warnings(SourceFile file, List<SourceRow> rows) {
        Map<Integer, List<RowWarning>> warnings = new TreeMap<>();
        sql.sql(
                        "SELECT * FROM row_warning WHERE file = ? AND record = ANY (?) AND in_use ORDER BY record, column_name, what")
                .param(file.number())
                .param(rows.stream().map(SourceRow::record).toArray(Integer[]::new))
                .query((row, place) -> SourceStore.warning(row))
                .list()
                .forEach(warning -> warnings.computeIfAbsent(warning.record(), none -> new ArrayList<>())
                        .add(warning));
        return warnings;
    }

    /** How many rows there are to page through. */
    public int count(SourceFile file, Kept kept) {
        return ask("SELECT count(*) FROM source_row s WHERE " + KEPT, file, kept)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec ask(String query, SourceFile file, Kept kept) {
        RowWarning.Kind kind = kept.warning();
        return sql.sql(query)
                .param("file", file.number())
                .param("verdict", kept.verdict().stored())
                .param("reason", kept.reason())
                .param("kind", kind == null ? null : kind.name());
    }

    /** The keys of an agency's rows in use that lead nowhere, file by file. */
    public List<LostKey> lostKeys(int file, int limit) {
        return sql.sql("""
                        SELECT DISTINCT w.record, w.what, CASE
                            WHEN w.what LIKE 'The case%' THEN c.reference
                            WHEN w.what LIKE 'The person%' THEN t.person
                            ELSE t.parent END AS key
                        FROM row_warning w
                        JOIN fact t ON t.id BETWEEN (w.file::bigint << 40) + (w.record::bigint << 8)
                            AND (w.file::bigint << 40) + (w.record::bigint << 8) + 255
                        LEFT JOIN case_file c ON c.number = t.case_file
                        WHERE w.file = ? AND w.kind = 'LEADS_NOWHERE' AND w.in_use ORDER BY 1, 2, 3 LIMIT ?""")
                .params(file, limit)
                .query((row, place) ->
                        new LostKey(file, row.getInt("record"), row.getString("what"), row.getString("key")))
                .list();
    }

    /**
     * Which rows of a file are asked for.
     *
     * @param reason why they were not accepted, or null for any
     * @param warning what they warn of, or null for any
     */
    public record Kept(Verdict verdict, @Nullable String reason, RowWarning.@Nullable Kind warning) {}

    /**
     * Rows of one file with the same cause.
     *
     * @param remedy what the agency may do, or null
     * @param record the first of them
     * @param line where that begins
     */
    public record Cause(
            int file,
            Verdict verdict,
            @Nullable String reason,
            @Nullable String remedy,
            int rows,
            int record,
            int line) {}

    /** Accepted rows of one file that carry one sort of warning. */
    public record Warned(int file, RowWarning.Kind kind, int rows) {}

    /**
     * A key that leads nowhere.
     *
     * @param what which sort of key it is, as a sentence
     * @param key the agency's reference or number, as written
     */
    public record LostKey(
            int file, int record, String what, @Nullable String key) {

        @Override
        public String toString() {
            return "LostKey[" + file + ", " + record + "]";
        }
    }
}
