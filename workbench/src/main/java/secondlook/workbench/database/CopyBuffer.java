package secondlook.workbench.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows of one table in PostgreSQL's binary copy format, so that nothing has to be escaped and arrays need no text form.
 * Filled in one thread, then sent in another. Not thread-safe.
 */
final class CopyBuffer {

    private static final byte[] HEADING = heading();
    private static final int TEXT_TYPE = 25;
    private static final int MOST_SENT_AT_ONCE = 1 << 20;

    private final String command;
    private byte[] bytes = new byte[1 << 16];
    private int size;
    private int lastTexts;

    /**
     * @param target the table with its columns
     */
    CopyBuffer(String target) {
        this.command = "COPY " + target + " FROM STDIN (FORMAT binary)";
        clear();
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == HEADING.length;
    }

    private void clear() {
        System.arraycopy(HEADING, 0, bytes, 0, HEADING.length);
        size = HEADING.length;
    }

    CopyBuffer row(int columns) {
        putShort(columns);
        return this;
    }

    CopyBuffer number(int value) {
        putInt(Integer.BYTES);
        putInt(value);
        return this;
    }

    CopyBuffer smallNumber(int value) {
        putInt(Short.BYTES);
        putShort(value);
        return this;
    }

    CopyBuffer longNumber(long value) {
        putInt(Long.BYTES);
        putInt((int) (value >>> Integer.SIZE));
        putInt((int) value);
        return this;
    }

    /** A number, where 0 stands for none. */
    CopyBuffer numberOrNone(int value) {
        return value == 0 ? none() : number(value);
    }

    CopyBuffer flag(boolean value) {
        putInt(1);
        room(1);
        bytes[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    CopyBuffer none() {
        putInt(-1);
        return this;
    }

    CopyBuffer text(@Nullable String value) {
        if (value == null) {
            return none();
        }
        int lengthAt = size;
        putInt(0);
        putText(value);
        setInt(lengthAt, size - lengthAt - Integer.BYTES);
        return this;
    }

    /** A {@code text[]}; a null element stays null. */
    CopyBuffer texts(@Nullable String[] values) {
        int lengthAt = size;
        putInt(0);
        putInt(values.length == 0 ? 0 : 1);
        putInt(1);
        putInt(TEXT_TYPE);
        if (values.length > 0) {
            putInt(values.length);
            putInt(1);
        }
        lastTexts = size;
        for (String value : values) {
            text(value);
        }
        setInt(lengthAt, size - lengthAt - Integer.BYTES);
        return this;
    }

    /** Adds the {@code text[]} that was put in last, as the bytes that PostgreSQL gets, to a seal. */
    CopyBuffer addTexts(RowSeal.Part seal, int record, int line, int count) {
        seal.add(record, line, count, bytes, lastTexts, size - lastTexts);
        return this;
    }

    /** Sends the rows and empties the buffer. */
    void sendTo(PGConnection connection) throws SQLException {
        putShort(-1);
        CopyIn copy = connection.getCopyAPI().copyIn(command);
        try {
            for (int from = 0; from < size; from += MOST_SENT_AT_ONCE) {
                copy.writeToCopy(bytes, from, Math.min(MOST_SENT_AT_ONCE, size - from));
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        clear();
    }

    private void putText(String value) {
        String storable = value.indexOf('\0') < 0 ? value : value.replace('\0', '\u2400');
        byte[] encoded = storable.getBytes(StandardCharsets.UTF_8);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    private void putInt(int value) {
        room(Integer.BYTES);
        setInt(size, value);
        size += Integer.BYTES;
    }

    private void setInt(int at, int value) {
        bytes[at] = (byte) (value >>> 24);
        bytes[at + 1] = (byte) (value >>> 16);
        bytes[at + 2] = (byte) (value >>> 8);
        bytes[at + 3] = (byte) value;
    }

    private void putShort(int value) {
        room(Short.BYTES);
        bytes[size++] = (byte) (value >>> 8);
        bytes[size++] = (byte) value;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    private static byte[] heading() {
        return ByteBuffer.allocate(19)
                .put("PGCOPY\n".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {(byte) 0xff, '\r', '\n', 0})
                .putInt(0)
                .putInt(0)
                .array();
    }
}
