package secondlook.workbench.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a batch go, file by file and row by row: into the archive, or nowhere for a dry run. A row is handed
 * over with its verdict; facts and warnings of an accepted row follow it.
 */
public interface RowSink {

    /** Begins a file, and gives its number; all rows up to the next one are its rows. */
    int openFile(NewFile received);

    /** A row that was read. Its facts follow. */
    void accepted(int record, int line, @Nullable String[] cells);

    /** A row that could not be taken in. */
    void rejected(int record, int line, @Nullable String[] cells, String reason, String remedy);

    /** A row in which there is nothing to take in. */
    void skipped(int record, int line, @Nullable String[] cells, String reason);

    /**
     * A row of a withheld class that is kept, and whose cells only a few may open. It is accepted; no fact follows it.
     *
     * @param what the class
     * @param caseReference of the case it belongs to, or null
     * @param person the agency's key of the person it speaks of, or null
     */
    default void sealed(
            int record,
            int line,
            @Nullable String[] cells,
            String what,
            @Nullable String caseReference,
            @Nullable String person) {
        accepted(record, line, new @Nullable String[0]);
    }

    /** A row of a withheld class that is not kept: it is skipped, and none of its cells is stored. */
    default void refused(int record, int line, String what) {
        skipped(record, line, new @Nullable String[0], "Withheld and refused: " + what);
    }

    /**
     * A fact of an accepted row.
     *
     * @param part which of the row's facts, from 0; the first one's key is the row's own
     */
    void fact(int record, int part, NewFact fact);

    /** Something to know about an accepted row. */
    void warning(int record, @Nullable String column, RowWarning.Kind kind, String what);

    /**
     * Ends the file.
     *
     * @param header its columns, in the order of the cells
     * @param settled what was settled from the evidence, in sentences
     */
    void closeFile(List<String> header, List<String> settled);
}
