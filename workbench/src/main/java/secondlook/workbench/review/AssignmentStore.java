package secondlook.workbench.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.workbench.database.Database;

/** The SQL of who has a case file. */
final class AssignmentStore {

    private final JdbcClient sql;

    AssignmentStore(Database database) {
        this.sql = database.sql();
    }

    Optional<Assignment> of(int caseFile) {
        return sql.sql("select * from assignment where case_file = ?")
                .param(caseFile)
                .query((row, _) -> assignment(row))
                .optional();
    }

    /** As {@link #of}, holding the row until the transaction ends so that two readers cannot both change it. */
    Optional<Assignment> lock(int caseFile) {
        return sql.sql("select * from assignment where case_file = ? for update")
                .param(caseFile)
                .query((row, _) -> assignment(row))
                .optional();
    }

    Map<Integer, Assignment> of(Collection<Integer> caseFiles) {
        return sql
                .sql("select * from assignment where case_file = any (?)")
                .param(caseFiles.toArray(Integer[]::new))
                .query((row, _) -> assignment(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Assignment::caseFile, Function.identity()));
    }

    List<Assignment> all() {
        return sql.sql("select * from assignment")
                .query((row, _) -> assignment(row))
                .list();
    }

    int countOf(String reader) {
        return sql.sql("select count(*) from assignment where reader = ?")
                .param(reader)
                .query(Integer.class)
                .single();
    }

    /** The numbers of the case files that a reader has, or that were handed to them, oldest first. */
    List<Assignment> with(String reader) {
        return sql.sql("select * from assignment where reader = ? order by coalesce(taken_at, handed_at), case_file")
                .param(reader)
                .query((row, _) -> assignment(row))
                .list();
    }

    /** False where somebody else has it. */
    boolean take(int caseFile, String reader, boolean second, Instant at) {
        return sql.sql("""
                        insert into assignment (case_file, reader, taken_at, second) values (:file, :reader, :at, :second)
                        on conflict (case_file) do update set taken_at = :at, second = :second
                        where assignment.reader = :reader and assignment.taken_at is null""")
                        .param("file", caseFile)
                        .param("reader", reader)
                        .param("second", second)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False where the one who hands it on does not have it. */
    boolean handOn(int caseFile, String from, String to, Instant at) {
        return sql.sql("""
                        update assignment set reader = :to, taken_at = null, handed_by = :from, handed_at = :at
                        where case_file = :file and reader = :from""")
                        .param("file", caseFile)
                        .param("from", from)
                        .param("to", to)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void release(int caseFile) {
        sql.sql("delete from assignment where case_file = ?").param(caseFile).update();
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getInt("case_file"),
                row.getString("reader"),
                instant(row.getTimestamp("taken_at")),
                row.getString("handed_by"),
                row.getBoolean("second"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
