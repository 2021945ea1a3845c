package secondlook.workbench.naming;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * The sentence around some words of a text, parted where the words begin and end, for a page that marks them.
 *
 * @param before the sentence up to the words
 * @param words the words
 * @param after the rest of the sentence
 */
public record NamedSentence(String before, String words, String after) {

    private static final int LONGEST_SIDE = 240;

    /** @param starts where the words begin, in code points; {@code ends} exclusive */
    static NamedSentence of(String text, int starts, int ends) {
        int from = text.offsetByCodePoints(0, starts);
        int to = text.offsetByCodePoints(from, ends - starts);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.UK);
        sentences.setText(text);
        int first = from == 0 ? 0 : sentences.preceding(from + 1);
        int last = sentences.following(Math.max(from, to - 1));
        int begin = Math.max(first == BreakIterator.DONE ? 0 : first, from - LONGEST_SIDE);
        int end = Math.min(last == BreakIterator.DONE ? text.length() : last, to + LONGEST_SIDE);
        String before = text.substring(whole(text, begin), from);
        String after = text.substring(to, whole(text, Math.max(to, end)));
        return new NamedSentence(
                (first < begin ? "… " : "") + before.stripLeading(),
                text.substring(from, to),
                after.stripTrailing() + (last > end ? " …" : ""));
    }

    static String part(String text, int starts, int ends) {
        int from = text.offsetByCodePoints(0, starts);
        return text.substring(from, text.offsetByCodePoints(from, ends - starts));
    }

    /** Not within a pair of chars that are one character. */
    private static int whole(String text, int at) {
        boolean within = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return within ? at - 1 : at;
    }

    /** Lengths only: the words are personal. */
    @Override
    public String toString() {
        return "NamedSentence[" + words.length() + "]";
    }
}
