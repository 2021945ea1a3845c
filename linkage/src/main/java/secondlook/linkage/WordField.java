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

    private final byte[][] letters;
    private final long[] signatures;
    private final int[] unseen;
    private final int[] lengths;
    private final byte[] starts;
    private final boolean[] ofSeveralWords;
    private final boolean[] hasShortForms;
    private final int[][] tokens;
    private final int[][] nicknameGroups;
    /** Shape of each strong identifier, by which its issuer is told; empty for other fields. */
    private final String[] shapes;

    /** What each number of a person begins with; empty for other fields. */
    private final String[] registers;
    /** Numbers under which registers keep records. */
    private final BitSet own;

    private final Set<Long> aliases = new HashSet<>();

    WordField(Field field, List<String> values) {
        this(field, values, new BitSet());
    }

    WordField(Field field, List<String> values, BitSet own) {
        super(field, values);
        this.own = own;
        int size = values.size();
        letters = new byte[size][];
        signatures = new long[size];
        unseen = new int[size];
        lengths = new int[size];
        starts = new byte[size];
        ofSeveralWords = new boolean[size];
        hasShortForms = new boolean[size];
        tokens = new int[size][];
        nicknameGroups = new int[size][];
        shapes = field.kind() == FieldKind.STRONG_IDENTIFIER
                ? values.stream().map(WordField::shape).toArray(String[]::new)
                : new String[0];
        registers = field.kind() == FieldKind.PERSON_NUMBER
                ? values.stream().map(WordField::register).toArray(String[]::new)
                : new String[0];
        boolean names = field.kind() == FieldKind.FORENAME || field.kind() == FieldKind.WORD;
        Map<String, Integer> tokenCodes = new HashMap<>();
        for (int code = 0; code < size; code++) {
            String value = values.get(code);
            letters[code] = FoldedWord.letters(value);
            signatures[code] = FoldedWord.signature(letters[code]);
            unseen[code] = FoldedWord.unseen(letters[code], signatures[code]);
            lengths[code] = letters[code].length;
            starts[code] = letters[code].length == 0 ? 0 : letters[code][0];
            tokens[code] = tokensOf(value, tokenCodes);
            ofSeveralWords[code] = tokens[code].length > 1;
            nicknameGroups[code] = names ? groupsOf(value) : NONE;
            hasShortForms[code] = nicknameGroups[code].length > 0;
        }
    }

    /** The letters of the shorter where a value is another field's but for a letter or two, else -1. */
    int lettersAlike(int code, WordField other, int otherCode) {
        int shorter = Math.min(lengths[code], other.lengths[otherCode]);
        int limit = shorter >= SHORTEST_TWO_EDITS ? 2 : 1;
        // The signatures bound the letters in common from above, which refuses nearly all pairs unread.
        int common = Long.bitCount(signatures[code] & other.signatures[otherCode])
                + Math.min(unseen[code], other.unseen[otherCode]);
        int longer = Math.max(lengths[code], other.lengths[otherCode]);
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
        return !ofOtherRegisters(left, right) && (shapes.length == 0 || shapes[left].equals(shapes[right]));
    }

    private boolean areTwoEntries(int left, int right) {
        return shapes.length == 0 && left != right && own.get(left) && own.get(right);
    }

    /** Numbers of two registers: a person may well stand in both. */
    private boolean ofOtherRegisters(int left, int right) {
        return registers.length > 0
                && !registers[left].isEmpty()
                && !registers[right].isEmpty()
                && !registers[left].equals(registers[right]);
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
        if (areTwoEntries(left, right)) {
            return DIFFERENT;
        }
        int longer = Math.max(lengths[left], lengths[right]);
        int shorter = Math.min(lengths[left], lengths[right]);
        if ((hasShortForms[left] && hasShortForms[right] && overlap(nicknameGroups[left], nicknameGroups[right]))
                || (!aliases.isEmpty() && aliases.contains(pair(left, right)))) {
            return NEAR;
        }
        // The signatures bound the letters in common from above, which refuses nine pairs in ten unread.
        int common = Math.min(
                shorter, Long.bitCount(signatures[left] & signatures[right]) + Math.min(unseen[left], unseen[right]));
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
        double similarity = mayReach(common, left, right) ? FoldedWord.jaroWinkler(letters[left], letters[right]) : 0;
        if (similarity >= SIMILAR_FROM && shorter >= SHORTEST_NEAR) {
            return SIMILAR;
        }
        boolean severalWords = ofSeveralWords[left] || ofSeveralWords[right];
        if ((severalWords && overlap(tokens[left], tokens[right])) || oneStartsTheOther(left, right)) {
            return PARTIAL;
        }
        return similarity >= WEAK_FROM ? WEAK : DIFFERENT;
    }

    private boolean mayReach(int common, int left, int right) {
        if (common == 0) {
            return false;
        }
        double jaro = ((double) common / lengths[left] + (double) common / lengths[right] + 1) / 3;
        // Winkler adds at most four tenths of what is missing, and nothing when the first letters differ.
        double most = starts[left] == starts[right] ? jaro + 0.4 * (1 - jaro) : jaro;
        return most >= WEAK_FROM;
    }

    private boolean oneStartsTheOther(int left, int right) {
        if (starts[left] != starts[right] || lengths[left] == lengths[right]) {
            return false;
        }
        int start = Math.min(lengths[left], lengths[right]);
        return (start == 1 || start >= SHORTEST_NEAR)
                && Arrays.equals(letters[left], 0, start, letters[right], 0, start);
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
