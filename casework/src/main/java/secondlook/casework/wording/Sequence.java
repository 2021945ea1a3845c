package secondlook.casework.wording;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A pattern compiled against a lexicon: which words each step takes, as a table by number. Immutable.
 *
 * <p>Matching walks the steps with the shortest gap first and goes back where that fails; gaps are bounded, so the cost is.
 */
final class Sequence {

    private static final int RAREST = 3;

    /** How many numbers {@link #needed} gives. */
    static final int NEEDED = 2 * RAREST;

    private final Step[] steps;
    private final Accepted[] accepted;
    private final boolean[][] accepts;

    // Why the steps are spread over arrays: this is the innermost loop, and a switch over their types costs more than
    // it.
    private final int[] gaps;
    private final boolean[] capitals;
    private final Step.@Nullable Place[] places;
    private final long[] needed = new long[NEEDED];

    Sequence(List<Step> pattern, Function<Step, Accepted> tables) {
        steps = pattern.toArray(Step[]::new);
        accepted = pattern.stream().map(tables).toArray(Accepted[]::new);
        accepts = Arrays.stream(accepted).map(Accepted::byTerm).toArray(boolean[][]::new);
        gaps = new int[steps.length];
        capitals = new boolean[steps.length];
        places = new Step.Place[steps.length];
        for (int i = 0; i < steps.length; i++) {
            gaps[i] = steps[i] instanceof Step.Gap(int most) ? most : 0;
            capitals[i] = steps[i] instanceof Step.Words(List<String> _, boolean upper) && upper;
            places[i] = steps[i] instanceof Step.Place place ? place : null;
        }
        List<Accepted> rarest = Arrays.stream(accepted)
                .filter(words -> words.countOfBits() > 0)
                .sorted(Comparator.comparingInt(Accepted::countOfBits))
                .limit(RAREST)
                .toList();
        for (int i = 0; i < RAREST && !rarest.isEmpty(); i++) {
            Accepted words = rarest.get(Math.min(i, rarest.size() - 1));
            needed[2 * i] = words.bits(0);
            needed[2 * i + 1] = words.bits(1);
        }
    }

    /**
     * Of the three steps that take fewest words, those words as {@link Tokens#termBits} has them: both halves of each. A
     * sentence that has none of one of them holds no match. Not to be changed.
     */
    long[] needed() {
        return needed;
    }

    /** The words it can begin with. A pattern begins with a word, or with the start of a sentence and then a word. */
    Accepted firstWords() {
        int first = steps[0] == Step.Place.SENTENCE_START ? 1 : 0;
        if (steps.length == first || steps[first] instanceof Step.Gap || steps[first] instanceof Step.Place) {
            throw new IllegalArgumentException("A pattern must begin with a word.");
        }
        return accepted[first];
    }

    /** The words of which one must follow the first at once, or null where something else may follow, or nothing. */
    @Nullable
    Accepted secondWords() {
        int second = steps[0] == Step.Place.SENTENCE_START ? 2 : 1;
        boolean isWords = second < steps.length && gaps[second] == 0 && places[second] == null;
        return isWords ? accepted[second] : null;
    }

    /**
     * Where a match that begins at a word ends, or -1.
     *
     * @param wantedEnd the word after the last, or -1 where any end will do
     */
    int match(Tokens tokens, int from, int sentenceStart, int sentenceEnd, int wantedEnd) {
        if (steps[0] != Step.Place.SENTENCE_START) {
            return match(tokens, 0, from, from, sentenceEnd, wantedEnd);
        }
        return from == sentenceStart ? match(tokens, 1, from, from, sentenceEnd, wantedEnd) : -1;
    }

    private int match(Tokens tokens, int first, int start, int from, int sentenceEnd, int wantedEnd) {
        int at = start;
        for (int step = first; step < steps.length; step++) {
            if (gaps[step] > 0) {
                return matchGap(tokens, step, at, from, sentenceEnd, wantedEnd);
            }
            Step.Place place = places[step];
            if (place != null) {
                if (!isAt(place, tokens, at, from, sentenceEnd)) {
                    return -1;
                }
            } else if (takes(tokens, step, at, from, sentenceEnd)) {
                at++;
            } else {
                return -1;
            }
        }
        return wantedEnd < 0 || at == wantedEnd ? at : -1;
    }

    private boolean takes(Tokens tokens, int step, int at, int from, int sentenceEnd) {
        return at < sentenceEnd
                && accepts[step][tokens.term(at)]
                && (!capitals[step] || tokens.is(at, Tokens.UPPER))
                && (at == from || !tokens.is(at - 1, Tokens.HALT_AFTER));
    }

    private int matchGap(Tokens tokens, int step, int at, int from, int sentenceEnd, int wantedEnd) {
        if (at > from && tokens.is(at - 1, Tokens.HALT_AFTER)) {
            return -1;
        }
        for (int skipped = 0; skipped <= gaps[step] && at + skipped <= sentenceEnd; skipped++) {
            int end = match(tokens, step + 1, at + skipped, from, sentenceEnd, wantedEnd);
            if (end >= 0) {
                return end;
            }
            if (at + skipped < sentenceEnd && tokens.is(at + skipped, Tokens.HALT_AFTER)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isAt(Step.Place place, Tokens tokens, int at, int from, int sentenceEnd) {
        return switch (place) {
            case SENTENCE_START -> false;
            case SENTENCE_END -> at == sentenceEnd;
            case COLON -> at > from && tokens.is(at - 1, Tokens.COLON_AFTER);
        };
    }
}
