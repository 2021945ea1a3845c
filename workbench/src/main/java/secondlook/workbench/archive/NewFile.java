package secondlook.workbench.archive;

import org.jspecify.annotations.Nullable;

/**
 * A file about to be taken in.
 *
 * @param mapping the archive's number of the mapping version
 * @param shape how the file is built: csv, xlsx or jsonl
 */
public record NewFile(
        String name,
        @Nullable String sheet,
        String sha256,
        long bytes,
        int mapping,
        SourceConditions conditions,
        String shape,
        String encoding,
        @Nullable String delimiter) {}
