package secondlook.casework.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose words a phrase is in, where no cue of the list tells: the weights of the signs around it are added up. The weights are
 * learned from labelled sentences ({@link VoiceLearning}) and stand in a text file, a line each, so that anybody can read why.
 * A positive one speaks for the author's own words. Immutable.
 */
final class VoiceWeights {

    /**
     * From this probability on a phrase stays the author's. Under even odds, because a phrase that is wrongly left is read by
     * nobody again; chosen with hands of sentences that had taught neither list nor weights.
     */
    private static final double AUTHOR_FROM = 0.25;

    private static final String BUILT_IN = "voice-weights.txt";
    /** How the lines of the two tables begin, and the sign that every phrase has. */
    static final String AUTHOR = "author";

    static final String QUOTED = "quoted";
    static final String ALWAYS = "<always>";

    private final Map<String, Double> author;
    private final Map<String, Double> quoted;

    private VoiceWeights(Map<String, Double> author, Map<String, Double> quoted) {
        this.author = author;
        this.quoted = quoted;
    }

    static VoiceWeights builtIn() {
        return read(WordingList.linesOf(BUILT_IN));
    }

    /**
     * Reads the lines that {@link VoiceLearning} writes: {@code author} or {@code quoted}, a weight, and the sign.
     *
     * @throws IllegalArgumentException where a line is not of this form, with its number
     */
    static VoiceWeights read(List<String> lines) {
        Map<String, Double> author = new HashMap<>();
        Map<String, Double> quoted = new HashMap<>();
        Map<String, Map<String, Double>> tables = Map.of(AUTHOR, author, QUOTED, quoted);
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (!line.isEmpty() && !line.startsWith("# ")) {
                take(line, at + 1, tables);
            }
        }
        return new VoiceWeights(author, quoted);
    }

    private static void take(String line, int number, Map<String, Map<String, Double>> tables) {
        int parts = 3;
        String[] cells = line.split(" ", parts);
        Map<String, Double> table = tables.get(cells[0]);
        if (table == null || cells.length < parts) {
            throw fault(number, null);
        }
        try {
            table.put(cells[2], Double.valueOf(cells[1]));
        } catch (NumberFormatException e) {
            throw fault(number, e);
        }
    }

    private static IllegalArgumentException fault(int number, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "Line [" + number
                        + "] of the weights is not: author or quoted, a number, a sign. Maybe a space is missing.",
                cause);
    }

    /** Whose words a phrase is in that no cue takes from the author. */
    Voice voiceOf(CharSequence text, int from, int to) {
        Set<String> signs = Signs.around(text, from, to);
        if (probability(author, signs) >= AUTHOR_FROM) {
            return Voice.AUTHOR;
        }
        return probability(quoted, signs) >= 0.5 ? Voice.QUOTED : Voice.CORRECTIVE;
    }

    private static double probability(Map<String, Double> weights, Set<String> signs) {
        double sum = weights.getOrDefault(ALWAYS, 0.0);
        for (String sign : signs) {
            sum += weights.getOrDefault(sign, 0.0);
        }
        return probability(sum);
    }

    /** The probability of these log odds. */
    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
