package secondlook.linkage.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Walks over cells; the last cell read is a range of bytes, trimmed, in the file or in a small buffer. */
final class CellReader {
    private final byte[] file;
    private final byte separator;
    /** Place of the next cell. */
    int at;
    /** Where the last cell's bytes are: the file, or a copy without doubled quotation marks. */
    byte[] source;

    int start;
    int length;
    /** Whether the last cell was quoted and goes past its line. */
    boolean goesPastItsLine;
    /** Whether that is because its closing mark is missing, or is another cell's opening one. */
    boolean neverCloses;

    CellReader(byte[] file, byte separator, int at) {
        this.file = file;
        this.separator = separator;
        this.source = file;
        this.at = at;
    }

    boolean ended() {
        return at >= file.length;
    }

    /** Reads the next cell; returns whether the row has another one. */
    boolean cell() {
        byte[] bytes = file;
        int end = bytes.length;
        int place = at;
        while (place < end && bytes[place] == ' ') {
            place++;
        }
        if (place < end && bytes[place] == '"') {
            at = place;
            quotedCell();
            place = at;
        } else {
            place = plain(place);
        }
        return ended(place);
    }

    /** Reads the next cell as one whose quotation marks are text, so that it ends with its line at the latest. */
    boolean plainCell() {
        return ended(plain(at));
    }

    private int plain(int from) {
        byte[] bytes = file;
        int end = bytes.length;
        byte stop = separator;
        int place = from;
        source = bytes;
        start = place;
        goesPastItsLine = false;
        while (place < end && bytes[place] != stop && bytes[place] != '\n') {
            place++;
        }
        length = place - start;
        return place;
    }

    /** Drops the blanks behind the cell and goes past what ends it. */
    private boolean ended(int place) {
        while (length > 0 && source[start + length - 1] <= ' ' && source[start + length - 1] >= 0) {
            length--;
        }
        boolean more = place < file.length && file[place] == separator;
        at = place + 1;
        return more;
    }

    private void quotedCell() {
        int open = ++at;
        boolean escaped = false;
        boolean lineEnd = false;
        while (at < file.length && (file[at] != '"' || (at + 1 < file.length && file[at + 1] == '"'))) {
            escaped |= file[at] == '"';
            lineEnd |= file[at] == '\n';
            at += file[at] == '"' ? 2 : 1;
        }
        source = file;
        start = open;
        length = Math.min(at, file.length) - open;
        if (escaped) {
            source = new String(file, open, length, StandardCharsets.ISO_8859_1)
                    .replace("\"\"", "\"")
                    .getBytes(StandardCharsets.ISO_8859_1);
            start = 0;
            length = source.length;
        }
        goesPastItsLine = lineEnd;
        neverCloses = at >= file.length;
        at++;
        while (at < file.length && file[at] != separator && file[at] != '\n') {
            neverCloses |= file[at] != ' ' && file[at] != '\r';
            at++;
        }
    }

    /** The place behind the end of the line that a place lies in. */
    int pastLine(int from) {
        int place = from;
        while (place < file.length && file[place] != '\n') {
            place++;
        }
        return Math.min(file.length, place + 1);
    }

    String text(Charset charset) {
        return new String(source, start, length, charset);
    }
}
