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
 */
public record ImportRequest(String agency, SourceConditions conditions, List<FileToRead> files, String importedBy) {

    public ImportRequest {
        files = List.copyOf(files);
        if (agency.isBlank() || files.isEmpty()) {
            throw new IllegalArgumentException(
                    "An import needs an agency and a file, not [" + agency + "] and [" + files.size() + "] files.");
        }
    }
}
