package secondlook.casework.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text as words: where each begins and ends, in chars, how it is written and how it reads when plain. */
final class NamedWords {

    private static final String OPENING_QUOTES = "\"'\u2018\u201c\u00ab";

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final boolean mixed;

    /**
     * @param plain folded; of several words only where a script's letters fold so
     * @param capital whether it begins with a capital
     * @param upper whether it is in capitals throughout, and of more than one letter
     */
    record Word(int start, int end, String plain, boolean capital, boolean upper) {}

    NamedWords(String text, NameBook book) {
        this.text = text;
        boolean upperSeen = false;
        boolean lowerSeen = false;
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (Character.isLetterOrDigit(letter)) {
                int end = endOfWord(at);
                String written = text.substring(at, end);
                boolean capital = Character.isUpperCase(letter) || Character.isTitleCase(letter);
                boolean upper = written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT)) && capital;
                upperSeen |= capital;
                lowerSeen |= written.chars().anyMatch(Character::isLowerCase);
                words.add(new Word(at, end, book.plain(written), capital, upper));
                at = end;
            } else {
                at += Character.charCount(letter);
            }
        }
        this.mixed = upperSeen && lowerSeen;
    }

    private int endOfWord(int from) {
        int at = from;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            boolean inner = (letter == '\'' || letter == '\u2019')
                    && at + 1 < text.length()
                    && Character.isLetter(text.charAt(at + 1))
                    && !isPossessive(at + 1);
            if (!Character.isLetterOrDigit(letter)
                    && !inner
                    && Character.getType(letter) != Character.NON_SPACING_MARK) {
                return at;
            }
            at += Character.charCount(letter);
        }
        return at;
    }

    /** "Holt's": the name ends before the apostrophe. */
    private boolean isPossessive(int at) {
        return (text.charAt(at) == 's' || text.charAt(at) == 'S')
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    int count() {
        return words.size();
    }

    Word word(int place) {
        return words.get(place);
    }

    String plain(int place) {
        return place < 0 || place >= words.size() ? "" : words.get(place).plain();
    }

    /** Whether capitals tell names from other words here: the text has both. */
    boolean isMixed() {
        return mixed;
    }

    boolean isCapital(int place) {
        return place >= 0 && place < words.size() && words.get(place).capital();
    }

    boolean isUpper(int place) {
        return place >= 0 && place < words.size() && words.get(place).upper();
    }

    /** What stands between a word and the next. */
    String after(int place) {
        int from = words.get(place).end();
        int to = place + 1 < words.size() ? words.get(place + 1).start() : text.length();
        return text.substring(from, to);
    }

    /** Whether nothing but space, a hyphen or the stop of an initial stands between a word and the next. */
    boolean isJoined(int place) {
        if (place < 0 || place + 1 >= words.size()) {
            return false;
        }
        String between = after(place);
        boolean initial = words.get(place).plain().length() == 1;
        return (between.isBlank() && between.indexOf('\n') < 0)
                || between.equals("-")
                || (initial && between.strip().equals("."));
    }

    /** Whether a comma alone stands between a word and the next, as in "HOLT, Ray". */
    boolean isParted(int place) {
        return place >= 0 && place + 1 < words.size() && after(place).strip().equals(",");
    }

    boolean isQuoted(int place) {
        int before = words.get(place).start() - 1;
        return before >= 0 && OPENING_QUOTES.indexOf(text.charAt(before)) >= 0;
    }

    /** Whether a word begins a sentence, a line or what is quoted, where any word has a capital. */
    boolean beginsSentence(int place) {
        if (place == 0) {
            return true;
        }
        String between = after(place - 1);
        return between.chars().anyMatch(letter -> ".!?\n:;\u2022-\u2013\u2014".indexOf(letter) >= 0);
    }
}
