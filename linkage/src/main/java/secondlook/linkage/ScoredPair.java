package secondlook.linkage;

/**
 * A pair of records with its weight.
 *
 * @param left ordinal of one record in the input
 * @param right ordinal of the other
 * @param matchWeightBits match weight in bits; 0 is even odds
 * @param probability probability that the two are one person
 * @param status what became of the pair
 */
public record ScoredPair(int left, int right, double matchWeightBits, double probability, PairStatus status) {}
