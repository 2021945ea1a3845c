package secondlook.linkage.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Set;

/**
 * Folds text to lower-case plain letters, digits and single spaces, so that spelling habits of a keyboard, a case or a
 * script do not count as disagreement. Works on code points; text that is already plain ASCII never reaches ICU, which
 * costs about ten microseconds a value. Thread-safe and deterministic for one version of ICU, which a model records.
 */
public final class TextFolding {
    private static final Set<String> NOT_RECORDED = Set.of(
            "", "null", "na", "nan", "none", "nil", "unknown", "not known", "not recorded", "missing", "unk", "n a");

    // Not shared between threads while in use: ICU's compound transliterators keep working state.
    private static final ThreadLocal<Transliterator> TO_LATIN =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Any-Latin; NFD; Latin-ASCII; Lower"));

    private TextFolding() {}

    /** Returns the folded text: ASCII where ICU knows how, words separated by one space, or "" for no content. */
    public static String fold(String text) {
        String latin = isAscii(text) ? text : TO_LATIN.get().transliterate(text);
        StringBuilder folded = new StringBuilder(latin.length());
        boolean pendingSpace = false;
        for (int at = 0; at < latin.length(); ) {
            int letter = latin.codePointAt(at);
            at += Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                if (pendingSpace && folded.length() > 0) {
                    folded.append(' ');
                }
                pendingSpace = false;
                folded.appendCodePoint(Character.toLowerCase(letter));
            } else if (letter != '\'' && letter != '`' && letter != '.') {
                // O'Neill and J. lose their marks; every other mark parts two words.
                pendingSpace = true;
            }
        }
        return folded.toString();
    }

    /** Whether a folded text stands for "nothing was recorded"; such a value is neither agreement nor conflict. */
    public static boolean isNotRecorded(String folded) {
        return folded.length() <= 12 && NOT_RECORDED.contains(folded);
    }

    /** Lower-cases and trims without touching marks, for identifiers in which marks carry meaning. */
    public static String foldMarksKept(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 128) {
                return false;
            }
        }
        return true;
    }
}
