package secondlook.workbench.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mapping versions and their parts. */
final class MappingStore {

    private final JdbcClient sql;

    MappingStore(JdbcClient sql) {
        this.sql = sql;
    }

    KnownMapping known(String name, int version, String sha256, String yaml, List<FactShape> shapes) {
        Integer id = sql.sql("SELECT id FROM mapping WHERE sha256 = ?")
                .param(sha256)
                .query(Integer.class)
                .optional()
                .orElseGet(() -> add(name, version, sha256, yaml, shapes));
        List<Integer> numbers = sql.sql("SELECT id FROM fact_shape WHERE mapping = ? ORDER BY part")
                .param(id)
                .query((row, place) -> row.getInt("id"))
                .list();
        return new KnownMapping(id, version, numbers);
    }

    /**
     * Of every part of every mapping, a number that is the same where keys are of the same sort: those of one kind of
     * record, through any version of one mapping.
     */
    Map<Integer, Long> sortsOfKey() {
        Map<Integer, Long> sorts = new HashMap<>();
        sql.sql("SELECT s.id, s.kind, m.name FROM fact_shape s JOIN mapping m ON m.id = s.mapping")
                .query(row -> {
                    sorts.put(row.getInt("id"), Hash.of(Hash.of(0, row.getString("kind")), row.getString("name")));
                });
        return sorts;
    }

    private Integer add(String name, int version, String sha256, String yaml, List<FactShape> shapes) {
        Integer id = sql.sql("INSERT INTO mapping (name, version, sha256, yaml) VALUES (?, ?, ?, ?) RETURNING id")
                .params(name, version, sha256, yaml)
                .query(Integer.class)
                .single();
        for (FactShape shape : shapes) {
            @Nullable String[] columns = shape.columns().toArray(String[]::new);
            sql.sql("INSERT INTO fact_shape (mapping, part, kind, fields, columns) VALUES (?, ?, ?, ?, ?)")
                    .params(id, shape.part(), shape.kind().key())
                    .params(shape.fieldKeys().toArray(String[]::new), columns)
                    .update();
        }
        return id;
    }
}
