package secondlook.linkage.model;

import java.util.List;

/**
 * How training went; holds no personal data.
 *
 * @param certainPairs pairs that the certain rules found; 0 when the prior was given
 * @param rules one for each rule that m was learned under
 * @param warnings what a reader should know
 */
public record TrainingReport(long certainPairs, List<Rule> rules, List<String> warnings) {
    public TrainingReport {
        rules = List.copyOf(rules);
        warnings = List.copyOf(warnings);
    }

    /**
     * Learning under one rule.
     *
     * @param columns the rule's columns
     * @param pairs pairs it brought together
     * @param patterns different agreement patterns among them
     * @param steps steps of expectation maximisation
     * @param converged whether they settled within the limit
     * @param prior share of the pairs that are one person
     */
    public record Rule(List<String> columns, long pairs, int patterns, int steps, boolean converged, double prior) {}
}
