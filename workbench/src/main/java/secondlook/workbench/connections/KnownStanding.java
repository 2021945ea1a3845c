package secondlook.workbench.connections;

import org.jspecify.annotations.Nullable;
import secondlook.casework.value.RowCitation;

/**
 * In which role somebody stands in which case file.
 *
 * @param thing the person's number, or 0 where no row ties the person
 * @param name the person's name in the network
 * @param label as shown
 * @param caseFile number of the case file
 * @param role as recorded, or null
 * @param apart whether the role ties nobody
 * @param row the cell that says so
 */
public record KnownStanding(
        long thing,
        String name,
        String label,
        int caseFile,
        @Nullable String role,
        boolean apart,
        RowCitation row) {

    /** The row only. */
    @Override
    public String toString() {
        return "KnownStanding[" + row + "]";
    }
}
