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
 * @param largestBlock records of different content in the largest block
 * @param blockLimit records in the largest block whose pairs were all compared
 * @param rules pairs met by each blocking rule; a pair may be met by several
 * @param blockingRecall estimated share of the pairs of one person that were compared, told without truth by comparing
 *     some records with all others; 0 of 0 where the caller chose the blocking rules
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
        int largestBlock,
        int blockLimit,
        List<BlockingRule> rules,
        Proportion blockingRecall,
        List<String> contradictions,
        List<String> warnings,
        List<Stage> stages) {
    public LinkageReport {
        rules = List.copyOf(rules);
        contradictions = List.copyOf(contradictions);
        warnings = List.copyOf(warnings);
        stages = List.copyOf(stages);
    }

    /**
     * A blocking rule: records that share a value, or a part of one, in each of these fields.
     *
     * @param fields names of the fields, fields whose values may change places together
     * @param pairsMet pairs in its blocks, repeats included
     */
    public record BlockingRule(String fields, long pairsMet) {}

    /**
     * One stage of the run.
     *
     * @param name what it did
     * @param millis how long it took
     */
    public record Stage(String name, long millis) {}
}
