package secondlook.workbench.intake;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet as the reader's process wrote them. Empty rows between others are blank records, up to a thousand in
 * one place; a longer gap is no record. Not thread-safe.
 */
final class WorkbookRows implements SourceReader {

    private static final int LONGEST_GAP = 1_000;

    private final DataInputStream input;
    private int expected;
    private int last;
    private int ahead;

    WorkbookRows(DataInputStream input) {
        this.input = input;
    }

    @Override
    public void expectColumns(int columns) {
        expected = columns;
    }

    @Override
    public @Nullable SourceRecord next() {
        try {
            if (ahead == 0) {
                ahead = input.readInt();
            }
            if (ahead == WorkbookProcess.NO_MORE_ROWS) {
                return null;
            }
            if (ahead > last + 1 && ahead - last <= LONGEST_GAP) {
                last++;
                return new SourceRecord(last, last, new @Nullable String[0], null);
            }
            last = ahead;
            ahead = 0;
            return row();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SourceRecord row() throws IOException {
        int filled = input.readUnsignedShort();
        @Nullable String[] cells = new String[Math.max(expected, filled)];
        List<CellNote> notes = new ArrayList<>();
        int width = expected;
        for (int i = 0; i < filled; i++) {
            int column = input.readUnsignedShort();
            int marks = input.readUnsignedByte();
            String text = new String(input.readNBytes(input.readInt()), StandardCharsets.UTF_8);
            // why: cells beyond the heading are moved up to it, for one of them may stand sixteen thousand places away
            int place = expected > 0 && column >= expected ? width : column;
            if (place >= cells.length) {
                cells = Arrays.copyOf(cells, place + 1);
            }
            cells[place] = text;
            width = Math.max(width, place + 1);
            for (String sentence : CellMark.sentences(marks)) {
                notes.add(new CellNote(place, sentence));
            }
        }
        @Nullable String[] whole = cells.length == width ? cells : Arrays.copyOf(cells, width);
        return new SourceRecord(last, last, whole, null, notes);
    }

    @Override
    public void close() {
        // why: the file that the rows are in belongs to whoever opened it, and is read more than once
    }
}
