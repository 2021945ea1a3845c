package secondlook.workbench.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import secondlook.casework.wording.MarkedNotes.Note;
import secondlook.workbench.intake.SourceRecord.Problem;

/**
 * The text column of any CSV file with a heading in its first record, a note a row. Encoding and delimiter are found out
 * as for a delivery, and a row that cannot be split takes no other with it: it is passed over and kept in a list. Streams;
 * a note is held while it is looked at.
 */
public final class NoteFile implements Iterator<Note>, AutoCloseable {

    /** So many of the rows that cannot be read are kept with their reasons; all of them are counted. */
    private static final int KEPT = 1_000;

    private final SourceReader records;
    private final int width;
    private final int textAt;
    private final int idAt;
    private final List<Unread> unread = new ArrayList<>();
    private @Nullable Note next;
    private long read;
    private long passedOver;

    /**
     * A row that cannot be read.
     *
     * @param record the heading is 1
     * @param line the physical line it begins on, from 1
     * @param reason why not
     * @param remedy what to do about it
     */
    public record Unread(int record, int line, String reason, String remedy) {}

    private NoteFile(SourceReader records, String textColumn, @Nullable String idColumn) {
        this.records = records;
        SourceRecord heading = records.next();
        List<@Nullable String> names = heading == null ? List.of() : Arrays.asList(heading.cells());
        this.width = names.size();
        this.textAt = place(names, textColumn);
        this.idAt = idColumn == null ? names.indexOf("id") : place(names, idColumn);
        records.expectColumns(width);
    }

    private static int place(List<@Nullable String> names, String column) {
        int place = names.indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "There is no column [" + column + "]. Maybe it is one of " + names + ".");
        }
        return place;
    }

    /**
     * Opens a file.
     *
     * @param idColumn the column that names a row, or null for the column "id" where there is one, else the record number
     * @throws IllegalArgumentException where the file has no such column
     * @throws ImportException where it cannot be read
     */
    public static NoteFile open(Path file, String textColumn, @Nullable String idColumn) {
        TextEncoding text = TextEncoding.of(FileSurvey.of(file), null);
        char delimiter = CsvFile.settled(file, text, CsvReader.USUAL_QUOTE);
        SourceReader records = new CsvReader(text.open(file), delimiter, CsvReader.USUAL_QUOTE);
        try {
            return new NoteFile(records, textColumn, idColumn);
        } catch (IllegalArgumentException failure) {
            records.close();
            throw failure;
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            SourceRecord record = records.next();
            if (record == null) {
                return false;
            }
            if (!record.isBlank()) {
                take(record);
            }
        }
        return true;
    }

    private void take(SourceRecord record) {
        @Nullable String[] cells = record.cells();
        Problem problem = record.problem();
        if (problem == null && cells.length != width) {
            problem = Problem.columns(cells.length, width);
        }
        if (problem != null) {
            passedOver++;
            if (unread.size() < KEPT) {
                unread.add(new Unread(record.record(), record.line(), problem.reason(), problem.remedy()));
            }
            return;
        }
        read++;
        String id = idAt < 0 ? null : cells[idAt];
        String text = cells[textAt];
        next = new Note(id == null ? Integer.toString(record.record()) : id, text == null ? "" : text);
    }

    @Override
    public Note next() {
        Note note = hasNext() ? next : null;
        if (note == null) {
            throw new NoSuchElementException("All notes were read.");
        }
        next = null;
        return note;
    }

    /** How many notes were read up to now. */
    public long read() {
        return read;
    }

    /** How many rows could not be read up to now. */
    public long passedOver() {
        return passedOver;
    }

    /** The first of them, with what to do. */
    public List<Unread> unread() {
        return List.copyOf(unread);
    }

    @Override
    public void close() {
        records.close();
    }
}
