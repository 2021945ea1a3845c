package secondlook.synthetic;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exchanges the names of one origin for those of another throughout a text, each for one and the same: who was called alike is
 * called alike afterwards, and who was not is not. So it can be shown that nothing depends on where a name comes from.
 *
 * <p>Names that several origins have in common stay as they are, and so do those for which the other origin has no name left,
 * and those that are misspelt or lost their accents. Immutable.
 */
public final class NameExchange {

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'-]*");

    private final Map<String, String> other = new HashMap<>();

    private NameExchange() {
        NameOrigin[] origins = NameOrigin.values();
        Set<String> shared = sharedNames(origins);
        for (int at = 0; at + 1 < origins.length; at += 2) {
            exchange(origins[at].boys(), origins[at + 1].boys(), shared);
            exchange(origins[at].girls(), origins[at + 1].girls(), shared);
            exchange(origins[at].surnames(), origins[at + 1].surnames(), shared);
        }
    }

    /** Origins two by two: what one of them calls people, the other does afterwards. */
    public static NameExchange betweenOrigins() {
        return new NameExchange();
    }

    /** The text with every name exchanged, also in capitals and with a possessive. Twice is as it was. */
    public String in(String text) {
        Matcher words = WORD.matcher(text);
        StringBuilder out = new StringBuilder();
        while (words.find()) {
            String word = words.group();
            int end = word.endsWith("'s") ? word.length() - 2 : word.length();
            String name = other.get(word.substring(0, end));
            words.appendReplacement(out, Matcher.quoteReplacement(name == null ? word : name + word.substring(end)));
        }
        return words.appendTail(out).toString();
    }

    /** How many names change. */
    public int size() {
        return other.size();
    }

    private static Set<String> sharedNames(NameOrigin[] origins) {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (NameOrigin origin : origins) {
            for (List<String> names : List.of(origin.boys(), origin.girls(), origin.surnames())) {
                for (String name : names) {
                    String plain = plain(name);
                    if (!seen.add(plain)) {
                        shared.add(plain);
                    }
                }
            }
        }
        return shared;
    }

    private void exchange(List<String> some, List<String> others, Set<String> shared) {
        for (int at = 0; at < Math.min(some.size(), others.size()); at++) {
            String one = some.get(at);
            String two = others.get(at);
            if (!shared.contains(plain(one)) && !shared.contains(plain(two))) {
                put(one, two);
                put(one.toUpperCase(Locale.ROOT), two.toUpperCase(Locale.ROOT));
            }
        }
    }

    private void put(String one, String two) {
        other.put(one, two);
        other.put(two, one);
    }

    /** Without accents, in capitals: by it two origins have a name in common. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
    }
}
