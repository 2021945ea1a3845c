package secondlook.linkage.model;

/** How many pairs are in each level, a pair counting for the product of its records' weights. */
final class LevelCounts implements TileSink {
    private final long[] weight;
    /** By comparison and level. */
    final long[][] counts;

    /**
     * Counts.
     *
     * @param weight by place of a record among the members of the one block looked at
     */
    LevelCounts(long[] weight, int comparisons) {
        this.weight = weight;
        counts = new long[comparisons][256];
    }

    @Override
    public void accept(PairTile tile) {
        for (int comparison = 0; comparison < counts.length; comparison++) {
            byte[] level = tile.level[comparison];
            for (int pair = 0; pair < tile.count; pair++) {
                counts[comparison][level[pair] & 255] += weight[tile.left[pair]] * weight[tile.right[pair]];
            }
        }
    }
}
