package secondlook.workbench.archive;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What follows from all rows of an agency that are in use, taken together: what was delivered twice, what differs, what
 * follows what, and which keys lead nowhere. Settled anew whenever files come or go, for the rows that this may touch, so
 * that the archive does not depend on the way by which it came to hold its files.
 *
 * <p>What may be touched is first gathered in two tables of the transaction, {@value #CONTENT_AGAIN} and {@value
 * #KEY_AGAIN}, and never in memory; one too many costs time only. Every step is one pass over the agency's rows. Within
 * the caller's transaction, and once in it.
 */
final class Settlement {

    /** Hashes of rows that may stand more than once. */
    static final String CONTENT_AGAIN = "content_again (content)";

    /** Own keys that may stand more than once. */
    static final String KEY_AGAIN = "key_again (own_key)";

    /** Joins the facts of a file, which stand together. */
    static final String OF_FILE = " t.id >= f.number::bigint << 40 AND t.id < (f.number + 1)::bigint << 40 ";

    private final JdbcClient sql;
    private final String agency;

    private Settlement(JdbcClient sql, String agency) {
        this.sql = sql;
        this.agency = agency;
    }

    /** Opens the two tables, in which nothing stands yet. */
    static Settlement begin(JdbcClient sql, String agency) {
        sql.sql("CREATE TEMPORARY TABLE content_again (content bigint NOT NULL) ON COMMIT DROP")
                .update();
        sql.sql("CREATE TEMPORARY TABLE key_again (own_key text NOT NULL) ON COMMIT DROP")
                .update();
        return new Settlement(sql, agency);
    }

    /** Gathers the records of files that went out of use or came back, wherever else these stand. */
    void gatherRepeatsOf(Collection<Integer> files) {
        sql.sql("""
                        INSERT INTO content_again
                        SELECT content FROM source_row WHERE verdict = 1 AND repeats_file = ANY (?)
                        UNION
                        SELECT content FROM source_row WHERE verdict = 1 AND file = ANY (?)
                        UNION
                        SELECT o.content FROM source_row o JOIN source_file f ON f.number = o.file AND f.state = 'live'
                        WHERE o.file <> ALL (?) AND o.verdict IN (0, 1) AND f.agency = ? AND o.content IN (
                            SELECT r.content FROM source_row r JOIN source_file own ON own.number = r.file
                            WHERE r.file = ANY (?) AND r.verdict = 0 AND own.state = 'live')""")
                .params(numbers(files), numbers(files), numbers(files))
                .param(agency)
                .param(numbers(files))
                .update();
    }

    /** Gathers the keys that some row in use warns of now, to be looked at again when files come or go. */
    void gatherDifferingKeys() {
        sql.sql("""
                        INSERT INTO key_again
                        SELECT DISTINCT t.own_key FROM row_warning w
                        JOIN source_file f ON f.number = w.file AND f.agency = ? AND f.state = 'live'
                        JOIN fact t ON t.id = (w.file::bigint << 40) + (w.record::bigint << 8)
                        WHERE w.kind = 'DIFFERS' AND t.own_key IS NOT NULL""").param(agency).update();
    }

    /** Settles everything where files came and none went. */
    void settleWhatCame() {
        settle(false);
    }

    /** Settles everything where files went out of use, whatever came. */
    void settleWhatCameAndWent() {
        settle(true);
    }

    private void settle(boolean filesWent) {
        // why: rows of this very transaction have no statistics yet, and the database would compare each with each; a
        // small sample is enough to tell few from many
        sql.sql("SET LOCAL default_statistics_target = 10").update();
        analyze("fact (id, shape, case_file, own_key, person, parent)");
        if (isFilled("content_again")) {
            analyze("content_again");
            analyze("source_row (file, record, verdict, content)");
            new RepeatedRows(sql, agency).settle();
        }
        FollowedRecords followed = new FollowedRecords(sql, agency);
        if (filesWent) {
            followed.forget();
        }
        followed.settle();
        if (filesWent) {
            settleHeads();
        }
        if (isFilled("key_again")) {
            analyze("key_again");
            settleDiffering();
        }
        settleKeys();
    }

    private void analyze(String table) {
        sql.sql("ANALYZE " + table).update();
    }

    private boolean isFilled(String table) {
        return sql.sql("SELECT EXISTS (SELECT FROM " + table + ")")
                .query(Boolean.class)
                .single();
    }

    // ---- the same key with other values ----

    /** Warns of rows whose own key some row in use before them has, with other values. */
    private void settleDiffering() {
        sql.sql("""
                        CREATE TEMPORARY TABLE same_key ON COMMIT DROP AS
                        SELECT f.number AS file, ((t.id >> 8) & 2147483647)::int AS record, t.id,
                            first_value(t.id) OVER (PARTITION BY s.kind, m.name, t.own_key
                                                    ORDER BY f.precedence, t.id) AS first_id
                        FROM source_file f
                        JOIN fact t ON""" + OF_FILE + """
                        JOIN fact_shape s ON s.id = t.shape
                        JOIN mapping m ON m.id = s.mapping
                        WHERE t.own_key IN (SELECT own_key FROM key_again) AND t.id & 255 = 0 AND f.agency = ?""").param(agency).update();
        analyze("same_key");
        sql.sql("""
                        DELETE FROM row_warning w USING same_key k
                        WHERE w.kind = 'DIFFERS' AND w.file = k.file AND w.record = k.record""").update();
        sql.sql("""
                        INSERT INTO row_warning (file, record, kind, what)
                        SELECT file, record, 'DIFFERS', 'The same key was delivered before with other values; both are kept.'
                        FROM same_key WHERE id <> first_id""").update();
    }

    /** Which references are case files: those that a row in use opens. */
    private void settleHeads() {
        sql.sql("""
                        UPDATE case_file c SET has_head = opened.head
                        FROM (SELECT c.number, EXISTS (SELECT FROM fact t JOIN fact_shape s ON s.id = t.shape
                                  WHERE t.case_file = c.number AND s.kind = 'occurrence') AS head
                              FROM case_file c WHERE c.agency = ?) AS opened
                        WHERE opened.number = c.number AND c.has_head <> opened.head""").param(agency).update();
    }

    // ---- keys that lead nowhere ----

    /**
     * Warns of rows that name a case, a person or a record which no row in use opens or records. Only where the agency
     * handed over records of that sort at all: else every row would be named and nothing said.
     */
    private void settleKeys() {
        sql.sql("DELETE FROM row_warning WHERE kind = 'LEADS_NOWHERE' AND file IN (SELECT number FROM source_file"
                        + " WHERE agency = ?)")
                .param(agency)
                .update();
        sql.sql("""
                        INSERT INTO row_warning (file, record, kind, what)
                        SELECT DISTINCT (t.id >> 40)::int, ((t.id >> 8) & 2147483647)::int, 'LEADS_NOWHERE',
                            'The case that the row names is not among the case files received.'
                        FROM fact t JOIN case_file c ON c.number = t.case_file
                        WHERE NOT c.has_head AND c.agency = ?
                            AND EXISTS (SELECT FROM case_file WHERE agency = c.agency AND has_head)""").param(agency).update();
        sql.sql("""
                        WITH known AS MATERIALIZED (
                            SELECT DISTINCT t.own_key FROM source_file f
                            JOIN fact t ON""" + OF_FILE + """
                            JOIN fact_shape s ON s.id = t.shape AND s.kind = 'person'
                            WHERE f.agency = ? AND t.own_key IS NOT NULL)
                        INSERT INTO row_warning (file, record, kind, what)
                        SELECT DISTINCT (t.id >> 40)::int, ((t.id >> 8) & 2147483647)::int, 'LEADS_NOWHERE',
                            'The person that the row names is not among the persons received.'
                        FROM source_file f JOIN fact t ON""" + OF_FILE + """
                        WHERE f.agency = ? AND t.person IS NOT NULL AND EXISTS (SELECT FROM known)
                            AND NOT EXISTS (SELECT FROM known WHERE known.own_key = t.person)""").params(agency, agency).update();
        sql.sql("""
                        INSERT INTO row_warning (file, record, kind, what)
                        SELECT DISTINCT (t.id >> 40)::int, ((t.id >> 8) & 2147483647)::int, 'LEADS_NOWHERE',
                            'The record that the row follows was not received.'
                        FROM following t
                        WHERE NOT EXISTS (SELECT FROM followed_record p WHERE p.name = t.parent)""").update();
    }

    static Integer[] numbers(Collection<Integer> files) {
        return files.toArray(Integer[]::new);
    }
}
