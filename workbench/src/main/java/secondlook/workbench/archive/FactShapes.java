package secondlook.workbench.archive;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.DatabaseUnavailable;

/**
 * The parts of mappings that facts were read through, and the agencies of files. Neither ever changes once it is there, so
 * each is read once and kept; new ones are looked for before every reading. Thread-safe.
 */
final class FactShapes {

    private static final String NEWEST =
            "SELECT (SELECT COALESCE(max(id), 0) FROM fact_shape), (SELECT COALESCE(max(number), 0) FROM source_file)";

    private final Database database;
    private final Map<Integer, Shape> shapes = new ConcurrentHashMap<>();
    private final Map<Integer, String> agencies = new ConcurrentHashMap<>();
    private volatile Newest known = new Newest(0, 0);

    FactShapes(Database database) {
        this.database = database;
    }

    /** A part of a mapping, in the order that the kind's fields have now. */
    // why: made once and read for every value
    @SuppressWarnings("ArrayRecordComponent")
    record Shape(FactKind kind, @Nullable String[] columns, int[] places) {}

    private record Newest(int shape, int file) {}

    /** Reads what has come since; in the transaction of this thread, whose own new files are seen. */
    void bringUpToDate() {
        Connection connection = DataSourceUtils.getConnection(database.dataSource());
        try {
            read(connection);
        } catch (SQLException e) {
            throw unreadable(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database.dataSource());
        }
    }

    Shape shape(int id) {
        Shape shape = shapes.get(id);
        return shape == null ? late(shapes, id) : shape;
    }

    String agency(int file) {
        String agency = agencies.get(file);
        return agency == null ? late(agencies, file) : agency;
    }

    /** One that came between the look and the reading; the thread's own connection is busy with the reading. */
    private <T> T late(Map<Integer, T> from, int id) {
        try (Connection connection = database.dataSource().getConnection()) {
            readAll(connection);
        } catch (SQLException e) {
            throw unreadable(e);
        }
        T found = from.get(id);
        if (found == null) {
            throw new IllegalStateException("The archive holds a row of a file that it does not know [" + id + "].");
        }
        return found;
    }

    private void read(Connection connection) throws SQLException {
        Newest before = known;
        Newest now;
        try (PreparedStatement asked = connection.prepareStatement(NEWEST);
                ResultSet row = asked.executeQuery()) {
            row.next();
            now = new Newest(row.getInt(1), row.getInt(2));
        }
        if (!now.equals(before)) {
            readAll(connection);
            known = now;
        }
    }

    /** All of them, for a number that was given earlier may be committed later. */
    private void readAll(Connection connection) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement("SELECT number, agency FROM source_file");
                ResultSet row = asked.executeQuery()) {
            while (row.next()) {
                agencies.put(row.getInt(1), row.getString(2));
            }
        }
        try (PreparedStatement asked = connection.prepareStatement("SELECT id, kind, fields, columns FROM fact_shape");
                ResultSet row = asked.executeQuery()) {
            while (row.next()) {
                shapes.put(row.getInt("id"), shape(row));
            }
        }
    }

    private static DatabaseUnavailable unreadable(SQLException e) {
        return new DatabaseUnavailable("The archive could not be read: SQL state " + e.getSQLState(), e);
    }

    private static Shape shape(ResultSet row) throws SQLException {
        FactKind kind = FactReader.kind(row.getString("kind"));
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
}
