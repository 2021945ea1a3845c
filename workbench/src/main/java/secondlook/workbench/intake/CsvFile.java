package secondlook.workbench.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of delimited text, and how it is to be split.
 *
 * @param settled how its characters and its cells are told apart, in sentences
 */
record CsvFile(Path path, SourceMapping mapping, Charset charset, int markLength, char delimiter, List<String> settled)
        implements RowSource {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int LOOKED_AT = 1 << 16;
    private static final int RECORDS_LOOKED_AT = 25;

    static RowSource of(Path path, FileSurvey survey, SourceMapping mapping) {
        SourceMapping.Reading read = mapping.read();
        String encoding = read.encoding();
        Charset charset = encoding == null ? survey.charset() : charset(encoding);
        String sentence = encoding == null ? survey.sentence() : "Encoding " + charset.name() + ": by the mapping.";
        Character told = read.delimiter();
        char delimiter = told == null ? settled(path, charset, survey.markLength()) : told;
        String how = told == null ? ": the first records split evenly so." : ": by the mapping.";
        return new CsvFile(
                path,
                mapping,
                charset,
                survey.markLength(),
                delimiter,
                List.of(sentence, "Delimiter " + name(delimiter) + how));
    }

    @Override
    public String encoding() {
        return charset.name();
    }

    @Override
    public String delimiterText() {
        return String.valueOf(delimiter);
    }

    @Override
    public @Nullable String sheet() {
        return null;
    }

    @Override
    public RowTable open() {
        SourceReader reader = new CsvReader(reader(path, charset, markLength), delimiter);
        return RowTable.headed(reader, mapping, String.valueOf(path.getFileName()));
    }

    @Override
    public void close() {
        // why: nothing is kept open between two readings
    }

    static Reader reader(Path path, Charset charset, int markLength) {
        try {
            InputStream input = Files.newInputStream(path);
            input.skipNBytes(markLength);
            return new InputStreamReader(input, charset);
        } catch (IOException e) {
            throw new ImportException(
                    "The file [" + path.getFileName() + "] could not be read. Maybe it was moved.", e);
        }
    }

    static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ImportException(
                    "The encoding [" + name + "] is not known. Maybe utf-8 or windows-1252 was meant.", e);
        }
    }

    /** The delimiter by which most of the first records have the same, and the greatest, number of columns. */
    private static char settled(Path path, Charset charset, int markLength) {
        char best = ',';
        int most = 0;
        for (char delimiter : DELIMITERS) {
            int columns = usualColumns(path, charset, markLength, delimiter);
            if (columns > most) {
                most = columns;
                best = delimiter;
            }
        }
        return best;
    }

    private static int usualColumns(Path path, Charset charset, int markLength, char delimiter) {
        int[] counts = new int[LOOKED_AT];
        int usual = 0;
        try (SourceReader reader = new CsvReader(reader(path, charset, markLength), delimiter)) {
            for (int i = 0; i < RECORDS_LOOKED_AT; i++) {
                @Nullable SourceRecord record = reader.next();
                if (record == null) {
                    break;
                }
                int columns = Math.min(record.cells().length, LOOKED_AT - 1);
                counts[columns]++;
                usual = columns > 1 && (counts[columns] > counts[usual] || usual < 2) ? columns : usual;
            }
        }
        return usual < 2 ? 0 : counts[usual] * LOOKED_AT + usual;
    }

    private static String name(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "[" + delimiter + "]";
        };
    }
}
