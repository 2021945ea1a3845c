package secondlook.workbench.triage;

import secondlook.casework.scope.Basis;

/**
 * How many closed case files a rule answered in which way. It is printed with the rule, its version and its text.
 *
 * @param rule the rule's key
 * @param basis on the file alone, or after linking
 * @param meets how many lie within it
 * @param doesNotMeet how many do not
 * @param cannotTell of how many it cannot be told
 * @param possible how many meet it only with ties that nobody has judged; not counted among the first
 */
public record ScopeCount(String rule, Basis basis, int meets, int doesNotMeet, int cannotTell, int possible) {}
