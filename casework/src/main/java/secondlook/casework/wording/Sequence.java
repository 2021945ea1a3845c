package secondlook.casework.wording;

import java.util.List;
import java.util.function.Function;

/**
 * A pattern compiled against a lexicon: which words each step takes, as a table by number. Immutable.
 *
 * <p>Matching walks the steps with the shortest gap first and goes back where that fails; gaps are bounded, so the cost is.
 */
final class Sequence {

    private final Step[] steps;
    private final boolean[][] accepts;

    Sequence(List<Step> pattern, Function<Step, boolean[]> tables) {
        steps = pattern.toArray(Step[]::new);
        accepts = pattern.stream().map(tables).toArray(boolean[][]::new);
    }

    /** The words it can begin with. A pattern begins with a word, or with the start of a sentence and then a word. */
    boolean[] firstWords() {
        int first = steps[0] == Step.Place.SENTENCE_START ? 1 : 0;
        if (steps.length == first || steps[first] instanceof Step.Gap || steps[first] instanceof Step.Place) {
            throw new IllegalArgumentException("A pattern must begin with a word.");
        }
        return accepts[first];
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

    private int match(Tokens tokens, int step, int at, int from, int sentenceEnd, int wantedEnd) {
        if (step == steps.length) {
            return wantedEnd < 0 || at == wantedEnd ? at : -1;
        }
        return switch (steps[step]) {
            case Step.Words(List<String> _, boolean upper) ->
                takes(tokens, step, at, from, sentenceEnd) && (!upper || tokens.is(at, Tokens.UPPER))
                        ? match(tokens, step + 1, at + 1, from, sentenceEnd, wantedEnd)
                        : -1;
            case Step.Age _ ->
                takes(tokens, step, at, from, sentenceEnd)
                        ? match(tokens, step + 1, at + 1, from, sentenceEnd, wantedEnd)
                        : -1;
            case Step.Gap(int most) -> matchGap(tokens, step, at, from, sentenceEnd, wantedEnd, most);
            case Step.Place place ->
                isAt(place, tokens, at, from, sentenceEnd)
                        ? match(tokens, step + 1, at, from, sentenceEnd, wantedEnd)
                        : -1;
        };
    }

    private boolean takes(Tokens tokens, int step, int at, int from, int sentenceEnd) {
        return at < sentenceEnd
                && accepts[step][tokens.term(at)]
                && (at == from || !tokens.is(at - 1, Tokens.HALT_AFTER));
    }

    private int matchGap(Tokens tokens, int step, int at, int from, int sentenceEnd, int wantedEnd, int most) {
        for (int skipped = 0; skipped <= most && at + skipped <= sentenceEnd; skipped++) {
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
