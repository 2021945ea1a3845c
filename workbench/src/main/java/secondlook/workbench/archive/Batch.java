package secondlook.workbench.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that were brought in together, and can be withdrawn together.
 *
 * @param change who withdrew it, when and why; null while it is in use
 */
public record Batch(
        int number,
        String agency,
        Instant importedAt,
        String importedBy,
        @Nullable Change change,
        List<SourceFile> files) {

    public Batch {
        files = List.copyOf(files);
    }

    /** The arithmetic of all its files. */
    public RowCounts counts() {
        return files.stream().map(SourceFile::counts).reduce(RowCounts.NONE, RowCounts::plus);
    }

    /** Whether it was taken out of use. */
    public boolean withdrawn() {
        return change != null;
    }

    /** A withdrawal, in the words of who withdrew it. */
    public record Change(Instant at, String by, String note) {}
}
