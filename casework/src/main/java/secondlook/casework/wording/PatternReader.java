package secondlook.casework.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the patterns of a {@link WordingList} and writes them out as plain sequences of steps: every choice and every
 * optional part becomes a sequence of its own, so that matching needs no stack of alternatives.
 *
 * <pre>
 * word        the word, or a misspelling of it       put~     every form of the word
 * =word       the word as written                    ^LAC     the word in capital letters
 * &#64;class      a word of a class of the list          (a|b c)  either
 * part?       with it or without                     [3]      none to three words
 * #child #adult #age   a number to 17, from 18, either
 * &lt; &gt; :       start and end of the sentence, a colon
 * </pre>
 */
final class PatternReader {

    /** More sequences than this from one pattern is a mistake in the list. */
    private static final int MOST_SEQUENCES = 4096;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, List<String>> classes;
    private final WordForms forms;
    private final List<String> parts;
    private int at;

    private PatternReader(String pattern, Map<String, List<String>> classes, WordForms forms) {
        this.classes = classes;
        this.forms = forms;
        String spaced = pattern.replace("(", " ( ").replace(")", " ) ").replace("|", " | ");
        this.parts = List.of(SPACES.split(spaced.replace(") ?", ")?").strip()));
    }

    /**
     * The sequences that a pattern stands for.
     *
     * @throws IllegalArgumentException where the pattern cannot be read
     */
    static List<List<Step>> read(String pattern, Map<String, List<String>> classes, WordForms forms) {
        PatternReader reader = new PatternReader(pattern, classes, forms);
        List<List<Step>> sequences = reader.readChoice();
        if (reader.at < reader.parts.size()) {
            throw new IllegalArgumentException(
                    "A bracket closes that was not opened: [" + pattern + "]. Maybe one too many.");
        }
        return sequences;
    }

    private List<List<Step>> readChoice() {
        List<List<Step>> choices = new ArrayList<>(readSequence());
        while (at < parts.size() && parts.get(at).equals("|")) {
            at++;
            choices.addAll(readSequence());
        }
        return merged(choices);
    }

    private List<List<Step>> readSequence() {
        List<List<Step>> sequences = List.of(List.of());
        while (at < parts.size() && !parts.get(at).equals("|") && !parts.get(at).startsWith(")")) {
            sequences = product(sequences, readItem());
        }
        return sequences;
    }

    private List<List<Step>> readItem() {
        String part = parts.get(at++);
        if (!part.equals("(")) {
            boolean optional = part.endsWith("?");
            Step step = step(optional ? part.substring(0, part.length() - 1) : part);
            return optional ? List.of(List.of(), List.of(step)) : List.of(List.of(step));
        }
        List<List<Step>> inside = new ArrayList<>(readChoice());
        if (at >= parts.size()) {
            throw new IllegalArgumentException("A bracket is not closed: [" + String.join(" ", parts) + "].");
        }
        if (parts.get(at++).equals(")?")) {
            inside.add(List.of());
        }
        return inside;
    }

    private Step step(String part) {
        return switch (part) {
            case "<" -> Step.Place.SENTENCE_START;
            case ">" -> Step.Place.SENTENCE_END;
            case ":" -> Step.Place.COLON;
            case "#child" -> new Step.Age(true, false);
            case "#adult" -> new Step.Age(false, true);
            case "#age" -> new Step.Age(true, true);
            default -> worded(part);
        };
    }

    private Step worded(String part) {
        if (part.startsWith("[") && part.endsWith("]")) {
            return new Step.Gap(Integer.parseInt(part.substring(1, part.length() - 1)));
        }
        if (part.startsWith("@")) {
            List<String> words = classes.get(part.substring(1));
            if (words == null) {
                throw new IllegalArgumentException("No such class: [" + part + "]. Maybe it is defined further down.");
            }
            return new Step.Words(words, false);
        }
        if (part.startsWith("^")) {
            return new Step.Words(List.of(part.substring(1).toLowerCase(java.util.Locale.ROOT)), true);
        }
        return new Step.Words(forms.expand(part), false);
    }

    private static List<List<Step>> product(List<List<Step>> heads, List<List<Step>> tails) {
        List<List<Step>> all = new ArrayList<>();
        for (List<Step> head : heads) {
            for (List<Step> tail : tails) {
                List<Step> joined = new ArrayList<>(head);
                joined.addAll(tail);
                all.add(joined);
            }
        }
        if (all.size() > MOST_SEQUENCES) {
            throw new IllegalArgumentException(
                    "A pattern stands for more than [" + MOST_SEQUENCES + "] sequences. Maybe use a class.");
        }
        return all;
    }

    /** Choices of one word each are one step with several words: fewer sequences, the same meaning. */
    private static List<List<Step>> merged(List<List<Step>> choices) {
        List<String> words = new ArrayList<>();
        List<List<Step>> others = new ArrayList<>();
        for (List<Step> choice : choices) {
            if (choice.size() == 1 && choice.get(0) instanceof Step.Words(List<String> some, boolean upper) && !upper) {
                words.addAll(some);
            } else {
                others.add(choice);
            }
        }
        if (!words.isEmpty()) {
            others.add(List.of(new Step.Words(words, false)));
        }
        return others;
    }
}
