package secondlook.linkage;

/**
 * A share that was counted, with the interval in which the true one lies in nineteen cases of twenty (Wilson 1927).
 *
 * @param count those that have it
 * @param total all
 * @param share count through total; 1 of none
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Proportion(long count, long total, double share, double low, double high) {
    private static final double Z = 1.959964;

    /**
     * A proportion of counts.
     *
     * @throws IllegalArgumentException when the count is negative or larger than the total
     */
    public static Proportion of(long count, long total) {
        if (count < 0 || count > total) {
            throw new IllegalArgumentException(
                    "A count is not within its total [" + count + " of " + total + "]. Maybe they were exchanged.");
        }
        if (total == 0) {
            return new Proportion(0, 0, 1, 0, 1);
        }
        double share = (double) count / total;
        double square = Z * Z;
        double middle = (share + square / (2 * total)) / (1 + square / total);
        double half =
                Z / (1 + square / total) * Math.sqrt(share * (1 - share) / total + square / (4.0 * total * total));
        return new Proportion(count, total, share, Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
