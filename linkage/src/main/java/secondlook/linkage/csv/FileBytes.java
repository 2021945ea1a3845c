package secondlook.linkage.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gives the bytes of a CSV file, or of another kind of file as those of a CSV file. Thread-safe. */
public interface FileBytes {
    /** A CSV file as it is, of at most two gigabytes. */
    FileBytes PLAIN = file -> {
        if (Files.size(file) > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException(
                    "The file is too large to read at once [" + file.getFileName() + "]. Maybe split it.");
        }
        return Files.readAllBytes(file);
    };

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it is of no kind that is known, or too large
     */
    byte[] read(Path file) throws IOException;
}
