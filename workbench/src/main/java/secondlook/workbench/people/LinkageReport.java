package secondlook.workbench.people;

/**
 * What a linkage run made.
 *
 * @param run its number
 * @param mentions person records of all agencies, each under the agency's own key
 * @param persons persons they speak of
 * @param pairsCompared candidate pairs that were scored
 * @param possibleLinks pairs that wait for people to judge them
 */
public record LinkageReport(int run, int mentions, int persons, long pairsCompared, int possibleLinks) {}
