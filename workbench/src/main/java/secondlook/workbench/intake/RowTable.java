package secondlook.workbench.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is open at its first record below the heading.
 *
 * @param above records above the heading
 * @param heading the record with the headings, or null where the file has none
 * @param width how many cells every row has to have, or 0 where any number will do
 */
record RowTable(
        SourceReader reader,
        Columns columns,
        List<SourceRecord> above,
        @Nullable SourceRecord heading,
        int width) implements AutoCloseable {

    RowTable {
        above = List.copyOf(above);
    }

    /** A file with a heading: reads until it is found. */
    static RowTable headed(SourceReader reader, SourceMapping mapping, String file) {
        try {
            if (!mapping.read().columnNames().isEmpty()) {
                Columns named = Columns.of(mapping.read().columnNames());
                reader.expectColumns(named.count());
                HeadingFinder.check(mapping, named, file);
                return new RowTable(reader, named, List.of(), null, named.count());
            }
            HeadingFinder finder = new HeadingFinder(mapping);
            SourceRecord heading = finder.find(reader, file);
            Columns columns = Columns.of(HeadingFinder.cells(heading));
            reader.expectColumns(columns.count());
            return new RowTable(reader, columns, finder.above(), heading, columns.count());
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
