package secondlook.workbench.database;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by COPY: about ten times as fast as inserts. Write the columns of each row in
 * order, then {@link #endRow()}. Memory is bounded by one buffer. Not thread-safe.
 *
 * <p>PostgreSQL's text cannot hold the character NUL; a value with one is refused.
 */
public final class CopyRows implements AutoCloseable {
    private static final int BUFFER_CHARACTERS = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(BUFFER_CHARACTERS + 1024);
    private boolean firstColumn = true;
    private boolean failed;
    private long rows;

    CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    public CopyRows text(@Nullable CharSequence value) {
        column();
        if (value == null) {
            buffer.append("\\N");
        } else {
            escape(value);
        }
        return this;
    }

    public CopyRows number(long value) {
        column();
        buffer.append(value);
        return this;
    }

    public CopyRows number(@Nullable Long value) {
        return text(value == null ? null : Long.toString(value));
    }

    public CopyRows decimal(double value) {
        column();
        buffer.append(value);
        return this;
    }

    public CopyRows flag(boolean value) {
        column();
        buffer.append(value ? 't' : 'f');
        return this;
    }

    /** Years 1 to 9999: PostgreSQL writes others in another way. */
    public CopyRows date(@Nullable LocalDate value) {
        if (value != null && (value.getYear() < 1 || value.getYear() > 9999)) {
            throw failing("A year that cannot be stored [" + value.getYear() + "]. Maybe it was misread.");
        }
        return text(value == null ? null : value.toString());
    }

    public CopyRows instant(@Nullable Instant value) {
        return text(value == null ? null : value.toString());
    }

    /** Any bytes, into a {@code bytea}. */
    public CopyRows bytes(byte @Nullable [] value) {
        if (value == null) {
            return text(null);
        }
        column();
        buffer.append("\\\\x");
        for (byte each : value) {
            buffer.append(Character.forDigit((each >> 4) & 15, 16)).append(Character.forDigit(each & 15, 16));
        }
        return this;
    }

    /** Into a {@code text[]}; a null element stays null. */
    public CopyRows texts(@Nullable List<? extends @Nullable String> values) {
        if (values == null) {
            return text(null);
        }
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() == 1 ? "" : ",");
            if (value == null) {
                array.append("NULL");
            } else {
                array.append('"')
                        .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
        }
        return text(array.append('}'));
    }

    public void endRow() {
        buffer.append('\n');
        firstColumn = true;
        rows++;
        if (buffer.length() >= BUFFER_CHARACTERS) {
            flush();
        }
    }

    /** Rows written up to now. */
    public long rows() {
        return rows;
    }

    /** Sends what is left, and has the server take the rows in. After a failure it takes none of them. */
    @Override
    public void close() {
        try {
            if (failed || !firstColumn) {
                copy.cancelCopy();
            } else {
                flush();
                copy.endCopy();
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private void column() {
        if (!firstColumn) {
            buffer.append('\t');
        }
        firstColumn = false;
    }

    private void escape(CharSequence value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> buffer.append("\\\\");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                case '\t' -> buffer.append("\\t");
                case 0 ->
                    throw failing("A text with the character NUL in row " + (rows + 1)
                            + " of a copy. Maybe the file was read in the wrong encoding.");
                default -> buffer.append(character);
            }
        }
    }

    private void flush() {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            failed = true;
            throw broken(e);
        }
    }

    private IllegalArgumentException failing(String message) {
        failed = true;
        return new IllegalArgumentException(message);
    }

    /** Without PostgreSQL's own words, which quote the row. */
    static IllegalStateException broken(SQLException e) {
        return new IllegalStateException(
                "A copy was refused with SQL state [" + e.getSQLState() + "]. Maybe a value does not fit its column.");
    }
}
