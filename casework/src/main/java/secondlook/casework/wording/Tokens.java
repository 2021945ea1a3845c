package secondlook.casework.wording;

import java.util.Arrays;
import java.util.Set;

/**
 * A text as words, in parallel arrays: where each begins and ends (in chars), its number in the {@link Lexicon}, how it is
 * written, and what stands between it and the next. Hyphens divide words; an apostrophe within one does not. Sentences
 * end at a full stop before a space, at a question or exclamation mark, and at a line break that does not merely wrap.
 */
final class Tokens {

    static final int UPPER = 1;
    static final int CAPITAL = 2;
    static final int POSSESSIVE = 4;
    /** A comma, colon, dash or bracket follows. */
    static final int PAUSE_AFTER = 8;
    /** A colon follows. */
    static final int COLON_AFTER = 16;
    /** A semicolon follows: no pattern reaches across it. */
    static final int HALT_AFTER = 32;

    static final int SENTENCE_END_AFTER = 64;

    /** Written with a stop that ends no sentence. */
    private static final Set<String> SHORTENED = Set.of(
            "mr", "mrs", "ms", "dr", "st", "rd", "sgt", "insp", "prof", "approx", "eg", "ie", "no", "ref", "tel");

    private static final int LONGEST_WORD = 64;

    private final CharSequence text;
    private final Lexicon lexicon;
    private final char[] word = new char[LONGEST_WORD];
    private int[] starts;
    private int[] ends;
    private int[] terms;
    private int[] flags;
    private int count;

    Tokens(CharSequence text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        int capacity = 16 + text.length() / 4;
        starts = new int[capacity];
        ends = new int[capacity];
        terms = new int[capacity];
        flags = new int[capacity];
        read();
    }

    int count() {
        return count;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    int term(int token) {
        return terms[token];
    }

    boolean is(int token, int flag) {
        return (flags[token] & flag) != 0;
    }

    /** The first word of the sentence that a word stands in. */
    int sentenceStart(int token) {
        int first = token;
        while (first > 0 && !is(first - 1, SENTENCE_END_AFTER)) {
            first--;
        }
        return first;
    }

    /** The word after the last of the sentence that a word stands in. */
    int sentenceEnd(int token) {
        int last = token;
        while (last < count - 1 && !is(last, SENTENCE_END_AFTER)) {
            last++;
        }
        return last + 1;
    }

    /**
     * One bit of 128 for each word of the lexicon from one token to before another, as two halves: what is not there is
     * seen at once.
     */
    long termBits(int from, int to, int half) {
        long bits = 0;
        for (int token = from; token < to; token++) {
            bits |= bitOf(terms[token], half);
        }
        return bits;
    }

    static long bitOf(int term, int half) {
        int place = (term * 0x9E3779B9) >>> 25;
        return (place >> 6) == half ? 1L << place : 0;
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                at = readNumber(at);
            } else if (isLetter(c)) {
                at = readWord(at);
            } else {
                punctuate(at, c);
                at++;
            }
        }
    }

    private int readWord(int from) {
        int at = from;
        int length = 0;
        int upper = 0;
        while (at < text.length() && (isLetter(text.charAt(at)) || isInnerApostrophe(at))) {
            char c = text.charAt(at++);
            char lower = lower(c);
            upper += lower == c ? 0 : 1;
            if (length < LONGEST_WORD) {
                word[length++] = lower;
            }
        }
        add(from, at, 0, 0);
        classify(length, upper, lower(text.charAt(from)) != text.charAt(from));
        return at;
    }

    private void classify(int length, int upper, boolean capital) {
        int flag = (upper > 1 && upper >= length - 1 ? UPPER : 0) | (capital ? CAPITAL : 0);
        boolean possessive = length > 2 && word[length - 2] == '\'' && word[length - 1] == 's';
        terms[count - 1] =
                lexicon.find(word, possessive ? length - 2 : length, capital && upper == 1 && isWithinSentence());
        flags[count - 1] = flag | (possessive ? POSSESSIVE : 0);
    }

    /** Whether the last word read stands within a sentence, so that only a name begins with a capital there. */
    private boolean isWithinSentence() {
        return count > 1 && !is(count - 2, SENTENCE_END_AFTER | PAUSE_AFTER);
    }

    private int readNumber(int from) {
        int at = from;
        int value = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            value = Math.min(9999, (value * 10) + text.charAt(at) - '0');
            at++;
        }
        boolean age = at - from <= 2;
        add(from, at, age ? value < 18 ? Lexicon.CHILD_AGE : Lexicon.ADULT_AGE : Lexicon.NUMBER, 0);
        return at;
    }

    private void add(int start, int end, int term, int flag) {
        if (count == starts.length) {
            int larger = count * 2;
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            terms = Arrays.copyOf(terms, larger);
            flags = Arrays.copyOf(flags, larger);
        }
        starts[count] = start;
        ends[count] = end;
        terms[count] = term;
        flags[count++] = flag;
    }

    private void punctuate(int at, char c) {
        if (count == 0 || c == ' ') {
            return;
        }
        flags[count - 1] |= switch (c) {
            case '!', '?', '\u2022' -> SENTENCE_END_AFTER;
            case '\n', '\r' -> endsAtLineBreak(at) ? SENTENCE_END_AFTER : 0;
            case '.' -> endsSentence(at) ? SENTENCE_END_AFTER : 0;
            case ';' -> HALT_AFTER | PAUSE_AFTER;
            case ':' -> COLON_AFTER | PAUSE_AFTER;
            case ',', '(', ')', '\u2013', '\u2014' -> PAUSE_AFTER;
            case '-' -> at > 0 && text.charAt(at - 1) == ' ' ? PAUSE_AFTER : 0;
            default -> 0;
        };
    }

    /** A line that goes on in small letters was only wrapped. */
    private boolean endsAtLineBreak(int at) {
        int next = at + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\n')) {
            next++;
        }
        return next >= text.length() || !Character.isLowerCase(text.charAt(next)) || next - at > 2;
    }

    private boolean endsSentence(int at) {
        if (at + 1 < text.length() && (isLetter(text.charAt(at + 1)) || isDigit(text.charAt(at + 1)))) {
            return false;
        }
        int length = ends[count - 1] - starts[count - 1];
        boolean touching = ends[count - 1] == at;
        boolean initial = touching && length == 1 && is(count - 1, CAPITAL) && at + 1 < text.length();
        return !initial && !(touching && length <= 6 && SHORTENED.contains(written(count - 1)));
    }

    private String written(int token) {
        StringBuilder lower = new StringBuilder();
        for (int i = starts[token]; i < ends[token]; i++) {
            lower.append(lower(text.charAt(i)));
        }
        return lower.toString();
    }

    private boolean isInnerApostrophe(int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '\u2019')
                && at + 1 < text.length()
                && isLetter(text.charAt(at + 1))
                && isLetter(text.charAt(at - 1));
    }

    private static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }

    private static boolean isLetter(char c) {
        return c < 128 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
