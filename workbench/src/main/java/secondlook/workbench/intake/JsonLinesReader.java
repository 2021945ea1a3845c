package secondlook.workbench.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.intake.SourceRecord.Problem;

/**
 * Reads JSON Lines: one object a line, flat or nested, each value in the column of its path. A line that cannot be read is
 * a record with a problem, and reading goes on at the next one. Not thread-safe.
 */
final class JsonLinesReader implements SourceReader {

    /** Paths that the records of one file may have between them. */
    static final int MOST_COLUMNS = 10_000;

    private final LineReader lines;
    private final Columns columns;
    private final boolean findsColumns;
    private final List<String> paths = new ArrayList<>();
    private @Nullable String[] cells = new String[0];
    private int line;

    /**
     * @param columns the columns of the file
     * @param findsColumns whether it only adds paths that are not among them, whose values it does not hand on
     */
    JsonLinesReader(LineReader lines, Columns columns, boolean findsColumns) {
        this.lines = lines;
        this.columns = columns;
        this.findsColumns = findsColumns;
    }

    /** Every record has as many as its object has. */
    @Override
    public void expectColumns(int count) {
        // why: a JSON record names its values, so that a wrong number of them cannot shift any
    }

    @Override
    public @Nullable SourceRecord next() {
        String text = lines.next();
        if (text == null) {
            return null;
        }
        line++;
        if (lines.wasTooLong()) {
            return broken(text, Problem.TOO_LONG);
        }
        String json = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (json.isBlank()) {
            return new SourceRecord(line, line, new @Nullable String[] {json}, null);
        }
        if (!json.stripLeading().startsWith("{")) {
            return broken(json, Problem.NO_OBJECT);
        }
        paths.clear();
        cells = new String[columns.count()];
        String wrong = JsonPaths.forEach(json, "", this::put);
        if (wrong != null) {
            return broken(json, Problem.json(wrong));
        }
        paths.forEach(columns::place);
        return new SourceRecord(line, line, cells, null);
    }

    private SourceRecord broken(String text, Problem problem) {
        return new SourceRecord(line, line, new @Nullable String[] {text.replace('\0', '\u2400')}, problem);
    }

    private void put(String path, String value) {
        int place = columns.indexOf(path);
        if (place < 0) {
            if (findsColumns && columns.count() < MOST_COLUMNS) {
                paths.add(path);
            }
            return;
        }
        // why: {"Name": …, "name": …} is one column; the first value that is not empty stands
        String before = cells[place];
        if (before == null || before.isEmpty()) {
            cells[place] = value;
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
