package secondlook.workbench.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of a text file are written: as its mapping says, else as was found out.
 *
 * @param patient whether bytes that cannot be UTF-8 are read as Windows-1252
 * @param sentence for the page that shows what was settled
 */
record TextEncoding(Charset charset, int markLength, boolean patient, String sentence) {

    static TextEncoding of(FileSurvey survey, @Nullable String told) {
        if (told == null) {
            boolean patient = survey.charset().equals(StandardCharsets.UTF_8)
                    || survey.charset().equals(FileSurvey.WINDOWS);
            return new TextEncoding(survey.charset(), survey.markLength(), patient, survey.sentence());
        }
        Charset charset = charset(told);
        // why: "utf-16" leaves open which byte comes first, and the file's own mark says it
        boolean open = charset.equals(StandardCharsets.UTF_16);
        boolean known = survey.charset().name().startsWith(charset.name());
        return new TextEncoding(
                open && known ? survey.charset() : charset,
                survey.markLength(),
                charset.equals(StandardCharsets.UTF_8),
                "Encoding " + charset.name() + ": by the mapping.");
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ImportException(
                    "The encoding [" + name + "] is not known. Maybe utf-8 or windows-1252 was meant.", e);
        }
    }

    Reader open(Path path) {
        try {
            InputStream input = Files.newInputStream(path);
            input.skipNBytes(markLength);
            return patient ? new PatientReader(input) : new InputStreamReader(input, charset);
        } catch (IOException e) {
            throw new ImportException(
                    "The file [" + path.getFileName() + "] could not be read. Maybe it was moved.", e);
        }
    }
}
