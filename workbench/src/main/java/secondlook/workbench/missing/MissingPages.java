package secondlook.workbench.missing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.AgencyKind;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.HomeRecord;
import secondlook.casework.missing.Episode;
import secondlook.casework.missing.HomeWeek;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.DateWords;
import secondlook.workbench.web.FormProblem;
import secondlook.workbench.web.Pager;

/** Puts the page about missing children together. */
final class MissingPages {

    private static final int ON_A_PAGE = 40;
    private static final int MONTHS = 6;
    private static final int MOST_MONTHS = 24;
    private static final int RUN = 3;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

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
        List<LocalDate> mondays = mondays(from, until);
        List<MissingView.HomeLine> homes = homes(known, query, shown, from, until);
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
                months(mondays),
                homes,
                heading(query, first, last),
                listed.stream()
                        .skip((long) (pager.page() - 1) * ON_A_PAGE)
                        .limit(ON_A_PAGE)
                        .map(each -> line(each, shown, rows))
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

    private static boolean within(KnownEpisode episode, LocalDate from, LocalDate until) {
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
        return homes.size() + (homes.size() == 1 ? " home, " : " homes, ") + mondays.size() + " weeks, "
                + inPeriod.size() + (inPeriod.size() == 1 ? " episode" : " episodes")
                + " joined across agencies, " + MONTH.format(first) + " to " + MONTH.format(last) + ".";
    }

    private static List<LocalDate> mondays(LocalDate from, LocalDate until) {
        return HomeWeek.of(List.of(), List.of(), from, until).stream()
                .map(HomeWeek::monday)
                .toList();
    }

    private static List<MissingView.Month> months(List<LocalDate> mondays) {
        Map<String, Integer> weeks = new LinkedHashMap<>();
        mondays.forEach(monday -> weeks.merge(MONTH.format(monday), 1, Integer::sum));
        return weeks.entrySet().stream()
                .map(month -> new MissingView.Month(
                        month.getValue() > 1 ? month.getKey() : month.getKey().substring(0, 3), month.getValue()))
                .toList();
    }

    private static List<MissingView.HomeLine> homes(
            MissingRecords.Known known, MissingQuery query, MissingQuery shown, LocalDate from, LocalDate until) {
        List<Episode> episodes =
                known.episodes().stream().map(KnownEpisode::episode).toList();
        Set<String> names = new TreeSet<>(known.placements().keySet());
        known.episodes().stream()
                .filter(each -> within(each, from, until))
                .map(KnownEpisode::home)
                .filter(Objects::nonNull)
                .forEach(names::add);
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
                    episodes.stream()
                            .filter(each -> children.contains(each.child()))
                            .toList(),
                    from,
                    until);
            boolean anything = weeks.stream().anyMatch(week -> !week.placed().isEmpty())
                    || known.episodes().stream()
                            .anyMatch(each -> home.equals(each.home()) && within(each, from, until));
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

    private static String heading(MissingQuery query, YearMonth first, YearMonth last) {
        String where = query.home().isEmpty() ? "" : " at " + query.home();
        String who = query.child() == 0 ? "" : " of child " + query.child();
        return "Episodes" + who + where + ", " + MONTH.format(first) + " to " + MONTH.format(last);
    }

    private static MissingView.EpisodeLine line(KnownEpisode each, MissingQuery shown, RowNames rows) {
        Episode episode = each.episode();
        List<Citation> cited = new ArrayList<>();
        episode.rows().forEach(row -> cited.add(row.row()));
        each.interviews().forEach(row -> cited.add(row.row()));
        return new MissingView.EpisodeLine(
                "Child " + each.child(),
                shown.ofChild(each.child()).href(),
                each.home() == null ? "Home not recorded" : each.home(),
                moment(episode.started().orNull()),
                moment(episode.ended().orNull()),
                action(each),
                interview(each),
                named(each),
                wentTo(each),
                rows.links(cited.stream().distinct().toList()));
    }

    private static String moment(@Nullable DateRange date) {
        return date == null
                ? "not recorded"
                : DateWords.time(date) == null ? DateWords.inTable(date) : TIME.format(date.earliest());
    }

    private static MissingView.Bar action(KnownEpisode each) {
        boolean recorded = each.episode().date(Field.FIRST_ACTION).isKnown();
        String otherwise = recorded ? "Cannot tell: a time is not recorded" : "No first action recorded";
        return bar(each.hoursToAction(), each.actionIsLate(), KnownEpisode.ACTION_HOURS, "", otherwise);
    }

    private static MissingView.Bar interview(KnownEpisode each) {
        Fact interview = each.interview();
        if (interview == null) {
            return new MissingView.Bar(0, false, true, "No return interview seen in the material read");
        }
        String otherwise = "Cannot tell: a time is not recorded";
        if (Boolean.TRUE.equals(interview.flag(Field.REFUSED).orNull())) {
            otherwise = "Offered, refusal recorded";
        } else if (Boolean.FALSE.equals(interview.flag(Field.HELD).orNull())) {
            otherwise = "Not held";
        } else if (Boolean.FALSE.equals(interview.flag(Field.OFFERED).orNull())) {
            otherwise = "Not offered";
        }
        return bar(
                each.hoursToInterview(),
                each.interviewIsLate(),
                KnownEpisode.INTERVIEW_HOURS,
                "Held after ",
                otherwise);
    }

    /** The limit stands at a third of the bar. */
    private static MissingView.Bar bar(@Nullable Double hours, Truth late, int limit, String before, String otherwise) {
        if (hours == null) {
            return late.isYes()
                    ? new MissingView.Bar(96, true, false, "More than " + limit + " hours")
                    : new MissingView.Bar(0, false, true, otherwise);
        }
        int width = (int) Math.max(2, Math.min(96, Math.round(hours * 32 / limit)));
        String number = hours < 10 && hours % 1 != 0
                ? String.format(Locale.UK, "%.1f", hours)
                : String.format(Locale.UK, "%,d", Math.round(hours));
        return new MissingView.Bar(
                width, late.isYes(), false, before + number + " hours" + (late.isYes() ? ", over " + limit : ""));
    }

    private static String named(KnownEpisode each) {
        Set<String> named = new LinkedHashSet<>();
        each.interviews().forEach(row -> add(named, row.text(Field.NAMED).orNull()));
        each.episode().rows().stream()
                .filter(row -> row.kind() == FactKind.MISSING_EPISODE)
                .forEach(row -> {
                    String with = row.text(Field.FOUND_WITH).orNull();
                    add(named, with == null || with.equalsIgnoreCase("alone") ? null : "found with " + with);
                    add(named, row.text(Field.FOUND_PLACE).orNull());
                });
        return named.isEmpty() ? "–" : String.join("; ", named);
    }

    private static void add(Set<String> words, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            words.add(value.strip());
        }
    }

    private static String wentTo(KnownEpisode each) {
        Set<String> went = new LinkedHashSet<>();
        for (Fact interview : each.interviews()) {
            String intelligence = interview.text(Field.INTELLIGENCE_REFERENCE).orNull();
            String crime = interview.text(Field.CRIME_REFERENCE).orNull();
            add(went, intelligence == null ? null : "Intelligence " + intelligence);
            add(went, crime == null ? null : "Crime " + crime);
        }
        each.episode().rows().forEach(row -> {
            String followed = row.kind() == FactKind.MISSING_EPISODE
                    ? row.text(Field.FOLLOW_UP).orNull()
                    : null;
            add(went, followed);
        });
        return went.isEmpty() ? "Not seen in the material read" : String.join("; ", went);
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
