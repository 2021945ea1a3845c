package secondlook.workbench.people;

/**
 * What a linkage run made.
 *
 * @param run its number
 * @param mentions person records of all agencies, each under the agency's own key
 * @param persons persons they speak of
 * @param pairsCompared candidate pairs that were scored
 * @param possibleLinks pairs that wait for people to judge them
 * @param learnedFrom judged pairs from which the run learned what its weights mean
 */
public record LinkageReport(
        int run, int mentions, int persons, long pairsCompared, int possibleLinks, int learnedFrom) {}
