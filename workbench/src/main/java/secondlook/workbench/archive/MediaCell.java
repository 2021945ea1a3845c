package secondlook.workbench.archive;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a cell names or holds a picture, a film, a sound or an archive. Such things are registered and never unpacked or
 * shown. One pass over the cell; texts without a full stop or a long run of letters cost next to nothing.
 */
public enum MediaCell {
    NONE(""),
    /** A file's name: "IMG_1042.jpg". */
    NAMED(
            "A picture, film, sound or archive is named in the cell. It is registered, and was not handed over with the row."),
    /** The thing itself, written as text. */
    HELD("A picture, film, sound or archive stands in the cell as text. It is kept, and never unpacked or shown.");

    private static final Set<String> ENDINGS = Set.of(
            "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "heic", "mp4", "mov", "avi", "mkv", "wmv", "3gp",
            "mp3", "wav", "m4a", "aac", "amr", "ogg", "zip", "rar", "7z", "tar", "gz", "iso", "e01", "dmg", "psd",
            "svg");
    private static final int LONGEST_ENDING = 4;
    private static final int LEAST_OF_A_THING = 64;
    /** How base 64 of common kinds of file begins: JPEG, PNG, GIF, ZIP, PDF, RIFF, TIFF, BMP, RAR, 7z, gzip, MP4, MP3. */
    private static final List<String> STARTS = List.of(
            "/9j/",
            "iVBORw0KGgo",
            "R0lGOD",
            "UEsDB",
            "JVBERi0",
            "UklGR",
            "SUkqA",
            "TU0AK",
            "Qk0",
            "UmFyIR",
            "N3q8ryc",
            "H4sI",
            "AAAAGGZ0eX",
            "AAAAIGZ0eX",
            "AAAAHGZ0eX",
            "SUQz");

    private final String words;

    MediaCell(String words) {
        this.words = words;
    }

    /** The sentence for a page; never the cell's own words. */
    public String words() {
        return words;
    }

    /** What a cell is. */
    public static MediaCell of(String cell) {
        if (cell.length() >= LEAST_OF_A_THING && holds(cell)) {
            return HELD;
        }
        for (int dot = cell.indexOf('.'); dot >= 0; dot = cell.indexOf('.', dot + 1)) {
            if (dot > 0 && Character.isLetterOrDigit(cell.charAt(dot - 1)) && endsInMedia(cell, dot + 1)) {
                return NAMED;
            }
        }
        return NONE;
    }

    private static boolean endsInMedia(String cell, int from) {
        int end = from;
        while (end < cell.length() && end - from <= LONGEST_ENDING && Character.isLetterOrDigit(cell.charAt(end))) {
            end++;
        }
        return end - from >= 2
                && end - from <= LONGEST_ENDING
                && ENDINGS.contains(cell.substring(from, end).toLowerCase(Locale.ROOT));
    }

    private static boolean holds(String cell) {
        int data = cell.indexOf("data:");
        if (data >= 0 && cell.indexOf(";base64,", data) > data) {
            return true;
        }
        String start = cell.stripLeading();
        return isBase64(start) && STARTS.stream().anyMatch(start::startsWith);
    }

    /** The first characters, which is enough: no prose goes on so long without a space. */
    private static boolean isBase64(String text) {
        for (int i = 0; i < Math.min(text.length(), LEAST_OF_A_THING); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !digit && c != '+' && c != '/' && c != '=') {
                return false;
            }
        }
        return true;
    }
}
