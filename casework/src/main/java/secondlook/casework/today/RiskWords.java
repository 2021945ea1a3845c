package secondlook.casework.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import secondlook.casework.casefile.TermList;

/**
 * Whether a text records a threat to life or harm to oneself: recorded, denied, or said in a way that leaves it open. Each
 * phrase is read with the words before it in its sentence. Thread-safe.
 */
final class RiskWords {

    /** What a text says of it; the strongest of its sentences counts. */
    enum Said {
        NOTHING,
        DENIED,
        OPEN,
        RECORDED
    }

    private static final Pattern QUICK =
            Pattern.compile("life|kill|harm|suicid|overdos|ligature", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*|[.!?;:\\n]");
    private static final int WORDS_BEFORE = 6;
    private static final Set<String> DENYING = Set.of(
            "no", "not", "never", "without", "nil", "denies", "denied", "deny", "denying", "none", "isn't", "wasn't");
    private static final Set<String> LEAVING_OPEN = Set.of(
            "if",
            "whether",
            "risk",
            "risks",
            "consider",
            "considered",
            "asked",
            "ask",
            "history",
            "previous",
            "previously",
            "past",
            "formerly",
            "policy",
            "may",
            "might",
            "possible",
            "possibly",
            "concern",
            "concerns",
            "training",
            "discussed");

    private final List<List<String>> phrases = new ArrayList<>();

    RiskWords() {
        for (String line : TermList.lines("risk-to-life")) {
            phrases.add(List.of(line.toLowerCase(Locale.UK).split(" ")));
        }
    }

    Said in(String text) {
        if (!QUICK.matcher(text).find()) {
            return Said.NOTHING;
        }
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.UK).replace('’', '\''));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Said strongest = Said.NOTHING;
        for (int at = 0; at < words.size(); at++) {
            if (beginsPhrase(words, at)) {
                Said said = before(words, at);
                strongest = said.compareTo(strongest) > 0 ? said : strongest;
            }
        }
        return strongest;
    }

    private boolean beginsPhrase(List<String> words, int at) {
        return phrases.stream().anyMatch(phrase -> matches(phrase, words, at));
    }

    private static boolean matches(List<String> phrase, List<String> words, int at) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            String wanted = phrase.get(i);
            String word = words.get(at + i);
            boolean same = wanted.endsWith("*")
                    ? word.startsWith(wanted.substring(0, wanted.length() - 1))
                    : word.equals(wanted);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** The nearest word of either sort decides; the sentence's beginning ends the look back. */
    private static Said before(List<String> words, int at) {
        for (int i = at - 1; i >= 0 && i >= at - WORDS_BEFORE; i--) {
            String word = words.get(i);
            if (word.length() == 1 && ".!?;:\n".contains(word)) {
                break;
            }
            if (DENYING.contains(word)) {
                return Said.DENIED;
            }
            if (LEAVING_OPEN.contains(word)) {
                return deniedBefore(words, i) ? Said.DENIED : Said.OPEN;
            }
        }
        return Said.RECORDED;
    }

    /** "No history of", "no concerns about". */
    private static boolean deniedBefore(List<String> words, int at) {
        return (at > 0 && DENYING.contains(words.get(at - 1))) || (at > 1 && DENYING.contains(words.get(at - 2)));
    }
}
