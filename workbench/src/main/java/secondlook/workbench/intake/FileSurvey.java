package secondlook.workbench.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * What one look over the bytes of a file tells: its checksum, its length and how its characters are written.
 *
 * @param charset as the mark at its beginning says; else UTF-8 where all bytes are valid so, else Windows-1252
 * @param markLength bytes of the mark at the beginning
 * @param sentence for the page that shows what was settled
 */
record FileSurvey(String sha256, long bytes, Charset charset, int markLength, String sentence) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int CHUNK = 1 << 16;

    static FileSurvey of(Path file) {
        MessageDigest digest = Checksum.start();
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer scratch = CharBuffer.allocate(CHUNK);
        byte[] chunk = new byte[CHUNK];
        byte[] first = new byte[0];
        long length = 0;
        int kept = 0;
        boolean valid = true;
        try (InputStream input = Files.newInputStream(file)) {
            for (int count = input.read(chunk, 0, CHUNK); count >= 0; count = input.read(chunk, kept, CHUNK - kept)) {
                digest.update(chunk, kept, count);
                if (length == 0) {
                    first = java.util.Arrays.copyOf(chunk, Math.min(count, 4));
                }
                length += count;
                if (valid) {
                    ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, kept + count);
                    CoderResult result = decoder.decode(bytes, scratch.clear(), false);
                    valid = !result.isError();
                    // why: a character may stand across two chunks; its first bytes are looked at again
                    kept = valid ? bytes.remaining() : 0;
                    System.arraycopy(chunk, bytes.position(), chunk, 0, kept);
                }
            }
        } catch (IOException e) {
            throw new ImportException(
                    "The file [" + file.getFileName() + "] could not be read. Maybe it was moved.", e);
        }
        return settled(Checksum.end(digest), length, first, valid && kept == 0);
    }

    private static FileSurvey settled(String sha256, long length, byte[] first, boolean valid) {
        if (begins(first, 0xEF, 0xBB, 0xBF)) {
            return new FileSurvey(sha256, length, StandardCharsets.UTF_8, 3, "UTF-8: the file says so by its mark.");
        }
        if (begins(first, 0xFF, 0xFE)) {
            return new FileSurvey(
                    sha256, length, StandardCharsets.UTF_16LE, 2, "UTF-16: the file says so by its mark.");
        }
        if (begins(first, 0xFE, 0xFF)) {
            return new FileSurvey(
                    sha256, length, StandardCharsets.UTF_16BE, 2, "UTF-16: the file says so by its mark.");
        }
        return valid
                ? new FileSurvey(sha256, length, StandardCharsets.UTF_8, 0, "UTF-8: every character reads well so.")
                : new FileSurvey(sha256, length, WINDOWS, 0, "Windows-1252: some characters do not read as UTF-8.");
    }

    private static boolean begins(byte[] first, int... mark) {
        if (first.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((first[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
