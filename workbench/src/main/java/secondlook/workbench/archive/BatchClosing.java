package secondlook.workbench.archive;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is settled when all rows of a batch are in: what was delivered twice, and what follows what. */
final class BatchClosing {

    private final JdbcClient sql;
    private final int batch;
    private final String agency;

    BatchClosing(JdbcClient sql, int batch, String agency) {
        this.sql = sql;
        this.batch = batch;
        this.agency = agency;
    }

    /**
     * Marks this batch's rows that some live row before them already holds, cell for cell, and takes their facts out.
     *
     * @param contents hashes of rows that may have been seen before; a hash too many costs time only
     * @return how many rows of each file
     */
    Map<Integer, Integer> findRepeated(Collection<Long> contents) {
        if (contents.isEmpty()) {
            return Map.of();
        }
        sql.sql("""
                        CREATE TEMPORARY TABLE repeated ON COMMIT DROP AS
                        SELECT * FROM (
                            SELECT r.file, r.record, f.batch,
                                first_value(r.file) OVER same AS first_file, first_value(r.record) OVER same AS first_record
                            FROM source_row r
                            JOIN source_file f ON f.number = r.file
                            JOIN mapping m ON m.id = f.mapping
                            WHERE r.content = ANY (?) AND r.verdict = 0 AND f.state = 'live' AND f.agency = ?
                            WINDOW same AS (PARTITION BY m.name, r.content, r.cells ORDER BY r.file, r.record)) AS found
                        WHERE batch = ? AND (file, record) <> (first_file, first_record)""").params(contents.toArray(Long[]::new), agency, batch).update();
        sql.sql("""
                        UPDATE source_row r SET verdict = 1, repeats_file = p.first_file, repeats_record = p.first_record
                        FROM repeated p WHERE r.file = p.file AND r.record = p.record""").update();
        sql.sql("""
                        DELETE FROM fact USING repeated p
                        WHERE id BETWEEN (p.file::bigint << 40) + (p.record::bigint << 8)
                            AND (p.file::bigint << 40) + (p.record::bigint << 8) + 255""").update();
        sql.sql("DELETE FROM row_warning w USING repeated p WHERE w.file = p.file AND w.record = p.record")
                .update();
        return sql
                .sql("SELECT file, count(*) AS repeated FROM repeated GROUP BY file")
                .query((row, number) -> Map.entry(row.getInt("file"), row.getInt("repeated")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Warns of rows whose own key some row before them has, with other values. */
    void findDiffering(Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        sql.sql("""
                        INSERT INTO row_warning (file, record, kind, what)
                        SELECT file, record, 'DIFFERS', 'The same key was delivered before with other values; both are kept.'
                        FROM (SELECT f.number AS file, f.batch, ((t.id >> 8) & 2147483647)::int AS record, t.id,
                                  first_value(t.id) OVER (PARTITION BY s.kind, m.name, t.own_key ORDER BY t.id) AS first_id
                              FROM fact t
                              JOIN fact_shape s ON s.id = t.shape
                              JOIN mapping m ON m.id = s.mapping
                              JOIN source_file f ON f.number = (t.id >> 40)::int
                              WHERE t.own_key = ANY (?) AND t.id & 255 = 0 AND f.agency = ?) AS found
                        WHERE batch = ? AND id <> first_id""").params(keys.toArray(String[]::new), agency, batch).update();
    }

    /**
     * Gives a record that follows another (a return interview its missing episode) the case file and the person of that
     * other, for all records of the agency, since what they follow may have come only now.
     */
    void followParents() {
        sql.sql("""
                        UPDATE fact t SET case_file = COALESCE(t.case_file, p.case_file), person = COALESCE(t.person, p.person)
                        FROM (SELECT DISTINCT ON (s.kind, t.own_key) s.kind || ':' || t.own_key AS parent, t.case_file, t.person
                              FROM fact t
                              JOIN fact_shape s ON s.id = t.shape
                              JOIN source_file f ON f.number = (t.id >> 40)::int
                              WHERE t.own_key IS NOT NULL AND f.agency = ?
                                  AND s.kind IN (SELECT DISTINCT split_part(parent, ':', 1) FROM fact WHERE parent IS NOT NULL)
                              ORDER BY s.kind, t.own_key, t.id) AS p
                        JOIN source_file pf ON pf.agency = ?
                        WHERE t.parent = p.parent AND pf.number = (t.id >> 40)::int
                            AND (t.case_file IS NULL OR t.person IS NULL)
                            AND (t.case_file IS NULL AND p.case_file IS NOT NULL
                                 OR t.person IS NULL AND p.person IS NOT NULL)""").params(agency, agency).update();
    }

    void writeCounts(Map<Integer, RowCounts> counts) {
        counts.forEach((file, of) -> sql.sql("""
                        UPDATE source_file SET records_read = ?, accepted = ?, repeated = ?, rejected = ?, skipped = ?
                        WHERE number = ?""")
                .params(of.read(), of.accepted(), of.repeated(), of.rejected(), of.skipped(), file)
                .update());
    }
}
