package secondlook.workbench.review;

/**
 * What was decided for one recorded suspect and child.
 *
 * @param suspect the person's id, or empty where none is recorded
 * @param child the person's id, or empty where none is recorded
 */
public record DecisionAnswer(String suspect, String child, DecisionOutcome outcome) {}
