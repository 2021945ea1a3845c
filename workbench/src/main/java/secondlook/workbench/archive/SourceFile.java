package secondlook.workbench.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A received file.
 *
 * @param number the archive's number of it, by which rows are cited
 * @param sheet the sheet of a workbook, or null
 * @param settled what was settled from the evidence, in sentences: encoding, delimiter, order of day and month
 * @param delimiter what parts its cells, or null where its shape says so by itself
 * @param supersededBy the number of the reading that took its place, or null
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
        @Nullable String delimiter,
        List<String> settled,
        List<String> header,
        RowCounts counts,
        Withheld withheld,
        FileState state,
        @Nullable Integer supersededBy) {

    public SourceFile {
        settled = List.copyOf(settled);
        header = List.copyOf(header);
    }

    /** Whether its rows count. */
    public boolean isInUse() {
        return state == FileState.LIVE;
    }

    /** How it is named in a line: "missing.xlsx, sheet “Missing”". */
    public String title() {
        String plain = name.substring(name.lastIndexOf('/') + 1);
        return sheet == null ? plain : plain + ", sheet “" + sheet + "”";
    }

    /**
     * What its mapping withholds.
     *
     * @param sealed of the accepted rows, those whose cells only a few may read
     * @param refused of the skipped rows, those that were kept out
     */
    public record Withheld(int sealed, int refused) {}

    /** Whether facts are read from it. */
    public enum FileState {
        LIVE,
        WITHDRAWN,
        SUPERSEDED
    }
}
