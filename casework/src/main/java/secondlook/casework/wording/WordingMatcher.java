package secondlook.casework.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import secondlook.casework.wording.EntryIndex.Hit;
import secondlook.casework.wording.EntryIndex.Indexed;

/**
 * Marks wording that blames or minimises a child.
 *
 * <p>A text is read once into words; the word numbers lead to the few patterns that can begin there. Only where a phrase is
 * found are its subject, its quotation marks and the cues of its sentence looked at, so a note without any costs little
 * more than the reading. The same text and list give the same marks, in order of place and without overlaps.
 *
 * <p>Thread-safe.
 */
public final class WordingMatcher {

    private static final String REAL_WORDS = "real-words";

    private final String listVersion;
    private final Lexicon lexicon;
    private final Map<Step, Accepted> tables = new HashMap<>();
    private final Map<String, List<List<Step>>> patterns = new HashMap<>();
    private final EntryIndex phrases;
    private final VoiceReader voices;
    private final SubjectReader subjects;
    private final VoiceWeights weights = VoiceWeights.builtIn();

    private WordingMatcher(WordingList list) {
        listVersion = list.version();
        lexicon = lexiconOf(list);
        phrases = new EntryIndex(compile(list, true), lexicon.size());
        voices = new VoiceReader(new EntryIndex(compile(list, false), lexicon.size()));
        subjects = new SubjectReader(list, lexicon);
        tables.clear();
        patterns.clear();
    }

    /** A matcher for a list. Takes a second in a program that has just started; keep it. */
    public static WordingMatcher load(WordingList list) {
        return new WordingMatcher(list);
    }

    /** The marks of a text, in order of place; none where nothing is found. */
    public List<Mark> marks(CharSequence text) {
        Tokens tokens = new Tokens(text, lexicon);
        List<Hit> found = phrases.find(tokens, 0, tokens.count());
        if (found.isEmpty()) {
            return List.of();
        }
        Quotations quotations = new Quotations(text);
        Map<Integer, List<Hit>> cues = new HashMap<>();
        List<Hit> counted = new ArrayList<>();
        for (Hit hit : found) {
            if (counts(hit, tokens, quotations, cues)) {
                counted.add(hit);
            }
        }
        List<Mark> marks = new ArrayList<>();
        for (Hit hit : VoiceReader.withoutOverlaps(counted)) {
            marks.add(mark(hit, text, tokens, quotations, cues));
        }
        return List.copyOf(marks);
    }

    /** A phrase counts unless the talk is of something else, or of an adult or a thing where guidance does not name the phrase. */
    private boolean counts(Hit hit, Tokens tokens, Quotations quotations, Map<Integer, List<Hit>> known) {
        List<Hit> cues = cuesOf(hit, tokens, known);
        if (isAName(hit, tokens) || voices.isExempt(hit, cues)) {
            return false;
        }
        int sentenceStart = tokens.sentenceStart(hit.from());
        return !hit.entry().entry().aboutChild()
                || !subjects.isAboutAdultOrThing(tokens, quotations, sentenceStart, hit.from(), hit.to())
                || voices.isNamed(hit, tokens, cues, quotations);
    }

    /**
     * "The Streetwise Cycles shop", "Willing Participant won": every word has a capital, and the sentence goes on. One word at
     * the start of a sentence has a capital anyway, whoever is named after it.
     */
    private static boolean isAName(Hit hit, Tokens tokens) {
        boolean oneWord = hit.to() - hit.from() == 1;
        boolean goesOn =
                hit.to() < tokens.count() && !tokens.is(hit.to() - 1, Tokens.PAUSE_AFTER | Tokens.SENTENCE_END_AFTER);
        if (!goesOn || (oneWord && hit.from() == tokens.sentenceStart(hit.from()))) {
            return false;
        }
        int end = hit.to() + (oneWord ? 1 : 0);
        for (int at = hit.from(); at < end; at++) {
            if (!tokens.is(at, Tokens.CAPITAL) || tokens.is(at, Tokens.UPPER)) {
                return false;
            }
        }
        return true;
    }

    /** The cues of the sentence that a match stands in, read once for all matches in it. */
    private List<Hit> cuesOf(Hit hit, Tokens tokens, Map<Integer, List<Hit>> known) {
        return known.computeIfAbsent(
                tokens.sentenceStart(hit.from()),
                start -> voices.cuesOf(tokens, start, tokens.sentenceEnd(hit.from())));
    }

    private Mark mark(Hit hit, CharSequence text, Tokens tokens, Quotations quotations, Map<Integer, List<Hit>> known) {
        int sentenceStart = tokens.sentenceStart(hit.from());
        int sentenceEnd = tokens.sentenceEnd(hit.from());
        Entry entry = hit.entry().entry();
        int start = tokens.start(hit.from());
        int end = tokens.end(hit.to() - 1);
        List<Hit> cues = cuesOf(hit, tokens, known);
        Voice voice = voices.voiceOf(hit, tokens, cues, quotations);
        if (voice == Voice.AUTHOR && !voices.isAuthorsByACue(hit, tokens, cues, quotations)) {
            voice = weights.voiceOf(text, start, end);
        }
        return new Mark(
                Character.codePointCount(text, 0, start),
                Character.codePointCount(text, 0, end),
                text.subSequence(start, end).toString(),
                text.subSequence(tokens.start(sentenceStart), tokens.end(sentenceEnd - 1))
                        .toString(),
                entry.id(),
                voice,
                entry.suggestion(),
                entry.source(),
                Objects.requireNonNull(entry.guidanceFrom()),
                listVersion);
    }

    private List<Indexed> compile(WordingList list, boolean wantPhrases) {
        List<Indexed> compiled = new ArrayList<>();
        for (Entry entry : list.entries()) {
            boolean isPhrase = entry.guidanceFrom() != null;
            if (isPhrase == wantPhrases) {
                Entry.Patterns patterns = entry.patterns();
                CompiledEntry guarded = new CompiledEntry(
                        entry,
                        sequences(patterns.unlessBefore(), list),
                        sequences(patterns.unlessAfter(), list),
                        sequences(patterns.unless(), list),
                        sequences(patterns.only(), list));
                compiled.add(new Indexed(guarded, sequences(patterns.match(), list)));
            }
        }
        return compiled;
    }

    private List<Sequence> sequences(List<String> patterns, WordingList list) {
        return patterns.stream()
                .flatMap(pattern -> read(pattern, list).stream())
                .map(steps -> new Sequence(steps, step -> tables.computeIfAbsent(step, this::table)))
                .toList();
    }

    /** Which words a step takes, by number. Many patterns have steps in common, and share the tables. */
    private Accepted table(Step step) {
        IntStream terms = switch (step) {
            case Step.Words(List<String> words, boolean _) -> words.stream().mapToInt(lexicon::idOf);
            case Step.Age(boolean child, boolean adult) ->
                IntStream.concat(
                        child ? IntStream.of(Lexicon.CHILD_AGE) : IntStream.empty(),
                        adult ? IntStream.of(Lexicon.ADULT_AGE) : IntStream.empty());
            case Step.Gap _, Step.Place _ -> IntStream.empty();
        };
        return new Accepted(terms, lexicon.size());
    }

    /** What a pattern may be, step by step; asked of each twice, for its words and for itself. */
    private List<List<Step>> read(String pattern, WordingList list) {
        return patterns.computeIfAbsent(pattern, words -> PatternReader.read(words, list.classes(), list.forms()));
    }

    private Lexicon lexiconOf(WordingList list) {
        Set<String> words = new LinkedHashSet<>();
        for (Entry entry : list.entries()) {
            for (String pattern : entry.patterns().all()) {
                for (List<Step> steps : read(pattern, list)) {
                    steps.forEach(step -> addWords(step, words));
                }
            }
        }
        list.classes().forEach((name, members) -> {
            if (!name.equals(REAL_WORDS)) {
                words.addAll(members);
            }
        });
        List<String> realWords = new ArrayList<>(WordingList.realWords());
        realWords.addAll(list.wordsOf(REAL_WORDS));
        return new Lexicon(words, list.forms().exact(), new LinkedHashSet<>(realWords));
    }

    private static void addWords(Step step, Set<String> words) {
        if (step instanceof Step.Words(List<String> some, boolean _)) {
            words.addAll(some);
        }
    }
}
