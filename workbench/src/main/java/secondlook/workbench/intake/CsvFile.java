package secondlook.workbench.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of delimited text, and how it is to be split.
 *
 * @param settled how its characters and its cells are told apart, in sentences
 */
record CsvFile(Path path, SourceMapping mapping, TextEncoding text, char delimiter, char quote, List<String> settled)
        implements RowSource {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int LOOKED_AT = 1 << 16;
    private static final int RECORDS_LOOKED_AT = 25;

    static RowSource of(Path path, FileSurvey survey, SourceMapping mapping) {
        SourceMapping.Reading read = mapping.read();
        TextEncoding text = TextEncoding.of(survey, read.encoding());
        Character told = read.delimiter();
        char quote = read.quote() == null ? CsvReader.USUAL_QUOTE : read.quote();
        char delimiter = told == null ? settled(path, text, quote) : told;
        String how = told == null ? ": the first records split evenly so." : ": by the mapping.";
        List<String> settled = new ArrayList<>(List.of(text.sentence(), "Delimiter " + name(delimiter) + how));
        if (read.quote() != null) {
            settled.add(
                    quote == CsvReader.NO_QUOTE
                            ? "Quotation marks are only text: by the mapping."
                            : "Quotation mark [" + quote + "]: by the mapping.");
        }
        return new CsvFile(path, mapping, text, delimiter, quote, settled);
    }

    @Override
    public String encoding() {
        return text.charset().name();
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
        return RowTable.headed(records(), mapping, String.valueOf(path.getFileName()));
    }

    @Override
    public SourceReader records() {
        return new CsvReader(text.open(path), delimiter, quote);
    }

    @Override
    public void close() {
        // why: nothing is kept open between two readings
    }

    /** The delimiter by which most of the first records have the same, and the greatest, number of columns. */
    static char settled(Path path, TextEncoding text, char quote) {
        char best = ',';
        int most = 0;
        for (char delimiter : DELIMITERS) {
            int columns = usualColumns(path, text, delimiter, quote);
            if (columns > most) {
                most = columns;
                best = delimiter;
            }
        }
        return best;
    }

    private static int usualColumns(Path path, TextEncoding text, char delimiter, char quote) {
        int[] counts = new int[LOOKED_AT];
        int usual = 0;
        try (SourceReader reader = new CsvReader(text.open(path), delimiter, quote)) {
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
