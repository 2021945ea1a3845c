package secondlook.workbench.archive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.database.Database;

/** Rows of a withheld class that were sealed: how many there are for everybody, what they hold for few. Thread-safe. */
public final class SealedRows {

    private final JdbcClient sql;

    public SealedRows(Database database) {
        this.sql = database.sql();
    }

    /**
     * How many sealed rows in use belong to a case file or speak of one of these people, by class.
     *
     * @param people as agencies name them
     */
    public Map<String, Integer> countsOn(int caseFile, Collection<FactLookup.PersonName> people) {
        Map<String, Integer> counts = new TreeMap<>();
        sql.sql("""
                        SELECT s.class, count(*) AS rows FROM sealed_row s
                        JOIN source_file f ON f.number = s.file AND f.state = 'live'
                        JOIN source_row r ON r.file = s.file AND r.record = s.record AND r.verdict = 0
                        WHERE s.case_file = ? OR (f.agency, s.person) IN (SELECT * FROM unnest(?::text[], ?::text[]))
                        GROUP BY s.class""")
                .param(caseFile)
                .param(people.stream().map(FactLookup.PersonName::agency).toArray(String[]::new))
                .param(people.stream().map(FactLookup.PersonName::name).toArray(String[]::new))
                .query(row -> {
                    counts.put(row.getString("class"), row.getInt("rows"));
                });
        return counts;
    }

    /**
     * The cells of a sealed row, for the lead reviewer alone. Whoever shows them records it.
     *
     * @throws secondlook.workbench.access.AccessRefused for anybody else
     */
    public Optional<Sealed> open(Viewer viewer, SourceFile file, int record) {
        viewer.requireAnyOf(Role.LEAD);
        return sql.sql("SELECT class, cells FROM sealed_row WHERE file = ? AND record = ?")
                .params(file.number(), record)
                .query((row, place) -> new Sealed(
                        row.getString("class"),
                        SourceStore.cells(file.header(), FactShapes.texts(row.getArray("cells")))))
                .optional();
    }

    /**
     * A sealed row.
     *
     * @param what its class
     */
    public record Sealed(String what, List<Cell> cells) {

        public Sealed {
            Objects.requireNonNull(what);
            cells = List.copyOf(cells);
        }

        /** The class alone. */
        @Override
        public String toString() {
            return "Sealed[" + what + "]";
        }
    }
}
