package secondlook.casework.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms of a word: those the list names for an irregular one, else English's regular endings. A form that nobody would
 * write does no harm, for it is never met.
 */
final class WordForms {

    private static final String VOWELS = "aeiou";

    private final Map<String, List<String>> irregular = new HashMap<>();
    private final Set<String> exact = new LinkedHashSet<>();

    void addIrregular(List<String> forms) {
        irregular.put(forms.get(0), List.copyOf(forms));
    }

    /** Words that the patterns want exactly as written. */
    Set<String> exact() {
        return exact;
    }

    /** The words that one part of a pattern stands for. */
    List<String> expand(String part) {
        if (part.startsWith("=")) {
            exact.add(part.substring(1));
            return List.of(part.substring(1));
        }
        if (!part.endsWith("~")) {
            return List.of(withoutPossessive(part));
        }
        String base = part.substring(0, part.length() - 1);
        List<String> known = irregular.get(base);
        return known == null ? regular(base) : known;
    }

    /** A text's "mother's" is read as "mother", so that it is known whose it is. */
    private static String withoutPossessive(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    private static List<String> regular(String base) {
        List<String> forms = new ArrayList<>(List.of(base));
        String stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
        boolean consonantY = base.endsWith("y") && !isVowel(base.charAt(base.length() - 2));
        boolean hissing = base.matches(".*(s|x|z|ch|sh)");
        String short1 = base.substring(0, base.length() - 1);
        forms.add(consonantY ? short1 + "ies" : hissing ? base + "es" : base + "s");
        forms.add(consonantY ? short1 + "ied" : stem + "ed");
        forms.add(stem + "ing");
        if (doubles(base)) {
            char last = base.charAt(base.length() - 1);
            forms.add(base + last + "ed");
            forms.add(base + last + "ing");
        }
        return forms;
    }

    private static boolean doubles(String base) {
        int length = base.length();
        return length >= 3
                && "bdglmnprt".indexOf(base.charAt(length - 1)) >= 0
                && isVowel(base.charAt(length - 2))
                && !isVowel(base.charAt(length - 3));
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }
}
