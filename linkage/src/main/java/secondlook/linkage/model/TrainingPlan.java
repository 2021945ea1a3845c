package secondlook.linkage.model;

import java.util.List;

/**
 * How a model learns its parameters from records.
 *
 * @param certain rules that hold nearly only for pairs of one person; the prior is taken from them
 * @param certainRecall share of the pairs of one person that those rules find, from 0 (exclusive) to 1
 * @param rules rules under which m is learned; each teaches the comparisons that look at none of its columns
 */
public record TrainingPlan(List<BlockingRule> certain, double certainRecall, List<BlockingRule> rules) {
    public TrainingPlan {
        certain = List.copyOf(certain);
        rules = List.copyOf(rules);
        if (!(certainRecall > 0 && certainRecall <= 1)) {
            throw new IllegalArgumentException("The recall of the certain rules is not a share [" + certainRecall
                    + "]. Maybe it is a percentage.");
        }
    }
}
