package secondlook.synthetic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file with a heading, quoted where it must be. Record 1 is the heading; a blank line is a record too. */
final class CsvFile implements ExportFile {
    private final Table table;
    private final char delimiter;
    private final String lineEnd;
    private final Writer out;
    private long records;
    private long lines;

    CsvFile(Path file, Table table, char delimiter, Charset charset, String lineEnd) {
        this.table = table;
        this.delimiter = delimiter;
        this.lineEnd = lineEnd;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), charset), 1 << 16);
        } catch (IOException cannotOpen) {
            throw new UncheckedIOException(
                    "Cannot write [" + table.path() + "]. Maybe the folder is read-only.", cannotOpen);
        }
    }

    /** As some spreadsheets save UTF-8. Call before {@link #start()}. */
    CsvFile withByteOrderMark() {
        try {
            out.write('\uFEFF');
        } catch (IOException cannotWrite) {
            throw failed(cannotWrite);
        }
        return this;
    }

    @Override
    public List<Skipped> start() {
        return List.of(new Skipped(record(table.columns()), BadRow.HEADING));
    }

    @Override
    public List<BadRow> brokenAs() {
        return List.of(BadRow.UNCLOSED_QUOTE, BadRow.TOO_MANY_COLUMNS, BadRow.OWN_KEY_MISSING);
    }

    @Override
    public List<Skipped> finish() {
        return table.totalled() ? List.of(new Skipped(total(), BadRow.TOTAL)) : List.of();
    }

    @Override
    public Place write(Row row) {
        return record(List.of(row.cells()));
    }

    @Override
    public Place writeBroken(Row row, BadRow how) {
        return switch (how) {
            case UNCLOSED_QUOTE -> unclosed(row);
            case TOO_MANY_COLUMNS -> tooMany(row);
            case OWN_KEY_MISSING -> keyless(row);
            case EXACT_REPEAT -> write(row);
            case KEY_AGAIN -> again(row);
            case BLANK -> raw("");
            case LINE_CUT_SHORT, TITLE, HEADING, TOTAL ->
                throw new IllegalArgumentException("A CSV file has no [" + how + "]. Maybe another kind was meant.");
        };
    }

    private Place unclosed(Row row) {
        StringBuilder line = new StringBuilder();
        String[] cells = row.cells();
        for (int at = 0; at < cells.length - 1; at++) {
            line.append(at == 0 ? "" : delimiter).append(plain(cells[at]));
        }
        return raw(line.append(delimiter)
                .append('"')
                .append(plain(cells[cells.length - 1]))
                .append(" note")
                .toString());
    }

    private Place tooMany(Row row) {
        StringBuilder line = new StringBuilder();
        for (String cell : row.cells()) {
            line.append(plain(cell)).append(delimiter);
        }
        return raw(line.append("and").append(delimiter).append("more").toString());
    }

    private Place again(Row row) {
        String[] cells = row.cells().clone();
        int last = cells.length - 1;
        cells[last] = cells[last].isEmpty() ? "corrected" : "";
        return record(List.of(cells));
    }

    private Place keyless(Row row) {
        String[] cells = row.cells().clone();
        cells[table.place(table.ownKey().getLast())] = "";
        return record(List.of(cells));
    }

    private Place total() {
        StringBuilder line = new StringBuilder("Total").append(delimiter).append(records - 1);
        for (int at = 2; at < table.columns().size(); at++) {
            line.append(delimiter);
        }
        return raw(line.toString());
    }

    private String plain(String cell) {
        return cell.replace('"', '\'').replace(delimiter, ' ').replace('\n', ' ');
    }

    private Place raw(String line) {
        try {
            out.write(line);
            out.write(lineEnd);
        } catch (IOException cannotWrite) {
            throw failed(cannotWrite);
        }
        return new Place(++records, ++lines);
    }

    private Place record(List<String> cells) {
        long first = lines + 1;
        try {
            for (int at = 0; at < cells.size(); at++) {
                if (at > 0) {
                    out.write(delimiter);
                }
                cell(cells.get(at));
            }
            out.write(lineEnd);
        } catch (IOException cannotWrite) {
            throw failed(cannotWrite);
        }
        lines++;
        return new Place(++records, first);
    }

    private void cell(String text) throws IOException {
        boolean quote = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '\n') {
                lines++;
            }
            quote |= letter == '"' || letter == '\n' || letter == '\r' || letter == delimiter;
        }
        if (quote) {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(text);
        }
    }

    @Override
    public long records() {
        return records;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException cannotClose) {
            throw failed(cannotClose);
        }
    }

    private UncheckedIOException failed(IOException cause) {
        return new UncheckedIOException("Cannot write [" + table.path() + "]. Maybe the disk is full.", cause);
    }
}
