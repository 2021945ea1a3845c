package secondlook.workbench.archive;

import java.time.Instant;
import java.util.List;

/** Files that were brought in together, and can be withdrawn together. */
public record Batch(
        int number, String agency, Instant importedAt, String importedBy, boolean withdrawn, List<SourceFile> files) {

    public Batch {
        files = List.copyOf(files);
    }

    /** The arithmetic of all its files. */
    public RowCounts counts() {
        return files.stream().map(SourceFile::counts).reduce(RowCounts.NONE, RowCounts::plus);
    }
}
