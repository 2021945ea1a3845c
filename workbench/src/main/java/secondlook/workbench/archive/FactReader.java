package secondlook.workbench.archive;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.database.Database;

/** Turns rows of {@code fact} back into facts, each value with the cell it was read from. */
final class FactReader {

    private final Database database;
    private final Map<Integer, Shape> shapes = new HashMap<>();
    private final Map<Integer, String> agencies = new HashMap<>();

    FactReader(Database database) {
        this.database = database;
    }

    /** A query for id, shape, case file, own key, person and content, in this order. */
    void forEach(String query, Consumer<ArchivedFact> each) {
        loadShapes();
        CopyReader.forEach(database.dataSource(), query, row -> each.accept(read(row)));
    }

    static FactKind kind(String stored) {
        return FactKind.valueOf(stored.toUpperCase(Locale.ROOT));
    }

    private void loadShapes() {
        database.sql().sql("SELECT number, agency FROM source_file").query(row -> {
            agencies.put(row.getInt("number"), row.getString("agency"));
        });
        database.sql().sql("SELECT id, kind, fields, columns FROM fact_shape").query(row -> {
            shapes.put(row.getInt("id"), shape(row));
        });
    }

    private ArchivedFact read(CopyReader row) {
        long id = row.longNumber();
        Shape shape = Objects.requireNonNull(shapes.get(row.number()));
        int caseFile = row.numberOrNone();
        String key = row.text();
        String person = row.text();
        @Nullable String[] content = row.texts();
        RowCitation citation = RowCitation.row(ArchivedFact.file(id), ArchivedFact.record(id));
        Recorded<?>[] values = new Recorded<?>[shape.columns.length];
        for (int i = 0; i < values.length; i++) {
            String written = shape.places[i] < 0 ? null : content[shape.places[i]];
            values[i] = ValueText.read(shape.kind.fields().get(i).type(), written, shape.columns[i], citation);
        }
        String agency = Objects.requireNonNull(agencies.get(citation.file()));
        return new ArchivedFact(
                id, caseFile, new Fact(shape.kind, agency, citation, key, person, Arrays.asList(values)));
    }

    private static Shape shape(ResultSet row) throws SQLException {
        FactKind kind = kind(row.getString("kind"));
        List<@Nullable String> stored = texts(row.getArray("fields"));
        List<@Nullable String> columns = texts(row.getArray("columns"));
        int count = kind.fields().size();
        @Nullable String[] ordered = new String[count];
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            Field field = kind.fields().get(i);
            places[i] = stored.indexOf(field.key());
            ordered[i] = places[i] < 0 ? null : columns.get(places[i]);
        }
        return new Shape(kind, ordered, places);
    }

    static List<@Nullable String> texts(Array array) throws SQLException {
        return Arrays.asList((@Nullable String[]) array.getArray());
    }

    /** A part of a mapping, in the order that the kind's fields have now. */
    // why: made once a query and read for every value
    @SuppressWarnings("ArrayRecordComponent")
    private record Shape(FactKind kind, @Nullable String[] columns, int[] places) {}
}
