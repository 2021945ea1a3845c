package secondlook.workbench.triage;

import java.util.List;

/**
 * A scope rule as the last run asked it.
 *
 * @param rule its key
 * @param version its version
 * @param title for a page
 * @param source where the definition comes from
 * @param text the file as read
 * @param origin "built in", or the name of the team's own file
 * @param tests what each of its tests asks, in order
 */
public record RuleInForce(
        String rule, int version, String title, String source, String text, String origin, List<String> tests) {

    public RuleInForce {
        tests = List.copyOf(tests);
    }
}
