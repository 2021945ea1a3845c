package secondlook.workbench.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Undo of a batch: first what it would change, then the change. Within the caller's transaction. */
final class Withdrawals {

    private final JdbcClient sql;

    Withdrawals(JdbcClient sql) {
        this.sql = sql;
    }

    @Nullable
    Withdrawal of(int batch) {
        return sql.sql("SELECT agency FROM batch WHERE number = ?")
                .param(batch)
                .query(String.class)
                .optional()
                .map(agency -> of(batch, agency))
                .orElse(null);
    }

    private Withdrawal of(int batch, String agency) {
        List<Integer> files =
                numbers("SELECT number FROM source_file WHERE batch = ? AND state = 'live' ORDER BY 1", batch);
        Integer[] gone = Settlement.numbers(files);
        return new Withdrawal(
                batch,
                agency,
                files,
                count("SELECT COALESCE(sum(accepted), 0) FROM source_file WHERE number = ANY (?)", gone),
                count(
                        "SELECT count(*) FROM source_file f JOIN fact t ON t.id BETWEEN (f.number::bigint << 40)"
                                + " AND (f.number::bigint << 40) + 1099511627775 WHERE f.number = ANY (?)",
                        gone),
                (int) headsOf(gone),
                (int) count("""
                                SELECT count(DISTINCT (r.repeats_file, r.repeats_record)) FROM source_row r
                                JOIN source_file f ON f.number = r.file AND f.state = 'live'
                                JOIN (SELECT ? AS files) gone ON r.repeats_file = ANY (gone.files)
                                    AND r.file <> ALL (gone.files)
                                WHERE r.verdict = 1""", gone),
                sql.sql(
                                "SELECT number FROM source_file WHERE state = 'superseded' AND superseded_by = ANY (?) ORDER BY 1")
                        .param(gone)
                        .query((row, place) -> row.getInt("number"))
                        .list());
    }

    private long headsOf(Integer[] gone) {
        return count("""
                        SELECT count(*) FROM (
                            SELECT t.case_file FROM fact t JOIN fact_shape s ON s.id = t.shape AND s.kind = 'occurrence'
                            WHERE t.case_file IN (
                                SELECT o.case_file FROM source_file f
                                JOIN fact o ON o.id BETWEEN (f.number::bigint << 40)
                                    AND (f.number::bigint << 40) + 1099511627775
                                WHERE f.number = ANY (?) AND o.case_file IS NOT NULL)
                            GROUP BY t.case_file HAVING bool_and((t.id >> 40)::int = ANY (?))) AS closed""", gone, gone);
    }

    @Nullable
    Withdrawal withdraw(int batch, String by, String note) {
        Withdrawal planned = of(batch);
        int changed = sql.sql("""
                        UPDATE batch SET state = 'withdrawn', changed_at = now(), changed_by = ?, change_note = ?
                        WHERE number = ? AND state = 'live'""").params(by, note, batch).update();
        if (planned == null || changed == 0) {
            return null;
        }
        Settlement settlement = Settlement.begin(sql, planned.agency());
        settlement.gatherDifferingKeys();
        FilesInUse inUse = new FilesInUse(sql);
        List<Integer> gone = inUse.withdraw(batch);
        List<Integer> back = inUse.reinstate(gone);
        settlement.gatherRepeatsOf(gone);
        settlement.gatherRepeatsOf(back);
        settlement.settleWhatCameAndWent();
        return planned;
    }

    private List<Integer> numbers(String query, int batch) {
        return sql.sql(query)
                .param(batch)
                .query((row, place) -> row.getInt("number"))
                .list();
    }

    private long count(String query, Integer[]... parameters) {
        JdbcClient.StatementSpec asked = sql.sql(query);
        for (Integer[] parameter : parameters) {
            asked = asked.param((Object) parameter);
        }
        return asked.query(Long.class).single();
    }
}
