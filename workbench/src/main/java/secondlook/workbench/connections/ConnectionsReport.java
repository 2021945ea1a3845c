package secondlook.workbench.connections;

/**
 * What a run made.
 *
 * @param run its number
 * @param caseFiles case files read
 * @param things people and things as linked
 * @param ties ties between them as linked, possible ones included
 * @param groupsAsRecorded groups by the agencies' own keys of people
 * @param groupsAsLinked groups by linkage and judgements
 */
public record ConnectionsReport(
        int run, int caseFiles, int things, int ties, int groupsAsRecorded, int groupsAsLinked) {}
