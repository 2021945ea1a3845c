package secondlook.workbench.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is open at its first record below the heading.
 *
 * @param above records above the heading
 * @param heading the record with the headings; null in a shape of file that has none
 */
record RowTable(
        SourceReader reader,
        Columns columns,
        List<SourceRecord> above,
        @Nullable SourceRecord heading) implements AutoCloseable {

    RowTable {
        above = List.copyOf(above);
    }

    /** A file with a heading: reads until it is found. */
    static RowTable headed(SourceReader reader, SourceMapping mapping, String file) {
        try {
            HeadingFinder finder = new HeadingFinder(mapping);
            SourceRecord heading = finder.find(reader, file);
            Columns columns = Columns.of(HeadingFinder.cells(heading));
            reader.expectColumns(columns.count());
            return new RowTable(reader, columns, finder.above(), heading);
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** The next record, or null at the end. */
    @Nullable
    SourceRecord next() {
        return reader.next();
    }

    @Override
    public void close() {
        reader.close();
    }
}
