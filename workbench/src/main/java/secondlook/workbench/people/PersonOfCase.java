package secondlook.workbench.people;

/**
 * One mention of one person in one case file.
 *
 * @param caseFile the case file's number
 * @param person the person's stable number
 * @param mentionFact the archived fact that records the person
 * @param name the agency's own key of the person, or the place in the file where it has none
 */
public record PersonOfCase(int caseFile, long person, long mentionFact, String name) {}
