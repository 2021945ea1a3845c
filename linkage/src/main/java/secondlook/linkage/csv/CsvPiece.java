package secondlook.linkage.csv;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.Workers;

/** Consecutive rows of a file, read by one thread. */
final class CsvPiece {
    private static final int LEAST_BYTES = 1 << 16;
    private static final int PIECES = 8;

    /** What all pieces share. */
    @SuppressWarnings("ArrayRecordComponent")
    record Layout(byte[] file, byte separator, Charset charset, List<String> headers, boolean[] coded) {}

    private final Layout layout;
    private final int from;
    private final int to;
    /** By column; null where it is not coded. */
    final List<@Nullable CodedColumn> columns = new ArrayList<>();
    /** By column, the places of cells, -1 for none, below that of a plain cell; null where it is coded. */
    final List<int @Nullable []> places = new ArrayList<>();

    int rows;
    int rowsTooLong;
    /** Rows in which a quotation mark is never closed, and the first of them, -1 for none. */
    int rowsNeverClosed;

    int firstNeverClosed = -1;
    private int ended;

    private CsvPiece(Layout layout, int from, int to) {
        this.layout = layout;
        this.from = from;
        this.to = to;
        for (boolean coded : layout.coded()) {
            columns.add(coded ? new CodedColumn(layout.charset()) : null);
            places.add(coded ? null : new int[1024]);
        }
    }

    /** Reads the rows from a place on, in pieces. */
    static List<CsvPiece> read(Layout layout, int from, Workers workers) {
        byte[] file = layout.file();
        List<CsvPiece> pieces = new ArrayList<>();
        long all = file.length - (long) from;
        int start = Math.min(from, file.length);
        for (int piece = 1; piece <= PIECES; piece++) {
            int end = piece == PIECES ? file.length : afterLineEnd(file, (int) (from + all * piece / PIECES));
            if (piece == PIECES || (end - start >= LEAST_BYTES && end < file.length)) {
                pieces.add(new CsvPiece(layout, start, end));
                start = end;
            }
        }
        workers.run(pieces.size(), piece -> pieces.get(piece).parse());
        int ended = pieces.get(0).ended;
        for (int piece = 1; piece < pieces.size(); piece++) {
            if (pieces.get(piece).from != ended) {
                // The line's end was inside a quoted cell of the piece before.
                CsvPiece again = new CsvPiece(layout, ended, Math.max(ended, pieces.get(piece).to));
                again.parse();
                pieces.set(piece, again);
            }
            ended = pieces.get(piece).ended;
        }
        return pieces;
    }

    /** Brings the codes of all pieces together in the first one. */
    static void join(Layout layout, List<CsvPiece> pieces, Workers workers) {
        List<CsvPiece> others = pieces.subList(1, pieces.size());
        int[] rows = others.stream().mapToInt(piece -> piece.rows).toArray();
        workers.run(layout.coded().length, column -> {
            CodedColumn first = pieces.get(0).columns.get(column);
            if (first != null) {
                List<CodedColumn> rest = new ArrayList<>();
                for (CsvPiece other : others) {
                    CodedColumn own = other.columns.get(column);
                    if (own != null) {
                        rest.add(own);
                    }
                }
                first.finish(pieces.get(0).rows, rest, rows);
                others.forEach(other -> other.columns.set(column, null));
            }
        });
    }

    private static int afterLineEnd(byte[] file, int at) {
        int place = Math.max(0, Math.min(at, file.length));
        while (place < file.length && file[place] != '\n') {
            place++;
        }
        return Math.min(file.length, place + 1);
    }

    private void parse() {
        CellReader reader = new CellReader(layout.file(), layout.separator(), from);
        while (reader.at < to && !reader.ended()) {
            int cells = readRow(reader);
            if (cells > 0) {
                rows++;
                rowsTooLong += cells > columns.size() ? 1 : 0;
            }
        }
        ended = Math.min(reader.at, layout.file().length);
    }

    /** Reads one row; returns its number of cells, 0 for a blank line, which is no row. */
    private int readRow(CellReader reader) {
        int cells = 0;
        boolean more = true;
        boolean blank = true;
        boolean oneLine = false;
        int width = columns.size();
        int begin = reader.at;
        while (more) {
            int place = reader.at;
            more = reader.cell();
            if (reader.goesPastItsLine && (oneLine || neverCloses(begin))) {
                reader.at = place;
                more = reader.plainCell();
                place = plain(place);
                if (!oneLine) {
                    firstNeverClosed = rowsNeverClosed == 0 ? rows : firstNeverClosed;
                    rowsNeverClosed++;
                }
                oneLine = true;
            }
            blank &= reader.length == 0 && !more;
            if (cells < width) {
                CodedColumn column = columns.get(cells);
                if (column != null) {
                    column.add(rows, reader);
                } else {
                    put(cells, reader.length == 0 ? -1 : place);
                }
            }
            cells++;
        }
        if (blank && cells == 1) {
            return 0;
        }
        for (int cell = cells; cell < width; cell++) {
            CodedColumn column = columns.get(cell);
            if (column != null) {
                column.addNothing(rows);
            } else {
                put(cell, -1);
            }
        }
        return cells;
    }

    /** How the place of a cell is kept whose quotation marks are text; the other way round too. */
    static int plain(int place) {
        return -2 - place;
    }

    /**
     * Whether a row that goes past its line does so because a quotation mark is never closed: its cells are not as many as
     * the header's, or what closes it opens another cell, and the next line is a whole row by itself.
     */
    private boolean neverCloses(int begin) {
        CellReader probe = new CellReader(layout.file(), layout.separator(), begin);
        boolean broken = false;
        int cells = 0;
        boolean more = true;
        while (more) {
            more = probe.cell();
            broken |= probe.goesPastItsLine && probe.neverCloses;
            cells++;
        }
        return (broken || cells != columns.size()) && isRow(probe.pastLine(begin));
    }

    private boolean isRow(int begin) {
        CellReader probe = new CellReader(layout.file(), layout.separator(), begin);
        int cells = 0;
        boolean more = !probe.ended();
        while (more) {
            more = probe.cell();
            cells++;
            if (probe.goesPastItsLine && probe.neverCloses) {
                return false;
            }
        }
        return cells == columns.size();
    }

    private void put(int column, int place) {
        int[] own = places.get(column);
        if (own != null) {
            if (rows == own.length) {
                own = Arrays.copyOf(own, rows * 2);
                places.set(column, own);
            }
            own[rows] = place;
        }
    }
}
