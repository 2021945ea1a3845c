package secondlook.linkage.model;

import java.util.List;

/**
 * A match weight in its parts, which add up to it.
 *
 * @param priorBits log2 odds before anything is looked at
 * @param parts one for each comparison, in the model's order
 * @param totalBits the match weight
 */
public record WeightExplanation(double priorBits, List<Part> parts, double totalBits) {
    public WeightExplanation {
        parts = List.copyOf(parts);
    }

    /**
     * What one comparison adds.
     *
     * @param comparison its name
     * @param level the level the pair is in, in words
     * @param levelBits log2 of m over u
     * @param frequencyBits adjustment for how common the value is
     */
    public record Part(String comparison, String level, double levelBits, double frequencyBits) {}
}
