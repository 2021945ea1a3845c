package secondlook.workbench.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.intake.SourceRecord.Problem;

/**
 * Reads records of JSON: objects, flat or nested, each value in the column of its path. One that cannot be read is a record
 * with a problem, and reading goes on at the next one. Not thread-safe.
 */
final class JsonLinesReader implements SourceReader {

    /** Paths that the records of one file may have between them. */
    static final int MOST_COLUMNS = 10_000;

    private final JsonTexts texts;
    private final Columns columns;
    private final boolean findsColumns;
    private final List<String> paths = new ArrayList<>();
    private @Nullable String[] cells = new String[0];
    private int record;

    /**
     * @param columns the columns of the file
     * @param findsColumns whether it only adds paths that are not among them, whose values it does not hand on
     */
    JsonLinesReader(JsonTexts texts, Columns columns, boolean findsColumns) {
        this.texts = texts;
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
        String json = texts.next();
        if (json == null) {
            return null;
        }
        record++;
        if (texts.wasTooLong()) {
            return broken(json, Problem.TOO_LONG);
        }
        if (json.isBlank()) {
            return new SourceRecord(record, texts.line(), new @Nullable String[] {json}, null);
        }
        if (!json.stripLeading().startsWith("{")) {
            return broken(json, json.equals("[") ? Problem.LIST_CUT_OFF : Problem.NO_OBJECT);
        }
        paths.clear();
        cells = new String[columns.count()];
        String wrong = JsonPaths.forEach(json, "", this::put);
        if (wrong != null) {
            return broken(json, Problem.json(wrong));
        }
        paths.forEach(columns::place);
        return new SourceRecord(record, texts.line(), cells, null);
    }

    private SourceRecord broken(String text, Problem problem) {
        return new SourceRecord(record, texts.line(), new @Nullable String[] {text.replace('\0', '\u2400')}, problem);
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
        texts.close();
    }
}
