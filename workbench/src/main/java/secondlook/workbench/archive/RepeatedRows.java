package secondlook.workbench.archive;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which of the same records count. Invariant: of the same record in several files in use, the first by precedence counts
 * and the others are repeated. Facts of rows that do not count stand aside and are never deleted. A part of
 * {@link Settlement}.
 */
final class RepeatedRows {

    private final JdbcClient sql;
    private final String agency;

    RepeatedRows(JdbcClient sql, String agency) {
        this.sql = sql;
        this.agency = agency;
    }

    /** For the contents that the settlement gathered. */
    void settle() {
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
                            WHERE r.content IN (SELECT content FROM content_again) AND r.verdict IN (0, 1)
                                AND f.state = 'live' AND f.agency = ?
                            WINDOW same AS (PARTITION BY m.name, r.content, r.cells
                                            ORDER BY f.precedence, r.file, r.record)) AS found
                        WHERE CASE WHEN (file, record) = (first_file, first_record) THEN verdict <> 0
                              ELSE verdict <> 1 OR (repeats_file, repeats_record)
                                  IS DISTINCT FROM (first_file, first_record) END""").param(agency).update();
        sql.sql("ANALYZE resettled").update();
        sql.sql("""
                        UPDATE source_row r SET verdict = n.becomes,
                            repeats_file = CASE n.becomes WHEN 1 THEN n.first_file END,
                            repeats_record = CASE n.becomes WHEN 1 THEN n.first_record END
                        FROM resettled n WHERE r.file = n.file AND r.record = n.record""").update();
        moveFacts("fact", "fact_aside", "n.was = 0 AND n.becomes = 1");
        moveFacts("fact_aside", "fact", "n.was = 1 AND n.becomes = 0");
        sql.sql("""
                        UPDATE row_warning w SET in_use = n.becomes = 0 FROM resettled n
                        WHERE w.file = n.file AND w.record = n.record AND n.was <> n.becomes""").update();
        sql.sql("""
                        UPDATE source_file f SET accepted = f.accepted - n.fewer, repeated = f.repeated + n.fewer
                        FROM (SELECT file, sum(becomes - was) AS fewer FROM resettled GROUP BY file) AS n
                        WHERE f.number = n.file""").update();
    }

    private void moveFacts(String from, String to, String which) {
        sql.sql("WITH moved AS (DELETE FROM " + from + " t USING resettled n WHERE " + which
                        + " AND t.id BETWEEN (n.file::bigint << 40) + (n.record::bigint << 8)"
                        + " AND (n.file::bigint << 40) + (n.record::bigint << 8) + 255 RETURNING t.*)"
                        + " INSERT INTO " + to + " SELECT * FROM moved")
                .update();
    }
}
