package secondlook.workbench.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.workbench.database.Database;

/** The SQL of single mentions and persons, for pages. */
final class RecordStore {

    private static final String MENTION = "select id, agency, name, fact_id, person_id from mention";

    private final JdbcClient sql;

    RecordStore(Database database) {
        this.sql = database.sql();
    }

    /** These mentions by their numbers; those that are out of use are left out. */
    Map<Long, Mention> mentions(Collection<Long> ids) {
        Map<Long, Mention> mentions = new TreeMap<>();
        sql.sql(MENTION + " where live and id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    Mention mention = mention(row);
                    mentions.put(mention.id(), mention);
                });
        return mentions;
    }

    /** The mentions of a person, by number. */
    List<Mention> ofPerson(long person) {
        return sql.sql(MENTION + " where live and person_id = ? order by id")
                .param(person)
                .query((row, _) -> mention(row))
                .list();
    }

    /** The case files in which each of these mentions stands. */
    Map<Long, SortedSet<Integer>> casesOf(Collection<Long> mentions) {
        Map<Long, SortedSet<Integer>> cases = new TreeMap<>();
        sql.sql("select mention_id, case_file from person_in_case where mention_id = any (:ids)")
                .param("ids", mentions.toArray(Long[]::new))
                .query(row -> {
                    cases.computeIfAbsent(row.getLong("mention_id"), _ -> new TreeSet<>())
                            .add(row.getInt("case_file"));
                });
        return cases;
    }

    /** When a person was made, and whether the number is in use; empty where there is no such person. */
    Optional<PersonLife> life(long person) {
        return sql.sql("""
                        select made.finished_at as made, ended.finished_at as ended
                        from person p join linkage_run made on made.id = p.made_in_run
                        left join linkage_run ended on ended.id = p.ended_in_run where p.id = ?""")
                .param(person)
                .query((row, _) -> new PersonLife(moment(row, "made"), moment(row, "ended")))
                .optional();
    }

    /** What became of a person, and of what it was made, newest first. */
    List<PersonChange> history(long person) {
        return sql.sql("""
                        select h.person_from, h.person_to, h.change, r.finished_at as at
                        from person_history h join linkage_run r on r.id = h.run_id
                        where h.person_from = :person or h.person_to = :person
                        order by h.run_id desc, h.person_from, h.person_to""")
                .param("person", person)
                .query((row, _) -> new PersonChange(
                        row.getLong("person_from"),
                        row.getLong("person_to"),
                        row.getString("change").equals("merged"),
                        moment(row, "at")))
                .list();
    }

    /** The newest finished run, or 0. */
    int lastRun() {
        return sql.sql("select coalesce(max(id), 0) from linkage_run where finished_at is not null")
                .query(Integer.class)
                .single();
    }

    /** The model of a run as it was written. */
    String model(int run) {
        return sql.sql("select model::text from linkage_run where id = ?")
                .param(run)
                .query(String.class)
                .single();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }

    private static Mention mention(ResultSet row) throws SQLException {
        return new Mention(
                row.getLong("id"),
                new PersonKey(row.getString("agency"), row.getString("name")),
                row.getLong("fact_id"),
                row.getObject("person_id", Long.class));
    }

    /** A mention in use; the person is absent until the next run where it is new. */
    record Mention(
            long id, PersonKey key, long factId, @Nullable Long person) {}

    /** When a person was made, and when its number went out of use. */
    record PersonLife(@Nullable Instant made, @Nullable Instant ended) {}

    /** Mentions that went from one person to another. */
    record PersonChange(
            long from, long to, boolean merged, @Nullable Instant at) {}
}
