package secondlook.linkage.model;

import java.util.List;
import java.util.SortedMap;

/**
 * What training needs to know of records, wherever they are: whole numbers, so that parts counted on many machines can be
 * added up. Columns and comparisons are numbered as in the model.
 */
public interface TrainingCounts {
    /** Number of records. */
    long records();

    /** Pairs that some rules bring together, each counted once. */
    long pairs(List<BlockingRule> rules);

    /** Number of different values of a column. */
    long distinctValues(int column);

    /**
     * Probability that two records with a value in a column, taken at random, have the same one; {@link #agreement(long,
     * long)} gives it.
     */
    double agreement(int column);

    /**
     * Levels of all pairs of records spread evenly over content order: the records at places {@code k * records / n} for k
     * from 0 to n - 1.
     *
     * @param most most records of the sample; n is this or the number of records
     * @return pairs by comparison and level
     */
    long[][] levelsOfSample(int most);

    /**
     * Levels of all pairs of different values of a column, each pair as often as its two values occur; the values in the
     * order of the first records that have them.
     *
     * @return pairs by level of the comparison
     */
    long[] levelsOfValues(int column, int comparison);

    /** Pairs of a rule's blocks by agreement pattern, as {@link BlockScan} numbers them. */
    SortedMap<Long, Long> patterns(BlockingRule rule);

    /**
     * Share of the pairs of records with a value that have the same one.
     *
     * @param same sum over the values of n (n - 1), n being how often a value occurs
     * @param total records with a value
     */
    static double agreement(long same, long total) {
        return PreparedColumn.agreement(same, total);
    }
}
