package secondlook.linkage;

import java.util.List;

/**
 * What a run did, in numbers and in sentences that hold no personal data.
 *
 * @param records records read
 * @param distinctRecords records of different content
 * @param blockingKeys keys sorted for blocking
 * @param blocks blocks of two records or more
 * @param blocksCut blocks beyond the pair budget, in which records met only their neighbours
 * @param candidatePairs pairs scored
 * @param everyPairCompared whether the input was small enough to compare all pairs
 * @param blockingRecall not measured yet: 1 whatever the input
 * @param contradictions judgements that could not be obeyed together
 * @param warnings what a reader should know
 * @param stages time of each stage
 */
public record LinkageReport(
        int records,
        int distinctRecords,
        long blockingKeys,
        long blocks,
        long blocksCut,
        long candidatePairs,
        boolean everyPairCompared,
        double blockingRecall,
        List<String> contradictions,
        List<String> warnings,
        List<Stage> stages) {
    public LinkageReport {
        contradictions = List.copyOf(contradictions);
        warnings = List.copyOf(warnings);
        stages = List.copyOf(stages);
    }

    /**
     * One stage of the run.
     *
     * @param name what it did
     * @param millis how long it took
     */
    public record Stage(String name, long millis) {}
}
