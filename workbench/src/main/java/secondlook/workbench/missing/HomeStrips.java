package secondlook.workbench.missing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import secondlook.casework.casefile.HomeRecord;
import secondlook.casework.missing.HomeWeek;
import secondlook.workbench.web.DateWords;

/** Each home as a strip of weeks: the numbers are the chart, and a run of weeks in which half were missing is marked. */
final class HomeStrips {

    /** So many weeks running, in which half or more were missing, are marked. */
    private static final int RUN = 3;

    private HomeStrips() {}

    /** The Mondays of the weeks of a period. */
    static List<LocalDate> mondays(LocalDate from, LocalDate until) {
        return HomeWeek.of(List.of(), List.of(), from, until).stream()
                .map(HomeWeek::monday)
                .toList();
    }

    /** The months above the weeks, each with how many weeks it holds. */
    static List<MissingView.Month> months(List<LocalDate> mondays) {
        Map<String, Integer> weeks = new LinkedHashMap<>();
        mondays.forEach(monday -> weeks.merge(MissingPages.MONTH.format(monday), 1, Integer::sum));
        return weeks.entrySet().stream()
                .map(month -> new MissingView.Month(
                        month.getValue() > 1 ? month.getKey() : month.getKey().substring(0, 3), month.getValue()))
                .toList();
    }

    /** A strip for each home of which anything is known in the period. */
    static List<MissingView.HomeLine> of(
            MissingRecords.Known known, MissingQuery query, MissingQuery shown, LocalDate from, LocalDate until) {
        Set<String> missedFrom = new TreeSet<>();
        known.episodes().stream()
                .filter(each -> MissingPages.within(each, from, until))
                .map(KnownEpisode::home)
                .filter(Objects::nonNull)
                .forEach(missedFrom::add);
        Set<String> names = new TreeSet<>(known.placements().keySet());
        names.addAll(missedFrom);
        List<MissingView.HomeLine> lines = new ArrayList<>();
        for (String home : names) {
            if (!query.home().isEmpty() && !query.home().equals(home)) {
                continue;
            }
            List<HomeRecord.ChildRow> placements = known.placements().getOrDefault(home, List.of());
            Set<String> children = new TreeSet<>();
            placements.forEach(row -> children.add(row.child()));
            List<HomeWeek> weeks = HomeWeek.of(
                    placements,
                    children.stream()
                            .flatMap(child -> known.ofChild().getOrDefault(child, List.of()).stream())
                            .toList(),
                    from,
                    until);
            boolean anything = missedFrom.contains(home)
                    || weeks.stream().anyMatch(week -> !week.placed().isEmpty());
            if (anything) {
                lines.add(new MissingView.HomeLine(home, shown.ofHome(home).href(), cells(home, weeks, shown)));
            }
        }
        return lines;
    }

    private static List<MissingView.WeekCell> cells(String home, List<HomeWeek> weeks, MissingQuery shown) {
        Set<Integer> running = new LinkedHashSet<>();
        int begun = 0;
        for (int i = 0; i <= weeks.size(); i++) {
            boolean half = i < weeks.size() && weeks.get(i).share() == HomeWeek.Share.HALF_OR_MORE;
            if (!half) {
                for (int week = begun; i - begun >= RUN && week < i; week++) {
                    running.add(week);
                }
                begun = i + 1;
            }
        }
        List<MissingView.WeekCell> cells = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            HomeWeek week = weeks.get(i);
            String style = switch (week.share()) {
                case NONE -> "w0";
                case UNDER_A_QUARTER -> "w1";
                case A_QUARTER_TO_A_HALF -> "w2";
                case HALF_OR_MORE -> "w3";
                case CANNOT_TELL -> "wx";
            };
            boolean told = week.share() != HomeWeek.Share.CANNOT_TELL;
            String figure = !told
                    ? "–"
                    : week.missing().isEmpty()
                            ? "0"
                            : week.missing().size() + "/" + week.placed().size();
            String words = home + ", week from " + DateWords.inTable(week.monday()) + ": "
                    + (told
                            ? week.missing().size() + " of " + week.placed().size() + " children missing"
                            : "cannot tell, no placement supplied");
            YearMonth month = YearMonth.from(week.monday());
            cells.add(new MissingView.WeekCell(
                    style,
                    running.contains(i),
                    figure,
                    words,
                    told && !week.missing().isEmpty()
                            ? shown.ofHome(home)
                                            .months(
                                                    month,
                                                    YearMonth.from(week.monday().plusDays(6)))
                                            .href()
                                    + "#episodes"
                            : null));
        }
        return cells;
    }
}
