package secondlook.workbench.intake;

import java.util.List;
import secondlook.workbench.archive.RowCounts;

/**
 * What became of one file.
 *
 * @param number the archive's number of the file, or 0 where it was taken in before and nothing changed
 * @param warned accepted rows with something to know about them
 * @param settled what was settled from the evidence, in sentences
 */
public record FileResult(
        int number, String name, RowCounts counts, int warned, boolean unchanged, List<String> settled) {

    public FileResult {
        settled = List.copyOf(settled);
    }

    /** A result before its warnings are counted. */
    FileResult(int number, String name, RowCounts counts, boolean unchanged, List<String> settled) {
        this(number, name, counts, 0, unchanged, settled);
    }

    FileResult withWarned(int rows) {
        return new FileResult(number, name, counts, rows, unchanged, settled);
    }
}
