package secondlook.casework.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What stands around a phrase, as signs that {@link VoiceWeights} weighs: which words and marks of punctuation, alone or two in
 * a row, on which side, in its sentence and in those beside it. "Answers, round two: 3 - …" tells that nobody says it of a
 * child, though no rule foresaw it. The phrase itself is no sign: what it says is the list's to judge.
 *
 * <p>Names are no signs, for who is written about must not change whose words a phrase is in: a word with a capital within a
 * sentence is passed over. He and she, girl and boy, mother and father are one word each.
 */
final class Signs {

    /** Where the phrase stands, and where its sentence has no word before or after it. */
    private static final String PHRASE = "<phrase>";

    private static final String BEGIN = "<begin>";
    private static final String END = "<end>";

    /** Whoever it is. */
    private static final String NAME = "";

    private static final Set<String> CHILD = Set.of(
            "#child",
            "@child",
            "@children",
            "@offspring",
            "yp",
            "yps",
            "ip",
            "pupil",
            "pupils",
            "student",
            "students",
            "resident",
            "residents",
            "complainant",
            "victim",
            "kid",
            "kids",
            "teen",
            "teens",
            "juvenile",
            "minor",
            "baby",
            "infant",
            "toddler",
            "yr",
            "year",
            "misper");

    private static final Set<String> ADULT = Set.of(
            "#adult",
            "@adult",
            "@adults",
            "@title",
            "householder",
            "tenant",
            "driver",
            "defendant",
            "suspect",
            "licensee",
            "manager",
            "company",
            "contractor",
            "applicant",
            "volunteer",
            "volunteers",
            "couple",
            "nurse");

    private static final Set<String> SHORTENED =
            Set.of("mr", "mrs", "ms", "dr", "st", "rd", "sgt", "insp", "prof", "approx", "ref", "tel");

    private static final String STOP = ".";
    private static final String STOPS = ".?!";
    /** In chars, on either side. */
    private static final int FARTHEST = 500;

    private static final int NEAR = 8;
    private static final int BESIDE = 3;
    private static final int MOST_QUOTATION_MARKS = 3;
    private static final String PUNCTUATION = ":?!;\"()/=>,.-'";
    private static final String AFTER_THESE_A_CAPITAL = ".?!:\"(";

    private static final Map<String, String> ALIKE = alike(
            "@they he she they",
            "@they's he's she's they're hes shes",
            "@they'd he'd she'd they'd",
            "@them her him his hers their theirs them",
            "@they'll he'll she'll they'll",
            "@self himself herself themself themselves",
            "@child girl boy lad lass teenager youth youngster child",
            "@child's girl's boy's lad's child's",
            "@children girls boys lads lasses children teenagers youths youngsters",
            "@parent mum dad mother father mam mummy daddy",
            "@parents mums dads mothers fathers",
            "@parent's mum's dad's mother's father's",
            "@step-parent stepmother stepfather stepmum stepdad",
            "@grandparent's grandmother's grandfather's nan's grandad's",
            "@adult man woman male female bloke lady gentleman",
            "@adults men women males females blokes ladies gentlemen",
            "@spouse wife husband",
            "@title mr mrs ms miss",
            "@offspring son daughter",
            "@offspring's son's daughter's",
            "@sibling brother sister",
            "@sibling's brother's sister's",
            "@aunt uncle aunt auntie",
            "@cousin niece nephew",
            "@grandparent nan gran grandad grandmother grandfather grandma grandpa",
            "@partner boyfriend girlfriend",
            "@partner's boyfriend's girlfriend's");

    private Signs() {}

    /**
     * A word or mark of punctuation.
     *
     * @param name whether it has a capital where only a name begins with one
     * @param opens whether every word has a capital there
     */
    record Word(String text, boolean name, boolean opens) {}

    /** The signs around the chars from one place to before another; each once, in no order that means anything. */
    static Set<String> around(CharSequence text, int from, int to) {
        int first = reach(text, from);
        int last = Math.min(text.length(), to + FARTHEST);
        boolean capitals = isInCapitals(text.subSequence(first, last));
        List<Word> before = words(text, first, from, capitals);
        List<Word> after = words(text, to, last, capitals);
        List<String> all = new ArrayList<>();
        before.forEach(word -> add(all, word));
        int phrase = all.size();
        all.add(PHRASE);
        after.forEach(word -> add(all, word));

        Set<String> signs = new LinkedHashSet<>();
        int start = sentenceStart(all, phrase);
        int end = sentenceEnd(all, phrase);
        sentence(signs, all, phrase, start, end);
        beside(signs, all, phrase, start, end);
        int startBefore = start == 0 ? 0 : sentenceStart(all, start - 1);
        stretch(signs, "previous", all, startBefore, start);
        int endAfter = end == all.size() ? end : sentenceEnd(all, end);
        stretch(signs, "next", all, end, endAfter);
        sign(signs, "begins", all.get(startBefore));
        two(signs, "begins", all, startBefore);
        near(signs, all, phrase, startBefore, endAfter);
        people(signs, all.subList(startBefore, endAfter));
        long marks =
                all.subList(startBefore, endAfter).stream().filter("\""::equals).count();
        sign(signs, "quotation-marks", Long.toString(Math.min(MOST_QUOTATION_MARKS, marks)));
        return signs;
    }

    /** Where the words begin that are looked at: in a long text, with a sentence. */
    private static int reach(CharSequence text, int from) {
        int first = Math.max(0, from - FARTHEST);
        for (int at = first; first > 0 && at < from; at++) {
            if (STOPS.indexOf(text.charAt(at)) >= 0) {
                return at + 1;
            }
        }
        // why: in a long text without a stop it would begin within a word
        while (first > 0 && first < from && Character.isLetterOrDigit(text.charAt(first - 1))) {
            first++;
        }
        return first;
    }

    /** Who is spoken of: a child, an adult, somebody by name, or nobody at all. */
    private static void people(Set<String> signs, List<String> some) {
        boolean child = some.stream().anyMatch(CHILD::contains);
        boolean adult = some.stream().anyMatch(ADULT::contains);
        boolean they = some.stream().anyMatch(word -> word.startsWith("@the"));
        boolean named = some.contains(NAME);
        String who = (child ? " child" : "") + (adult ? " adult" : "") + (they ? " they" : "") + (named ? " name" : "");
        signs.add("speaks of" + (who.isEmpty() ? " nobody" : who));
    }

    /** The words of a stretch, alone and two in a row. */
    private static void stretch(Set<String> signs, String kind, List<String> all, int from, int to) {
        for (int at = from; at < to; at++) {
            sign(signs, kind, all.get(at));
            if (at + 1 < to) {
                two(signs, kind, all, at);
            }
        }
    }

    /** The first word of the sentence; a stop belongs to the sentence before it. */
    private static int sentenceStart(List<String> all, int from) {
        int first = from;
        while (first > 0 && !isStop(all.get(first - 1))) {
            first--;
        }
        return first;
    }

    /** The word after the last of the sentence and its stop. */
    private static int sentenceEnd(List<String> all, int from) {
        int last = from;
        while (last < all.size() && !isStop(all.get(last))) {
            last++;
        }
        return Math.min(last + 1, all.size());
    }

    private static void sentence(Set<String> signs, List<String> all, int phrase, int start, int end) {
        stretch(signs, "word", all, start, end);
        for (int at = start; at < end; at++) {
            sign(signs, at < phrase ? "before" : "after", all.get(at));
        }
        sign(signs, "sentence-begins", all.get(start));
        two(signs, "sentence-begins", all, start);
    }

    private static void beside(Set<String> signs, List<String> all, int phrase, int start, int end) {
        for (int step = 1; step <= BESIDE; step++) {
            sign(signs, "before-" + step, phrase - step >= start ? all.get(phrase - step) : BEGIN);
            sign(signs, "after-" + step, phrase + step < end ? all.get(phrase + step) : END);
        }
        if (phrase - 2 >= start) {
            two(signs, "before", all, phrase - 2);
        }
        if (phrase + 2 < end) {
            two(signs, "after", all, phrase + 1);
        }
    }

    private static void near(Set<String> signs, List<String> all, int phrase, int from, int to) {
        for (int step = 1; step <= NEAR; step++) {
            if (phrase - step >= from) {
                sign(signs, "near-before", all.get(phrase - step));
            }
            if (phrase + step < to) {
                sign(signs, "near-after", all.get(phrase + step));
            }
        }
    }

    private static void sign(Set<String> signs, String kind, String word) {
        if (!word.equals(NAME)) {
            signs.add(kind + ' ' + word);
        }
    }

    /** A sign of a word and the next; none where there is no next, or one of them is a name. */
    private static void two(Set<String> signs, String kind, List<String> all, int at) {
        if (at + 1 < all.size() && !all.get(at).equals(NAME) && !all.get(at + 1).equals(NAME)) {
            signs.add(kind + ' ' + all.get(at) + ' ' + all.get(at + 1));
        }
    }

    /** Names that follow one another are one: how many parts a name has tells nothing. */
    private static void add(List<String> all, Word word) {
        if (!word.name()) {
            all.add(word.text());
        } else if (all.isEmpty() || !all.getLast().equals(NAME)) {
            all.add(NAME);
        }
    }

    private static boolean isStop(String word) {
        return word.length() == 1 && STOPS.contains(word);
    }

    /** The words and marks of a stretch of text. */
    static List<Word> words(CharSequence text, int from, int to, boolean capitals) {
        List<Word> words = new ArrayList<>();
        boolean start = isAtStart(text, from);
        int at = from;
        while (at < to) {
            int end = wordEnd(text, at, to);
            String word = word(text, at, end);
            if (!word.isEmpty()) {
                words.add(new Word(word, !capitals && !start && isTitled(text, at, end), start));
                start = AFTER_THESE_A_CAPITAL.contains(word);
            }
            at = end;
        }
        return words;
    }

    /** Whether a capital at this place tells nothing, for a sentence or a quotation begins there. */
    private static boolean isAtStart(CharSequence text, int from) {
        int at = from - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at < 0 || AFTER_THESE_A_CAPITAL.indexOf(plain(text.charAt(at))) >= 0;
    }

    private static int wordEnd(CharSequence text, int from, int to) {
        char first = text.charAt(from);
        int at = from + 1;
        if (Character.isLetter(first)) {
            boolean titled = Character.isUpperCase(first);
            while (at < to
                    && (Character.isLetter(text.charAt(at))
                            || isInner(text, at, to, "'", true)
                            || (titled && goesOn(text, at, to)))) {
                at++;
            }
        } else if (Character.isDigit(first)) {
            while (at < to && (Character.isDigit(text.charAt(at)) || isInner(text, at, to, ".:/", false))) {
                at++;
            }
        }
        return at;
    }

    /** "Brandon-Hale", "James' friends": the mark is part of the name. */
    private static boolean goesOn(CharSequence text, int at, int to) {
        char mark = plain(text.charAt(at));
        boolean last = at + 1 >= to;
        return (mark == '-' && !last && Character.isUpperCase(text.charAt(at + 1)))
                || (mark == '\'' && text.charAt(at - 1) == 's' && !last && text.charAt(at + 1) == ' ');
    }

    /** Whether one of these marks stands between two letters or two digits. */
    private static boolean isInner(CharSequence text, int at, int to, String marks, boolean letters) {
        return marks.indexOf(plain(text.charAt(at))) >= 0
                && at + 1 < to
                && (letters ? Character.isLetter(text.charAt(at + 1)) : Character.isDigit(text.charAt(at + 1)));
    }

    private static String word(CharSequence text, int from, int end) {
        char first = text.charAt(from);
        if (first == '\n') {
            return isWrapped(text, from) ? "" : STOP;
        }
        if (first == '.' && isWithin(text, from)) {
            return "";
        }
        if (Character.isDigit(first)) {
            return number(text.subSequence(from, end).toString());
        }
        if (!Character.isLetter(first)) {
            char mark = plain(first);
            return PUNCTUATION.indexOf(mark) < 0 ? "" : Character.toString(mark);
        }
        String lower =
                text.subSequence(from, end).toString().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return ALIKE.getOrDefault(lower, lower);
    }

    /** A line that goes on in small letters was only wrapped. */
    private static boolean isWrapped(CharSequence text, int at) {
        int next = at + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next >= text.length() || Character.isLowerCase(text.charAt(next));
    }

    /** A stop that ends no sentence: "s.20", "J. Marsh", "Mr. Marsh". */
    private static boolean isWithin(CharSequence text, int at) {
        if (at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1))) {
            return true;
        }
        int from = at;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        String before = text.subSequence(from, at).toString().toLowerCase(Locale.ROOT);
        return (before.length() == 1 && Character.isUpperCase(text.charAt(from))) || SHORTENED.contains(before);
    }

    private static String number(String digits) {
        if (!digits.chars().allMatch(Character::isDigit)) {
            return "#time";
        }
        int longestAge = 2;
        return digits.length() > longestAge ? "#number" : Integer.parseInt(digits) < 18 ? "#child" : "#adult";
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u201C', '\u201D' -> '"';
            case '\u2018', '\u2019' -> '\'';
            case '\u2013', '\u2014' -> '-';
            default -> c;
        };
    }

    private static boolean isTitled(CharSequence text, int from, int end) {
        char first = text.charAt(from);
        boolean initial = end - from == 1 && first != 'I' && first != 'A';
        return Character.isUpperCase(first)
                && (initial || text.subSequence(from, end).chars().anyMatch(Character::isLowerCase));
    }

    static boolean isInCapitals(CharSequence text) {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    private static Map<String, String> alike(String... lines) {
        Map<String, String> alike = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            for (int at = 1; at < words.length; at++) {
                alike.put(words[at], words[0]);
            }
        }
        return Map.copyOf(alike);
    }
}
