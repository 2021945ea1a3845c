package secondlook.casework.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * The compiled entries by the words that their patterns can begin with, so that most words of a text cost one look.
 * Immutable.
 */
final class EntryIndex {

    private static final Candidate[] NONE = {};

    private final Candidate[][] byFirstWord;

    private record Candidate(Sequence sequence, CompiledEntry entry) {}

    /** A match of an entry, from one word to before another. */
    record Hit(CompiledEntry entry, int from, int to) {}

    /** An entry and the sequences that match it. */
    record Indexed(CompiledEntry entry, List<Sequence> sequences) {}

    EntryIndex(List<Indexed> entries, int lexiconSize) {
        List<List<Candidate>> lists = new ArrayList<>();
        for (int term = 0; term < lexiconSize; term++) {
            lists.add(new ArrayList<>());
        }
        for (Indexed indexed : entries) {
            for (Sequence sequence : indexed.sequences()) {
                boolean[] firstWords = sequence.firstWords();
                for (int term = 0; term < lexiconSize; term++) {
                    if (firstWords[term]) {
                        lists.get(term).add(new Candidate(sequence, indexed.entry()));
                    }
                }
            }
        }
        byFirstWord = lists.stream().map(list -> list.toArray(NONE)).toArray(Candidate[][]::new);
    }

    /** Every match that begins within the words given; several may begin at one word. */
    List<Hit> find(Tokens tokens, int first, int last) {
        List<Hit> hits = List.of();
        int sentenceStart = -1;
        int sentenceEnd = -1;
        for (int at = first; at < last; at++) {
            Candidate[] candidates = byFirstWord[tokens.term(at)];
            if (candidates.length > 0 && at >= sentenceEnd) {
                sentenceStart = tokens.sentenceStart(at);
                sentenceEnd = tokens.sentenceEnd(at);
            }
            for (Candidate candidate : candidates) {
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
