package secondlook.workbench.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values inside cells that hold JSON, by the column's name and the path within: {@code suspects_json[0].name}. A cell
 * that holds something else stands for each of its paths as it is written, so that "see paper report" is not lost. Not
 * thread-safe.
 */
final class JsonCells {

    private final Columns columns;
    private final Set<String> jsonColumns;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> notJson = new HashMap<>();

    JsonCells(Columns columns, Set<String> jsonColumns) {
        this.columns = columns;
        this.jsonColumns = jsonColumns;
    }

    void row(@Nullable String[] cells) {
        if (jsonColumns.isEmpty()) {
            return;
        }
        values.clear();
        notJson.clear();
        for (String column : jsonColumns) {
            int place = columns.indexOf(column);
            String cell = place < 0 || place >= cells.length ? null : cells[place];
            if (cell != null && !cell.isBlank()) {
                takeApart(column, cell);
            }
        }
    }

    private void takeApart(String column, String cell) {
        Map<String, String> found = new HashMap<>();
        String wrong = JsonPaths.forEach(cell, column, (path, value) -> found.put(folded(path), value));
        if (wrong == null && !found.containsKey(folded(column))) {
            values.putAll(found);
        } else {
            notJson.put(folded(column), cell.strip());
        }
    }

    /** Whether the name is a path into a cell of JSON. */
    boolean isPath(String name) {
        return column(name) != null;
    }

    /** The column whose cells the path leads into, or null. */
    @Nullable
    String column(String name) {
        String folded = folded(name);
        for (String column : jsonColumns) {
            String start = folded(column);
            if (folded.startsWith(start + ".") || folded.startsWith(start + "[")) {
                return column;
            }
        }
        return null;
    }

    /** The value at a path, or the cell itself where it holds no JSON; null where there is nothing. */
    @Nullable
    String value(String path) {
        String column = column(path);
        String raw = column == null ? null : notJson.get(folded(column));
        return raw != null ? raw : values.get(folded(path));
    }

    /** Whether the cell that the path leads into holds something that is no JSON. */
    boolean isNoJson(String path) {
        String column = notJson.isEmpty() ? null : column(path);
        return column != null && notJson.containsKey(folded(column));
    }

    /** Whether some value of this row has a path that begins so. */
    boolean hasAnyUnder(String prefix) {
        String start = folded(prefix);
        return values.keySet().stream().anyMatch(path -> path.startsWith(start));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
