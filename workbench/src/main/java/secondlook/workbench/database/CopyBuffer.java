package secondlook.workbench.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows of one table in PostgreSQL's binary copy format, so that nothing has to be escaped and arrays need no text form.
 * Each row is begun with the count of its columns, and every value is of its column's own type: the server takes no other.
 * The character NUL, which PostgreSQL's text cannot hold, becomes its picture. Filled in one thread, then sent in another.
 * Not thread-safe.
 */
public final class CopyBuffer {

    private static final byte[] HEADING = heading();
    private static final int NUMBER_TYPE = 23;
    private static final int TEXT_TYPE = 25;
    private static final int FIRST_ROOM = 1 << 12;
    private static final int MOST_SENT_AT_ONCE = 1 << 20;

    private final String target;
    private byte[] bytes = new byte[FIRST_ROOM];
    private int size;
    private int lastTexts;

    /**
     * @param target the table with its columns
     */
    public CopyBuffer(String target) {
        this.target = target;
        clear();
    }

    /** The table with its columns. */
    String target() {
        return target;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == HEADING.length;
    }

    private void clear() {
        System.arraycopy(HEADING, 0, bytes, 0, HEADING.length);
        size = HEADING.length;
    }

    public CopyBuffer row(int columns) {
        putShort(columns);
        return this;
    }

    public CopyBuffer number(int value) {
        putInt(Integer.BYTES);
        putInt(value);
        return this;
    }

    public CopyBuffer smallNumber(int value) {
        putInt(Short.BYTES);
        putShort(value);
        return this;
    }

    public CopyBuffer longNumber(long value) {
        putInt(Long.BYTES);
        putInt((int) (value >>> Integer.SIZE));
        putInt((int) value);
        return this;
    }

    /** A number, where 0 stands for none. */
    public CopyBuffer numberOrNone(int value) {
        return value == 0 ? none() : number(value);
    }

    public CopyBuffer flag(boolean value) {
        putInt(1);
        room(1);
        bytes[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    /** Any bytes, into a {@code bytea}. */
    public CopyBuffer bytes(byte[] value) {
        putInt(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    public CopyBuffer none() {
        putInt(-1);
        return this;
    }

    public CopyBuffer text(@Nullable String value) {
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
    public CopyBuffer texts(@Nullable String[] values) {
        int lengthAt = size;
        putInt(0);
        beginArray(values.length, 1, TEXT_TYPE);
        lastTexts = size;
        for (String value : values) {
            text(value);
        }
        setInt(lengthAt, size - lengthAt - Integer.BYTES);
        return this;
    }

    /** An {@code integer[]}. */
    public CopyBuffer numbers(int[] values) {
        int lengthAt = size;
        putInt(0);
        beginArray(values.length, 0, NUMBER_TYPE);
        for (int value : values) {
            number(value);
        }
        setInt(lengthAt, size - lengthAt - Integer.BYTES);
        return this;
    }

    /** An array of one dimension that begins at 1, or of none where it is empty. */
    private void beginArray(int elements, int mayHoldNone, int type) {
        putInt(elements == 0 ? 0 : 1);
        putInt(mayHoldNone);
        putInt(type);
        if (elements > 0) {
            putInt(elements);
            putInt(1);
        }
    }

    /** Shows the elements of the {@code text[]} that was put in last, as the bytes that PostgreSQL gets. */
    public CopyBuffer showTexts(Bytes seer) {
        seer.see(bytes, lastTexts, size - lastTexts);
        return this;
    }

    /** Adds the rows of another buffer for the same columns. */
    public void add(CopyBuffer other) {
        int length = other.size - HEADING.length;
        room(length);
        System.arraycopy(other.bytes, HEADING.length, bytes, size, length);
        size += length;
    }

    /** Shows all rows, as the bytes that PostgreSQL gets. */
    public void showRows(Bytes seer) {
        seer.see(bytes, HEADING.length, size - HEADING.length);
    }

    /** Whoever looks at a part of some bytes; they may change afterwards. */
    @FunctionalInterface
    public interface Bytes {
        void see(byte[] bytes, int from, int length);
    }

    /** Sends the rows and empties the buffer. */
    public void sendTo(PGConnection connection) throws SQLException {
        putShort(-1);
        CopyIn copy = connection.getCopyAPI().copyIn("COPY " + target + " FROM STDIN (FORMAT binary)");
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
