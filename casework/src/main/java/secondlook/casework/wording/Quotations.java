package secondlook.casework.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The quotations of a text: from an opening quotation mark, straight or curly, single or double, to the mark that closes
 * it, at most so many chars on and not past an empty line. An apostrophe within a word opens nothing, and one after a word
 * closes only what a single mark opened.
 */
final class Quotations {

    private static final int LONGEST = 1500;

    /** What begins a clause of its own after a quotation, which is no longer the speaker's. */
    private static final Set<String> NEW_CLAUSE = Set.of(
            "and",
            "but",
            "so",
            "yet",
            "then",
            "while",
            "whilst",
            "whereas",
            "although",
            "though",
            "however",
            "she",
            "he",
            "they",
            "i",
            "we");

    private static final List<String> NO_SUBJECT = List.of("and had ", "and was ", "and that ", "and has ");

    private final List<Quotation> quotations = new ArrayList<>();

    /**
     * From the opening mark to the closing one, in chars.
     *
     * @param runsOn whether the clause around it goes on after it: he says she "asked for it" by going there
     */
    record Quotation(int from, int to, boolean runsOn) {}

    Quotations(CharSequence text) {
        int at = 0;
        while (at < text.length()) {
            int end = opens(text, at) ? closing(text, at) : -1;
            if (end > at) {
                quotations.add(new Quotation(at, end, runsOn(text, end)));
                at = end;
            }
            at++;
        }
    }

    /** Whether the chars given lie within one quotation. */
    boolean hold(int from, int to) {
        return quotations.stream().anyMatch(quotation -> quotation.from < from && to <= quotation.to);
    }

    /** Whether a quotation holds the first place and not the second. */
    boolean holdWithout(int one, int other) {
        // why: asked of every word before a phrase, and mostly there is no quotation at all
        for (Quotation quotation : quotations) {
            if (quotation.from < one && one < quotation.to && (other <= quotation.from || quotation.to <= other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one quotation holds both places. */
    boolean holdTogether(int one, int other) {
        return quotations.stream()
                .anyMatch(quotation -> quotation.from < Math.min(one, other) && Math.max(one, other) < quotation.to);
    }

    /** Whether a quotation begins and ends between two places, and the clause around it ends with it. */
    boolean liesWithin(int from, int to) {
        return quotations.stream()
                .anyMatch(quotation -> from <= quotation.from && quotation.to <= to && !quotation.runsOn);
    }

    private static boolean runsOn(CharSequence text, int closing) {
        int first = closing + 2;
        int last = first;
        while (last < text.length() && Character.isLetter(text.charAt(last))) {
            last++;
        }
        return last > first
                && text.charAt(closing + 1) == ' '
                && Character.isLetter(text.charAt(closing - 1))
                && Character.isLowerCase(text.charAt(first))
                && (!NEW_CLAUSE.contains(text.subSequence(first, last).toString()) || hasNoSubject(text, first));
    }

    /** That she was "up for it" and had lied: what has no subject of its own goes on with the one before. */
    private static boolean hasNoSubject(CharSequence text, int from) {
        return NO_SUBJECT.stream()
                .anyMatch(words ->
                        words.contentEquals(text.subSequence(from, Math.min(text.length(), from + words.length()))));
    }

    private static boolean opens(CharSequence text, int at) {
        char c = text.charAt(at);
        boolean afterWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        boolean beforeWord = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        return switch (c) {
            case '"' -> beforeWord || !afterWord;
            case '\u201c', '\u00ab' -> true;
            case '\'', '\u2018' -> !afterWord && beforeWord;
            default -> false;
        };
    }

    private static int closing(CharSequence text, int from) {
        char opening = text.charAt(from);
        int limit = Math.min(text.length(), from + LONGEST);
        for (int at = from + 1; at < limit; at++) {
            char c = text.charAt(at);
            if (c == '\n' && text.charAt(at - 1) == '\n') {
                return -1;
            }
            if (closes(opening, c) && (!isSingle(opening) || closesSingle(text, at))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean closes(char opening, char c) {
        return switch (opening) {
            case '"' -> c == '"' || c == '\u201d';
            case '\u201c' -> c == '\u201d' || c == '"';
            case '\u00ab' -> c == '\u00bb';
            default -> c == '\'' || c == '\u2019';
        };
    }

    private static boolean isSingle(char opening) {
        return opening == '\'' || opening == '\u2018';
    }

    private static boolean closesSingle(CharSequence text, int at) {
        return at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
