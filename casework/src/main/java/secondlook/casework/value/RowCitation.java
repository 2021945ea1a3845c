package secondlook.casework.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record of a received file and, where the statement rests on one cell, that cell's column.
 *
 * @param file the received file, by its number in the archive
 * @param record the logical record: the heading is 1 in a CSV file, the sheet row in a workbook, from 1 in JSON Lines
 * @param column the column as the agency named it, or null where the whole row is meant
 */
public record RowCitation(int file, int record, @Nullable String column) implements Citation {

    public RowCitation {
        if (record < 1) {
            throw new IllegalArgumentException("A record number starts at 1, not [" + record + "].");
        }
    }

    /** The whole row. */
    public static RowCitation row(int file, int record) {
        return new RowCitation(file, record, null);
    }

    /** The same row with one of its cells marked. */
    public RowCitation at(String cellColumn) {
        return new RowCitation(file, record, cellColumn);
    }

    @Override
    public int place() {
        return record;
    }

    // why: asked many million times, and what a record gives of itself is slow until it is compiled with its caller
    @Override
    public int hashCode() {
        return (31 * file + record) * 31 + (column == null ? 0 : column.hashCode());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof RowCitation that
                        && file == that.file
                        && record == that.record
                        && Objects.equals(column, that.column));
    }
}
