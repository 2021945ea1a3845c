package secondlook.workbench.archive;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What follows from all rows of an agency that are in use, taken together: what was delivered twice, what differs, what
 * follows what, and which keys lead nowhere. Settled anew whenever files come or go, for the rows that this may touch, so
 * that the archive does not depend on the way by which it came to hold its files.
 *
 * <p>Invariant: of the same record in several files in use, the first by precedence counts and the others are repeated.
 * Facts of rows that do not count stand aside and are never deleted. Within the caller's transaction.
 */
final class Settlement {

    private static final String IN_USE_OF_AGENCY = "SELECT number FROM source_file WHERE agency = ? AND state = 'live'";

    private final JdbcClient sql;
    private final String agency;

    Settlement(JdbcClient sql, String agency) {
        this.sql = sql;
        this.agency = agency;
    }

    // ---- what was delivered twice ----

    /**
     * Settles which of the same records count.
     *
     * @param contents hashes of rows that may stand more than once; a hash too many costs time only
     */
    void settleRepeats(Collection<Long> contents) {
        if (!contents.isEmpty()) {
            sql.sql("DROP TABLE IF EXISTS pg_temp.touched").update();
            sql.sql("CREATE TEMPORARY TABLE touched ON COMMIT DROP AS SELECT DISTINCT unnest(?) AS content")
                    .param(contents.toArray(Long[]::new))
                    .update();
            settleTouched();
        }
    }

    /** Settles the records of files that went out of use or came back, wherever else these stand. */
    void settleRepeatsOf(Collection<Integer> files) {
        sql.sql("DROP TABLE IF EXISTS pg_temp.touched").update();
        sql.sql("""
                        CREATE TEMPORARY TABLE touched ON COMMIT DROP AS
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
        settleTouched();
    }

    private void settleTouched() {
        sql.sql("DROP TABLE IF EXISTS pg_temp.resettled").update();
        sql.sql("""
                        CREATE TEMPORARY TABLE resettled ON COMMIT DROP AS
                        SELECT file, record, verdict AS was, first_file, first_record,
                            CASE WHEN (file, record) = (first_file, first_record) THEN 0 ELSE 1 END AS becomes
                        FROM (
                            SELECT r.file, r.record, r.verdict, r.repeats_file, r.repeats_record,
                                first_value(r.file) OVER same AS first_file,
                                first_value(r.record) OVER same AS first_record
                            FROM source_row r
                            JOIN source_file f ON f.number = r.file
                            JOIN mapping m ON m.id = f.mapping
                            WHERE r.content IN (SELECT content FROM touched) AND r.verdict IN (0, 1)
                                AND f.state = 'live' AND f.agency = ?
                            WINDOW same AS (PARTITION BY m.name, r.content, r.cells
                                            ORDER BY f.precedence, r.file, r.record)) AS found
                        WHERE CASE WHEN (file, record) = (first_file, first_record) THEN verdict <> 0
                              ELSE verdict <> 1 OR (repeats_file, repeats_record)
                                  IS DISTINCT FROM (first_file, first_record) END""").param(agency).update();
        sql.sql("""
                        UPDATE source_row r SET verdict = n.becomes,
                            repeats_file = CASE n.becomes WHEN 1 THEN n.first_file END,
                            repeats_record = CASE n.becomes WHEN 1 THEN n.first_record END
                        FROM resettled n WHERE r.file = n.file AND r.record = n.record""").update();
        moveFactsOfRows("fact", "fact_aside", "n.was = 0 AND n.becomes = 1");
        moveFactsOfRows("fact_aside", "fact", "n.was = 1 AND n.becomes = 0");
        sql.sql("""
                        UPDATE row_warning w SET in_use = n.becomes = 0 FROM resettled n
                        WHERE w.file = n.file AND w.record = n.record AND n.was <> n.becomes""").update();
        sql.sql("""
                        UPDATE source_file f SET accepted = f.accepted - n.fewer, repeated = f.repeated + n.fewer
                        FROM (SELECT file, sum(becomes - was) AS fewer FROM resettled GROUP BY file) AS n
                        WHERE f.number = n.file""").update();
    }

    private void moveFactsOfRows(String from, String to, String which) {
        sql.sql("WITH moved AS (DELETE FROM " + from + " t USING resettled n WHERE " + which
                        + " AND t.id BETWEEN (n.file::bigint << 40) + (n.record::bigint << 8)"
                        + " AND (n.file::bigint << 40) + (n.record::bigint << 8) + 255 RETURNING t.*)"
                        + " INSERT INTO " + to + " SELECT * FROM moved")
                .update();
    }

    // ---- the same key with other values ----

    /** Warns of rows whose own key some row in use before them has, with other values. */
    void settleDiffering(Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        sql.sql("DROP TABLE IF EXISTS pg_temp.same_key").update();
        sql.sql("""
                        CREATE TEMPORARY TABLE same_key ON COMMIT DROP AS
                        SELECT f.number AS file, ((t.id >> 8) & 2147483647)::int AS record, t.id,
                            first_value(t.id) OVER (PARTITION BY s.kind, m.name, t.own_key
                                                    ORDER BY f.precedence, t.id) AS first_id
                        FROM fact t
                        JOIN fact_shape s ON s.id = t.shape
                        JOIN mapping m ON m.id = s.mapping
                        JOIN source_file f ON f.number = (t.id >> 40)::int
                        WHERE t.own_key = ANY (?) AND t.id & 255 = 0 AND f.agency = ?""").params(keys.toArray(String[]::new), agency).update();
        sql.sql("""
                        DELETE FROM row_warning w USING same_key k
                        WHERE w.kind = 'DIFFERS' AND w.file = k.file AND w.record = k.record""").update();
        sql.sql("""
                        INSERT INTO row_warning (file, record, kind, what)
                        SELECT file, record, 'DIFFERS', 'The same key was delivered before with other values; both are kept.'
                        FROM same_key WHERE id <> first_id""").update();
    }

    /** The keys that some row in use warns of now, which must be looked at again when files come or go. */
    Collection<String> differingKeys() {
        return sql.sql("""
                        SELECT DISTINCT t.own_key FROM row_warning w
                        JOIN fact t ON t.id = (w.file::bigint << 40) + (w.record::bigint << 8)
                        WHERE w.kind = 'DIFFERS' AND t.own_key IS NOT NULL AND w.file IN (""" + IN_USE_OF_AGENCY + ")")
                .param(agency)
                .query((row, place) -> row.getString("own_key"))
                .list();
    }

    // ---- what follows what ----

    /** Forgets what records have from those they follow, before it is found out anew. */
    void forgetParents() {
        sql.sql("""
                        UPDATE fact SET case_file = CASE WHEN followed & 1 = 0 THEN case_file END,
                            person = CASE WHEN followed & 2 = 0 THEN person END, followed = 0
                        WHERE followed <> 0 AND (id >> 40)::int IN (""" + IN_USE_OF_AGENCY + ")").param(agency).update();
    }

    /**
     * Gives a record that follows another (a return interview its missing episode) the case file and the person of that
     * other, for all records of the agency, since what they follow may have come only now.
     */
    void followParents() {
        // why: rows of this very transaction have no statistics yet, so that every record would be compared with every
        // other
        sql.sql("SET LOCAL enable_nestloop = off").update();
        takeCaseAndPerson();
        takeFromParents();
        sql.sql("SET LOCAL enable_nestloop = on").update();
    }

    private void takeCaseAndPerson() {
        sql.sql("""
                        UPDATE fact t SET case_file = COALESCE(t.case_file, p.case_file), person = COALESCE(t.person, p.person),
                            followed = t.followed
                                | CASE WHEN t.case_file IS NULL AND p.case_file IS NOT NULL THEN 1 ELSE 0 END
                                | CASE WHEN t.person IS NULL AND p.person IS NOT NULL THEN 2 ELSE 0 END
                        FROM (SELECT DISTINCT ON (s.kind, t.own_key) s.kind || ':' || t.own_key AS parent, t.case_file, t.person
                              FROM fact t
                              JOIN fact_shape s ON s.id = t.shape
                              JOIN source_file f ON f.number = (t.id >> 40)::int
                              WHERE t.own_key IS NOT NULL AND f.agency = ?
                                  AND s.kind IN (SELECT DISTINCT split_part(parent, ':', 1) FROM fact WHERE parent IS NOT NULL)
                              ORDER BY s.kind, t.own_key, f.precedence, t.id) AS p
                        JOIN source_file pf ON pf.agency = ?
                        WHERE t.parent = p.parent AND pf.number = (t.id >> 40)::int
                            AND (t.case_file IS NULL OR t.person IS NULL)
                            AND (t.case_file IS NULL AND p.case_file IS NOT NULL
                                 OR t.person IS NULL AND p.person IS NOT NULL)""").params(agency, agency).update();
    }

    /**
     * Fills in what a record takes from the one it follows, as an assessment's factors take its date; the value keeps the
     * cell that it stands in. What is no longer followed is emptied.
     */
    private void takeFromParents() {
        sql.sql("""
                        WITH taking AS (SELECT id, kind, fields, columns FROM fact_shape
                                        WHERE array_position(columns, '&') IS NOT NULL),
                        followed AS (
                            SELECT DISTINCT ON (ps.kind, p.own_key) ps.kind || ':' || p.own_key AS parent, p.id, p.content,
                                ps.fields, ps.columns
                            FROM fact p
                            JOIN fact_shape ps ON ps.id = p.shape AND array_position(ps.columns, '&') IS NULL
                            JOIN source_file pf ON pf.number = (p.id >> 40)::int
                            WHERE pf.agency = ? AND p.own_key IS NOT NULL
                                AND ps.kind IN (SELECT DISTINCT split_part(parent, ':', 1) FROM fact
                                                WHERE shape IN (SELECT id FROM taking))
                            ORDER BY ps.kind, p.own_key, pf.precedence, p.id)
                        UPDATE fact t SET content[taken.place] = taken.written
                        FROM (SELECT t.id, f.place,
                                  '&' || (p.id >> 40) || ':' || ((p.id >> 8) & 2147483647) || ':'
                                      || p.columns[array_position(p.fields, ts.fields[f.place])] || chr(31)
                                      || p.content[array_position(p.fields, ts.fields[f.place])] AS written
                              FROM fact t
                              JOIN taking ts ON ts.id = t.shape
                              JOIN source_file tf ON tf.number = (t.id >> 40)::int
                              CROSS JOIN LATERAL generate_subscripts(ts.columns, 1) AS f (place)
                              LEFT JOIN followed p ON p.parent = t.parent
                              WHERE ts.columns[f.place] = '&' AND tf.agency = ?) AS taken
                        WHERE t.id = taken.id AND t.content[taken.place] IS DISTINCT FROM taken.written""").params(agency, agency).update();
    }

    /** Which references are case files: those that a row in use opens. */
    void settleHeads() {
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
    void settleKeys() {
        // why: as in followParents
        sql.sql("SET LOCAL enable_nestloop = off").update();
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
                            SELECT DISTINCT t.own_key FROM fact t
                            JOIN fact_shape s ON s.id = t.shape AND s.kind = 'person'
                            JOIN source_file f ON f.number = (t.id >> 40)::int AND f.agency = ?
                            WHERE t.own_key IS NOT NULL)
                        INSERT INTO row_warning (file, record, kind, what)
                        SELECT DISTINCT (t.id >> 40)::int, ((t.id >> 8) & 2147483647)::int, 'LEADS_NOWHERE',
                            'The person that the row names is not among the persons received.'
                        FROM fact t JOIN source_file f ON f.number = (t.id >> 40)::int AND f.agency = ?
                        WHERE t.person IS NOT NULL AND EXISTS (SELECT FROM known)
                            AND NOT EXISTS (SELECT FROM known WHERE known.own_key = t.person)""").params(agency, agency).update();
        sql.sql("""
                        INSERT INTO row_warning (file, record, kind, what)
                        SELECT DISTINCT (t.id >> 40)::int, ((t.id >> 8) & 2147483647)::int, 'LEADS_NOWHERE',
                            'The record that the row follows was not received.'
                        FROM fact t JOIN source_file f ON f.number = (t.id >> 40)::int AND f.agency = ?
                        WHERE t.parent IS NOT NULL AND NOT EXISTS (
                            SELECT FROM fact p JOIN fact_shape s ON s.id = p.shape
                            JOIN source_file pf ON pf.number = (p.id >> 40)::int AND pf.agency = f.agency
                            WHERE p.own_key IS NOT NULL AND s.kind || ':' || p.own_key = t.parent)""").param(agency).update();
        sql.sql("SET LOCAL enable_nestloop = on").update();
    }

    static Integer[] numbers(Collection<Integer> files) {
        return files.toArray(Integer[]::new);
    }
}
