package secondlook.workbench.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * What one look over the bytes of a file tells: its checksum, its length and how its characters are written.
 *
 * @param charset as the mark at its beginning says; else UTF-16 where every other byte is zero, UTF-8 where its bytes are
 *     valid so, Windows-1252 where they are not
 * @param markLength bytes of the mark at the beginning
 * @param sentence for the page that shows what was settled
 */
record FileSurvey(String sha256, long bytes, Charset charset, int markLength, String sentence) {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int CHUNK = 1 << 16;

    /**
     * Reads the whole file once.
     *
     * @throws ImportException when it cannot be read, or is no file: a device may never end
     */
    static FileSurvey of(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new ImportException("[" + file.getFileName()
                    + "] is a folder, a device or a pipe and no file. Name the files themselves.");
        }
        MessageDigest digest = Checksum.start();
        byte[] chunk = new byte[CHUNK];
        byte[] first = new byte[0];
        Utf8Count utf8 = new Utf8Count();
        long length = 0;
        try (InputStream input = Files.newInputStream(file)) {
            for (int count = input.read(chunk); count >= 0; count = input.read(chunk)) {
                digest.update(chunk, 0, count);
                if (length == 0) {
                    first = Arrays.copyOf(chunk, Math.min(count, 2_000));
                }
                length += count;
                utf8.add(chunk, count);
            }
        } catch (IOException e) {
            throw new ImportException(
                    "The file [" + file.getFileName() + "] could not be read. Maybe it was moved.", e);
        }
        return settled(Checksum.end(digest), length, first, utf8);
    }

    private static FileSurvey settled(String sha256, long length, byte[] first, Utf8Count utf8) {
        if (begins(first, 0xEF, 0xBB, 0xBF)) {
            return new FileSurvey(
                    sha256, length, StandardCharsets.UTF_8, 3, "UTF-8: the file says so by its mark." + odd(utf8));
        }
        if (begins(first, 0xFF, 0xFE)) {
            return new FileSurvey(
                    sha256, length, StandardCharsets.UTF_16LE, 2, "UTF-16: the file says so by its mark.");
        }
        if (begins(first, 0xFE, 0xFF)) {
            return new FileSurvey(
                    sha256, length, StandardCharsets.UTF_16BE, 2, "UTF-16: the file says so by its mark.");
        }
        if (zeros(first, 1) || zeros(first, 0)) {
            Charset order = zeros(first, 1) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return new FileSurvey(sha256, length, order, 0, "UTF-16: every other byte is zero.");
        }
        if (utf8.invalid() == 0) {
            return new FileSurvey(sha256, length, StandardCharsets.UTF_8, 0, "UTF-8: every character reads well so.");
        }
        return utf8.letters() == 0
                ? new FileSurvey(sha256, length, WINDOWS, 0, "Windows-1252: some characters do not read as UTF-8.")
                : new FileSurvey(
                        sha256, length, StandardCharsets.UTF_8, 0, "UTF-8: most characters read well so." + odd(utf8));
    }

    private static String odd(Utf8Count utf8) {
        return utf8.invalid() == 0 ? "" : " " + utf8.invalid() + " bytes do not and are read as Windows-1252.";
    }

    /** Whether nearly all bytes at even or at odd places are zero, and few others. */
    private static boolean zeros(byte[] first, int odd) {
        int zeros = 0;
        int others = 0;
        for (int i = 0; i < first.length; i++) {
            if (first[i] == 0) {
                zeros += i % 2 == odd ? 1 : 0;
                others += i % 2 == odd ? 0 : 1;
            }
        }
        return first.length >= 4 && zeros * 5 > first.length * 2 && others * 10 < first.length;
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
