package secondlook.workbench.missing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import secondlook.casework.casefile.AgencyKind;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.FormProblem;
import secondlook.workbench.web.Pager;

/** Puts the page about missing children together. */
final class MissingPages {

    private static final int ON_A_PAGE = 40;
    private static final int MONTHS = 6;
    private static final int MOST_MONTHS = 24;
    static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final MissingRecords records;
    private final Archive archive;

    MissingPages(MissingRecords records, Archive archive) {
        this.records = records;
        this.archive = archive;
    }

    MissingView view(Viewer viewer, MissingQuery query) {
        MissingRecords.Known known = records.of(viewer);
        YearMonth last = query.to() != null ? query.to() : lastMonth(known);
        YearMonth first = query.from() != null ? query.from() : last.minusMonths(MONTHS - 1L);
        first = first.isBefore(last.minusMonths(MOST_MONTHS - 1L)) ? last.minusMonths(MOST_MONTHS - 1L) : first;
        first = first.isAfter(last) ? last : first;
        MissingQuery shown = query.from() == null && query.to() == null ? query : query.months(first, last);
        LocalDate from = first.atDay(1);
        LocalDate until = last.atEndOfMonth();
        List<KnownEpisode> inPeriod = known.episodes().stream()
                .filter(each -> within(each, from, until))
                .toList();
        List<KnownEpisode> chosen =
                inPeriod.stream().filter(each -> matches(each, query)).toList();
        List<KnownEpisode> listed = chosen.stream()
                .filter(each ->
                        query.recordedBy().isEmpty() || query.recordedBy().equals(kinds(each)))
                .toList();
        List<LocalDate> mondays = HomeStrips.mondays(from, until);
        List<MissingView.HomeLine> homes = HomeStrips.of(known, query, shown, from, until);
        Pager pager = Pager.of(
                query.page(),
                listed.size(),
                ON_A_PAGE,
                number -> shown.onPage(number)
                                .by(query.recordedBy())
                                .onPage(number)
                                .href()
                        + "#episodes");
        RowNames rows = new RowNames(archive.files(), 0);
        return new MissingView(
                lede(known, inPeriod, homes, mondays, first, last),
                choices(known.placements().keySet(), query.home(), home -> home),
                choices(
                        agencies(known),
                        query.agency(),
                        key -> AgencyWords.of(key).name()),
                first.toString(),
                last.toString(),
                !query.home().isEmpty()
                        || !query.agency().isEmpty()
                        || query.child() > 0
                        || !query.recordedBy().isEmpty(),
                problems(query),
                HomeStrips.months(mondays),
                homes,
                heading(query, first, last),
                listed.stream()
                        .skip((long) (pager.page() - 1) * ON_A_PAGE)
                        .limit(ON_A_PAGE)
                        .map(each -> EpisodeLines.line(each, shown, rows))
                        .toList(),
                pager,
                overlaps(chosen, shown),
                own(chosen, shown),
                chosen.size(),
                actions(chosen),
                interviews(chosen),
                known.unowned());
    }

    private static YearMonth lastMonth(MissingRecords.Known known) {
        LocalDate last = null;
        for (KnownEpisode episode : known.episodes()) {
            LocalDate day = episode.day();
            last = day == null ? last : day;
        }
        return last == null ? YearMonth.of(2015, 6) : YearMonth.from(last);
    }

    static boolean within(KnownEpisode episode, LocalDate from, LocalDate until) {
        LocalDate day = episode.day();
        return day != null && !day.isBefore(from) && !day.isAfter(until);
    }

    private static boolean matches(KnownEpisode episode, MissingQuery query) {
        return (query.home().isEmpty() || query.home().equals(episode.home()))
                && (query.child() == 0 || query.child() == episode.child())
                && (query.agency().isEmpty()
                        || episode.episode().rows().stream()
                                .anyMatch(row -> row.agency().equals(query.agency())));
    }

    private static Set<String> agencies(MissingRecords.Known known) {
        Set<String> agencies = new TreeSet<>();
        known.episodes().forEach(each -> each.episode().rows().forEach(row -> agencies.add(row.agency())));
        return agencies;
    }

    private static List<MissingView.Choice> choices(Set<String> values, String chosen, UnaryOperator<String> label) {
        List<MissingView.Choice> choices = new ArrayList<>();
        choices.add(new MissingView.Choice("", "All", chosen.isEmpty()));
        values.forEach(value -> choices.add(new MissingView.Choice(value, label.apply(value), value.equals(chosen))));
        return choices;
    }

    private static List<FormProblem> problems(MissingQuery query) {
        return query.unreadable().isEmpty()
                ? List.of()
                : List.of(new FormProblem(
                        query.unreadable(),
                        "Enter months as year and month, the first before the last, such as 2015-01"));
    }

    private static String lede(
            MissingRecords.Known known,
            List<KnownEpisode> inPeriod,
            List<MissingView.HomeLine> homes,
            List<LocalDate> mondays,
            YearMonth first,
            YearMonth last) {
        if (known.episodes().isEmpty()) {
            return "No missing episode is in the material read. That is no reassurance.";
        }
        String shown = homes.isEmpty()
                ? ""
                : homes.size() + (homes.size() == 1 ? " home, " : " homes, ") + mondays.size() + " weeks, ";
        return shown + inPeriod.size() + (inPeriod.size() == 1 ? " episode" : " episodes") + " joined across agencies, "
                + MONTH.format(first) + " to " + MONTH.format(last) + ".";
    }

    private static String heading(MissingQuery query, YearMonth first, YearMonth last) {
        String where = query.home().isEmpty() ? "" : " at " + query.home();
        String who = query.child() == 0 ? "" : " of child " + query.child();
        return "Episodes" + who + where + ", " + MONTH.format(first) + " to " + MONTH.format(last);
    }

    /** "police and council" and so on, in one order. */
    static String kinds(KnownEpisode episode) {
        List<String> kinds = episode.recordedBy().stream()
                .sorted()
                .map(MissingPages::words)
                .distinct()
                .toList();
        return kinds.size() < 3
                ? String.join(" and ", kinds)
                : String.join(", ", kinds.subList(0, kinds.size() - 1)) + " and " + kinds.getLast();
    }

    private static String words(AgencyKind kind) {
        return switch (kind) {
            case POLICE -> "police";
            case SOCIAL_CARE -> "council";
            case HOME -> "home";
            case HEALTH -> "health";
            case EDUCATION -> "school";
            case PUBLIC, OTHER -> "others";
        };
    }

    private static List<MissingView.Count> overlaps(List<KnownEpisode> chosen, MissingQuery shown) {
        Map<String, Integer> counts = new TreeMap<>();
        chosen.forEach(each -> counts.merge(kinds(each), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> new MissingView.Count(
                        sentence(each.getKey()) + " only",
                        each.getValue(),
                        "",
                        shown.by(each.getKey()).href() + "#episodes"))
                .toList();
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static List<MissingView.Count> own(List<KnownEpisode> chosen, MissingQuery shown) {
        Map<String, Integer> counts = new TreeMap<>();
        for (KnownEpisode each : chosen) {
            Set<String> agencies = new TreeSet<>();
            each.episode().rows().forEach(row -> agencies.add(row.agency()));
            agencies.forEach(agency -> counts.merge(agency, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(each -> new MissingView.Count(
                        AgencyWords.of(each.getKey()).name(),
                        each.getValue(),
                        Math.round(each.getValue() * 100.0 / chosen.size()) + "%",
                        new MissingQuery(
                                                shown.home(),
                                                each.getKey(),
                                                shown.child(),
                                                "",
                                                shown.from(),
                                                shown.to(),
                                                1,
                                                "")
                                        .href()
                                + "#episodes"))
                .toList();
    }

    private static String actions(List<KnownEpisode> chosen) {
        long late = chosen.stream().filter(each -> each.actionIsLate().isYes()).count();
        long inTime = chosen.stream().filter(each -> each.actionIsLate().isNo()).count();
        return inTime + " of " + chosen.size() + " episodes have a first action within " + KnownEpisode.ACTION_HOURS
                + " hours of the report, " + late + " a later one; in " + (chosen.size() - late - inTime)
                + " it cannot be told or none is recorded.";
    }

    private static String interviews(List<KnownEpisode> chosen) {
        long late =
                chosen.stream().filter(each -> each.interviewIsLate().isYes()).count();
        long inTime =
                chosen.stream().filter(each -> each.interviewIsLate().isNo()).count();
        return inTime + " have a return interview within " + KnownEpisode.INTERVIEW_HOURS + " hours of the return, "
                + late + " a later one; in " + (chosen.size() - late - inTime)
                + " it cannot be told, was refused or none is recorded.";
    }
}
