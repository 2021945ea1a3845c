package secondlook.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import secondlook.linkage.text.FoldedWord;
import secondlook.linkage.text.Nicknames;

/** A field of single values, such as a name, a place, a postcode or an identifier, compared letter by letter. */
final class WordField extends ComparedField {
    /** A part of the value is the other's (one of two forenames, half a double name, an initial) or stands in another field. */
    static final int PARTIAL = 4;
    /** The value and that of another field of the same family have changed places, as forename and surname do. */
    static final int SWAPPED = 5;

    static final int WEAK = 6;

    private static final int[] NONE = {};
    private static final double NEW_TELEPHONE = 0.03;
    private static final double SIMILAR_FROM = 0.88;
    private static final double WEAK_FROM = 0.76;
    private static final int SHORTEST_NEAR = 3;
    private static final int SHORTEST_TWO_EDITS = 6;

    private static final int UNSEEN = 16;
    private static final int START = 32;
    private static final long OF_SEVERAL_WORDS = 1L << 40;
    private static final long HAS_SHORT_FORMS = 1L << 41;
    private static final long OWN_NUMBER = 1L << 42;
    private static final int LOW = 0xFFFF;

    private final byte[][] letters;
    /**
     * Two for each value, side by side, for most comparisons need no more and wait for memory: its signature, and its length,
     * its unseen letters, its first letter and what kind of value it is.
     */
    private final long[] marks;

    private final int[][] tokens;
    private final int[][] nicknameGroups;
    /** Shape of each strong identifier, by which its issuer is told, numbered; empty for other fields. */
    private final int[] shapes;

    /** What each number of a person begins with, numbered, 0 for nothing; empty for other fields. */
    private final int[] registers;

    private final Set<Long> aliases = new HashSet<>();

    WordField(Field field, List<String> values) {
        this(field, values, new BitSet());
    }

    WordField(Field field, List<String> values, BitSet own) {
        super(field, values);
        int size = values.size();
        letters = new byte[size][];
        marks = new long[2 * size];
        tokens = new int[size][];
        nicknameGroups = new int[size][];
        shapes = field.kind() == FieldKind.STRONG_IDENTIFIER
                ? numbered(values.stream().map(WordField::shape).toList())
                : NONE;
        registers = field.kind() == FieldKind.PERSON_NUMBER
                ? numbered(values.stream().map(WordField::register).toList())
                : NONE;
        boolean names = field.kind() == FieldKind.FORENAME || field.kind() == FieldKind.WORD;
        Map<String, Integer> tokenCodes = new HashMap<>();
        for (int code = 0; code < size; code++) {
            String value = values.get(code);
            letters[code] = FoldedWord.letters(value);
            tokens[code] = tokensOf(value, tokenCodes);
            nicknameGroups[code] = names ? groupsOf(value) : NONE;
            long signature = FoldedWord.signature(letters[code]);
            marks[2 * code] = signature;
            marks[2 * code + 1] = letters[code].length
                    | (long) FoldedWord.unseen(letters[code], signature) << UNSEEN
                    | (letters[code].length == 0 ? 0 : (letters[code][0] & 0xFFL) << START)
                    | (tokens[code].length > 1 ? OF_SEVERAL_WORDS : 0)
                    | (nicknameGroups[code].length > 0 ? HAS_SHORT_FORMS : 0)
                    | (own.get(code) ? OWN_NUMBER : 0);
        }
    }

    /** Numbers texts as they come; the empty one is 0. */
    private static int[] numbered(List<String> texts) {
        Map<String, Integer> numbers = new HashMap<>(Map.of("", 0));
        return texts.stream()
                .mapToInt(text -> numbers.computeIfAbsent(text, key -> numbers.size()))
                .toArray();
    }

    private static int length(long marks) {
        return (int) marks & LOW;
    }

    /** The signatures bound the letters in common from above, which refuses nine pairs in ten unread. */
    private static int mostInCommon(long signature, long marks, long otherSignature, long otherMarks) {
        return Long.bitCount(signature & otherSignature)
                + Math.min((int) (marks >>> UNSEEN) & LOW, (int) (otherMarks >>> UNSEEN) & LOW);
    }

    private static boolean startAlike(long marks, long otherMarks) {
        return (((marks ^ otherMarks) >>> START) & 0xFF) == 0;
    }

    /** The letters of the shorter where a value is another field's but for a letter or two, else -1. */
    int lettersAlike(int code, WordField other, int otherCode) {
        long own = marks[2 * code + 1];
        long its = other.marks[2 * otherCode + 1];
        int shorter = Math.min(length(own), length(its));
        int limit = shorter >= SHORTEST_TWO_EDITS ? 2 : 1;
        int common = mostInCommon(marks[2 * code], own, other.marks[2 * otherCode], its);
        int longer = Math.max(length(own), length(its));
        if (longer - Math.min(shorter, common) > limit) {
            return -1;
        }
        return FoldedWord.distance(letters[code], other.letters[otherCode], limit) <= limit ? shorter : -1;
    }

    @Override
    boolean reachesOnePerson() {
        return field().kind() == FieldKind.PHONE || field().kind() == FieldKind.EMAIL;
    }

    /** Who takes a new telephone often moves as well, so that such pairs are the last to be found. */
    @Override
    double leastDiffering() {
        return field().kind() == FieldKind.PHONE ? NEW_TELEPHONE : 0;
    }

    @Override
    boolean comparable(int left, int right) {
        return !ofOtherRegisters(left, right) && (shapes.length == 0 || shapes[left] == shapes[right]);
    }

    private boolean areTwoEntries(long marks, long otherMarks) {
        return (marks & otherMarks & OWN_NUMBER) != 0 && shapes.length == 0;
    }

    /** Numbers of two registers: a person may well stand in both. */
    private boolean ofOtherRegisters(int left, int right) {
        return registers.length > 0
                && registers[left] != 0
                && registers[right] != 0
                && registers[left] != registers[right];
    }

    /** What a number begins with is the register's name. */
    private static String register(String value) {
        int digit = 0;
        while (digit < value.length() && !Character.isDigit(value.charAt(digit))) {
            digit++;
        }
        return value.substring(0, digit);
    }

    /** Digits and letters by their kind: a health number, a pupil number and a police number each have their own. */
    private static String shape(String value) {
        return value.replaceAll("[0-9]", "9").replaceAll("\\p{L}", "a");
    }

    private static int[] tokensOf(String value, Map<String, Integer> tokenCodes) {
        if (value.indexOf(' ') < 0) {
            return new int[] {tokenCodes.computeIfAbsent(value, key -> tokenCodes.size())};
        }
        return Arrays.stream(value.split(" "))
                .mapToInt(token -> tokenCodes.computeIfAbsent(token, key -> tokenCodes.size()))
                .toArray();
    }

    private static int[] groupsOf(String value) {
        int space = value.indexOf(' ');
        String first = space < 0 ? value : value.substring(0, space);
        List<Integer> groups = Nicknames.groupsOf(first);
        return groups.isEmpty()
                ? NONE
                : groups.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    int level(int left, int right) {
        if (left == right) {
            return EXACT;
        }
        long one = marks[2 * left + 1];
        long other = marks[2 * right + 1];
        if (areTwoEntries(one, other)) {
            return DIFFERENT;
        }
        int longer = Math.max(length(one), length(other));
        int shorter = Math.min(length(one), length(other));
        if (((one & other & HAS_SHORT_FORMS) != 0 && overlap(nicknameGroups[left], nicknameGroups[right]))
                || (!aliases.isEmpty() && aliases.contains(pair(left, right)))) {
            return NEAR;
        }
        int common = Math.min(shorter, mostInCommon(marks[2 * left], one, marks[2 * right], other));
        int distance = longer - common > 2 ? 3 : FoldedWord.distance(letters[left], letters[right], 2);
        if (distance == 0 || (distance == 1 && shorter >= SHORTEST_NEAR)) {
            return NEAR;
        }
        if (distance == 1 && shorter == SHORTEST_NEAR - 1) {
            return SIMILAR;
        }
        if (distance == 2 && longer >= SHORTEST_TWO_EDITS && shorter >= SHORTEST_TWO_EDITS - 1) {
            return SIMILAR;
        }
        double similarity = mayReach(common, one, other) ? FoldedWord.jaroWinkler(letters[left], letters[right]) : 0;
        if (similarity >= SIMILAR_FROM && shorter >= SHORTEST_NEAR) {
            return SIMILAR;
        }
        boolean severalWords = ((one | other) & OF_SEVERAL_WORDS) != 0;
        if ((severalWords && overlap(tokens[left], tokens[right]))
                || (startAlike(one, other) && shorter < longer && oneStartsTheOther(left, right, shorter))) {
            return PARTIAL;
        }
        return similarity >= WEAK_FROM ? WEAK : DIFFERENT;
    }

    private static boolean mayReach(int common, long marks, long otherMarks) {
        if (common == 0) {
            return false;
        }
        double jaro = ((double) common / length(marks) + (double) common / length(otherMarks) + 1) / 3;
        // Winkler adds at most four tenths of what is missing, and nothing when the first letters differ.
        double most = startAlike(marks, otherMarks) ? jaro + 0.4 * (1 - jaro) : jaro;
        return most >= WEAK_FROM;
    }

    private boolean oneStartsTheOther(int left, int right, int shorter) {
        return (shorter == 1 || shorter >= SHORTEST_NEAR)
                && Arrays.equals(letters[left], 0, shorter, letters[right], 0, shorter);
    }

    private static boolean overlap(int[] left, int[] right) {
        for (int one : left) {
            for (int other : right) {
                if (one == other) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long pair(int left, int right) {
        return (long) Math.min(left, right) << 32 | Math.max(left, right);
    }

    @Override
    void learnAliases(Map<String, List<String>> learned) {
        Map<String, Integer> codeOf = new HashMap<>();
        for (int code = 0; code < size(); code++) {
            codeOf.put(value(code), code);
        }
        learned.forEach((value, others) -> others.forEach(other -> {
            Integer left = codeOf.get(value);
            Integer right = codeOf.get(other);
            if (left != null && right != null) {
                aliases.add(pair(left, right));
            }
        }));
    }

    @Override
    boolean usesFrequency(int level) {
        return level >= EXACT && level <= SWAPPED;
    }

    @Override
    void features(int code, FeatureSink sink) {
        String value = value(code);
        sink.feature(0, value, value);
        String joined = value.replace(" ", "");
        if (joined.length() >= 4) {
            // One mistyped letter spoils one half and leaves the other.
            int half = joined.length() / 2;
            sink.feature(1, joined.substring(0, half), value);
            sink.feature(2, joined.substring(half), value);
        }
        if (joined.length() >= 3) {
            sink.feature(3, skeleton(joined), value);
        }
        for (int group : nicknameGroups[code]) {
            sink.feature(4, Integer.toString(group), value);
        }
        if (value.indexOf(' ') > 0) {
            for (String token : new ArrayList<>(List.of(value.split(" ")))) {
                if (token.length() > 2) {
                    sink.feature(0, token, token);
                }
            }
        }
    }

    /** First letter and the next three consonants or digits, doubled letters once: a coarse, language-free sound. */
    private static String skeleton(String value) {
        StringBuilder skeleton = new StringBuilder().append(value.charAt(0));
        for (int at = 1; at < value.length() && skeleton.length() < 4; at++) {
            char letter = value.charAt(at);
            if ("aeiouyhw".indexOf(letter) < 0 && letter != skeleton.charAt(skeleton.length() - 1)) {
                skeleton.append(letter);
            }
        }
        return skeleton.toString();
    }

    @Override
    String levelName(int level) {
        return switch (level) {
            case EXACT -> "the same";
            case NEAR -> "the same but for one letter, or a known short form";
            case SIMILAR -> "similar";
            case PARTIAL -> "a part of one is in the other";
            case SWAPPED -> "two names have changed places";
            case WEAK -> "slightly similar";
            default -> "different";
        };
    }
}
