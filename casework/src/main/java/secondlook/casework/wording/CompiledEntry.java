package secondlook.casework.wording;

import java.util.List;

/** An {@link Entry} with its patterns compiled, and the test of what stands around a match. Immutable. */
final class CompiledEntry {

    /** How far before a match the pattern of what must not stand before it may begin, in words. */
    private static final int LONGEST_BEFORE = 8;

    private final Entry entry;
    private final List<Sequence> unlessBefore;
    private final List<Sequence> unlessAfter;
    private final List<Sequence> unless;
    private final List<Sequence> only;

    CompiledEntry(
            Entry entry,
            List<Sequence> unlessBefore,
            List<Sequence> unlessAfter,
            List<Sequence> unless,
            List<Sequence> only) {
        this.entry = entry;
        this.unlessBefore = unlessBefore;
        this.unlessAfter = unlessAfter;
        this.unless = unless;
        this.only = only;
    }

    Entry entry() {
        return entry;
    }

    /** Whether what surrounds a match lets it count. */
    boolean allows(Tokens tokens, int from, int to, int sentenceStart, int sentenceEnd) {
        return !standsBefore(tokens, from, sentenceStart, sentenceEnd)
                && !standsAt(unlessAfter, tokens, to, sentenceStart, sentenceEnd)
                && !stands(unless, tokens, sentenceStart, sentenceEnd)
                && (only.isEmpty() || stands(only, tokens, sentenceStart, sentenceEnd));
    }

    private boolean standsBefore(Tokens tokens, int from, int sentenceStart, int sentenceEnd) {
        for (Sequence sequence : unlessBefore) {
            for (int at = Math.max(sentenceStart, from - LONGEST_BEFORE); at < from; at++) {
                if (sequence.match(tokens, at, sentenceStart, sentenceEnd, from) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean stands(List<Sequence> sequences, Tokens tokens, int sentenceStart, int sentenceEnd) {
        if (sequences.isEmpty()) {
            return false;
        }
        for (int at = sentenceStart; at < sentenceEnd; at++) {
            if (standsAt(sequences, tokens, at, sentenceStart, sentenceEnd)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsAt(
            List<Sequence> sequences, Tokens tokens, int at, int sentenceStart, int sentenceEnd) {
        for (Sequence sequence : sequences) {
            if (sequence.match(tokens, at, sentenceStart, sentenceEnd, -1) >= 0) {
                return true;
            }
        }
        return false;
    }
}
