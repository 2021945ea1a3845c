package secondlook.linkage;

/**
 * What was learned about pairs: how patterns are spread over pairs of one person and over other pairs, how common the
 * first are among candidates, and how frequencies of shared values move the weight.
 *
 * @param priorBits log2 odds that a candidate pair is one person
 * @param same patterns of pairs of one person (m)
 * @param other patterns of other pairs (u)
 * @param usualFrequency by field and level, log2 of the mean frequency of the shared value over pairs of one person
 * @param usualGivenParent by field, the same at equality for the frequency among records that share the value of the
 *     field that this one depends on
 */
@SuppressWarnings("ArrayRecordComponent")
record PairModel(
        double priorBits, LevelTree same, LevelTree other, double[][] usualFrequency, double[] usualGivenParent) {
    /** Match weight of a pattern before the frequencies of the shared values are considered. */
    double bits(long pattern) {
        return priorBits + same.log2(pattern) - other.log2(pattern);
    }

    /** What a level of a field weighs when nothing is known of other fields. */
    double levelBits(int field, int level) {
        return same.logShare()[field][0][level] - other.logShare()[field][0][level];
    }

    static double probability(double bits) {
        // Written so that extreme weights stay finite.
        return bits > 0 ? 1 / (1 + Math.pow(2, -bits)) : Math.pow(2, bits) / (1 + Math.pow(2, bits));
    }
}
