package secondlook.linkage.model;

/**
 * How much a level's weight depends on how common the value is: {@code weight * log2(u / max(frequency, minimum))} bits
 * more, where u is that of the exact level on the column and frequency is that of the commoner of the two values.
 *
 * @param column the column whose values are counted
 * @param weight share of the adjustment that is made, usually 1
 * @param minimum least frequency, so that a value seen once does not weigh without bounds; 0 for none
 * @param ownU whether u is the level's own, even where an exact level on the column exists
 */
public record TermFrequency(String column, double weight, double minimum, boolean ownU) {
    public TermFrequency {
        if (!(minimum >= 0 && minimum <= 1)) {
            throw new IllegalArgumentException(
                    "The minimum frequency is not between 0 and 1 [" + minimum + "]. Maybe it is a percentage.");
        }
        if (!(weight >= 0 && weight <= 100)) {
            throw new IllegalArgumentException("The weight of a term frequency is not sensible [" + weight + "].");
        }
    }

    /** The whole adjustment without a minimum. */
    public static TermFrequency of(String column) {
        return new TermFrequency(column, 1, 0, false);
    }
}
