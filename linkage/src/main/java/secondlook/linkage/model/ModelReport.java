package secondlook.linkage.model;

import java.util.List;
import secondlook.linkage.LinkageReport;

/**
 * What a run did, in numbers and in sentences that hold no personal data.
 *
 * @param records records linked
 * @param blocks blocks of two records or more, over all rules
 * @param blocksSplit blocks too large to compare every pair
 * @param pairsCompared pairs compared, each once
 * @param pairsKept pairs kept
 * @param warnings what a reader should know
 * @param stages time of each stage
 */
public record ModelReport(
        int records,
        long blocks,
        long blocksSplit,
        long pairsCompared,
        long pairsKept,
        List<String> warnings,
        List<LinkageReport.Stage> stages) {
    public ModelReport {
        warnings = List.copyOf(warnings);
        stages = List.copyOf(stages);
    }
}
