package secondlook.workbench.intake;

import java.util.List;
import secondlook.workbench.archive.RowCounts;

/**
 * What became of one file.
 *
 * @param number the archive's number of the file, or 0 where it was taken in before and nothing changed
 * @param settled what was settled from the evidence, in sentences
 */
public record FileResult(int number, String name, RowCounts counts, boolean unchanged, List<String> settled) {

    public FileResult {
        settled = List.copyOf(settled);
    }
}
