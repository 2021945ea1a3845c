package secondlook.workbench.intake;

import org.jspecify.annotations.Nullable;

/** Splits a file into records, one at a time and in constant memory. Implemented for each shape of file. */
interface SourceReader extends AutoCloseable {

    /** The next record, or null at the end. */
    @Nullable
    SourceRecord next();

    /** How records are split, once known: the number of columns that each one should have. */
    void expectColumns(int columns);

    @Override
    void close();
}
