package secondlook.workbench.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.workbench.database.Database;

/** The SQL of drafts: one for each case file and reader. */
final class DraftStore {

    private final JdbcClient sql;

    DraftStore(Database database) {
        this.sql = database.sql();
    }

    Optional<Draft> of(int caseFile, String reader) {
        return sql.sql("select key, content, kept_at from draft where case_file = ? and reader = ?")
                .params(caseFile, reader)
                .query((row, _) -> new Draft(
                        row.getObject("key", UUID.class),
                        DraftContent.ofJson(row.getString("content")),
                        row.getTimestamp("kept_at").toInstant()))
                .optional();
    }

    /** Keeps what was typed over what was kept before; the key stays. */
    Draft keep(int caseFile, String reader, DraftContent content, Instant at) {
        UUID key = sql.sql("""
                        insert into draft (case_file, reader, content, kept_at)
                        values (:file, :reader, :content::jsonb, :at)
                        on conflict (case_file, reader) do update set content = excluded.content, kept_at = excluded.kept_at
                        returning key""")
                .param("file", caseFile)
                .param("reader", reader)
                .param("content", content.json())
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
        return new Draft(key, content, at);
    }

    void remove(int caseFile, String reader) {
        sql.sql("delete from draft where case_file = ? and reader = ?")
                .params(caseFile, reader)
                .update();
    }
}
