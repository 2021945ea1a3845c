package secondlook.casework.network;

import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.value.Citation;

/**
 * In which role a person stands in which case file.
 *
 * @param person the person's id in the network
 * @param caseFile the case file
 * @param role the role as recorded: victim, suspect, mentioned or other-child
 * @param row the cell that says so
 */
public record Standing(String person, CaseFileId caseFile, String role, Citation row) {

    /** Ids only. */
    @Override
    public String toString() {
        return "Standing[" + row + "]";
    }
}
