package secondlook.workbench.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.intake.SourceRecord.Problem;

/**
 * Splits delimited text (RFC 4180) and never lets one broken row take others with it. A quotation mark that is opened
 * and not closed would swallow all rows up to the next one; such a row is found by what follows, reported alone, and
 * reading goes on at the next line.
 *
 * <p>A quoted text may hold line ends. Quotation marks inside an unquoted text stand for themselves. Memory is bounded by
 * the longest record. Not thread-safe.
 */
final class CsvReader implements SourceReader {

    static final char USUAL_QUOTE = '"';
    /** Where quotation marks are only text. No file holds this character, for it is replaced when it is read. */
    static final char NO_QUOTE = '\0';

    private static final int LONGEST_RECORD = LineReader.LONGEST;
    private static final int MOST_CELLS = 20_000;

    private final Reader source;
    private final char delimiter;
    private final char quote;
    private final List<String> cells = new ArrayList<>();
    private char[] text = new char[1 << 16];
    private int start;
    private int end;
    private boolean atEnd;
    private int line = 1;
    private int record;
    private int expected;

    /**
     * @param quote the quotation mark, or {@link #NO_QUOTE}
     */
    CsvReader(Reader source, char delimiter, char quote) {
        this.source = source;
        this.delimiter = delimiter;
        this.quote = quote;
    }

    @Override
    public void expectColumns(int columns) {
        expected = columns;
    }

    @Override
    public @Nullable SourceRecord next() {
        if (!has(start)) {
            return null;
        }
        dropWhatWasRead();
        record++;
        int from = line;
        int past = split(start);
        if (past < 0) {
            return unsplit(from, past);
        }
        int lines = linesIn(start, past);
        boolean odd = expected > 0 && cells.size() != expected;
        if (odd && lines > 1 && nextLineStandsAlone()) {
            return unsplit(from, NEVER_CLOSED);
        }
        @Nullable String[] split = cells.toArray(String[]::new);
        start = past;
        line += lines;
        return new SourceRecord(record, from, split, null);
    }

    // ---- one record ----

    private static final int NEVER_CLOSED = -1;
    private static final int QUOTE_INSIDE = -2;
    private static final int TOO_LONG = -3;
    private static final int TOO_MANY_CELLS = -4;

    /** Splits the record that begins at {@link #start}; returns the place behind it, or why it cannot be split. */
    private int split(int from) {
        cells.clear();
        int firstLineEnd = -1;
        int at = from;
        while (true) {
            if (has(at) && charAt(at) == quote) {
                int close = closing(at + 1);
                if (close < 0) {
                    return close;
                }
                if (has(close + 1) && !isBoundary(charAt(close + 1))) {
                    if (firstLineEnd < 0) {
                        firstLineEnd = lineEnd(start);
                    }
                    return close > firstLineEnd ? NEVER_CLOSED : QUOTE_INSIDE;
                }
                cells.add(unquoted(at + 1, close));
                at = close + 1;
            } else {
                int stop = at;
                while (has(stop) && !isBoundary(charAt(stop))) {
                    stop++;
                    if (stop - start > LONGEST_RECORD) {
                        return TOO_LONG;
                    }
                }
                cells.add(new String(text, at, stop - at));
                at = stop;
            }
            if (!has(at) || charAt(at) != delimiter) {
                return pastLineEnd(at);
            }
            at++;
            if (at - start > LONGEST_RECORD) {
                return TOO_LONG;
            }
            if (cells.size() > MOST_CELLS) {
                return TOO_MANY_CELLS;
            }
        }
    }

    private int closing(int from) {
        int at = from;
        while (has(at)) {
            if (charAt(at) == quote) {
                if (!has(at + 1) || charAt(at + 1) != quote) {
                    return at;
                }
                at++;
            }
            at++;
            if (at - start > LONGEST_RECORD) {
                return TOO_LONG;
            }
        }
        return NEVER_CLOSED;
    }

    private String unquoted(int from, int to) {
        String inside = new String(text, from, to - from);
        return inside.indexOf(quote) < 0 ? inside : inside.replace(twice(), String.valueOf(quote));
    }

    private String twice() {
        return String.valueOf(new char[] {quote, quote});
    }

    /** The line alone, as a record that could not be split. */
    private SourceRecord unsplit(int from, int why) {
        int stop = start;
        while (stop - start <= LONGEST_RECORD && has(stop) && charAt(stop) != '\n' && charAt(stop) != '\r') {
            stop++;
        }
        boolean isLong = stop - start > LONGEST_RECORD;
        Problem problem = switch (why) {
            case QUOTE_INSIDE -> Problem.QUOTE_INSIDE;
            case TOO_MANY_CELLS -> Problem.TOO_MANY_CELLS;
            // why: a record is too long either by itself or because a quotation mark swallows what follows
            default -> isLong ? Problem.TOO_LONG : Problem.QUOTE_NEVER_CLOSED;
        };
        String whole = new String(text, start, isLong ? LineReader.KEPT : stop - start);
        if (isLong) {
            passOverLine();
        } else {
            start = pastLineEnd(stop);
        }
        line++;
        return new SourceRecord(record, from, new @Nullable String[] {whole}, problem);
    }

    /** Goes behind the end of a line that is too long to be kept. */
    private void passOverLine() {
        int at = start;
        while (has(at) && charAt(at) != '\n' && charAt(at) != '\r') {
            at++;
            if (at - start > LONGEST_RECORD) {
                System.arraycopy(text, at, text, 0, end - at);
                end -= at;
                at = 0;
                start = 0;
            }
        }
        start = pastLineEnd(at);
    }

    /**
     * Whether the line behind the first one is a record by itself, which it would not be were it the middle of a quoted
     * text.
     */
    private boolean nextLineStandsAlone() {
        int second = pastLineEnd(lineEnd(start));
        int past = split(second);
        return past >= 0 && cells.size() == expected;
    }

    // ---- the window on the file ----

    private boolean isBoundary(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    private int lineEnd(int from) {
        int at = from;
        while (has(at) && charAt(at) != '\n' && charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private int pastLineEnd(int at) {
        if (!has(at)) {
            return at;
        }
        return charAt(at) == '\r' && has(at + 1) && charAt(at + 1) == '\n' ? at + 2 : at + 1;
    }

    private int linesIn(int from, int to) {
        int lines = 0;
        for (int at = from; at < to; at++) {
            char c = text[at];
            boolean loneReturn = c == '\r' && (at + 1 >= to || text[at + 1] != '\n');
            if (c == '\n' || loneReturn) {
                lines++;
            }
        }
        return lines;
    }

    private char charAt(int at) {
        return text[at];
    }

    /** Whether there is a character at this place; reads on where need be, so places stay valid within a record. */
    private boolean has(int at) {
        while (at >= end && !atEnd) {
            fill();
        }
        return at < end;
    }

    /** Only between records, for places within a record must stay valid. */
    private void dropWhatWasRead() {
        if (start > text.length / 2) {
            System.arraycopy(text, start, text, 0, end - start);
            end -= start;
            start = 0;
        }
    }

    private void fill() {
        if (end == text.length) {
            text = Arrays.copyOf(text, text.length * 2);
        }
        try {
            int count = source.read(text, end, text.length - end);
            if (count < 0) {
                atEnd = true;
            } else {
                for (int i = end; i < end + count; i++) {
                    // why: the database keeps no zero character; this one shows where it stood
                    text[i] = text[i] == 0 ? '\u2400' : text[i];
                }
                end += count;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
