package secondlook.workbench.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import secondlook.workbench.archive.MediaCell;

/**
 * A picture, film, sound or archive among the files of a delivery: told by its name or by its first bytes, hashed, and never
 * unpacked.
 */
public record MediaFile(String name, long bytes, String sha256) {

    private static final int FIRST = 16;
    private static final List<String> STARTS = List.of(
            "\u00ff\u00d8\u00ff",
            "\u0089PNG",
            "GIF8",
            "PK\u0003\u0004",
            "Rar!",
            "7z\u00bc\u00af",
            "\u001f\u008b",
            "RIFF",
            "ID3",
            "%PDF",
            "II*\u0000",
            "MM\u0000*",
            "BM");

    /** Whether it is one. */
    public static boolean is(Path file) {
        if (MediaCell.of(String.valueOf(file.getFileName())) != MediaCell.NONE) {
            return true;
        }
        try (InputStream input = Files.newInputStream(file)) {
            String first = new String(input.readNBytes(FIRST), StandardCharsets.ISO_8859_1);
            return STARTS.stream().anyMatch(first::startsWith) || first.startsWith("ftyp", 4);
        } catch (IOException e) {
            throw new UncheckedIOException("The file [" + file.getFileName() + "] could not be read.", e);
        }
    }

    /** Its name, length and hash. */
    public static MediaFile of(Path file) {
        FileSurvey survey = FileSurvey.of(file);
        return new MediaFile(String.valueOf(file.getFileName()), survey.bytes(), survey.sha256());
    }
}
