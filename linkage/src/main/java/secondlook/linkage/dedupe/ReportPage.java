package secondlook.linkage.dedupe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.Evidence;
import secondlook.linkage.Field;
import secondlook.linkage.LinkageInput;
import secondlook.linkage.LinkageModel;
import secondlook.linkage.LinkageReport;
import secondlook.linkage.LinkageResult;
import secondlook.linkage.PairExplanation;
import secondlook.linkage.PairStatus;
import secondlook.linkage.ScoredPair;

/** The report as one page of HTML without script or outside parts; every chart stands beside its table. */
final class ReportPage {
    private static final int EXAMPLES = 6;

    private final LinkageInput input;
    private final LinkageResult result;
    private final List<String> columns;
    private final List<String> warnings;
    private final @Nullable TruthScore score;
    private final StringBuilder page = new StringBuilder();

    ReportPage(
            LinkageInput input,
            LinkageResult result,
            List<String> columns,
            List<String> warnings,
            @Nullable TruthScore score) {
        this.input = input;
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
                text-align:left}td.n{text-align:right}svg{max-width:100%}</style></head><body>
                <h1>Linkage report</h1>
                """);
        summary();
        list("Columns", columns);
        list("Warnings", warnings);
        weights();
        sizes();
        threshold();
        examples();
        stages();
        return page.append("</body></html>\n").toString();
    }

    private void summary() {
        LinkageReport report = result.report();
        page.append("<p>")
                .append(String.format(
                        Locale.ROOT,
                        "%,d records, %,d persons. %,d pairs were compared%s.",
                        report.records(),
                        result.clusterCount(),
                        report.candidatePairs(),
                        report.everyPairCompared() ? ", which is every pair of different records" : ""))
                .append("</p>\n");
        if (!report.everyPairCompared()) {
            page.append(String.format(
                    Locale.ROOT,
                    "<p>%,d of %,d blocks were larger than the pair budget allows and were split. How many true pairs"
                            + " are among those compared is not measured yet.</p>%n",
                    report.blocksCut(),
                    report.blocks()));
        }
        TruthScore measured = score;
        if (measured != null) {
            page.append(String.format(
                    Locale.ROOT,
                    "<p>Against the truth column: precision %.4f, recall %.4f, F1 %.4f over %,d true pairs.</p>%n",
                    measured.precision(),
                    measured.recall(),
                    measured.f1(),
                    measured.truePairs()));
        }
    }

    private void list(String heading, List<String> items) {
        page.append("<h2>").append(heading).append("</h2>\n");
        if (items.isEmpty()) {
            page.append("<p>None.</p>\n");
            return;
        }
        page.append("<ul>");
        items.forEach(item -> page.append("<li>").append(escape(item)).append("</li>\n"));
        page.append("</ul>\n");
    }

    private void weights() {
        page.append("<h2>Match weights</h2>\n<p>Bits for (right) or against (left) one person, by level.</p>\n");
        LinkageModel model = result.model();
        for (Field field : model.fields()) {
            List<LinkageModel.LevelWeight> levels = model.levels(field.name());
            page.append("<h3>").append(escape(field.name())).append("</h3>\n");
            List<Bar> bars = levels.stream()
                    .map(level -> new Bar(level.name(), level.bits()))
                    .toList();
            bars(bars, field.name());
            page.append("<table><tr><th>Level</th><th>Share, one person</th><th>Share, others</th><th>Bits</th></tr>");
            for (LinkageModel.LevelWeight level : levels) {
                page.append(String.format(
                        Locale.ROOT,
                        "<tr><td>%s</td><td class=\"n\">%.4f</td><td class=\"n\">%.6f</td><td class=\"n\">%.2f</td></tr>%n",
                        escape(level.name()),
                        level.m(),
                        level.u(),
                        level.bits()));
            }
            page.append("</table>\n");
        }
    }

    private void sizes() {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int cluster = 0; cluster < result.clusterCount(); cluster++) {
            counts.merge(result.members(cluster).length, 1, Integer::sum);
        }
        page.append("<h2>Records a person</h2>\n");
        List<Bar> bars = new ArrayList<>();
        counts.forEach((size, count) -> bars.add(new Bar(size.toString(), count)));
        bars(bars.subList(0, Math.min(30, bars.size())), "records a person");
        page.append("<table><tr><th>Records</th><th>Persons</th></tr>");
        counts.forEach((size, count) -> page.append(
                String.format(Locale.ROOT, "<tr><td>%,d</td><td class=\"n\">%,d</td></tr>%n", size, count)));
        page.append("</table>\n");
    }

    /** What other thresholds would give by the model's own probabilities, over pairs. */
    private void threshold() {
        page.append(
                        "<h2>Thresholds</h2>\n<p>Expected over the pairs kept, if the probabilities hold. The threshold used"
                                + " is ")
                .append(String.format(
                        Locale.ROOT, "%.1f bits.</p>%n", result.model().thresholdBits()));
        page.append("<table><tr><th>Bits</th><th>Pairs</th><th>Expected precision</th><th>Expected recall of these"
                + " pairs</th></tr>");
        double all =
                result.pairs().stream().mapToDouble(ScoredPair::probability).sum();
        List<Bar> bars = new ArrayList<>();
        for (int bits = -4; bits <= 12; bits += 2) {
            int from = bits;
            List<ScoredPair> above = result.pairs().stream()
                    .filter(pair -> pair.matchWeightBits() >= from)
                    .toList();
            double right = above.stream().mapToDouble(ScoredPair::probability).sum();
            double precision = above.isEmpty() ? 1 : right / above.size();
            double recall = all == 0 ? 1 : right / all;
            bars.add(new Bar(bits + " bits", 2 * precision * recall / (precision + recall)));
            page.append(String.format(
                    Locale.ROOT,
                    "<tr><td>%d</td><td class=\"n\">%,d</td><td class=\"n\">%.3f</td><td class=\"n\">%.3f</td></tr>%n",
                    bits,
                    above.size(),
                    precision,
                    recall));
        }
        page.append("</table>\n");
        bars(bars, "expected F1 by threshold");
    }

    private void examples() {
        page.append("<h2>Sample explanations</h2>\n");
        List<ScoredPair> pairs = result.pairs();
        for (int example = 0; example < Math.min(EXAMPLES, pairs.size()); example++) {
            ScoredPair pair = pairs.get((int) ((long) example * (pairs.size() - 1) / Math.max(1, EXAMPLES - 1)));
            explanation(result.explain(pair.left(), pair.right()));
        }
        if (pairs.isEmpty()) {
            page.append("<p>No pair was kept.</p>\n");
        }
    }

    private void explanation(PairExplanation explanation) {
        page.append(String.format(
                Locale.ROOT,
                "<h3>%s and %s: probability %.4f, %s</h3>%n<p>Starting point %.1f bits.</p>%n",
                escape(explanation.leftId()),
                escape(explanation.rightId()),
                explanation.probability(),
                explanation.status() == PairStatus.LINKED ? "one person" : "not joined",
                explanation.startingBits()));
        evidence("Evidence for", explanation.evidenceFor());
        evidence("Evidence against", explanation.evidenceAgainst());
    }

    private void evidence(String heading, List<Evidence> evidence) {
        page.append("<h4>").append(heading).append("</h4>\n<ul>");
        for (Evidence item : evidence) {
            page.append(String.format(
                    Locale.ROOT,
                    "<li>%s: %s (%+.1f bits)%s</li>%n",
                    escape(item.field()),
                    escape(item.level()),
                    item.bits(),
                    item.frequency().isEmpty() ? "" : "; " + item.frequency()));
        }
        page.append(evidence.isEmpty() ? "<li>none</li>" : "").append("</ul>\n");
    }

    private void stages() {
        page.append("<h2>Time</h2>\n<table><tr><th>Stage</th><th>Milliseconds</th></tr>");
        for (LinkageReport.Stage stage : result.report().stages()) {
            page.append(String.format(
                    Locale.ROOT,
                    "<tr><td>%s</td><td class=\"n\">%,d</td></tr>%n",
                    escape(stage.name()),
                    stage.millis()));
        }
        page.append("</table>\n<p>").append(input.size()).append(" records.</p>\n");
    }

    /** A horizontal bar chart; bars below zero go left. */
    private void bars(List<Bar> bars, String title) {
        double most =
                bars.stream().mapToDouble(bar -> Math.abs(bar.value)).max().orElse(1);
        boolean signed = bars.stream().anyMatch(bar -> bar.value < 0);
        double zero = signed ? 560 : 300;
        double scale = (signed ? 250 : 500) / Math.max(most, 1e-9);
        page.append(String.format(
                Locale.ROOT,
                "<svg role=\"img\" aria-label=\"%s\" width=\"820\" height=\"%d\">",
                escape(title),
                bars.size() * 22 + 4));
        for (int at = 0; at < bars.size(); at++) {
            Bar bar = bars.get(at);
            double length = Math.abs(bar.value) * scale;
            page.append(String.format(
                    Locale.ROOT,
                    "<text x=\"0\" y=\"%d\" font-size=\"13\">%s</text><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\""
                            + " height=\"16\" fill=\"%s\"/>",
                    at * 22 + 16,
                    escape(bar.label),
                    bar.value < 0 ? zero - length : zero,
                    at * 22 + 3,
                    length,
                    bar.value < 0 ? "#912b88" : "#1d70b8"));
        }
        page.append("</svg>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private record Bar(String label, double value) {}
}
