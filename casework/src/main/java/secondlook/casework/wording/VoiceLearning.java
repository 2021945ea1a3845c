package secondlook.casework.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Learns from labelled sentences what the signs around a phrase weigh: logistic regression that keeps few weights and leaves
 * the others at nothing (Tibshirani 1996, fitted one weight at a time as Genkin, Lewis and Madigan 2007). The same sentences
 * give the same weights, whatever their order. Some seconds for ten thousand sentences.
 */
public final class VoiceLearning {

    private static final List<String> HEADING = List.of(
            "# Whose words a phrase is in: a weight for each sign around it (docs/adr/0014). \"author\" tells the author from others,",
            "# \"quoted\" somebody else from guidance and corrections. Learned by ./bench wording --learn from the labelled sentences",
            "# kept with the tests.");

    /** What a unit of weight costs; the smaller, the more weights are kept. Chosen with hands that had not taught the weights. */
    private static final double PRICE = 1 / 0.6;

    /** Less than this is written as nothing. */
    private static final double LEAST_WRITTEN = 0.005;

    /** A sign that so few phrases have says more of them than of others. */
    private static final int FEWEST = 3;

    private static final int MOST_ROUNDS = 400;
    private static final double SETTLED = 1e-4;

    private final List<Example> author = new ArrayList<>();
    private final List<Example> quoted = new ArrayList<>();

    /** How often each word stands within a sentence in small letters, and how often with a capital. */
    private final Map<String, int[]> written = new HashMap<>();

    private final Set<String> english = Set.copyOf(WordingList.realWords());

    private record Example(boolean is, List<String> signs) {}

    /**
     * Takes the marks of one labelled sentence.
     *
     * @param label whose words its phrases are in; null where that is known only not to be the author's
     */
    public void add(String text, List<Mark> marks, @Nullable Voice label) {
        if (!Signs.isInCapitals(text)) {
            for (Signs.Word word : Signs.words(text, 0, text.length(), false)) {
                if (!word.opens()) {
                    written.computeIfAbsent(word.text(), _ -> new int[2])[word.name() ? 1 : 0]++;
                }
            }
        }
        for (Mark mark : marks) {
            int from = text.offsetByCodePoints(0, mark.start());
            int to = text.offsetByCodePoints(from, mark.end() - mark.start());
            List<String> signs = Signs.around(text, from, to).stream().sorted().toList();
            author.add(new Example(label == Voice.AUTHOR, signs));
            if (label == Voice.QUOTED || label == Voice.CORRECTIVE) {
                quoted.add(new Example(label == Voice.QUOTED, signs));
            }
        }
    }

    /** How many phrases it has taken. */
    public int size() {
        return author.size();
    }

    /** The lines of a file of weights, by kind and weight. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(HEADING);
        lines.addAll(lines(VoiceWeights.AUTHOR, author));
        lines.addAll(lines(VoiceWeights.QUOTED, quoted));
        return lines;
    }

    private List<String> lines(String name, List<Example> examples) {
        List<Example> ordered = new ArrayList<>(examples);
        ordered.sort(Comparator.comparing(Example::is).thenComparing(example -> String.join("\n", example.signs)));
        List<String> signs = signsOf(ordered);
        double[] weights = new Fit(ordered, signs).weights();
        List<Map.Entry<String, Double>> kept = new ArrayList<>();
        for (int at = 0; at < weights.length; at++) {
            if (Math.abs(weights[at]) >= LEAST_WRITTEN) {
                kept.add(Map.entry(signs.get(at), weights[at]));
            }
        }
        kept.sort(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        return kept.stream()
                .map(one -> String.format(Locale.ROOT, "%s %.2f %s", name, one.getValue(), one.getKey()))
                .toList();
    }

    /** The signs that are common enough and hold no name, after what every phrase has. */
    private List<String> signsOf(List<Example> examples) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Example example : examples) {
            for (String sign : example.signs) {
                counts.merge(sign, 1, Integer::sum);
            }
        }
        List<String> signs = new ArrayList<>(List.of(VoiceWeights.ALWAYS));
        counts.forEach((sign, count) -> {
            if (count >= FEWEST && !holdsName(sign)) {
                signs.add(sign);
            }
        });
        return signs;
    }

    /** A name at the start of a sentence looks like any other word there. */
    private boolean holdsName(String sign) {
        return Arrays.stream(sign.split(" "))
                .skip(1)
                .filter(word -> Character.isLetter(word.charAt(0)))
                .anyMatch(this::isName);
    }

    private boolean isName(String word) {
        int[] counts = written.getOrDefault(word, new int[2]);
        return counts[0] < counts[1] || (counts[0] == 0 && !english.contains(word));
    }

    /** The weights under which the labels are likeliest, less what the weights cost. */
    private static final class Fit {
        private final int[][] examplesOf;
        private final boolean[] is;
        private final double[] sums;
        private final double[] weights;
        /** How far each weight may move at once, by how far it moved before. */
        private final double[] reach;

        Fit(List<Example> examples, List<String> signs) {
            is = new boolean[examples.size()];
            sums = new double[examples.size()];
            weights = new double[signs.size()];
            reach = new double[signs.size()];
            Arrays.fill(reach, 1);
            Map<String, Integer> numberOf = new TreeMap<>();
            signs.forEach(sign -> numberOf.put(sign, numberOf.size()));
            List<List<Integer>> having = new ArrayList<>();
            signs.forEach(_ -> having.add(new ArrayList<>()));
            for (int at = 0; at < is.length; at++) {
                is[at] = examples.get(at).is;
                having.get(0).add(at);
                for (String sign : examples.get(at).signs) {
                    Integer number = numberOf.get(sign);
                    if (number != null) {
                        having.get(number).add(at);
                    }
                }
            }
            examplesOf = having.stream()
                    .map(some -> some.stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
        }

        double[] weights() {
            double moved = 1;
            for (int round = 0; round < MOST_ROUNDS && moved > SETTLED; round++) {
                moved = 0;
                for (int sign = 0; sign < weights.length; sign++) {
                    moved = Math.max(moved, Math.abs(move(sign)));
                }
            }
            return weights;
        }

        /** One step of one weight towards where the likelihood, less the price, is highest. */
        private double move(int sign) {
            double slope = 0;
            double bend = 0;
            for (int example : examplesOf[sign]) {
                double probability = VoiceWeights.probability(sums[example]);
                slope += (is[example] ? 1 : 0) - probability;
                bend += bend(sums[example], reach[sign]);
            }
            double price = sign == 0 ? 0 : PRICE;
            double was = weights[sign];
            double step;
            if (was == 0) {
                step = Math.abs(slope) <= price ? 0 : (slope - Math.signum(slope) * price) / bend;
            } else {
                step = (slope - Math.signum(was) * price) / bend;
                // A weight does not cross nothing in one step.
                step = was > 0 ? Math.max(step, -was) : Math.min(step, -was);
            }
            step = Math.max(-reach[sign], Math.min(reach[sign], step));
            reach[sign] = Math.max(2 * Math.abs(step), reach[sign] / 2);
            if (step != 0) {
                weights[sign] = was + step;
                for (int example : examplesOf[sign]) {
                    sums[example] += step;
                }
            }
            return step;
        }

        /** The most that the likelihood bends within reach of a sum. */
        private static double bend(double sum, double reach) {
            double size = Math.abs(sum);
            if (size <= reach) {
                return 0.25;
            }
            double e = Math.exp(size - reach);
            return 1 / (2 + e + 1 / e);
        }
    }
}
