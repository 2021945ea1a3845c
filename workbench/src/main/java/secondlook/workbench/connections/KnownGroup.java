package secondlook.workbench.connections;

import java.util.List;
import secondlook.casework.network.Look;

/**
 * A group as it is kept: people connected in the records, a prompt to read their files together.
 *
 * @param number its number, the same across runs while most of its people are in it
 * @param look as recorded or as linked
 * @param things numbers of its people and things
 * @param caseFiles numbers of its case files
 */
public record KnownGroup(long number, Look look, List<Long> things, List<Integer> caseFiles) {

    public KnownGroup {
        things = List.copyOf(things);
        caseFiles = List.copyOf(caseFiles);
    }
}
