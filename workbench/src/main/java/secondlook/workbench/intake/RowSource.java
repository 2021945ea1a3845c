package secondlook.workbench.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that can be read from its beginning as often as need be. Implemented for each shape of file. */
interface RowSource extends AutoCloseable {

    /** The source of a file, by the shape that its mapping says. */
    static RowSource of(FileToRead file, FileSurvey survey) {
        SourceMapping mapping = file.mapping();
        return switch (mapping.read().shape()) {
            case CSV -> CsvFile.of(file.path(), survey, mapping);
            case JSONL -> JsonLinesFile.of(file.path(), survey, mapping);
            case XLSX -> WorkbookFile.of(file.path(), mapping);
        };
    }

    /** The name of its encoding. */
    String encoding();

    /** What parts its cells, or null where its shape says so by itself. */
    @Nullable
    String delimiterText();

    /** The sheet that is read, or null where a file has none. */
    @Nullable
    String sheet();

    /** What was found out about it, in sentences. */
    List<String> settled();

    /**
     * Begins to read, up to the first record below the heading.
     *
     * @throws ImportException when it is no such file, or lacks what the mapping cannot do without
     */
    RowTable open();

    /** Its records from the very first one, before it is known which holds the headings. */
    SourceReader records();

    @Override
    void close();
}
