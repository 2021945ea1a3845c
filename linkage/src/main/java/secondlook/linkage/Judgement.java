package secondlook.linkage;

/**
 * What people decided about two records; it binds every later run.
 *
 * @param leftId id of one record
 * @param rightId id of the other
 * @param samePerson true for must-link, false for cannot-link
 */
public record Judgement(String leftId, String rightId, boolean samePerson) {}
