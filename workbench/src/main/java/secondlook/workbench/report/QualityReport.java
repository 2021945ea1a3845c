package secondlook.workbench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.casework.indicator.IndicatorSettings;
import secondlook.casework.indicator.Indicators;

/**
 * How good the reasons are, as far as people have read.
 *
 * @param withoutReason the files of which no indicator says yes or cannot tell: those that should be read again were missed
 * @param withReason the files that have a reason
 * @param indicators those that say yes of any file, in the order of the published list
 * @param readByTwo how many drawn files two or more people have read
 * @param agreed how many of those got the same answer from all of them
 */
public record QualityReport(
        Lane withoutReason, Lane withReason, List<IndicatorLine> indicators, int readByTwo, int agreed) {

    public QualityReport {
        indicators = List.copyOf(indicators);
    }

    /**
     * Files of one lane.
     *
     * @param all over all of them
     * @param drawn how many of them were drawn
     * @param byAgency by the agency's key
     * @param byChildrenSex by the sex of the children recorded as harmed
     * @param byAge by the age of the youngest child at the event
     */
    record Lane(Estimate all, int drawn, List<Line> byAgency, List<Line> byChildrenSex, List<Line> byAge) {}

    /**
     * A group of files.
     *
     * @param estimate null where it rests on few files and is withheld
     */
    record Line(String group, @Nullable Estimate estimate) {}

    /**
     * Of the files of which one indicator says yes.
     *
     * @param precision the share that should be read again; null where too few were read
     */
    record IndicatorLine(int number, String key, @Nullable Estimate precision) {}

    /** All of it under the names of docs/cli.md; what is withheld is null. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("without_reason", lane(withoutReason));
        values.put("with_reason", lane(withReason));
        values.put(
                "indicators",
                indicators.stream()
                        .map(line -> {
                            Map<String, @Nullable Object> each = new LinkedHashMap<>();
                            each.put("number", line.number());
                            each.put("indicator", line.key());
                            each.put("precision", estimate(line.precision()));
                            return each;
                        })
                        .toList());
        values.put("read_by_two", readByTwo);
        values.put("agreed", agreed);
        return values;
    }

    /** The lines that matter most, for people. */
    public String words() {
        QualityWords.View view = new QualityWords(Indicators.standard(IndicatorSettings.standard())).view(this);
        List<String> lines = new ArrayList<>(view.missed());
        lines.addAll(view.found());
        view.indicators()
                .forEach(
                        row -> lines.add(row.number() + " " + row.key() + ": " + row.read() + " read, " + row.share()));
        lines.add(view.agreement());
        return String.join(System.lineSeparator(), lines);
    }

    private static Map<String, Object> lane(Lane lane) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("drawn", lane.drawn());
        values.put("all", java.util.Objects.requireNonNull(estimate(lane.all())));
        values.put("by_agency", groups(lane.byAgency()));
        values.put("by_children_sex", groups(lane.byChildrenSex()));
        values.put("by_age", groups(lane.byAge()));
        return values;
    }

    private static Map<String, @Nullable Object> groups(List<Line> lines) {
        Map<String, @Nullable Object> groups = new LinkedHashMap<>();
        lines.forEach(line -> groups.put(line.group(), estimate(line.estimate())));
        return groups;
    }

    private static @Nullable Map<String, @Nullable Object> estimate(@Nullable Estimate estimate) {
        if (estimate == null) {
            return null;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("files", estimate.files());
        values.put("read", estimate.read());
        values.put("yes", estimate.yes());
        values.put("cannot_tell", estimate.cannotTell());
        values.put("share", estimate.share());
        values.put("low", estimate.low());
        values.put("high", estimate.high());
        return values;
    }
}
