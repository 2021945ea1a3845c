package secondlook.workbench.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the row that is being read, by the names that a mapping gives them. Within {@code each} the names of list
 * elements and the piece of a cell stand for the element in hand. Not thread-safe.
 */
final class RowCells {

    /** The piece of a cell that is gone through. */
    static final String PIECE = "piece";
    /** Which element or piece it is, from 1. */
    static final String PIECE_NUMBER = "piece number";

    private static final String EVERY = "[]";

    private final Columns columns;
    private final JsonCells json;
    private final Map<String, Integer> places = new HashMap<>();
    private @Nullable String[] cells = new String[0];
    private @Nullable String piece;
    private String pieceColumn = "";
    private int element = -1;
    /** Of lists within lists: the place in each, from 0, the outermost first. */
    private final List<Integer> elements = new ArrayList<>();

    private final Map<Integer, @Nullable String> above = new HashMap<>();

    RowCells(Columns columns, SourceMapping.Reading read) {
        this.columns = columns;
        this.json = new JsonCells(columns, read.jsonColumns());
        for (String column : read.fillDown()) {
            int place = columns.indexOf(column);
            if (place >= 0) {
                above.put(place, null);
            }
        }
    }

    void row(@Nullable String[] row) {
        cells = row;
        json.row(row);
        leave();
        above.replaceAll((place, last) -> isFilled(place) ? cells[place] : last);
    }

    private boolean isFilled(int place) {
        String cell = place < cells.length ? cells[place] : null;
        return cell != null && !cell.isBlank();
    }

    /**
     * Goes through the elements of a list, or of the list in every element of another: {@code entries[].adults}. The
     * number of an element is that among all of them, from 0.
     */
    void forEachElement(String list, Runnable each) {
        elements.clear();
        element = -1;
        int[] count = {0};
        forEachElement(list, 0, () -> {
            element = count[0]++;
            each.run();
            element = -1;
        });
    }

    private void forEachElement(String list, int from, Runnable each) {
        int end = list.indexOf(EVERY, from);
        String outer = elementName(end < 0 ? list : list.substring(0, end));
        for (int i = 0; hasAnyUnder(outer + "[" + i + "]"); i++) {
            elements.add(i);
            if (end < 0) {
                each.run();
            } else {
                forEachElement(list, end + EVERY.length(), each);
            }
            elements.removeLast();
        }
    }

    /** Goes to one piece of a cell. */
    void piece(String column, String text, int number) {
        pieceColumn = column;
        piece = text;
        element = number;
    }

    void leave() {
        piece = null;
        element = -1;
        elements.clear();
    }

    /** The cell; where it is empty and its column is to be filled down, the last one above it that was not. */
    @Nullable
    String cellOrAbove(String name) {
        String cell = cell(name);
        return above.isEmpty() || (cell != null && !cell.isBlank())
                ? cell
                : above.getOrDefault(columns.indexOf(name), cell);
    }

    @Nullable
    String cell(String name) {
        if (element >= 0) {
            if (name.equals(PIECE_NUMBER)) {
                return Integer.toString(element + 1);
            }
            if (piece != null && name.equals(PIECE)) {
                return piece;
            }
        }
        int place = place(name);
        if (place < 0) {
            return json.isPath(name) ? json.value(elementName(name)) : null;
        }
        return place >= cells.length ? null : cells[place];
    }

    /** Whether the file has such a column, in any of its rows. */
    boolean has(String name) {
        if (name.equals(PIECE) || name.equals(PIECE_NUMBER) || place(name) >= 0) {
            return true;
        }
        String column = json.column(name);
        return column == null ? name.contains(EVERY) && columns.hasPath(name) : columns.indexOf(column) >= 0;
    }

    /** Whether the name leads into a cell that should hold JSON and holds something else. */
    boolean isNoJson(String name) {
        return json.isNoJson(name);
    }

    /** Whether the row has anything, be it empty, in a column whose name begins so. */
    boolean hasAnyUnder(String prefix) {
        // why: a broken row may have more cells than there are columns; it is looked at here before it is rejected
        for (int i = 0; i < Math.min(cells.length, columns.count()); i++) {
            if (cells[i] != null && columns.name(i).regionMatches(true, 0, prefix, 0, prefix.length())) {
                return true;
            }
        }
        return json.hasAnyUnder(prefix);
    }

    /** The column as it is cited: with the number of the element, and the cell for its pieces. */
    String citedColumn(String name) {
        if (piece != null && name.equals(PIECE)) {
            return pieceColumn;
        }
        int place = place(name);
        String jsonColumn = place < 0 ? json.column(name) : null;
        if (jsonColumn != null) {
            int column = columns.indexOf(jsonColumn);
            return column < 0 ? jsonColumn : columns.name(column);
        }
        return place < 0 ? elementName(name) : columns.name(place);
    }

    private int place(String name) {
        if (!elements.isEmpty() && name.contains(EVERY)) {
            return columns.indexOf(elementName(name));
        }
        Integer known = places.get(name);
        if (known == null) {
            int place = columns.indexOf(name);
            if (place >= 0) {
                places.put(name, place);
            }
            return place;
        }
        return known;
    }

    private String elementName(String name) {
        String path = name;
        for (int place : elements) {
            int at = path.indexOf(EVERY);
            if (at < 0) {
                break;
            }
            path = path.substring(0, at) + "[" + place + "]" + path.substring(at + EVERY.length());
        }
        return path;
    }
}
