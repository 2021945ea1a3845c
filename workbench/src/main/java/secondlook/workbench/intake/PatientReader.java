package secondlook.workbench.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 and takes every byte that cannot be UTF-8 for Windows-1252, for exports that were pasted together hold both.
 * No byte is lost: the five that Windows-1252 leaves open stay the control characters of their numbers. Not thread-safe.
 */
final class PatientReader extends Reader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream input;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(1 << 16).limit(0);
    private boolean atEnd;

    PatientReader(InputStream input) {
        this.input = input;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (atEnd && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(into, from, count);
        return count;
    }

    private void decode() throws IOException {
        // why: one place is kept free for a byte that is no UTF-8
        chars.clear().limit(chars.capacity() - 1);
        CoderResult result = decoder.decode(bytes, chars, atEnd);
        if (result.isError()) {
            // why: all of the malformed bytes but the first may begin a good character
            byte lone = bytes.get();
            chars.limit(chars.capacity()).put(single(lone));
            decoder.reset();
        } else if (result.isUnderflow()) {
            fill();
        }
        chars.flip();
    }

    private static char single(byte lone) {
        String text = new String(new byte[] {lone}, WINDOWS);
        return text.charAt(0) == '\uFFFD' ? (char) (lone & 0xFF) : text.charAt(0);
    }

    private void fill() throws IOException {
        if (atEnd) {
            return;
        }
        bytes.compact();
        int count = input.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
