package secondlook.workbench.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of JSON: one object a line, one list of objects, or objects that run over several lines. Its columns are the paths of all its records, so it is read once before it is
 * read in.
 */
final class JsonLinesFile implements RowSource {

    private static final String INSIDE_ONE_OBJECT =
            " Maybe its records stand in a list inside one object, or it was cut"
                    + " off: ask for the list alone, [{…}, {…}], or for one object a line.";

    private final Path path;
    private final TextEncoding text;
    private final Columns columns;
    private final boolean isByLine;
    private final List<String> settled = new ArrayList<>();

    private JsonLinesFile(Path path, TextEncoding text, Columns columns) {
        this.path = path;
        this.text = text;
        this.columns = columns;
        this.isByLine = !JsonElements.areIn(text.open(path));
    }

    static RowSource of(Path path, FileSurvey survey, SourceMapping mapping) {
        TextEncoding text = TextEncoding.of(survey, mapping.read().encoding());
        JsonLinesFile file = new JsonLinesFile(path, text, new Columns());
        file.settled.add(text.sentence());
        if (!file.isByLine) {
            file.settled.add("One list of records, or records over several lines: each record counts as one row.");
        }
        file.findColumns(mapping);
        return file;
    }

    private void findColumns(SourceMapping mapping) {
        int objects = 0;
        int records = 0;
        try (SourceReader reader = new JsonLinesReader(texts(), columns, true)) {
            for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
                objects += record.problem() == null ? 1 : 0;
                records++;
            }
        }
        if (records == 1 && objects == 0 && !isByLine) {
            throw new ImportException("The file [" + path.getFileName()
                    + "] is one piece that cannot be read as a record." + INSIDE_ONE_OBJECT);
        }
        if (columns.count() >= JsonLinesReader.MOST_COLUMNS) {
            throw new ImportException(
                    "The records of [" + path.getFileName() + "] have more than " + JsonLinesReader.MOST_COLUMNS
                            + " different fields. Maybe keys of records stand as names of fields.");
        }
        settled.add(objects + " records of JSON with " + columns.count() + " different fields.");
        Set<String> wanted = MappingColumns.needed(mapping);
        List<String> missing =
                wanted.stream().filter(name -> !columns.hasPath(name)).toList();
        if (missing.size() == wanted.size() && !wanted.isEmpty() && objects > 0) {
            throw new ImportException("No record of [" + path.getFileName() + "] has any field that the mapping ["
                    + mapping.name() + "] reads: " + String.join(", ", wanted) + ". The first fields are "
                    + String.join(", ", columns.names().subList(0, Math.min(12, columns.count()))) + "."
                    + (objects == 1 && columns.names().stream().anyMatch(name -> name.contains("[0]."))
                            ? INSIDE_ONE_OBJECT
                            : ""));
        }
        for (String name : missing) {
            settled.add("No record has the field [" + name + "], which the mapping reads."
                    + YamlNode.nearest(name, columns.paths()));
        }
    }

    private JsonTexts texts() {
        return isByLine ? new JsonLineTexts(new LineReader(text.open(path))) : new JsonElements(text.open(path));
    }

    @Override
    public String encoding() {
        return text.charset().name();
    }

    @Override
    public @Nullable String delimiterText() {
        return null;
    }

    @Override
    public @Nullable String sheet() {
        return null;
    }

    @Override
    public List<String> settled() {
        return List.copyOf(settled);
    }

    @Override
    public RowTable open() {
        return new RowTable(records(), columns, List.of(), null, 0);
    }

    @Override
    public SourceReader records() {
        return new JsonLinesReader(texts(), columns, false);
    }

    @Override
    public void close() {
        // why: nothing is kept open between two readings
    }
}
