package secondlook.workbench.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import secondlook.casework.value.Truth;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;
import secondlook.workbench.report.QualityReport.IndicatorLine;
import secondlook.workbench.report.QualityReport.Lane;
import secondlook.workbench.report.QualityReport.Line;
import secondlook.workbench.review.OwnReadings;
import secondlook.workbench.triage.SampleFrame;
import secondlook.workbench.triage.SampleFrame.DrawnFile;
import secondlook.workbench.triage.SampleFrame.FrameCell;
import secondlook.workbench.triage.SampleFrame.IndicatorCell;
import secondlook.workbench.triage.SampleFrame.Kind;

/**
 * How good the reasons are, by people's own readings of files drawn at random: how often a file of which an indicator says
 * yes is held to be worth another reading, and how many such files all indicators miss (docs/method/sampling.md).
 */
public final class Quality {

    private final Database database;
    private final SampleFrame frame;
    private final OwnReadings readings;
    private final Audit audit;

    public Quality(Database database, SampleFrame frame, OwnReadings readings, Audit audit) {
        this.database = database;
        this.frame = frame;
        this.readings = readings;
        this.audit = audit;
    }

    /**
     * What can be said so far.
     *
     * @throws secondlook.workbench.access.AccessRefused unless the viewer leads the review, makes counts or runs a command
     */
    public QualityReport report(Viewer viewer) {
        return database.inTransaction(() -> {
            List<FrameCell> cells = frame.cells(viewer);
            List<Read> drawn = read(frame.drawn(viewer), readings.all(viewer));
            audit.append(viewer, Act.VIEWED, new AuditedObject("quality", "all"), Details.NONE);
            return new QualityReport(
                    lane(cells, drawn, false),
                    lane(cells, drawn, true),
                    indicators(frame.saysYes(viewer), drawn),
                    (int) drawn.stream().filter(file -> file.readers() > 1).count(),
                    (int) drawn.stream()
                            .filter(file -> file.readers() > 1 && file.agree())
                            .count());
        });
    }

    /** A drawn file with what the first reader of it answered; nobody's answer where nobody has read it. */
    private record Read(DrawnFile file, List<Truth.Value> answers) {

        Kind kind() {
            return file.kind();
        }

        int readers() {
            return answers.size();
        }

        boolean isRead() {
            return !answers.isEmpty();
        }

        boolean agree() {
            return answers.stream().distinct().count() == 1;
        }

        boolean says(Truth.Value value) {
            return isRead() && answers.getFirst() == value;
        }
    }

    private static List<Read> read(List<DrawnFile> drawn, List<OwnReadings.Given> given) {
        Map<Integer, List<Truth.Value>> byFile = new HashMap<>();
        given.forEach(each ->
                byFile.computeIfAbsent(each.caseFile(), _ -> new ArrayList<>()).add(each.again()));
        return drawn.stream()
                .map(file -> new Read(file, byFile.getOrDefault(file.caseFile(), List.of())))
                .toList();
    }

    private static Lane lane(List<FrameCell> cells, List<Read> drawn, boolean withReasons) {
        List<FrameCell> own = cells.stream()
                .filter(cell -> cell.kind().hasReason() == withReasons)
                .toList();
        List<Read> sample = drawn.stream()
                .filter(file -> file.kind().hasReason() == withReasons)
                .toList();
        return new Lane(
                estimate(own, sample),
                sample.size(),
                groups(own, sample, Kind::agency),
                groups(own, sample, Kind::childrenSex),
                groups(own, sample, kind -> kind.ageBand().words()));
    }

    private static List<Line> groups(List<FrameCell> cells, List<Read> sample, Function<Kind, String> by) {
        Map<String, List<FrameCell>> groups = cells.stream()
                .collect(Collectors.groupingBy(cell -> by.apply(cell.kind()), TreeMap::new, Collectors.toList()));
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        groups.forEach((group, own) -> estimates.put(
                group,
                estimate(
                        own,
                        sample.stream()
                                .filter(file -> by.apply(file.kind()).equals(group))
                                .toList())));
        return SmallCounts.withheld(estimates);
    }

    private static Estimate estimate(List<FrameCell> cells, List<Read> sample) {
        Map<Double, Integer> files = new TreeMap<>();
        cells.forEach(cell -> files.merge(cell.kind().probability(), cell.files(), Integer::sum));
        return estimate(files, sample, _ -> true);
    }

    private static Estimate estimate(
            Map<Double, Integer> filesByProbability, List<Read> sample, Predicate<Read> counted) {
        List<Estimate.Layer> layers = new ArrayList<>();
        filesByProbability.forEach((probability, files) -> {
            List<Read> own = sample.stream()
                    .filter(counted)
                    .filter(file -> file.kind().probability() == probability)
                    .toList();
            layers.add(new Estimate.Layer(
                    files,
                    count(own, Truth.Value.YES),
                    count(own, Truth.Value.NO),
                    count(own, Truth.Value.CANNOT_TELL)));
        });
        return Estimate.of(layers);
    }

    private static int count(Collection<Read> files, Truth.Value value) {
        return (int) files.stream().filter(file -> file.says(value)).count();
    }

    private static List<IndicatorLine> indicators(List<IndicatorCell> cells, List<Read> drawn) {
        Map<Integer, Map<Double, Integer>> files = new TreeMap<>();
        Map<Integer, String> keys = new HashMap<>();
        cells.forEach(cell -> {
            files.computeIfAbsent(cell.number(), _ -> new TreeMap<>()).put(cell.probability(), cell.files());
            keys.put(cell.number(), cell.key());
        });
        List<IndicatorLine> lines = new ArrayList<>();
        files.forEach((number, own) -> {
            Estimate estimate =
                    estimate(own, drawn, file -> file.file().indicators().contains(number));
            lines.add(new IndicatorLine(number, keys.getOrDefault(number, ""), SmallCounts.alone(estimate)));
        });
        return lines;
    }
}
