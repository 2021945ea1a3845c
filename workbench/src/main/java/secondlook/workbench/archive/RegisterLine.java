package secondlook.workbench.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register of material.
 *
 * @param sort where it comes from
 * @param number the file's or the item's number
 * @param kind the kind of record it would hold, as a key, or null
 * @param what in words
 * @param state what became of it
 * @param rows how many rows say so; 0 where the line is one thing
 * @param record the row that names it, or null
 */
public record RegisterLine(
        Sort sort,
        int number,
        String agency,
        @Nullable String kind,
        String what,
        String state,
        LocalDate since,
        @Nullable String sha256,
        int rows,
        @Nullable Integer file,
        @Nullable Integer record,
        @Nullable Integer caseFile) {

    /** Where a line comes from. */
    public enum Sort {
        /** A file that was received. */
        FILE,
        /** Something that people noted: asked for, refused, on paper. */
        ITEM,
        /** What rows of a file say: a picture, something on paper, an unreadable cell. */
        ROWS,
        /** A document that a row refers to. */
        DOCUMENT
    }
}
