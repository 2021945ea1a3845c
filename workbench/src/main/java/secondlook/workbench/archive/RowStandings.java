package secondlook.workbench.archive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.database.Database;

/**
 * Whether rows that something rests on still say what they said: their batch may have been withdrawn and their file
 * corrected since. Asked when it is shown and never stored, so that it is right after every import and every undo. One
 * query for all rows, a few more for each that is no longer in use. Thread-safe.
 */
public final class RowStandings {

    private static final int LONGEST_CHAIN = 1_000;

    private final JdbcClient sql;

    public RowStandings(Database database) {
        this.sql = database.sql();
    }

    /** Those of these rows that no longer stand as they were, by file and record. */
    public Map<RowCitation, RowStanding> changed(Collection<RowCitation> rows) {
        Map<Integer, FileNow> files = new TreeMap<>();
        sql.sql(
                        "SELECT number, state, superseded_by, sha256 FROM source_file WHERE number = ANY (?) AND state <> 'live'")
                .param(rows.stream().map(RowCitation::file).distinct().toArray(Integer[]::new))
                .query(row -> {
                    files.put(
                            row.getInt("number"),
                            new FileNow(
                                    row.getInt("number"),
                                    row.getString("state"),
                                    row.getObject("superseded_by", Integer.class),
                                    row.getString("sha256")));
                });
        Map<RowCitation, RowStanding> changed = altered(rows);
        for (RowCitation cited : rows) {
            FileNow file = files.get(cited.file());
            RowCitation row = RowCitation.row(cited.file(), cited.record());
            if (file != null && !changed.containsKey(row)) {
                RowStanding standing = standing(row, file);
                if (standing.state() != RowStanding.State.UNCHANGED) {
                    changed.put(row, standing);
                }
            }
        }
        return changed;
    }

    /** Rows that somebody changed past the program, as far as their own hash tells. */
    private Map<RowCitation, RowStanding> altered(Collection<RowCitation> rows) {
        Map<RowCitation, RowStanding> altered = new TreeMap<>();
        sql.sql("""
                        SELECT r.file, r.record, r.content, COALESCE(s.cells, r.cells) AS cells
                        FROM (SELECT DISTINCT * FROM unnest(?::int[], ?::int[])) AS place (file, record)
                        JOIN source_row r USING (file, record) LEFT JOIN sealed_row s USING (file, record)""")
                .param(rows.stream().map(RowCitation::file).toArray(Integer[]::new))
                .param(rows.stream().map(RowCitation::record).toArray(Integer[]::new))
                .query(row -> {
                    if (ReceivedRows.isAltered(row)) {
                        altered.put(
                                RowCitation.row(row.getInt("file"), row.getInt("record")),
                                new RowStanding(RowStanding.State.ALTERED, null));
                    }
                });
        return altered;
    }

    private RowStanding standing(RowCitation row, FileNow old) {
        FileNow now = old;
        for (int step = 0; now.supersededBy() != null && !now.state().equals("live") && step < LONGEST_CHAIN; step++) {
            now = file(now.supersededBy());
        }
        if (!now.state().equals("live")) {
            return new RowStanding(RowStanding.State.WITHDRAWN, null);
        }
        if (now.sha256().equals(old.sha256())) {
            return new RowStanding(RowStanding.State.UNCHANGED, RowCitation.row(now.number(), row.record()));
        }
        List<Integer> same = records("""
                        SELECT n.record FROM source_row o JOIN source_row n ON n.content = o.content AND n.cells = o.cells
                        WHERE o.file = ? AND o.record = ? AND n.file = ? AND n.verdict IN (0, 1) ORDER BY 1 LIMIT 1""", row, now);
        if (!same.isEmpty()) {
            return new RowStanding(RowStanding.State.UNCHANGED, RowCitation.row(now.number(), same.getFirst()));
        }
        List<Integer> other = records("""
                        SELECT ((n.id >> 8) & 2147483647)::int AS record FROM fact_aside o
                        JOIN fact_shape os ON os.id = o.shape
                        JOIN fact n ON n.own_key = o.own_key
                        JOIN fact_shape ns ON ns.id = n.shape AND ns.kind = os.kind
                        WHERE o.id = (?::bigint << 40) + (?::bigint << 8) AND (n.id >> 40)::int = ? ORDER BY 1 LIMIT 1""", row, now);
        return other.isEmpty()
                ? new RowStanding(RowStanding.State.GONE, null)
                : new RowStanding(RowStanding.State.CHANGED, RowCitation.row(now.number(), other.getFirst()));
    }

    private List<Integer> records(String query, RowCitation row, FileNow now) {
        return sql.sql(query)
                .params(row.file(), row.record(), now.number())
                .query((found, place) -> found.getInt("record"))
                .list();
    }

    private FileNow file(int number) {
        return sql.sql("SELECT number, state, superseded_by, sha256 FROM source_file WHERE number = ?")
                .param(number)
                .query((row, place) -> new FileNow(
                        row.getInt("number"),
                        row.getString("state"),
                        row.getObject("superseded_by", Integer.class),
                        row.getString("sha256")))
                .single();
    }

    private record FileNow(
            int number, String state, @Nullable Integer supersededBy, String sha256) {}

    /**
     * How a row stands now.
     *
     * @param now where it stands in the file that took the place of its own, or null
     */
    public record RowStanding(State state, @Nullable RowCitation now) {

        /** What became of it. */
        public enum State {
            /** The file was read anew or corrected, and this row says what it said. */
            UNCHANGED("still says what it said"),
            /** A corrected file holds the record of the same key with other values. */
            CHANGED("says otherwise in a corrected file"),
            /** A corrected file does not hold it any more. */
            GONE("is not in the corrected file"),
            /** Its cells were changed where they are kept, which the program never does. */
            ALTERED("was changed after it was received, past the program"),
            /** Its batch was withdrawn. */
            WITHDRAWN("was withdrawn from use");

            private final String words;

            State(String words) {
                this.words = words;
            }

            /** As a page says it, after the name of the row. */
            public String words() {
                return words;
            }
        }
    }
}
