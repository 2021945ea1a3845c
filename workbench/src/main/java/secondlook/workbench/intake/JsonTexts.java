package secondlook.workbench.intake;

import org.jspecify.annotations.Nullable;

/** Parts a file of JSON into the texts of its records, one at a time and in constant memory. */
interface JsonTexts extends AutoCloseable {

    /** The next record's text, blank where there is a line without any, or null at the end of the file. */
    @Nullable
    String next();

    /** The physical line, from 1, on which the record that was read last begins. */
    int line();

    /** Whether the record that was read last is longer than one may be, so that only its beginning is there. */
    boolean wasTooLong();

    @Override
    void close();
}
