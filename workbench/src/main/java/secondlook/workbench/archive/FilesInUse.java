package secondlook.workbench.archive;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes files out of use and brings them back. Rows and facts are kept; only what counts changes. Within the caller's
 * transaction, and before {@link Settlement}.
 */
final class FilesInUse {

    private static final String OF_FILES =
            " t.id BETWEEN (f.number::bigint << 40)" + " AND (f.number::bigint << 40) + 1099511627775";

    private final JdbcClient sql;

    FilesInUse(JdbcClient sql) {
        this.sql = sql;
    }

    /** The files in use that a file of this agency, name and sheet may replace, the newest first. */
    List<StandingFile> standing(String agency, String name) {
        return sql.sql("""
                        SELECT f.number, f.sheet, f.sha256, m.name AS mapping, m.sha256 AS mapping_sha256 FROM source_file f
                        JOIN mapping m ON m.id = f.mapping
                        WHERE f.agency = ? AND f.name = ? AND f.state = 'live' ORDER BY f.number DESC""")
                .params(agency, name)
                .query((row, place) -> new StandingFile(
                        row.getInt("number"),
                        row.getString("sheet"),
                        row.getString("sha256"),
                        row.getString("mapping"),
                        row.getString("mapping_sha256")))
                .list();
    }

    /** Makes a file the new reading of another, whose place it takes. */
    void supersede(int old, int by) {
        sql.sql("UPDATE source_file SET state = 'superseded', superseded_by = ? WHERE number = ?")
                .params(by, old)
                .update();
        sql.sql("UPDATE source_file SET precedence = (SELECT precedence FROM source_file WHERE number = ?)"
                        + " WHERE number = ?")
                .params(old, by)
                .update();
        setAside(List.of(old));
    }

    /** The facts of these files do not count any more. */
    void setAside(Collection<Integer> files) {
        sql.sql("WITH moved AS (DELETE FROM fact t USING source_file f WHERE f.number = ANY (?) AND" + OF_FILES
                        + " RETURNING t.*) INSERT INTO fact_aside SELECT * FROM moved")
                .param(Settlement.numbers(files))
                .update();
        sql.sql("UPDATE row_warning SET in_use = false WHERE file = ANY (?)")
                .param(Settlement.numbers(files))
                .update();
    }

    /**
     * Withdraws the files of a batch. A file that one of them had superseded comes back in its place, unless it was
     * withdrawn itself.
     *
     * @return the files that went out of use
     */
    List<Integer> withdraw(int batch) {
        List<Integer> live = numbers("SELECT number FROM source_file WHERE batch = ? AND state = 'live'", batch);
        // A reading that is superseded already leaves the chain: what it had superseded is superseded by its successor.
        sql.sql("""
                        UPDATE source_file earlier SET superseded_by = gone.superseded_by FROM source_file gone
                        WHERE gone.batch = ? AND gone.state = 'superseded' AND earlier.superseded_by = gone.number""").param(batch).update();
        sql.sql("UPDATE source_file SET state = 'withdrawn' WHERE batch = ? AND state <> 'withdrawn'")
                .param(batch)
                .update();
        setAside(live);
        return live;
    }

    /** Brings back what the files that went out of use had superseded. */
    List<Integer> reinstate(Collection<Integer> gone) {
        List<Integer> back = sql.sql("""
                        UPDATE source_file SET state = 'live', superseded_by = NULL
                        WHERE superseded_by = ANY (?) AND state = 'superseded' RETURNING number""")
                .param(Settlement.numbers(gone))
                .query((row, place) -> row.getInt("number"))
                .list();
        if (!back.isEmpty()) {
            sql.sql("WITH moved AS (DELETE FROM fact_aside t USING source_file f, source_row r"
                            + " WHERE f.number = ANY (?) AND" + OF_FILES + " AND r.file = f.number AND r.verdict = 0"
                            + " AND r.record = ((t.id >> 8) & 2147483647)::int"
                            + " RETURNING t.*) INSERT INTO fact SELECT * FROM moved")
                    .param(Settlement.numbers(back))
                    .update();
            sql.sql("""
                            UPDATE row_warning w SET in_use = true FROM source_row r
                            WHERE w.file = ANY (?) AND r.file = w.file AND r.record = w.record AND r.verdict = 0""").param(Settlement.numbers(back)).update();
        }
        return back;
    }

    private List<Integer> numbers(String query, int batch) {
        return sql.sql(query)
                .param(batch)
                .query((row, place) -> row.getInt("number"))
                .list();
    }
}
