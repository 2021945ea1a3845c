package secondlook.workbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import secondlook.casework.indicator.Description;
import secondlook.casework.indicator.Indicators;
import secondlook.workbench.report.QualityReport.IndicatorLine;
import secondlook.workbench.report.QualityReport.Lane;
import secondlook.workbench.report.QualityReport.Line;
import secondlook.workbench.web.AgencyWords;

/** The report in the words of a page: every share with its limits and with what it rests on. */
final class QualityWords {

    private final Map<String, Description> questions;

    QualityWords(Indicators indicators) {
        this.questions = indicators.descriptions().stream()
                .collect(Collectors.toUnmodifiableMap(Description::key, Function.identity()));
    }

    View view(QualityReport report) {
        return new View(
                missed(report.withoutReason()),
                rows(report.withoutReason()),
                found(report.withReason()),
                rows(report.withReason()),
                report.indicators().stream().map(this::indicator).toList(),
                agreement(report));
    }

    private static List<String> missed(Lane lane) {
        Estimate all = lane.all();
        List<String> lines = new ArrayList<>();
        lines.add(count(all.files(), "closed case file has", "closed case files have") + " no reason to read. "
                + read(lane));
        Long number = all.number();
        lines.add(
                number == null
                        ? "How many of them should be read again cannot be told yet."
                        : "An estimated " + grouped(number) + " of them should be read again and no indicator says so: "
                                + "between " + grouped(all.numberLow()) + " and " + grouped(all.numberHigh())
                                + ", at 95 % confidence.");
        return lines;
    }

    private static List<String> found(Lane lane) {
        Estimate all = lane.all();
        List<String> lines = new ArrayList<>();
        lines.add(count(all.files(), "closed case file has", "closed case files have") + " a reason to read. "
                + read(lane));
        lines.add(
                all.share() == null
                        ? "What share of them should be read again cannot be told yet."
                        : "Readers who did not see the reasons would read " + share(all) + " of them again.");
        return lines;
    }

    private static String read(Lane lane) {
        Estimate all = lane.all();
        String cannotTell = all.cannotTell() == 0
                ? ""
                : ", of " + grouped(all.cannotTell()) + " of which the reader could not tell";
        return grouped(lane.drawn()) + (lane.drawn() == 1 ? " was" : " were") + " drawn at random and "
                + grouped(all.read()) + (all.read() == 1 ? " of these is" : " of these are") + " read" + cannotTell
                + ".";
    }

    private static String agreement(QualityReport report) {
        return report.readByTwo() == 0
                ? "No drawn file was read by two people yet, so that nobody knows how far readers agree."
                : "Of " + count(report.readByTwo(), "file", "files")
                        + " that two or more people read, they gave the same" + " answer on " + grouped(report.agreed())
                        + ".";
    }

    private static List<Part> rows(Lane lane) {
        return List.of(
                part("By agency", lane.byAgency(), key -> AgencyWords.of(key).name()),
                part("By the sex of the children", lane.byChildrenSex(), QualityWords::capital),
                part("By the age of the youngest child", lane.byAge(), words -> words));
    }

    private static Part part(String title, List<Line> lines, UnaryOperator<String> words) {
        return new Part(
                title,
                lines.stream()
                        .map(line -> row(words.apply(line.group()), line.estimate()))
                        .toList());
    }

    private static Row row(String name, @Nullable Estimate estimate) {
        return estimate == null
                ? new Row(name, "withheld", "withheld", "Too few were read")
                : new Row(
                        name,
                        grouped(estimate.files()),
                        grouped(estimate.read()),
                        estimate.share() == null ? "Cannot tell yet" : share(estimate));
    }

    private IndicatorRow indicator(IndicatorLine line) {
        Description question = questions.get(line.key());
        Estimate precision = line.precision();
        return new IndicatorRow(
                line.number(),
                line.key(),
                question == null ? "This question is no longer asked." : question.asks(),
                precision == null ? "Fewer than " + SmallCounts.FEWEST : grouped(precision.read()),
                precision == null
                        ? "Too few were read"
                        : precision.share() == null ? "Cannot tell yet" : share(precision));
    }

    /** Such as "62 % (41 to 80 %)". */
    static String share(Estimate estimate) {
        Double share = estimate.share();
        return share == null
                ? ""
                : Math.round(100 * share) + " % (" + (int) Math.floor(100 * estimate.low() + 1e-9) + " to "
                        + (int) Math.ceil(100 * estimate.high() - 1e-9) + " %)";
    }

    private static String count(long number, String one, String many) {
        return grouped(number) + " " + (number == 1 ? one : many);
    }

    private static String grouped(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * The page.
     *
     * @param missed of the files without a reason, in sentences
     * @param found of those with a reason
     * @param agreement how far readers agree
     */
    record View(
            List<String> missed,
            List<Part> missedBy,
            List<String> found,
            List<Part> foundBy,
            List<IndicatorRow> indicators,
            String agreement) {}

    /** One breakdown. */
    record Part(String title, List<Row> rows) {}

    /** One group of files. */
    record Row(String name, String files, String read, String share) {}

    /** One indicator. */
    record IndicatorRow(int number, String key, String asks, String read, String share) {}
}
