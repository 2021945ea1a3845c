package secondlook.workbench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import secondlook.linkage.text.FoldedWord;
import secondlook.linkage.text.Nicknames;
import secondlook.linkage.text.StringSimilarity;
import secondlook.linkage.text.TextFolding;

/** Words as the index holds them, and when two of them may be one word spelt twice. Pure. */
final class Words {

    /** What names ethnicity, nationality, religion or sex is neither kept in the index nor looked for in text. */
    private static final Set<String> NOT_SEARCHED = Set.of(
            "african",
            "afghan",
            "albanian",
            "arab",
            "asian",
            "bangladeshi",
            "black",
            "boy",
            "boys",
            "british",
            "brown",
            "buddhist",
            "bulgarian",
            "caribbean",
            "catholic",
            "caucasian",
            "chinese",
            "christian",
            "czech",
            "english",
            "eritrean",
            "ethiopian",
            "ethnic",
            "ethnicity",
            "european",
            "female",
            "females",
            "gay",
            "girl",
            "girls",
            "gypsy",
            "heterosexual",
            "hindu",
            "indian",
            "iranian",
            "iraqi",
            "irish",
            "islam",
            "islamic",
            "jew",
            "jewish",
            "kashmiri",
            "kurdish",
            "lesbian",
            "lithuanian",
            "male",
            "males",
            "mixed",
            "moroccan",
            "muslim",
            "muslims",
            "nationality",
            "nigerian",
            "pakistani",
            "pakistanis",
            "polish",
            "protestant",
            "race",
            "religion",
            "roma",
            "romani",
            "romanian",
            "scottish",
            "sex",
            "sikh",
            "slovak",
            "somali",
            "syrian",
            "traveller",
            "travellers",
            "turkish",
            "ukrainian",
            "vietnamese",
            "welsh",
            "white",
            "whites");

    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d[\\d ]{7,18}\\d");
    private static final int LONGEST_WORD = 40;
    private static final int SHORTEST_FUZZY = 4;
    private static final int SHORTEST_TWO_EDITS = 7;
    private static final int LONGEST_WITH_KEYS = 20;
    private static final double ALIKE = 0.9;
    private static final double ALIKE_BY_SOUND = 0.8;
    private static final int PHONE_DIGITS = 10;

    private Words() {}

    /** The words of a text in its order; phone numbers written with spaces are one word. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher number = LONG_NUMBER.matcher(text);
        int from = 0;
        while (number.find()) {
            split(text.substring(from, number.start()), words);
            words.add(digits(number.group()));
            from = number.end();
        }
        split(text.substring(from), words);
        return words;
    }

    private static void split(String text, List<String> words) {
        for (String word : TextFolding.fold(text).split(" ")) {
            if (!word.isEmpty() && word.length() <= LONGEST_WORD) {
                words.add(word);
            }
        }
    }

    static boolean isSearched(String word) {
        return !NOT_SEARCHED.contains(word);
    }

    /** The last ten digits of a number: the same with and without a country's code. */
    static String digits(String number) {
        String digits = number.replaceAll("\\D", "");
        return digits.length() > PHONE_DIGITS ? digits.substring(digits.length() - PHONE_DIGITS) : digits;
    }

    /** Letters and digits alone, for references and registrations. */
    static String identifier(String text) {
        return TextFolding.fold(text).replace(" ", "");
    }

    /** What two spellings of a word have in common. */
    static List<String> keys(String word) {
        Set<String> keys = new TreeSet<>();
        keys.add(word);
        if (isFuzzy(word)) {
            for (int at = 0; at < word.length(); at++) {
                keys.add(word.substring(0, at) + word.substring(at + 1));
            }
            keys.add("~" + sound(word));
        }
        Nicknames.groupsOf(word).forEach(group -> keys.add("#" + group));
        return List.copyOf(keys);
    }

    private static boolean isFuzzy(String word) {
        return word.length() >= SHORTEST_FUZZY
                && word.length() <= LONGEST_WITH_KEYS
                && word.chars().allMatch(Character::isLetter);
    }

    /** The first letter and the consonants after it, doubled ones once, those that transliterations exchange as one. */
    private static String sound(String word) {
        String exchanged =
                word.replace("ph", "f").replace("ck", "k").replace("kh", "k").replace("gh", "g");
        StringBuilder sound = new StringBuilder();
        for (int at = 0; at < exchanged.length(); at++) {
            char letter = switch (exchanged.charAt(at)) {
                case 'q', 'c' -> 'k';
                case 'z' -> 's';
                case 'j' -> 'y';
                default -> exchanged.charAt(at);
            };
            boolean vowel = "aeiouyhw".indexOf(letter) >= 0;
            boolean doubled = !sound.isEmpty() && sound.charAt(sound.length() - 1) == letter;
            if (at == 0 || (!vowel && !doubled)) {
                sound.append(letter);
            }
        }
        return sound.toString();
    }

    /** How a word of the material answers a word that was typed. */
    static Likeness likeness(String typed, String recorded) {
        if (typed.equals(recorded)) {
            return Likeness.SAME;
        }
        if (Nicknames.interchangeable(typed, recorded)) {
            return Likeness.SHORT_FORM;
        }
        if (!isFuzzy(typed) || !isFuzzy(recorded)) {
            return Likeness.NONE;
        }
        byte[] one = FoldedWord.letters(typed);
        byte[] other = FoldedWord.letters(recorded);
        int edits = FoldedWord.distance(one, other, 2);
        double alike = StringSimilarity.jaroWinkler(typed, recorded);
        boolean spelt = edits <= 1
                || (edits <= 2 && Math.min(typed.length(), recorded.length()) >= SHORTEST_TWO_EDITS)
                || alike >= ALIKE
                || (alike >= ALIKE_BY_SOUND && sound(typed).equals(sound(recorded)));
        return spelt ? Likeness.SPELT_OTHERWISE : Likeness.NONE;
    }

    /** From the surest to none. */
    enum Likeness {
        SAME,
        SHORT_FORM,
        SPELT_OTHERWISE,
        NONE
    }
}
