package secondlook.workbench.intake;

import java.io.IOException;
import java.io.InputStream;

/**
 * The unpacked bytes of one part of a workbook, with an eye on what a hostile file would do: unpack to far more than was
 * sent, or hold one text or one tag that fills the memory of whoever reads it. Not thread-safe.
 */
final class WorkbookPart extends InputStream {

    /** Bytes that all parts of a workbook may unpack to. */
    static final long MOST_UNPACKED = 6L << 30;
    /** Bytes that may stand between two tags, or within one. A cell of a spreadsheet holds 32,767 characters. */
    private static final int LONGEST_RUN = 2 << 20;

    private static final long ALWAYS_ALLOWED = 64L << 20;
    private static final long MOST_TIMES = 250;

    private final InputStream unpacked;
    private final long packedBytes;
    private final long[] unpackedOfAll;
    private long count;
    private int run;

    /**
     * @param packedBytes how many bytes were sent
     * @param unpackedOfAll the unpacked bytes of all parts so far, counted on here
     */
    WorkbookPart(InputStream unpacked, long packedBytes, long[] unpackedOfAll) {
        this.unpacked = unpacked;
        this.packedBytes = packedBytes;
        this.unpackedOfAll = unpackedOfAll;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = unpacked.read(into, from, length);
        if (read <= 0) {
            return read;
        }
        count += read;
        unpackedOfAll[0] += read;
        boolean farMore = count > ALWAYS_ALLOWED && count / MOST_TIMES > packedBytes;
        if (farMore || unpackedOfAll[0] > MOST_UNPACKED) {
            throw new WorkbookException("it unpacks to far more than a workbook holds (more than "
                    + (unpackedOfAll[0] >> 20) + " megabytes). It was not read. Maybe it was made to do harm;"
                    + " ask the agency for the sheet as CSV.");
        }
        look(into, from, read);
        return read;
    }

    private void look(byte[] bytes, int from, int length) {
        int at = from;
        int end = from + length;
        while (at < end) {
            int start = at;
            while (at < end && bytes[at] != '<') {
                at++;
            }
            run += at - start;
            if (run > LONGEST_RUN) {
                throw new WorkbookException("it holds one text of more than two million characters, which no cell can."
                        + " It was not read. Maybe it was made to do harm; ask the agency for the sheet as CSV.");
            }
            if (at < end) {
                run = 0;
                at++;
            }
        }
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }
}
