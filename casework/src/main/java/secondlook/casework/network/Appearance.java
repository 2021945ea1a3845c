package secondlook.casework.network;

import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.value.Citation;

/**
 * Where somebody stands in a case file who is neither harmed nor suspected there: a professional, a carer, a parent. It
 * ties nobody, and is listed apart.
 *
 * @param person the person's id in the network
 * @param label the name, for a page
 * @param caseFile the case file
 * @param role the role as recorded, or null
 * @param row the cell that says so
 */
public record Appearance(
        String person,
        String label,
        CaseFileId caseFile,
        @Nullable String role,
        Citation row) {

    /** Ids only. */
    @Override
    public String toString() {
        return "Appearance[" + row + "]";
    }
}
