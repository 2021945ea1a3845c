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
import secondlook.linkage.Proportion;
import secondlook.linkage.ScoredPair;

/** The report as one page of HTML without script or outside parts; every chart stands beside its table. */
final class ReportPage {
    private static final int EXAMPLES = 8;
    private static final int MOST_BARS = 15;
    private static final int LABEL = 38;

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
                <style>
                body{font:16px/1.5 Arial,Helvetica,sans-serif;max-width:980px;margin:0 auto;padding:0 16px 48px;color:#0b0c0c}
                h1{font-size:36px;margin:32px 0 8px}h2{font-size:24px;margin:48px 0 8px;padding-top:16px;border-top:2px solid #1d70b8}
                h3{font-size:19px;margin:28px 0 4px}h4{font-size:16px;margin:0 0 4px}
                p,ul{max-width:42em;margin:8px 0}ul{padding-left:20px}
                table{border-collapse:collapse;margin:12px 0}caption{text-align:left;font-weight:bold;padding:4px 0}
                th,td{border-bottom:1px solid #b1b4b6;padding:6px 20px 6px 0;text-align:left;vertical-align:top}
                td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
                .figures{display:flex;flex-wrap:wrap;gap:32px;margin:24px 0}.figures div{min-width:120px}
                .figures b{display:block;font-size:30px;line-height:1.2}
                .sides{display:grid;grid-template-columns:1fr 1fr;gap:24px;max-width:none}
                .sides div{border-left:4px solid #1d70b8;padding-left:12px}.sides div.against{border-color:#912b88}
                svg{max-width:100%;height:auto;display:block;margin:8px 0}
                .warning{border-left:4px solid #d4351c;padding-left:12px}
                @media print{body{max-width:none}}@media(max-width:640px){.sides{grid-template-columns:1fr}}
                </style></head><body>
                <h1>Linkage report</h1>
                """);
        summary();
        warnings();
        list("What the columns were taken for", columns);
        blocking();
        weights();
        sizes();
        threshold();
        examples();
        stages();
        return page.append("</body></html>\n").toString();
    }

    private void summary() {
        LinkageReport report = result.report();
        page.append("<div class=\"figures\">");
        figure(String.format(Locale.ROOT, "%,d", report.records()), "records");
        figure(String.format(Locale.ROOT, "%,d", result.clusterCount()), "persons");
        figure(String.format(Locale.ROOT, "%,d", report.candidatePairs()), "pairs compared");
        figure(
                String.format(
                        Locale.ROOT, "%.1f%%", 100 * report.blockingRecall().share()),
                "of matching pairs compared, estimated");
        page.append("</div>\n");
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

    private void figure(String number, String what) {
        page.append("<div><b>").append(number).append("</b>").append(what).append("</div>");
    }

    private void warnings() {
        if (warnings.isEmpty() && result.report().contradictions().isEmpty()) {
            return;
        }
        page.append("<h2>Warnings</h2>\n");
        warnings.forEach(warning ->
                page.append("<p class=\"warning\">").append(escape(warning)).append("</p>\n"));
        result.report()
                .contradictions()
                .forEach(contradiction -> page.append("<p class=\"warning\">")
                        .append(escape(contradiction))
                        .append("</p>\n"));
    }

    /** Which pairs were looked at, and how many of one person were not. */
    private void blocking() {
        LinkageReport report = result.report();
        page.append("<h2>Which pairs were compared</h2>\n");
        if (report.everyPairCompared()) {
            page.append("<p>Every pair of different records was compared, so none was missed.</p>\n");
            return;
        }
        Proportion recall = report.blockingRecall();
        page.append(String.format(
                Locale.ROOT,
                "<p>Some records were compared with all others. Of the %,d pairs that then counted as one person, %,d had"
                        + " been compared: %.1f%%, and in nineteen cases of twenty between %.1f%% and %.1f%%.</p>%n",
                recall.total(),
                recall.count(),
                100 * recall.share(),
                100 * recall.low(),
                100 * recall.high()));
        page.append(String.format(
                Locale.ROOT,
                "<p>%,d of %,d blocks held more than %,d different records (the largest %,d), more than the pair budget"
                        + " allows; in these each record met only its neighbours.</p>%n",
                report.blocksCut(),
                report.blocks(),
                report.blockLimit(),
                report.largestBlock()));
        page.append("<table><caption>Pairs met by what two records share; a pair may be met more than once</caption>"
                + "<tr><th>Shared</th><th class=\"n\">Pairs met</th></tr>");
        List<Bar> bars = new ArrayList<>();
        for (LinkageReport.BlockingRule rule : report.rules()) {
            if (bars.size() < MOST_BARS) {
                bars.add(new Bar(shortened(rule.fields()), rule.pairsMet()));
            }
            page.append(String.format(
                    Locale.ROOT,
                    "<tr><td>%s</td><td class=\"n\">%,d</td></tr>%n",
                    escape(rule.fields()),
                    rule.pairsMet()));
        }
        page.append("</table>\n");
        bars(bars, "pairs met by what two records share");
    }

    private static String shortened(String label) {
        return label.length() <= LABEL ? label : label.substring(0, LABEL - 1) + "\u2026";
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
        page.append("<div class=\"sides\"><div>");
        evidence("Evidence for", explanation.evidenceFor());
        page.append("</div><div class=\"against\">");
        evidence("Evidence against", explanation.evidenceAgainst());
        page.append("</div></div>\n");
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
