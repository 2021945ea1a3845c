package secondlook.workbench.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The texts that cells of a workbook share, as bytes: a million of them take little more than their letters. */
final class SharedTexts {

    private static final int CHUNK = 1 << 22;
    private static final long MOST_BYTES = 200L << 20;

    private byte[][] chunks = new byte[4][];
    private long[] ends = new long[1 << 10];
    private int count;
    private long size;

    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (size + bytes.length > MOST_BYTES) {
            throw new WorkbookException(
                    "its texts take more than 200 megabytes. Ask the agency for it as CSV, or in parts.");
        }
        for (int from = 0; from < bytes.length; ) {
            int chunk = (int) (size / CHUNK);
            int at = (int) (size % CHUNK);
            int part = Math.min(bytes.length - from, CHUNK - at);
            System.arraycopy(bytes, from, chunk(chunk), at, part);
            from += part;
            size += part;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = size;
    }

    private byte[] chunk(int number) {
        if (number >= chunks.length) {
            chunks = Arrays.copyOf(chunks, number * 2);
        }
        if (chunks[number] == null) {
            chunks[number] = new byte[CHUNK];
        }
        return chunks[number];
    }

    int count() {
        return count;
    }

    String get(int number) {
        long from = number == 0 ? 0 : ends[number - 1];
        byte[] bytes = new byte[(int) (ends[number] - from)];
        for (int done = 0; done < bytes.length; ) {
            int at = (int) ((from + done) % CHUNK);
            int part = Math.min(bytes.length - done, CHUNK - at);
            System.arraycopy(chunks[(int) ((from + done) / CHUNK)], at, bytes, done, part);
            done += part;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
