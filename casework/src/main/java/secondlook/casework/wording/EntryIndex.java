package secondlook.casework.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The compiled entries by the words that their patterns can begin with, and by the two first words where a second must
 * follow at once, so that most words of a text cost one or two looks. Immutable.
 */
final class EntryIndex {

    private static final Candidates NONE = new Candidates(List.of());

    private final @Nullable Beginning[] byFirstWord;

    /** @param place where it stands among all, so that hits come in the order of the entries */
    private record Candidate(int place, Sequence sequence, CompiledEntry entry) {}

    /** Some candidates, and what must be in a sentence for each to match, side by side: most are passed over by that alone. */
    private static final class Candidates {

        private final Candidate[] all;
        private final long[] needed;

        Candidates(List<Candidate> some) {
            all = some.toArray(Candidate[]::new);
            needed = new long[all.length * Sequence.NEEDED];
            for (int at = 0; at < all.length; at++) {
                System.arraycopy(all[at].sequence.needed(), 0, needed, at * Sequence.NEEDED, Sequence.NEEDED);
            }
        }

        /** The next from one place on that a sentence with these words may hold; their number where there is none. */
        int next(int from, long words, long otherWords) {
            int at = from;
            for (int bits = from * Sequence.NEEDED; bits < needed.length; bits += Sequence.NEEDED) {
                if (((needed[bits] & words) | (needed[bits + 1] & otherWords)) != 0
                        && ((needed[bits + 2] & words) | (needed[bits + 3] & otherWords)) != 0
                        && ((needed[bits + 4] & words) | (needed[bits + 5] & otherWords)) != 0) {
                    return at;
                }
                at++;
            }
            return at;
        }
    }

    /** Those that begin with one word: whatever follows, and those that only a certain word may follow. */
    private static final class Beginning {

        private final Candidates whateverFollows;
        /** Open addressing: a number of a word, and beside it those that it may be the second word of. */
        private final int[] secondWords;

        private final Candidates[] bySecondWord;

        Beginning(List<Candidate> whateverFollows, Map<Integer, List<Candidate>> bySecondWord) {
            this.whateverFollows = new Candidates(whateverFollows);
            secondWords = new int[Integer.highestOneBit(bySecondWord.size() + 1) * 4];
            Arrays.fill(secondWords, -1);
            this.bySecondWord = new Candidates[secondWords.length];
            Arrays.fill(this.bySecondWord, NONE);
            bySecondWord.forEach((term, list) -> {
                int slot = slot(term);
                secondWords[slot] = term;
                this.bySecondWord[slot] = new Candidates(list);
            });
        }

        Candidates followedBy(int term) {
            return bySecondWord[slot(term)];
        }

        private int slot(int term) {
            int slot = term & (secondWords.length - 1);
            while (secondWords[slot] >= 0 && secondWords[slot] != term) {
                slot = slot + 1 & (secondWords.length - 1);
            }
            return slot;
        }
    }

    /** A match of an entry, from one word to before another. */
    record Hit(CompiledEntry entry, int from, int to) {}

    /** An entry and the sequences that match it. */
    record Indexed(CompiledEntry entry, List<Sequence> sequences) {}

    EntryIndex(List<Indexed> entries, int lexiconSize) {
        List<List<Candidate>> lists = new ArrayList<>();
        for (int term = 0; term < lexiconSize; term++) {
            lists.add(new ArrayList<>());
        }
        int place = 0;
        for (Indexed indexed : entries) {
            for (Sequence sequence : indexed.sequences()) {
                Candidate candidate = new Candidate(place++, sequence, indexed.entry());
                for (int term : sequence.firstWords().terms()) {
                    lists.get(term).add(candidate);
                }
            }
        }
        byFirstWord = lists.stream().map(EntryIndex::beginning).toArray(Beginning[]::new);
    }

    private static @Nullable Beginning beginning(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return null;
        }
        List<Candidate> whatever = new ArrayList<>();
        Map<Integer, List<Candidate>> bySecond = new HashMap<>();
        for (Candidate candidate : candidates) {
            Accepted second = candidate.sequence.secondWords();
            if (second == null) {
                whatever.add(candidate);
            } else {
                for (int term : second.terms()) {
                    bySecond.computeIfAbsent(term, _ -> new ArrayList<>()).add(candidate);
                }
            }
        }
        return new Beginning(whatever, bySecond);
    }

    /** Every match that begins within the words given; several may begin at one word. */
    List<Hit> find(Tokens tokens, int from, int last) {
        List<Hit> hits = List.of();
        int sentenceStart = -1;
        int sentenceEnd = -1;
        long words = 0;
        long otherWords = 0;
        for (int at = from; at < last; at++) {
            Beginning beginning = byFirstWord[tokens.term(at)];
            if (beginning == null) {
                continue;
            }
            if (at >= sentenceEnd) {
                sentenceStart = tokens.sentenceStart(at);
                sentenceEnd = tokens.sentenceEnd(at);
                words = tokens.termBits(sentenceStart, sentenceEnd, 0);
                otherWords = tokens.termBits(sentenceStart, sentenceEnd, 1);
            }
            Candidates some = beginning.whateverFollows;
            Candidates others = at + 1 < sentenceEnd ? beginning.followedBy(tokens.term(at + 1)) : NONE;
            int i = some.next(0, words, otherWords);
            int j = others.next(0, words, otherWords);
            while (i < some.all.length || j < others.all.length) {
                boolean first =
                        j == others.all.length || (i < some.all.length && some.all[i].place < others.all[j].place);
                Candidate candidate = first ? some.all[i] : others.all[j];
                if (first) {
                    i = some.next(i + 1, words, otherWords);
                } else {
                    j = others.next(j + 1, words, otherWords);
                }
                int end = candidate.sequence.match(tokens, at, sentenceStart, sentenceEnd, -1);
                if (end > at && candidate.entry.allows(tokens, at, end, sentenceStart, sentenceEnd)) {
                    hits = hits.isEmpty() ? new ArrayList<>() : hits;
                    hits.add(new Hit(candidate.entry, at, end));
                }
            }
        }
        return hits;
    }
}
