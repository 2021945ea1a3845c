package secondlook.workbench.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of bounded length. Of a longer one the beginning is kept and the rest is passed over. Lines end with a line
 * feed, a carriage return or both. Not thread-safe.
 */
final class LineReader implements AutoCloseable {

    /** Characters that one line, and so one record, may have. */
    static final int LONGEST = 12_000_000;
    /** Characters that are kept of a line which is longer. */
    static final int KEPT = 100_000;

    private final Reader source;
    private final char[] chunk = new char[1 << 16];
    private int at;
    private int end;
    private boolean tooLong;

    LineReader(Reader source) {
        this.source = source;
    }

    /** The next line without its end, or null at the end of the file. */
    @Nullable
    String next() {
        tooLong = false;
        if (!has()) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        while (has()) {
            int stop = at;
            while (stop < end && chunk[stop] != '\n' && chunk[stop] != '\r') {
                stop++;
            }
            keep(line, stop);
            boolean ended = stop < end;
            at = stop;
            if (ended) {
                passLineEnd();
                break;
            }
        }
        return line.toString();
    }

    private void keep(StringBuilder line, int stop) {
        if (tooLong) {
            return;
        }
        line.append(chunk, at, stop - at);
        if (line.length() > LONGEST) {
            tooLong = true;
            line.setLength(KEPT);
            line.trimToSize();
        }
    }

    private void passLineEnd() {
        boolean isReturn = chunk[at++] == '\r';
        if (isReturn && has() && chunk[at] == '\n') {
            at++;
        }
    }

    /** Whether the line that was read last is longer than a record may be. */
    boolean wasTooLong() {
        return tooLong;
    }

    private boolean has() {
        try {
            while (at >= end) {
                int count = source.read(chunk, 0, chunk.length);
                if (count < 0) {
                    return false;
                }
                at = 0;
                end = count;
            }
            return true;
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
