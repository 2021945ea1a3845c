package secondlook.casework.wording;

import java.util.stream.IntStream;

/**
 * The words that a step of a pattern takes: made once for each step, for thousands of patterns share them. Immutable.
 */
final class Accepted {

    private final boolean[] byTerm;
    private final int[] terms;
    private final long[] bits = new long[2];

    /**
     * @param terms the numbers of the words that are taken, in any order
     * @param lexiconSize how many words there are
     */
    Accepted(IntStream terms, int lexiconSize) {
        this.terms = terms.sorted().distinct().toArray();
        byTerm = new boolean[lexiconSize];
        for (int term : this.terms) {
            byTerm[term] = true;
            bits[0] |= Tokens.bitOf(term, 0);
            bits[1] |= Tokens.bitOf(term, 1);
        }
    }

    /** Whether a word is taken, by its number. For the innermost loop; not to be changed. */
    boolean[] byTerm() {
        return byTerm;
    }

    /** The numbers of the words that are taken, rising. Not to be changed. */
    int[] terms() {
        return terms;
    }

    /** Those words as {@link Tokens#termBits} has them, by half. */
    long bits(int half) {
        return bits[half];
    }

    int countOfBits() {
        return Long.bitCount(bits[0]) + Long.bitCount(bits[1]);
    }
}
