package secondlook.linkage.spark;

import java.util.List;

/**
 * What a run did; holds no personal data.
 *
 * @param records records linked
 * @param blocks blocks of two records or more, over all rules
 * @param blocksSplit blocks too large to compare every pair
 * @param pairsCompared pairs compared, each once
 * @param pairsKept pairs kept
 * @param clusters clusters made
 * @param warnings what a reader should know
 */
public record SparkReport(
        long records,
        long blocks,
        long blocksSplit,
        long pairsCompared,
        long pairsKept,
        long clusters,
        List<String> warnings) {
    public SparkReport {
        warnings = List.copyOf(warnings);
    }
}
