package secondlook.workbench.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of JSON Lines. Its columns are the paths of all its records, so it is read once before it is read in. */
final class JsonLinesFile implements RowSource {

    private final Path path;
    private final TextEncoding text;
    private final Columns columns;
    private final List<String> settled = new ArrayList<>();

    private JsonLinesFile(Path path, TextEncoding text, Columns columns) {
        this.path = path;
        this.text = text;
        this.columns = columns;
    }

    static RowSource of(Path path, FileSurvey survey, SourceMapping mapping) {
        TextEncoding text = TextEncoding.of(survey, mapping.read().encoding());
        JsonLinesFile file = new JsonLinesFile(path, text, new Columns());
        file.settled.add(text.sentence());
        file.findColumns(mapping);
        return file;
    }

    private void findColumns(SourceMapping mapping) {
        int objects = 0;
        try (SourceReader reader = new JsonLinesReader(lines(), columns, true)) {
            for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
                objects += record.problem() == null ? 1 : 0;
            }
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
                    + String.join(", ", columns.names().subList(0, Math.min(12, columns.count()))) + ".");
        }
        for (String name : missing) {
            settled.add("No record has the field [" + name + "], which the mapping reads."
                    + YamlNode.nearest(name, columns.names()));
        }
    }

    private LineReader lines() {
        return new LineReader(text.open(path));
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
        return new JsonLinesReader(lines(), columns, false);
    }

    @Override
    public void close() {
        // why: nothing is kept open between two readings
    }
}
