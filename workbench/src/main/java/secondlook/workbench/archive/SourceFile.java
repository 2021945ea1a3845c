package secondlook.workbench.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A received file.
 *
 * @param number the archive's number of it, by which rows are cited
 * @param sheet the sheet of a workbook, or null
 * @param settled what was settled from the evidence, in sentences: encoding, delimiter, order of day and month
 * @param header the columns in the order of the cells
 */
public record SourceFile(
        int number,
        int batch,
        String agency,
        String name,
        @Nullable String sheet,
        String sha256,
        long bytes,
        String mapping,
        int mappingVersion,
        SourceConditions conditions,
        String shape,
        String encoding,
        List<String> settled,
        List<String> header,
        RowCounts counts,
        FileState state) {

    public SourceFile {
        settled = List.copyOf(settled);
        header = List.copyOf(header);
    }

    /** Whether facts are read from it. */
    public enum FileState {
        LIVE,
        WITHDRAWN,
        SUPERSEDED
    }
}
