package secondlook.workbench.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.RowCitation;

/**
 * A row as it was received, with what became of it.
 *
 * @param record the logical record: the heading is 1 in a CSV file, the sheet row in a workbook, from 1 in JSON Lines
 * @param line the physical line it begins on, from 1
 * @param reason why it was not accepted, or null
 * @param remedy what the agency may do, or null
 * @param repeats the row that this one repeats, or null
 * @param altered whether its cells are not those that came, as far as the row's own hash tells
 */
public record SourceRow(
        SourceFile file,
        int record,
        int line,
        Verdict verdict,
        @Nullable String reason,
        @Nullable String remedy,
        @Nullable RowCitation repeats,
        List<Cell> cells,
        boolean altered,
        List<RowWarning> warnings) {

    public SourceRow {
        cells = List.copyOf(cells);
        warnings = List.copyOf(warnings);
    }

    /** Cells may be personal: only the place is shown. */
    @Override
    public String toString() {
        return "SourceRow[" + file.number() + ", " + record + "]";
    }
}
