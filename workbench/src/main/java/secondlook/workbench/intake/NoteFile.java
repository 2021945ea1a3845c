package secondlook.workbench.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import secondlook.casework.wording.MarkedNotes.Note;

/**
 * The text column of any CSV file (UTF-8, heading in the first line), a note a row. Streams; a note is held while it is
 * looked at.
 */
public final class NoteFile implements Iterator<Note>, AutoCloseable {

    private final CsvReader<NamedCsvRecord> csv;
    private final Iterator<NamedCsvRecord> rows;
    private final String textColumn;
    private final @Nullable String idColumn;
    private long read;

    private NoteFile(CsvReader<NamedCsvRecord> csv, String textColumn, @Nullable String idColumn) {
        this.csv = csv;
        this.rows = csv.iterator();
        this.textColumn = textColumn;
        this.idColumn = idColumn;
    }

    /**
     * Opens a file.
     *
     * @param idColumn the column that names a row, or null for the column "id" where there is one, else the record number
     * @throws IllegalArgumentException where the file has no such column
     * @throws UncheckedIOException where it cannot be read
     */
    public static NoteFile open(Path file, String textColumn, @Nullable String idColumn) {
        try {
            return new NoteFile(CsvReader.builder().ofNamedCsvRecord(file), textColumn, idColumn);
        } catch (IOException failure) {
            throw new UncheckedIOException("There is no such file to read [" + file + "].", failure);
        }
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Note next() {
        NamedCsvRecord row = rows.next();
        read++;
        String text = row.findField(textColumn)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no column [" + textColumn + "]. Maybe it is one of " + row.getHeader() + "."));
        return new Note(id(row), text);
    }

    private String id(NamedCsvRecord row) {
        if (idColumn != null) {
            return row.findField(idColumn)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is no column [" + idColumn + "]. Maybe it is one of " + row.getHeader() + "."));
        }
        return row.findField("id").orElseGet(() -> Long.toString(read + 1));
    }

    /** How many notes were read up to now. */
    public long read() {
        return read;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("The file could not be closed.", failure);
        }
    }
}
