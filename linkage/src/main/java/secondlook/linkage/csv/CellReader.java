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
            byte stop = separator;
            source = bytes;
            start = place;
            while (place < end && bytes[place] != stop && bytes[place] != '\n') {
                place++;
            }
            length = place - start;
        }
        while (length > 0 && source[start + length - 1] <= ' ' && source[start + length - 1] >= 0) {
            length--;
        }
        boolean more = place < end && bytes[place] == separator;
        at = place + 1;
        return more;
    }

    private void quotedCell() {
        int open = ++at;
        boolean escaped = false;
        while (at < file.length && (file[at] != '"' || (at + 1 < file.length && file[at + 1] == '"'))) {
            escaped |= file[at] == '"';
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
        at++;
        while (at < file.length && file[at] != separator && file[at] != '\n') {
            at++;
        }
    }

    String text(Charset charset) {
        return new String(source, start, length, charset);
    }
}
