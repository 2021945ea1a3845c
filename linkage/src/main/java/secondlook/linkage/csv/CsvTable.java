package secondlook.linkage.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.Workers;

/**
 * A CSV file (RFC 4180) read whole: each column asked for as its distinct values and a code for each row, the others
 * only as the places of their cells. Separator (comma, semicolon, tab or bar) and encoding (UTF-8, UTF-16, else
 * Windows-1252) are found out. Rows with too few cells are filled with nothing; cells beyond the header are counted and left out;
 * a row with a quotation mark that is never closed ends with its line, so that it takes no other row with it.
 *
 * <p>Threads read pieces of the file that begin after a line's end. Where that end turns out to lie within a quoted
 * cell, the piece is read again from the right place, so the result is that of one thread for every number of threads.
 * Cost: one pass over the bytes and the file itself in memory, four bytes a row and column. Immutable.
 */
public final class CsvTable {
    private static final int LOOKED_AT = 1 << 16;

    private final CsvPiece.Layout layout;
    private final List<CsvPiece> pieces;
    private final int rows;
    private final int rowsTooLong;
    private final List<String> warnings;

    private CsvTable(CsvPiece.Layout layout, List<CsvPiece> pieces, Path file) {
        this.layout = layout;
        this.pieces = pieces;
        rows = pieces.stream().mapToInt(piece -> piece.rows).sum();
        rowsTooLong = pieces.stream().mapToInt(piece -> piece.rowsTooLong).sum();
        warnings = warnings(file);
    }

    /**
     * Reads a file with every column coded, on as many threads as there are processors.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it has no header or is larger than two gigabytes
     */
    public static CsvTable read(Path file) throws IOException {
        return read(file, new Workers(Runtime.getRuntime().availableProcessors()), header -> true);
    }

    /**
     * Reads a file.
     *
     * @param coded which columns, by heading, are wanted as codes; the others can be asked for cell by cell
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it has no header or is larger than two gigabytes
     */
    public static CsvTable read(Path file, Workers workers, Predicate<String> coded) throws IOException {
        return of(FileBytes.PLAIN.read(file), file, workers, coded);
    }

    /**
     * A table out of the bytes of a CSV file.
     *
     * @param file what messages call it
     * @throws IllegalArgumentException when it has no header
     */
    public static CsvTable of(byte[] received, Path file, Workers workers, Predicate<String> coded) {
        byte[] bytes = asOneByteATime(received, file);
        byte separator = separator(bytes);
        boolean marked =
                bytes.length >= 3 && (bytes[0] & 255) == 0xEF && (bytes[1] & 255) == 0xBB && (bytes[2] & 255) == 0xBF;
        CellReader reader = new CellReader(bytes, separator, marked ? 3 : 0);
        Charset charset = charset(bytes, workers);
        List<String> headers = headers(reader, charset, file);
        boolean[] wanted = new boolean[headers.size()];
        for (int column = 0; column < wanted.length; column++) {
            wanted[column] = coded.test(headers.get(column));
        }
        CsvPiece.Layout layout = new CsvPiece.Layout(bytes, separator, charset, headers, wanted);
        List<CsvPiece> pieces = CsvPiece.read(layout, reader.at, workers);
        CsvPiece.join(layout, pieces, workers);
        return new CsvTable(layout, pieces, file);
    }

    /** Headings, made distinct where the file repeats one. */
    public List<String> headers() {
        return layout.headers();
    }

    /** Number of rows below the header; blank lines are none. */
    public int rows() {
        return rows;
    }

    /** Rows with more cells than the header. */
    public int rowsTooLong() {
        return rowsTooLong;
    }

    /** What was read otherwise than it stands there, a sentence each: what, of how many rows, and what to do about it. */
    public List<String> warnings() {
        return warnings;
    }

    private List<String> warnings(Path file) {
        List<String> found = new ArrayList<>();
        if (rowsTooLong > 0) {
            found.add("Rows of " + file.getFileName() + " with more cells than the header, read without the surplus ["
                    + rowsTooLong + "].");
        }
        int before = 0;
        int first = 0;
        int neverClosed = 0;
        for (CsvPiece piece : pieces) {
            first = neverClosed == 0 && piece.rowsNeverClosed > 0 ? before + piece.firstNeverClosed + 1 : first;
            neverClosed += piece.rowsNeverClosed;
            before += piece.rows;
        }
        if (neverClosed > 0) {
            found.add(
                    "Rows of " + file.getFileName() + " in which a quotation mark is never closed, each read to the end"
                            + " of its line [" + neverClosed + "]. The first is row " + first
                            + " below the heading. Close the mark, or double it inside the text.");
        }
        return List.copyOf(found);
    }

    /** Whether a column was asked for as codes. */
    public boolean isCoded(int column) {
        return layout.coded()[column];
    }

    /**
     * A column asked for as codes.
     *
     * @throws IllegalArgumentException when it was not
     */
    public CodedColumn column(int index) {
        CodedColumn column = pieces.get(0).columns.get(index);
        if (column == null) {
            throw new IllegalArgumentException("The column was not read as codes ["
                    + layout.headers().get(index) + "]. Maybe ask for it when the file is read.");
        }
        return column;
    }

    /** The text of a cell of any column, "" when there is none; decoded anew at each call. */
    public String cell(int row, int column) {
        if (layout.coded()[column]) {
            int code = column(column).codes()[row];
            return code < 0 ? "" : column(column).value(code);
        }
        CellReader cell = at(row, column);
        return cell == null ? "" : cell.text(layout.charset());
    }

    /** The bytes of a cell of a column that was not coded, in the file's encoding; null when there is none. */
    @Nullable
    CellReader at(int row, int column) {
        int from = row;
        int piece = 0;
        while (from >= pieces.get(piece).rows) {
            from -= pieces.get(piece).rows;
            piece++;
        }
        int[] places = pieces.get(piece).places.get(column);
        if (places == null || places[from] == -1) {
            return null;
        }
        boolean plain = places[from] < 0;
        CellReader reader =
                new CellReader(layout.file(), layout.separator(), plain ? CsvPiece.plain(places[from]) : places[from]);
        if (plain) {
            reader.plainCell();
        } else {
            reader.cell();
        }
        return reader;
    }

    private static List<String> headers(CellReader reader, Charset charset, Path file) {
        if (reader.ended()) {
            throw new IllegalArgumentException(
                    "The file is empty [" + file.getFileName() + "]. Maybe it was cut while it was copied.");
        }
        List<String> headers = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        boolean more = true;
        while (more) {
            more = reader.cell();
            String name = reader.text(charset);
            String header = name.isEmpty() ? "column " + (headers.size() + 1) : name;
            int times = seen.merge(header, 1, Integer::sum);
            headers.add(times == 1 ? header : header + " (" + times + ")");
        }
        return List.copyOf(headers);
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

    /** UTF-16 as UTF-8; any other text as it is. */
    private static byte[] asOneByteATime(byte[] bytes, Path file) {
        Charset wide = wide(bytes);
        if (wide != null) {
            String text = new String(bytes, wide);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).getBytes(StandardCharsets.UTF_8);
        }
        for (int at = 0; at < Math.min(bytes.length, LOOKED_AT); at++) {
            if (bytes[at] == 0) {
                throw new IllegalArgumentException("The file is no text [" + file.getFileName()
                        + "]. Maybe it is a workbook, or packed: export it as CSV.");
            }
        }
        return bytes;
    }

    /** UTF-16 where its mark says so or every other byte is zero and few others are; else null. */
    private static @Nullable Charset wide(byte[] bytes) {
        int[] zeros = new int[2];
        int looked = Math.min(bytes.length, LOOKED_AT);
        for (int at = 0; at < looked; at++) {
            zeros[at & 1] += bytes[at] == 0 ? 1 : 0;
        }
        boolean little = zeros[1] * 5 > looked * 2 && zeros[0] * 10 < looked;
        boolean big = zeros[0] * 5 > looked * 2 && zeros[1] * 10 < looked;
        if (looked >= 2 && (bytes[0] & 255) == 0xFF && (bytes[1] & 255) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (looked >= 2 && (bytes[0] & 255) == 0xFE && (bytes[1] & 255) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return looked < 4 || !(little || big) ? null : little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static Charset charset(byte[] bytes, Workers workers) {
        boolean[] ascii = new boolean[Workers.PIECES];
        workers.ranges(bytes.length, (piece, from, to) -> {
            int all = 0;
            for (int at = from; at < to; at++) {
                all |= bytes[at];
            }
            ascii[piece] = all >= 0;
        });
        for (boolean piece : ascii) {
            if (!piece) {
                return isUtf8(bytes) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
            }
        }
        return StandardCharsets.ISO_8859_1;
    }

    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 16);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return !result.isError();
    }
}
