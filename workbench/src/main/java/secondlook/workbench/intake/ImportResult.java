package secondlook.workbench.intake;

import java.util.List;
import secondlook.workbench.archive.RowCounts;

/**
 * What became of a batch.
 *
 * @param batch its number, or 0 where every file had been taken in before and nothing changed
 */
public record ImportResult(int batch, List<FileResult> files) {

    public ImportResult {
        files = List.copyOf(files);
    }

    /** The arithmetic of all files. */
    public RowCounts counts() {
        return files.stream().map(FileResult::counts).reduce(RowCounts.NONE, RowCounts::plus);
    }
}
