package secondlook.workbench.intake;

import java.util.List;
import secondlook.workbench.archive.SourceConditions;

/**
 * Files of one agency to bring in together.
 *
 * @param agency the agency's short key, such as "northmere-police"
 * @param conditions under which they were handed over
 * @param files in any order: they are taken in by name, those that open case files first
 * @param importedBy who brings them in
 * @param corrects whether a file takes the place of the one of its name that is in use; else both stand beside each other
 */
public record ImportRequest(
        String agency, SourceConditions conditions, List<FileToRead> files, String importedBy, boolean corrects) {

    public ImportRequest {
        files = List.copyOf(files);
        if (agency.isBlank() || files.isEmpty()) {
            throw new IllegalArgumentException(
                    "An import needs an agency and a file, not [" + agency + "] and [" + files.size() + "] files.");
        }
    }

    /** A delivery that stands beside what was received before. */
    public ImportRequest(String agency, SourceConditions conditions, List<FileToRead> files, String importedBy) {
        this(agency, conditions, files, importedBy, false);
    }

    /** The same files, as corrections of those of their names that are in use. */
    public ImportRequest correcting() {
        return new ImportRequest(agency, conditions, files, importedBy, true);
    }
}
