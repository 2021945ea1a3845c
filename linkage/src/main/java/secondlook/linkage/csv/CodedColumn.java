package secondlook.linkage.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/**
 * One column as its distinct values, numbered in the order of their first rows, and each row's number, -1 for an empty
 * cell. Values are bytes, close together, until they are asked for, so a row costs four bytes and no object.
 */
public final class CodedColumn {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Charset charset;
    private int[] codes = new int[1024];
    /** The bytes of all values, one after another: a copy, for reading them back from all over the file costs more. */
    private byte[] pool = new byte[4096];
    /** By code, where its value begins in the pool; one more for the end of the last. */
    private int[] starts = new int[256];
    /** Hash above code + 1; 0 is free. */
    private long[] slots = new long[1024];

    private int size;

    CodedColumn(Charset charset) {
        this.charset = charset;
    }

    /** Each row's code, -1 for an empty cell. The caller must not change it. */
    public int[] codes() {
        return codes;
    }

    /** Number of distinct values. */
    public int size() {
        return size;
    }

    /** The value of a code. */
    public String value(int code) {
        return new String(pool, starts[code], starts[code + 1] - starts[code], charset);
    }

    /** The distinct values, decoded now. */
    public List<String> dictionary() {
        String[] texts = new String[size];
        for (int code = 0; code < size; code++) {
            texts[code] = value(code);
        }
        return Arrays.asList(texts);
    }

    void add(int row, CellReader cell) {
        put(row, cell.length == 0 ? -1 : code(cell.source, cell.start, cell.length));
    }

    void addNothing(int row) {
        put(row, -1);
    }

    /** Appends other columns' rows and frees what only reading needs. */
    void finish(int ownRows, List<CodedColumn> others, int[] otherRows) {
        int total = ownRows + Arrays.stream(otherRows).sum();
        int[] joined = Arrays.copyOf(codes, total);
        int from = ownRows;
        for (int at = 0; at < otherRows.length; at++) {
            CodedColumn other = others.get(at);
            int[] codeOf = new int[other.size];
            for (int code = 0; code < other.size; code++) {
                int start = other.starts[code];
                codeOf[code] = code(other.pool, start, other.starts[code + 1] - start);
            }
            for (int row = 0; row < otherRows[at]; row++) {
                int code = other.codes[row];
                joined[from + row] = code < 0 ? -1 : codeOf[code];
            }
            from += otherRows[at];
        }
        codes = joined;
        slots = new long[0];
    }

    private void put(int row, int code) {
        if (row == codes.length) {
            codes = Arrays.copyOf(codes, row * 2);
        }
        codes[row] = code;
    }

    private static long hash(byte[] source, int start, int length) {
        long hash = length * 0x9E3779B97F4A7C15L;
        int at = start;
        int end = start + length;
        for (; at + 8 <= end; at += 8) {
            hash = (hash ^ (long) WORDS.get(source, at)) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 29;
        }
        long tail = 0;
        for (; at < end; at++) {
            tail = tail << 8 | (source[at] & 255);
        }
        hash = (hash ^ tail) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 32);
    }

    private int code(byte[] source, int start, int length) {
        int hash = (int) hash(source, start, length);
        int slot = hash & (slots.length - 1);
        long entry = slots[slot];
        while (entry != 0) {
            int code = (int) entry - 1;
            if ((int) (entry >>> 32) == hash && holds(code, source, start, length)) {
                return code;
            }
            slot = (slot + 1) & (slots.length - 1);
            entry = slots[slot];
        }
        return insert(source, start, length, hash, slot);
    }

    private boolean holds(int code, byte[] source, int start, int length) {
        int from = starts[code];
        if (starts[code + 1] - from != length) {
            return false;
        }
        int at = 0;
        for (; at + 8 <= length; at += 8) {
            if ((long) WORDS.get(pool, from + at) != (long) WORDS.get(source, start + at)) {
                return false;
            }
        }
        for (; at < length; at++) {
            if (pool[from + at] != source[start + at]) {
                return false;
            }
        }
        return true;
    }

    private int insert(byte[] source, int start, int length, int hash, int slot) {
        int from = starts[size];
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
        }
        if (pool.length - from < length) {
            pool = Arrays.copyOf(pool, (int) Math.min(Integer.MAX_VALUE - 16, 2L * Math.max(pool.length, length)));
        }
        System.arraycopy(source, start, pool, from, length);
        starts[size + 1] = from + length;
        slots[slot] = (long) hash << 32 | ++size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long entry : old) {
            if (entry != 0) {
                int slot = (int) (entry >>> 32) & (slots.length - 1);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = entry;
            }
        }
    }
}
