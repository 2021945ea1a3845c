package secondlook.workbench.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.database.Database;

/** The SQL of notes and of what was found in the tasks of a second look: each reader's own. */
final class NoteStore {

    private final JdbcClient sql;

    NoteStore(Database database) {
        this.sql = database.sql();
    }

    /** A reader's notes on a case file, in the order of the material. */
    List<Note> of(int caseFile, String reader) {
        return sql.sql("""
                        select * from note where case_file = ? and reader = ? and gone_at is null
                        order by file, record, id""")
                .params(caseFile, reader)
                .query((row, _) -> note(row))
                .list();
    }

    void add(int caseFile, String reader, RowCitation row, String words, @Nullable SecondLookTask task, Instant at) {
        sql.sql("""
                        insert into note (case_file, reader, file, record, cell, words, task, noted_at)
                        values (:case, :reader, :file, :record, :cell, :words, :task, :at)""")
                .param("case", caseFile)
                .param("reader", reader)
                .param("file", row.file())
                .param("record", row.record())
                .param("cell", row.column())
                .param("words", words)
                .param("task", task == null ? null : task.number())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Takes a reader's own note out of use; it is kept with the time. */
    void takeOut(int caseFile, String reader, long id, Instant at) {
        sql.sql("update note set gone_at = ? where id = ? and case_file = ? and reader = ? and gone_at is null")
                .params(Timestamp.from(at), id, caseFile, reader)
                .update();
    }

    List<TaskAnswer> tasks(int caseFile, String reader) {
        return sql.sql("select * from task_answer where case_file = ? and reader = ? order by task")
                .params(caseFile, reader)
                .query((row, _) -> new TaskAnswer(
                        SecondLookTask.of(row.getInt("task")).orElseThrow(),
                        row.getString("words"),
                        row.getBoolean("done"),
                        row.getTimestamp("kept_at").toInstant()))
                .list();
    }

    void keep(int caseFile, String reader, SecondLookTask task, String words, boolean done, Instant at) {
        sql.sql("""
                        insert into task_answer (case_file, reader, task, words, done, kept_at)
                        values (:case, :reader, :task, :words, :done, :at)
                        on conflict (case_file, reader, task) do update
                        set words = excluded.words, done = excluded.done, kept_at = excluded.kept_at""")
                .param("case", caseFile)
                .param("reader", reader)
                .param("task", task.number())
                .param("words", words)
                .param("done", done)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getLong("id"),
                new RowCitation(row.getInt("file"), row.getInt("record"), row.getString("cell")),
                row.getString("words"),
                SecondLookTask.of(row.getInt("task")).orElse(null),
                row.getTimestamp("noted_at").toInstant());
    }
}
