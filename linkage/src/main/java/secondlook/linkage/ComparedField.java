package secondlook.linkage;

import java.util.List;
import java.util.Map;

/**
 * One field as the engine compares it: its distinct values, normalised and in order, and what comparing two of them
 * says. Values are known by their code, which is their place in the order, so that no result depends on the order of
 * records. Everything that can be computed once a value is computed when the field is built.
 *
 * <p>Levels are small numbers; 0 is "nothing recorded" and never evidence, {@link #EXACT} is equality, and the last
 * is difference. What the others mean is the field's own business and is told by {@link #levelName}.
 */
abstract class ComparedField {
    static final int MISSING = 0;
    static final int EXACT = 1;
    static final int NEAR = 2;
    static final int SIMILAR = 3;
    /** All fields have eight levels, so that a pair's levels pack into three bits a field. */
    static final int LEVELS = 8;

    static final int DIFFERENT = 7;

    private final Field field;
    private final List<String> values;

    ComparedField(Field field, List<String> values) {
        this.field = field;
        this.values = values;
    }

    final Field field() {
        return field;
    }

    /** Number of distinct values. */
    final int size() {
        return values.size();
    }

    final String value(int code) {
        return values.get(code);
    }

    /** The level of two values; symmetric, never {@link #MISSING}. */
    abstract int level(int left, int right);

    /**
     * Whether two values are of one sort. Numbers of different issuers are not: that they differ says nothing, and one
     * person may well have both.
     */
    boolean comparable(int left, int right) {
        return true;
    }

    /** The level in words, for explanations. */
    abstract String levelName(int level);

    /** Adds the value's blocking features: texts, such as the whole value or its first half, that may be shared. */
    abstract void features(int code, FeatureSink sink);

    /**
     * How often a value of the kind that the two share occurs, as log2 of its share: that of an equal value, and for fuzzy
     * levels that of the commoner of the two.
     *
     * @param logs log2 of the share of each value
     */
    double sharedLog(int left, int right, int level, double[] logs) {
        return Math.max(logs[left], logs[right]);
    }

    /** Takes note of pairs of values that were found to name the same thing, by value text. */
    void learnAliases(Map<String, List<String>> aliases) {}

    /**
     * The largest share of a level to believe of pairs of one person, 1 where only the data can tell. It is what is known
     * beforehand of how people are recorded.
     */
    double mostShare(int level) {
        return 1;
    }

    /**
     * The least share of pairs of one person that differ, whatever the data seem to say: pairs that differ are found last,
     * and what was not found yet must not become impossible.
     */
    double leastDiffering() {
        return 0;
    }

    /** Whether an equal value mostly reaches one person, or one household, and is seldom shared by strangers. */
    boolean reachesOnePerson() {
        return false;
    }

    /** Whether the frequency of the shared value is evidence at this level. */
    boolean usesFrequency(int level) {
        return level >= EXACT && level <= SIMILAR;
    }

    /** Receives a value's blocking features. */
    interface FeatureSink {
        /**
         * A feature of a kind, which may be shared with fields of the same family.
         *
         * @param kind 0 is a whole value or word
         * @param source the value or word it was made from: two features of one source tell no more than one
         */
        void feature(int kind, String text, String source);
    }
}
