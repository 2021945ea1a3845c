package secondlook.workbench.review;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.DateRange;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.review.Chronology.Entry;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.AgencyWords.Track;
import secondlook.workbench.web.FormProblem;
import secondlook.workbench.web.Pager;

/**
 * The part of a chronology that one page shows, with the form that narrows it and the chart above it.
 *
 * @param lines how many lines were made from rows, whatever is shown
 * @param matching how many of them the form asks for
 * @param shown those of this page, with silences, differences and folds
 * @param undated lines without a date that could be read; on the last page only
 */
record ChronologyView(
        int lines,
        int matching,
        String note,
        ChronologyQuery query,
        List<Lane> lanes,
        List<FormProblem> problems,
        @Nullable Brush brush,
        List<ChronologyLine> shown,
        List<ChronologyLine> undated,
        Pager pager,
        List<Track> tracks) {

    /** Lines on one page; longer chronologies are turned page by page. */
    static final int LINES = 200;

    /** One track of the form. */
    record Lane(String letter, String words, boolean chosen) {}

    static ChronologyView of(CaseReading reading, ChronologyQuery asked) {
        List<FormProblem> problems = asked.problems();
        ChronologyQuery query = problems.isEmpty() ? asked : ChronologyQuery.EVERYTHING;
        Chronology chronology = new Chronology(reading, query);
        List<Entry> entries = chronology.entries();
        Pager pager = Pager.of(
                query.page(),
                entries.size(),
                LINES,
                page -> query.address(reading.address(), page, query.day(), "chronology"));
        int first = (pager.page() - 1) * LINES;
        List<Entry> onPage = entries.stream().skip(first).limit(LINES).toList();
        boolean last = pager.page() == pager.pages();
        int matching =
                (int) entries.stream().filter(entry -> entry.line() != null).count()
                        + entries.stream()
                                .mapToInt(entry ->
                                        entry.fold() == null ? 0 : entry.fold().count())
                                .sum();
        return new ChronologyView(
                chronology.lines(),
                matching,
                note(chronology, query, matching),
                asked,
                Arrays.stream(Track.values())
                        .map(track -> new Lane(track.style(), track.words(), asked.wants(track)))
                        .toList(),
                problems,
                Brush.of(entries, reading, query),
                shown(chronology, onPage, pager.page()),
                last && !query.isNarrowed() ? chronology.undatedLines() : List.of(),
                pager,
                List.of(Track.values()));
    }

    /** The lines with, for each, the tracks whose range is still running: the dashed line runs on past them. */
    private static List<ChronologyLine> shown(Chronology chronology, List<Entry> entries, int page) {
        Map<String, LocalDateTime> running = new HashMap<>();
        List<ChronologyLine> lines = new ArrayList<>();
        for (Entry entry : entries) {
            FactLine line = entry.line();
            DateRange when = line == null ? null : line.when();
            if (when != null) {
                running.values().removeIf(end -> end.isBefore(when.earliest()));
            }
            lines.add(chronology.line(
                    entry, page, running.keySet().stream().sorted().toList()));
            if (line != null && when != null && !when.isExactDay()) {
                String track = AgencyWords.of(line.fact().agency()).track().style();
                running.merge(track, when.latest(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return lines;
    }

    private static String note(Chronology chronology, ChronologyQuery query, int matching) {
        int undated = chronology.undatedLines().size();
        String lines = RowNames.count(chronology.lines()) + (chronology.lines() == 1 ? " line" : " lines");
        String apart = undated == 0 ? "" : ", " + undated + " of them without a date that could be read, at the end";
        String shown = query.isNarrowed() ? " Showing " + RowNames.count(matching) + " with your choices." : "";
        return "All agencies, oldest first. " + lines + apart + "." + shown;
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "ChronologyView[" + lines + " lines]";
    }
}
