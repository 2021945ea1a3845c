package secondlook.workbench.archive;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.casework.casefile.FactKind;
import secondlook.workbench.database.Database;

/**
 * The register of material: every file received, what rows refer to or say of material that is not in them, and what people
 * noted as asked for, refused, unreadable or on paper. Answers are limited by what is noted ({@link Archive#supply}).
 * Thread-safe.
 */
public final class Register {

    /** What people may note. */
    public static final List<String> STATES =
            List.of("requested", "refused", "on paper", "unreadable", "referred to", "received");

    private static final String LINES = """
            SELECT * FROM (
                SELECT 'FILE' AS sort, f.number, f.agency, NULL AS kind,
                    f.name || COALESCE(', sheet ' || f.sheet, '') AS what,
                    CASE f.state WHEN 'live' THEN 'received' ELSE f.state END AS state,
                    COALESCE(f.received, b.imported_at::date) AS since, f.sha256, 0 AS rows, f.number AS file,
                    NULL::int AS record, NULL::int AS case_file
                FROM source_file f JOIN batch b ON b.number = f.batch
                UNION ALL
                SELECT 'ITEM', id, agency, kind, what, state, since, sha256, 0, file, record, case_file FROM register_item
                UNION ALL
                SELECT 'ROWS', w.file, f.agency, NULL,
                    CASE w.kind WHEN 'MEDIA' THEN 'Pictures, films, sounds or archives in ' WHEN 'ON_PAPER'
                        THEN 'What is on paper, by ' ELSE 'Cells that could not be read in ' END
                        || f.name || COALESCE(', ' || w.column_name, ''),
                    CASE w.kind WHEN 'MEDIA' THEN 'quarantined' WHEN 'ON_PAPER' THEN 'on paper' ELSE 'unreadable' END,
                    COALESCE(f.received, b.imported_at::date), NULL, count(DISTINCT w.record)::int, w.file, NULL, NULL
                FROM row_warning w JOIN source_file f ON f.number = w.file AND f.state = 'live'
                JOIN batch b ON b.number = f.batch
                WHERE w.in_use AND w.kind IN ('MEDIA', 'ON_PAPER', 'UNREADABLE')
                GROUP BY w.file, w.kind, w.column_name, f.agency, f.name, f.received, b.imported_at
                UNION ALL
                SELECT 'ROWS', s.file, f.agency, NULL, 'Rows of ' || f.name || ': ' || s.class, 'sealed',
                    COALESCE(f.received, b.imported_at::date), NULL, count(*)::int, s.file, NULL, NULL
                FROM sealed_row s JOIN source_file f ON f.number = s.file AND f.state = 'live'
                JOIN batch b ON b.number = f.batch GROUP BY s.file, s.class, f.agency, f.name, f.received, b.imported_at
                UNION ALL
                SELECT 'DOCUMENT', 0, agency, 'document', 'Document ' || substr(number, 2),
                    CASE WHEN bool_or(held) THEN 'received' ELSE 'referred to' END, min(since), NULL, count(*)::int,
                    (min(id) >> 40)::int, ((min(id) >> 8) & 2147483647)::int, NULL
                FROM (SELECT t.id, f.agency, COALESCE(f.received, b.imported_at::date) AS since,
                          t.content[array_position(s.fields, 'document_number')] AS number,
                          COALESCE(t.content[array_position(s.fields, 'held')] = '+', false) AS held
                      FROM fact_shape s JOIN fact t ON t.shape = s.id
                      JOIN source_file f ON f.number = (t.id >> 40)::int JOIN batch b ON b.number = f.batch
                      WHERE s.kind = 'document') AS documents
                WHERE number LIKE '=%' GROUP BY agency, number
            ) AS line
            WHERE (:agency = '' OR agency = :agency) AND (:state = '' OR state = :state)
                AND (:what = '' OR what ILIKE '%' || :what || '%')
            """;

    private final Database database;
    private final JdbcClient sql;

    public Register(Database database) {
        this.database = database;
        this.sql = database.sql();
    }

    /** One page, by agency, then state, then the newest first. */
    public List<RegisterLine> lines(Asked asked, int limit, int offset) {
        return ask(LINES + " ORDER BY agency, state, since DESC, what, number LIMIT :limit OFFSET :offset", asked)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, place) -> new RegisterLine(
                        RegisterLine.Sort.valueOf(row.getString("sort")),
                        row.getInt("number"),
                        row.getString("agency"),
                        row.getString("kind"),
                        row.getString("what"),
                        row.getString("state"),
                        row.getObject("since", LocalDate.class),
                        row.getString("sha256"),
                        row.getInt("rows"),
                        row.getObject("file", Integer.class),
                        row.getObject("record", Integer.class),
                        row.getObject("case_file", Integer.class)))
                .list();
    }

    /** How many there are to page through. */
    public int count(Asked asked) {
        return ask("SELECT count(*) FROM (" + LINES + ") AS counted", asked)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec ask(String query, Asked asked) {
        return sql.sql(query)
                .param("agency", asked.agency())
                .param("state", asked.state())
                .param("what", asked.what());
    }

    /** Something that people noted, with how it came to its state; empty where there is none of this number. */
    public Optional<Noted> noted(int item) {
        return sql.sql("SELECT * FROM register_item WHERE id = ? AND origin = 'noted'")
                .param(item)
                .query((row, place) -> new Noted(
                        row.getInt("id"),
                        row.getString("agency"),
                        row.getString("kind"),
                        row.getString("what"),
                        row.getString("state"),
                        row.getObject("case_file", Integer.class),
                        events(row.getInt("id"))))
                .optional();
    }

    private List<Event> events(int item) {
        return sql.sql("SELECT * FROM register_event WHERE item = ? ORDER BY number")
                .param(item)
                .query((row, place) -> new Event(
                        row.getTimestamp("at").toInstant(),
                        row.getString("noted_by"),
                        row.getString("state"),
                        row.getString("words")))
                .list();
    }

    /**
     * Notes something, within the caller's transaction.
     *
     * @param kind the kind of record it would hold, which limits answers; or null
     * @param caseFile the one case file it belongs to, or null where it concerns all of the agency's
     * @return its number
     */
    public int add(
            String agency,
            @Nullable FactKind kind,
            String what,
            String state,
            @Nullable Integer caseFile,
            String by,
            Instant at,
            String words) {
        return database.inTransaction(() -> {
            int item = sql.sql("""
                            INSERT INTO register_item (agency, kind, what, origin, state, since, case_file, noted_by)
                            VALUES (:agency, :kind, :what, 'noted', :state, :since, :caseFile, :by) RETURNING id""")
                    .param("agency", agency)
                    .param("kind", kind == null ? null : kind.name().toLowerCase(Locale.ROOT))
                    .param("what", what)
                    .param("state", state)
                    .param("since", LocalDate.ofInstant(at, java.time.ZoneOffset.UTC))
                    .param("caseFile", caseFile)
                    .param("by", by)
                    .query(Integer.class)
                    .single();
            event(item, state, by, at, words);
            return item;
        });
    }

    /**
     * Puts a file of a delivery aside unopened, within the caller's transaction; once for the same bytes.
     *
     * @return whether it is new
     */
    public boolean quarantine(String agency, String what, String sha256, String by, Instant at) {
        return database.inTransaction(() -> sql.sql("""
                        INSERT INTO register_item (agency, what, origin, state, since, sha256, noted_by)
                        SELECT :agency, :what, 'delivery', 'quarantined', :since, :sha256, :by WHERE NOT EXISTS (
                            SELECT FROM register_item WHERE agency = :agency AND sha256 = :sha256)""")
                        .param("agency", agency)
                        .param("what", what)
                        .param("since", LocalDate.ofInstant(at, java.time.ZoneOffset.UTC))
                        .param("sha256", sha256)
                        .param("by", by)
                        .update()
                > 0);
    }

    /** Changes the state of something that was noted, within the caller's transaction; what was before is kept. */
    public void change(int item, String state, String by, Instant at, String words) {
        database.inTransaction(() -> {
            sql.sql("UPDATE register_item SET state = ? WHERE id = ? AND origin = 'noted'")
                    .params(state, item)
                    .update();
            event(item, state, by, at, words);
        });
    }

    private void event(int item, String state, String by, Instant at, String words) {
        sql.sql("""
                        INSERT INTO register_event (item, number, at, noted_by, state, words)
                        SELECT ?, COALESCE(max(number), 0) + 1, ?, ?, ?, ? FROM register_event WHERE item = ?""").params(item, Timestamp.from(at), by, state, words, item).update();
    }

    /** Which lines are asked for; an empty text is any. */
    public record Asked(String agency, String state, String what) {}

    /** Something that people noted. */
    public record Noted(
            int number,
            String agency,
            @Nullable String kind,
            String what,
            String state,
            @Nullable Integer caseFile,
            List<Event> events) {}

    /** How it came to a state. */
    public record Event(Instant at, String by, String state, String words) {}
}
