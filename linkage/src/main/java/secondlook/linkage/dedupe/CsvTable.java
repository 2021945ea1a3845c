package secondlook.linkage.dedupe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A CSV file (RFC 4180) read whole and coded: each column as its distinct values and a code for each row. Values stay
 * bytes of the file until they are asked for, so a row costs a few bytes and no objects. Separator (comma, semicolon,
 * tab or bar) and encoding (UTF-8, else Windows-1252) are found out. Rows with too few cells are filled with nothing;
 * cells beyond the header are counted and left out.
 */
final class CsvTable {
    private final List<String> headers;
    private final List<CodedColumn> columns;
    private final int rows;
    private final int rowsTooLong;

    private CsvTable(List<String> headers, List<CodedColumn> columns, int rows, int rowsTooLong) {
        this.headers = headers;
        this.columns = columns;
        this.rows = rows;
        this.rowsTooLong = rowsTooLong;
    }

    List<String> headers() {
        return headers;
    }

    int rows() {
        return rows;
    }

    /** Rows with more cells than the header. */
    int rowsTooLong() {
        return rowsTooLong;
    }

    CodedColumn column(int index) {
        return columns.get(index);
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it has no header or is larger than two gigabytes
     */
    static CsvTable read(Path file) throws IOException {
        if (Files.size(file) > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException(
                    "The file is too large to read at once [" + file.getFileName() + "]. Maybe split it.");
        }
        byte[] bytes = Files.readAllBytes(file);
        Reader reader = new Reader(bytes, separator(bytes), charset(bytes));
        if (bytes.length >= 3 && (bytes[0] & 255) == 0xEF && (bytes[1] & 255) == 0xBB && (bytes[2] & 255) == 0xBF) {
            reader.at = 3;
        }
        List<String> headers = headers(reader, file);
        List<CodedColumn> columns = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            columns.add(new CodedColumn(bytes, reader.charset));
        }
        int rows = 0;
        int tooLong = 0;
        while (!reader.ended()) {
            int cells = readRow(reader, columns, rows);
            if (cells > 0) {
                rows++;
                tooLong += cells > headers.size() ? 1 : 0;
            }
        }
        int total = rows;
        columns.forEach(column -> column.trim(total));
        return new CsvTable(headers, columns, rows, tooLong);
    }

    /** Reads one row; returns its number of cells, 0 for a blank line, which is no row. */
    private static int readRow(Reader reader, List<CodedColumn> columns, int row) {
        int cells = 0;
        boolean more = true;
        boolean blank = true;
        while (more) {
            more = reader.cell();
            blank &= reader.length == 0 && !more;
            if (cells < columns.size()) {
                columns.get(cells).add(row, reader);
            }
            cells++;
        }
        if (blank && cells == 1) {
            return 0;
        }
        for (int cell = cells; cell < columns.size(); cell++) {
            columns.get(cell).addNothing(row);
        }
        return cells;
    }

    private static List<String> headers(Reader reader, Path file) {
        if (reader.ended()) {
            throw new IllegalArgumentException(
                    "The file is empty [" + file.getFileName() + "]. Maybe it was cut while it was copied.");
        }
        List<String> headers = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        boolean more = true;
        while (more) {
            more = reader.cell();
            String name = reader.text();
            String header = name.isEmpty() ? "column " + (headers.size() + 1) : name;
            int times = seen.merge(header, 1, Integer::sum);
            headers.add(times == 1 ? header : header + " (" + times + ")");
        }
        return headers;
    }

    private static byte separator(byte[] bytes) {
        int[] counts = new int[128];
        boolean quoted = false;
        for (int at = 0; at < bytes.length && (quoted || bytes[at] != '\n'); at++) {
            quoted ^= bytes[at] == '"';
            if (!quoted && bytes[at] >= 0) {
                counts[bytes[at]]++;
            }
        }
        byte best = ',';
        for (byte candidate : new byte[] {';', '\t', '|'}) {
            best = counts[candidate] > counts[best] ? candidate : best;
        }
        return best;
    }

    private static Charset charset(byte[] bytes) {
        boolean ascii = true;
        for (byte each : bytes) {
            ascii &= each >= 0;
        }
        if (ascii) {
            return StandardCharsets.ISO_8859_1;
        }
        try {
            var decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return decoded.isEmpty() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return Charset.forName("windows-1252");
        }
    }

    /** Walks over cells; the last cell read is a range of bytes, trimmed, in the file or in a small buffer. */
    static final class Reader {
        private final byte[] file;
        private final byte separator;
        private final Charset charset;
        private int at;
        private byte[] source;
        /** Whether the cell had to be copied to resolve doubled quotation marks. */
        private boolean copied;

        private int start;
        private int length;

        Reader(byte[] file, byte separator, Charset charset) {
            this.file = file;
            this.separator = separator;
            this.charset = charset;
            this.source = file;
        }

        boolean ended() {
            return at >= file.length;
        }

        /** Reads the next cell; returns whether the row has another one. */
        boolean cell() {
            copied = false;
            while (at < file.length && file[at] == ' ') {
                at++;
            }
            if (at < file.length && file[at] == '"') {
                quotedCell();
            } else {
                source = file;
                start = at;
                while (at < file.length && file[at] != separator && file[at] != '\n') {
                    at++;
                }
                length = at - start;
            }
            while (length > 0 && source[start + length - 1] <= ' ' && source[start + length - 1] >= 0) {
                length--;
            }
            boolean more = at < file.length && file[at] == separator;
            at++;
            return more;
        }

        private void quotedCell() {
            int open = ++at;
            boolean escaped = false;
            while (at < file.length && (file[at] != '"' || (at + 1 < file.length && file[at + 1] == '"'))) {
                escaped |= file[at] == '"';
                at += file[at] == '"' ? 2 : 1;
            }
            source = file;
            start = open;
            length = Math.min(at, file.length) - open;
            copied = escaped;
            if (escaped) {
                source = new String(file, open, length, StandardCharsets.ISO_8859_1)
                        .replace("\"\"", "\"")
                        .getBytes(StandardCharsets.ISO_8859_1);
                start = 0;
                length = source.length;
            }
            at++;
            while (at < file.length && file[at] != separator && file[at] != '\n') {
                at++;
            }
        }

        String text() {
            return new String(source, start, length, charset);
        }
    }

    /** One column: distinct values as ranges of bytes, and each row's code, -1 for an empty cell. */
    static final class CodedColumn {
        private final byte[] file;
        private final Charset charset;
        private final List<byte[]> loose = new ArrayList<>();
        private int[] codes = new int[1024];
        private int[] starts = new int[256];
        private int[] lengths = new int[256];
        private int[] hashes = new int[256];
        private int[] slots = new int[1024];
        private int size;

        CodedColumn(byte[] file, Charset charset) {
            this.file = file;
            this.charset = charset;
        }

        int[] codes() {
            return codes;
        }

        /** Number of distinct values. */
        int size() {
            return size;
        }

        List<String> dictionary() {
            String[] texts = new String[size];
            for (int code = 0; code < size; code++) {
                byte[] source = lengths[code] < 0 ? loose.get(starts[code]) : file;
                texts[code] = lengths[code] < 0
                        ? new String(source, charset)
                        : new String(source, starts[code], lengths[code], charset);
            }
            return Arrays.asList(texts);
        }

        private void add(int row, Reader cell) {
            put(row, cell.length == 0 ? -1 : code(cell));
        }

        private void addNothing(int row) {
            put(row, -1);
        }

        private void put(int row, int code) {
            if (row == codes.length) {
                codes = Arrays.copyOf(codes, row * 2);
            }
            codes[row] = code;
        }

        private void trim(int rows) {
            codes = Arrays.copyOf(codes, rows);
            slots = new int[0];
            hashes = new int[0];
        }

        private int code(Reader cell) {
            int hash = 1;
            for (int at = cell.start; at < cell.start + cell.length; at++) {
                hash = hash * 31 + cell.source[at];
            }
            hash ^= hash >>> 15;
            int slot = hash & (slots.length - 1);
            while (slots[slot] != 0) {
                int code = slots[slot] - 1;
                if (hashes[code] == hash && holds(code, cell)) {
                    return code;
                }
                slot = (slot + 1) & (slots.length - 1);
            }
            return insert(cell, hash, slot);
        }

        private boolean holds(int code, Reader cell) {
            byte[] source = lengths[code] < 0 ? loose.get(starts[code]) : file;
            int from = lengths[code] < 0 ? 0 : starts[code];
            int length = lengths[code] < 0 ? source.length : lengths[code];
            return Arrays.equals(source, from, from + length, cell.source, cell.start, cell.start + cell.length);
        }

        private int insert(Reader cell, int hash, int slot) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                lengths = Arrays.copyOf(lengths, size * 2);
                hashes = Arrays.copyOf(hashes, size * 2);
            }
            if (!cell.copied) {
                starts[size] = cell.start;
                lengths[size] = cell.length;
            } else {
                starts[size] = loose.size();
                lengths[size] = -1;
                loose.add(Arrays.copyOfRange(cell.source, cell.start, cell.start + cell.length));
            }
            hashes[size] = hash;
            slots[slot] = ++size;
            if (size * 2 > slots.length) {
                grow();
            }
            return size - 1;
        }

        private void grow() {
            slots = new int[slots.length * 4];
            for (int code = 0; code < size; code++) {
                int slot = hashes[code] & (slots.length - 1);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = code + 1;
            }
        }
    }
}
