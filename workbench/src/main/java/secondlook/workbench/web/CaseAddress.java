package secondlook.workbench.web;

import secondlook.casework.casefile.CaseFileId;

/**
 * The address of a case file, readable and reversible whatever an agency writes in a reference: letters, digits, dots,
 * hyphens and underscores stand for themselves, a slash becomes a tilde, anything else an exclamation mark with its
 * code point in hexadecimal. {@code NP/15/02291} is {@code /case/northmere-police/NP~15~02291}.
 *
 * <p>A slash cannot stand in a path segment, and servers refuse one that is percent-encoded.
 */
public final class CaseAddress {

    private CaseAddress() {}

    /** The path of the case page. */
    public static String of(CaseFileId id) {
        return "/case/" + encode(id.agency()) + "/" + encode(id.reference());
    }

    /** A path segment that stands for the words. */
    public static String encode(String words) {
        StringBuilder segment = new StringBuilder();
        boolean onlyDots = words.chars().allMatch(c -> c == '.');
        words.codePoints().forEach(c -> {
            if (c == '/') {
                segment.append('~');
            } else if (c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || (c == '.' && !onlyDots))) {
                segment.append((char) c);
            } else {
                segment.append('!').append(Integer.toHexString(c)).append('.');
            }
        });
        return segment.toString();
    }

    /**
     * The words that a segment stands for.
     *
     * @throws IllegalArgumentException if no words give this segment
     */
    public static String decode(String segment) {
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < segment.length()) {
            char c = segment.charAt(at);
            if (c == '!') {
                int end = segment.indexOf('.', at);
                if (end < 0) {
                    throw new IllegalArgumentException("An address ends within a letter. Maybe it was cut short.");
                }
                words.appendCodePoint(Integer.parseInt(segment.substring(at + 1, end), 16));
                at = end + 1;
            } else {
                words.append(c == '~' ? '/' : c);
                at++;
            }
        }
        return words.toString();
    }
}
