package secondlook.workbench.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A CSV file that the program writes: UTF-8, comma, CR LF, quoted where needed. */
public final class CsvLines implements AutoCloseable {

    private final CsvWriter csv;

    private CsvLines(CsvWriter csv) {
        this.csv = csv;
    }

    /**
     * Starts a file; its folder is made where it is missing.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public static CsvLines to(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return new CsvLines(CsvWriter.builder().build(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("The file cannot be written [" + file + "].", failure);
        }
    }

    /** One line. */
    public void line(String... cells) {
        csv.writeRecord(cells);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("The file could not be finished.", failure);
        }
    }
}
