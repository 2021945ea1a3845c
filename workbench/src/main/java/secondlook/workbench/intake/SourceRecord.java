package secondlook.workbench.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One logical record of a file, split into cells or with the reason why it could not be split.
 *
 * @param record the logical number, as it is cited
 * @param line the physical line it begins on, from 1
 * @param cells in the order of the columns; the whole line where it could not be split
 * @param problem why it could not be split, or null
 * @param notes what the reader noticed about its cells
 */
// why: one is made for each row and never changed; a list would cost a copy of every cell.
@SuppressWarnings("ArrayRecordComponent")
record SourceRecord(
        int record,
        int line,
        @Nullable String[] cells,
        @Nullable Problem problem,
        List<CellNote> notes) {

    SourceRecord {
        notes = List.copyOf(notes);
    }

    /** A record about whose cells there is nothing to know. */
    SourceRecord(int record, int line, @Nullable String[] cells, @Nullable Problem problem) {
        this(record, line, cells, problem, List.of());
    }

    boolean isBlank() {
        for (String cell : cells) {
            if (cell != null && !cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    int filledCells() {
        int filled = 0;
        for (String cell : cells) {
            if (cell != null && !cell.isBlank()) {
                filled++;
            }
        }
        return filled;
    }

    /** Cells may be personal: only the place is shown. */
    @Override
    public String toString() {
        return "SourceRecord[" + record + "]";
    }

    /**
     * Why a row cannot be taken in, and what its agency may do.
     */
    record Problem(String reason, String remedy) {

        static final Problem QUOTE_NEVER_CLOSED = new Problem(
                "The row cannot be split: a quotation mark is never closed",
                "Close the quotation mark, or double it inside the text");
        static final Problem QUOTE_INSIDE = new Problem(
                "The row cannot be split: a quotation mark inside a text is not doubled",
                "Double the quotation marks inside the text");
        static final Problem TOO_LONG = new Problem(
                "The row cannot be split: it is longer than twelve million characters",
                "Send the long text as a file of its own");

        static final Problem TOO_MANY_CELLS = new Problem(
                "The row cannot be split: it has more than twenty thousand cells", "Send fewer columns in one file");
        static final Problem NO_OBJECT = new Problem(
                "The line is no JSON object", "Send each record as one JSON object on one line, within { and }");
        static final Problem LIST_CUT_OFF = new Problem(
                "The list is not closed: no ] stands at its end", "Send the file again, whole; maybe it was cut off");

        static Problem json(String wrong) {
            return new Problem(
                    "The row cannot be split: " + wrong, "Send the record again as one whole JSON object on one line");
        }

        static Problem columns(int found, int expected) {
            int apart = Math.abs(found - expected);
            String count = apart == 1 ? "One column" : apart + " columns";
            return found > expected
                    ? new Problem(
                            count + " more than the heading has",
                            "Put quotation marks round the text that holds the delimiter")
                    : new Problem(
                            count + " fewer than the heading has",
                            "Send the row again with every column, empty ones too");
        }
    }
}
