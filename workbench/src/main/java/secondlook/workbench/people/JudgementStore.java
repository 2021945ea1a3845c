package secondlook.workbench.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.DatabaseLock;

/** The SQL of judgements, of the pairs that wait for one, and of where somebody stopped. */
final class JudgementStore {

    private static final String ENTRY = "select id, left_mention, right_mention, verdict, judged_by, judged_at, reason,"
            + " two_needed from judgement";

    private final Database database;
    private final JdbcClient sql;

    JudgementStore(Database database) {
        this.database = database;
        this.sql = database.sql();
    }

    /** Every entry of every pair, oldest first; judgements are made by hand, so they are few. */
    Map<MentionPair, List<JudgementEntry>> allByPair() {
        return byPair(
                sql.sql(ENTRY + " order by id").query((row, _) -> entry(row)).list());
    }

    /** The entries of one pair, oldest first. */
    List<JudgementEntry> of(MentionPair pair) {
        return sql.sql(ENTRY + " where left_mention = ? and right_mention = ? order by id")
                .params(pair.left(), pair.right())
                .query((row, _) -> entry(row))
                .list();
    }

    /** The entries of pairs between these mentions, oldest first. */
    Map<MentionPair, List<JudgementEntry>> among(Collection<Long> mentions) {
        return byPair(sql.sql(ENTRY + " where left_mention = any (:m) and right_mention = any (:m) order by id")
                .param("m", mentions.toArray(Long[]::new))
                .query((row, _) -> entry(row))
                .list());
    }

    /** Adds an answer. False, and nothing is added, where the same form gave one to this pair already. */
    boolean add(
            UUID request,
            MentionPair pair,
            JudgementAnswer answer,
            String by,
            Instant at,
            String reason,
            boolean twoNeeded) {
        // why: numbers are then given in the order in which answers come to stand, and the highest tells of every
        // change
        database.hold(DatabaseLock.JUDGEMENT);
        return sql.sql("""
                        insert into judgement (left_mention, right_mention, verdict, judged_by, judged_at, reason,
                            two_needed, request, run_id)
                        values (:left, :right, :verdict, :by, :at, :reason, :two, :request,
                            (select max(id) from linkage_run where finished_at is not null))
                        on conflict do nothing""")
                        .param("left", pair.left())
                        .param("right", pair.right())
                        .param("verdict", answer.stored())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .param("two", twoNeeded)
                        .param("request", request)
                        .update()
                == 1;
    }

    /** Every pair that the last run left open, the likeliest first; the order never varies. */
    List<OpenPair> openPairs() {
        return sql.sql("""
                        select left_mention, right_mention, why_open from possible_link
                        order by probability desc, left_mention, right_mention""")
                .query((row, _) -> new OpenPair(
                        new MentionPair(row.getLong("left_mention"), row.getLong("right_mention")),
                        row.getString("why_open")))
                .list();
    }

    Optional<Reader> reader(String reader) {
        return sql.sql("select keys, left_mention, right_mention, stopped_at from judging_reader where reader = ?")
                .param(reader)
                .query((row, _) -> {
                    Long left = row.getObject("left_mention", Long.class);
                    Long right = row.getObject("right_mention", Long.class);
                    return new Reader(
                            row.getBoolean("keys"),
                            left == null || right == null ? null : new MentionPair(left, right),
                            row.getTimestamp("stopped_at") == null
                                    ? null
                                    : row.getTimestamp("stopped_at").toInstant());
                })
                .optional();
    }

    void keys(String reader, boolean on) {
        sql.sql("""
                        insert into judging_reader (reader, keys) values (:reader, :keys)
                        on conflict (reader) do update set keys = excluded.keys""").param("reader", reader).param("keys", on).update();
    }

    void stoppedAt(String reader, MentionPair pair, Instant at) {
        sql.sql("""
                        insert into judging_reader (reader, left_mention, right_mention, stopped_at)
                        values (:reader, :left, :right, :at)
                        on conflict (reader) do update set left_mention = excluded.left_mention,
                            right_mention = excluded.right_mention, stopped_at = excluded.stopped_at""")
                .param("reader", reader)
                .param("left", pair.left())
                .param("right", pair.right())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<MentionPair, List<JudgementEntry>> byPair(List<JudgementEntry> entries) {
        Map<MentionPair, List<JudgementEntry>> byPair = new TreeMap<>();
        entries.forEach(entry ->
                byPair.computeIfAbsent(entry.pair(), _ -> new ArrayList<>()).add(entry));
        return byPair;
    }

    private static JudgementEntry entry(ResultSet row) throws SQLException {
        return new JudgementEntry(
                row.getLong("id"),
                new MentionPair(row.getLong("left_mention"), row.getLong("right_mention")),
                JudgementAnswer.ofStored(row.getString("verdict")),
                row.getString("judged_by"),
                row.getTimestamp("judged_at").toInstant(),
                row.getString("reason"),
                row.getBoolean("two_needed"));
    }

    /** A pair that the linkage left open, and why. */
    record OpenPair(MentionPair pair, String why) {}

    /**
     * How somebody judges.
     *
     * @param keys whether single keys answer
     * @param stopped the pair of their last answer, or the one they left
     */
    record Reader(
            boolean keys,
            @Nullable MentionPair stopped,
            @Nullable Instant at) {

        static final Reader NEW = new Reader(true, null, null);
    }
}
