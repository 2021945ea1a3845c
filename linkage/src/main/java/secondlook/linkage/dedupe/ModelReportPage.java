package secondlook.linkage.dedupe;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.ScoredPair;
import secondlook.linkage.model.Comparison;
import secondlook.linkage.model.ComparisonLevel;
import secondlook.linkage.model.ModelResult;
import secondlook.linkage.model.WeightExplanation;

/** The report of a run with an explicit model: one page of HTML without script or outside parts. */
final class ModelReportPage {
    private static final int EXAMPLES = 5;

    private final ModelResult result;
    private final List<String> columns;
    private final List<String> warnings;
    private final @Nullable TruthScore score;
    private final StringBuilder page = new StringBuilder();

    ModelReportPage(ModelResult result, List<String> columns, List<String> warnings, @Nullable TruthScore score) {
        this.result = result;
        this.columns = columns;
        this.warnings = warnings;
        this.score = score;
    }

    String html() {
        page.append("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Linkage report</title>
                <style>body{font:16px/1.5 Arial,sans-serif;max-width:960px;margin:2em auto;padding:0 1em;color:#0b0c0c}
                table{border-collapse:collapse;margin:1em 0}th,td{border-bottom:1px solid #b1b4b6;padding:4px 12px 4px 0;
                text-align:left}td.n{text-align:right}</style></head><body>
                <h1>Linkage report</h1>
                """);
        line(String.format(
                Locale.ROOT,
                "%,d records, %,d clusters. %,d pairs were compared, %,d kept.",
                result.report().records(),
                result.clusterCount(),
                result.report().pairsCompared(),
                result.pairCount()));
        line("Clusters are the connected components of the pairs at the threshold. Pairs that no blocking rule brings"
                + " together were not compared; how many true pairs those are is not measured.");
        if (score != null) {
            line(String.format(
                    Locale.ROOT,
                    "Against the truth column: precision %.4f, recall %.4f, F1 %.4f over all pairs.",
                    score.precision(),
                    score.recall(),
                    score.f1()));
        }
        list("Columns", columns);
        list("Notes", warnings);
        weights();
        sizes();
        examples();
        page.append("<h2>Time</h2><table>");
        result.report().stages().forEach(stage -> row(stage.name(), stage.millis() + " ms"));
        page.append("</table>");
        return page.append("</body></html>\n").toString();
    }

    private void weights() {
        page.append("<h2>Match weights</h2>");
        line("Before anything is compared, two records are one person with "
                + number("%.1f", result.model().priorBits())
                + " bits. A level's weight is log2 of m over u: how much more often pairs of one person are in it than"
                + " pairs of two.");
        page.append("<table><tr><th>Comparison</th><th>Level</th><th>m</th><th>u</th><th>Bits</th></tr>");
        for (Comparison comparison : result.model().comparisons()) {
            for (ComparisonLevel level : comparison.levels()) {
                if (!level.isMissing()) {
                    row(
                            comparison.name(),
                            level.label(),
                            number("%.6f", level.m()),
                            number("%.8f", level.u()),
                            number("%+.2f", level.bits()));
                }
            }
        }
        page.append("</table>");
    }

    private void sizes() {
        Map<Integer, Integer> sizeOf = new TreeMap<>();
        for (int record = 0; record < result.report().records(); record++) {
            sizeOf.merge(result.clusterOf(record), 1, Integer::sum);
        }
        Map<Integer, Integer> clustersOf = new TreeMap<>();
        sizeOf.values().forEach(size -> clustersOf.merge(size, 1, Integer::sum));
        page.append("<h2>Cluster sizes</h2><table><tr><th>Records</th><th>Clusters</th></tr>");
        clustersOf.forEach((size, count) -> row(size.toString(), count.toString()));
        page.append("</table>");
    }

    private void examples() {
        int pairs = result.pairCount();
        page.append("<h2>Sample explanations</h2>");
        for (int example = 0; example < Math.min(EXAMPLES, pairs); example++) {
            ScoredPair pair =
                    result.pair(pairs <= EXAMPLES ? example : (int) ((long) example * (pairs - 1) / (EXAMPLES - 1)));
            WeightExplanation why = result.explain(pair.left(), pair.right());
            page.append("<h3>Weight ")
                    .append(number("%.2f", pair.matchWeightBits()))
                    .append(" bits, probability ")
                    .append(number("%.4f", pair.probability()))
                    .append(
                            "</h3><table><tr><th>Comparison</th><th>Level</th><th>Bits</th><th>For its frequency</th></tr>");
            row("prior", "", number("%+.2f", why.priorBits()), "");
            why.parts()
                    .forEach(part -> row(
                            part.comparison(),
                            part.level(),
                            number("%+.2f", part.levelBits()),
                            part.frequencyBits() == 0 ? "" : number("%+.2f", part.frequencyBits())));
            page.append("</table>");
        }
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private void line(String text) {
        page.append("<p>").append(escaped(text)).append("</p>\n");
    }

    private void list(String heading, List<String> items) {
        if (!items.isEmpty()) {
            page.append("<h2>").append(heading).append("</h2><ul>");
            items.forEach(item -> page.append("<li>").append(escaped(item)).append("</li>"));
            page.append("</ul>");
        }
    }

    private void row(String... cells) {
        page.append("<tr>");
        for (String cell : cells) {
            page.append("<td>").append(escaped(cell)).append("</td>");
        }
        page.append("</tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
