package secondlook.casework.wording;

import java.util.ArrayList;
import java.util.List;
import secondlook.casework.wording.EntryIndex.Hit;

/**
 * Tells whose words a phrase is in, from quotation marks and from the cues of the list that its sentence holds.
 *
 * <p>Guidance about a phrase usually quotes it, so a corrective cue goes before quotation marks, unless the cue stands in
 * the same quotation. A reporting verb before the phrase makes it quoted; its reach ends at a semicolon, at a quotation
 * that closes before the phrase, and at what the list calls an end ("…, but she …", "in my view").
 */
final class VoiceReader {

    private final EntryIndex cues;

    VoiceReader(EntryIndex cues) {
        this.cues = cues;
    }

    /** The cues of one sentence, read once for all phrases in it. */
    List<Hit> cuesOf(Tokens tokens, int sentenceStart, int sentenceEnd) {
        return cues.find(tokens, sentenceStart, sentenceEnd);
    }

    Voice voiceOf(Hit phrase, Tokens tokens, List<Hit> sentenceCues, Quotations quotations) {
        int start = tokens.start(phrase.from());
        boolean inQuotation = quotations.hold(start, tokens.end(phrase.to() - 1));
        boolean reported = false;
        for (Hit cue : sentenceCues) {
            Voice voice = cue.entry().entry().voice();
            if (voice == null || !governs(cue, phrase, tokens, sentenceCues, quotations)) {
                continue;
            }
            boolean sameQuotation = inQuotation && quotations.holdTogether(tokens.start(cue.from()), start);
            if (voice == Voice.CORRECTIVE && !sameQuotation) {
                return Voice.CORRECTIVE;
            }
            reported |= voice == Voice.QUOTED;
        }
        return inQuotation || reported ? Voice.QUOTED : Voice.AUTHOR;
    }

    /**
     * Whether a cue tells that from there on the author speaks: "dad says …, but she …", where a report would govern the phrase
     * had its reach not ended, or "in my view …".
     */
    boolean isAuthorsByACue(Hit phrase, Tokens tokens, List<Hit> sentenceCues, Quotations quotations) {
        for (Hit cue : sentenceCues) {
            Entry entry = cue.entry().entry();
            boolean authors = entry.reach() == Entry.Reach.ENDS && cue.to() <= phrase.from();
            boolean endedReport = entry.reach() == Entry.Reach.BEFORE
                    && entry.voice() == Voice.QUOTED
                    && reaches(cue, phrase)
                    && isEnded(cue, phrase, tokens, sentenceCues, quotations);
            if (authors || endedReport) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase stands after a cue and near enough, whatever stands between them. */
    private static boolean reaches(Hit cue, Hit phrase) {
        return cue.to() <= phrase.from()
                && phrase.from() - cue.to() <= cue.entry().entry().within();
    }

    /** Whether guidance names the phrase as a phrase, so that it does not matter of whom it is said. */
    boolean isNamed(Hit phrase, Tokens tokens, List<Hit> sentenceCues, Quotations quotations) {
        return sentenceCues.stream()
                .filter(cue -> cue.entry().entry().voice() == Voice.CORRECTIVE)
                .filter(cue -> !cue.entry().entry().aboutChild())
                .anyMatch(cue -> governs(cue, phrase, tokens, sentenceCues, quotations));
    }

    /** Whether a cue near the phrase, on either side of it, tells that the talk is of something else. */
    boolean isExempt(Hit phrase, List<Hit> sentenceCues) {
        return sentenceCues.stream()
                .filter(cue -> cue.entry().entry().reach() == Entry.Reach.EXEMPTS)
                .anyMatch(cue -> Math.max(cue.from() - phrase.to(), phrase.from() - cue.to())
                        <= cue.entry().entry().within());
    }

    private static boolean governs(Hit cue, Hit phrase, Tokens tokens, List<Hit> sentenceCues, Quotations quotations) {
        Entry entry = cue.entry().entry();
        return switch (entry.reach()) {
            case ANYWHERE -> true;
            case AFTER -> cue.from() >= phrase.to() && cue.from() - phrase.to() <= entry.within();
            case BEFORE -> reaches(cue, phrase) && !isEnded(cue, phrase, tokens, sentenceCues, quotations);
            case ENDS, EXEMPTS -> false;
        };
    }

    private static boolean isEnded(Hit cue, Hit phrase, Tokens tokens, List<Hit> sentenceCues, Quotations quotations) {
        for (int at = cue.to() - 1; at < phrase.from(); at++) {
            if (tokens.is(at, Tokens.HALT_AFTER)) {
                return true;
            }
        }
        boolean ends = sentenceCues.stream()
                .anyMatch(other -> other.entry().entry().reach() == Entry.Reach.ENDS
                        && other.from() >= cue.to()
                        && other.to() <= phrase.to());
        return ends || quotations.liesWithin(tokens.end(cue.to() - 1), tokens.start(phrase.from()));
    }

    /** The matches without those that a longer or earlier one overlaps, in order of place. */
    static List<Hit> withoutOverlaps(List<Hit> hits) {
        List<Hit> byLength = new ArrayList<>(hits);
        byLength.sort(java.util.Comparator.comparingInt((Hit hit) -> hit.from() - hit.to())
                .thenComparingInt(Hit::from)
                .thenComparing(hit -> hit.entry().entry().id()));
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : byLength) {
            if (kept.stream().noneMatch(other -> hit.from() < other.to() && other.from() < hit.to())) {
                kept.add(hit);
            }
        }
        kept.sort(java.util.Comparator.comparingInt(Hit::from));
        return kept;
    }
}
