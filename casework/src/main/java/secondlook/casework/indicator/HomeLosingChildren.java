package secondlook.casework.indicator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.HomeRecord;
import secondlook.casework.reading.Meetings;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DatePrecision;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Truth;

/** 47: a whole home went missing, week after week. */
final class HomeLosingChildren implements Indicator {

    private static final Description DESCRIPTION = new Description(
            47,
            "home-losing-children",
            3,
            ReasonClass.MISSING_FROM_CARE,
            Unit.HOME_AND_WEEK,
            "Asks whether half or more of a home’s children were missing in a week, weeks running, "
                    + "with nothing done.",
            "Former managers of homes, press interviews, 2025; Ofsted notifications");

    private final int sharePercent;
    private final int enough;

    HomeLosingChildren(IndicatorSettings settings) {
        this.sharePercent = settings.homeSharePercent();
        this.enough = settings.homeWeeks();
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    /**
     * One week of a home: who was surely placed and missing, and who may have been, where dates are ranges or are lacking.
     */
    private record Week(
            LocalDate monday,
            Set<String> placed,
            Set<String> perhapsPlaced,
            Set<String> missing,
            Set<String> perhapsMissing,
            List<Citation> because) {

        static Week of(LocalDate monday) {
            return new Week(
                    monday, new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new ArrayList<>());
        }
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        return caseFile.homes().stream()
                .flatMap(home -> answers(caseFile, home).stream())
                .toList();
    }

    private List<Answer> answers(CaseFile caseFile, HomeRecord home) {
        if (home.placements().isEmpty()) {
            Truth unknown = Truth.cannotTell(new Missing("placements: not supplied", null));
            return List.of(DESCRIPTION.answer(caseFile, home.home(), unknown, ""));
        }
        List<Answer> answers = new ArrayList<>();
        Runs runs = home.memo().of(new Asked(sharePercent, enough), () -> runs(home));
        runs.sure().forEach(running -> answer(caseFile, home, running, answers));
        if (answers.isEmpty()) {
            answers.add(DESCRIPTION.answer(caseFile, home.home(), runs.none(), ""));
        }
        return answers;
    }

    /** Under which share a home was looked at; one home stands in many case files, and is looked at once. */
    private record Asked(int sharePercent, int weeks) {}

    /**
     * Runs of weeks in which a home lost its children.
     *
     * @param none the answer where none of them is long enough
     */
    private record Runs(List<List<Week>> sure, Truth none) {}

    private Runs runs(HomeRecord home) {
        List<List<Week>> sure = new ArrayList<>();
        List<Week> running = new ArrayList<>();
        List<Week> weeks = weeks(home);
        for (Week week : weeks) {
            if (isLosing(week)) {
                running.add(week);
            } else if (!running.isEmpty()) {
                sure.add(List.copyOf(running));
                running.clear();
            }
        }
        if (!running.isEmpty()) {
            sure.add(List.copyOf(running));
        }
        return new Runs(List.copyOf(sure), none(home, weeks));
    }

    /** No, unless undated rows may make a run that is long enough. */
    private Truth none(HomeRecord home, List<Week> weeks) {
        if (fewestLacking(weeks) <= undated(home.episodes())) {
            return Truth.cannotTell(new Missing("the days of missing episodes", null));
        }
        return undated(home.placements()) == home.placements().size()
                ? Truth.cannotTell(new Missing("the days of placements", null))
                : Truth.no();
    }

    /** Over every run of weeks that is long enough: how many episodes of other children it lacks. */
    private int fewestLacking(List<Week> weeks) {
        if (weeks.isEmpty()) {
            return enough;
        }
        int fewest = Integer.MAX_VALUE;
        for (int first = 1 - enough; first < weeks.size(); first++) {
            int lacking = 0;
            for (int at = first; at < first + enough; at++) {
                // why: before the first and after the last row the home is taken to be as full as at that row
                boolean known = at >= 0 && at < weeks.size();
                Week week = weeks.get(Math.clamp(at, 0, weeks.size() - 1));
                lacking += lacking(week, known ? week.perhapsMissing.size() : 0);
            }
            fewest = Math.min(fewest, lacking);
        }
        return fewest;
    }

    /** How many more of those who were placed would have to be missing. */
    private int lacking(Week week, int missing) {
        if (missing > 0 && mayBeLosing(week)) {
            return 0;
        }
        int share = Math.ceilDiv(Math.max(week.placed.size(), 1) * sharePercent, 100);
        return Math.max(1, share - missing);
    }

    /** Rows that may be of any week. */
    private static int undated(List<HomeRecord.ChildRow> rows) {
        return (int) rows.stream()
                .filter(row -> row.fact().date(Field.STARTED).orNull() == null)
                .count();
    }

    /** Even if all who may have been placed were. */
    private boolean isLosing(Week week) {
        return !week.missing.isEmpty() && week.missing.size() * 100 >= week.perhapsPlaced.size() * sharePercent;
    }

    /** If all who may have been missing were, and of the others only those were placed who surely were. */
    private boolean mayBeLosing(Week week) {
        Set<String> placed = new TreeSet<>(week.placed);
        placed.addAll(week.perhapsMissing);
        return !week.perhapsMissing.isEmpty() && week.perhapsMissing.size() * 100 >= placed.size() * sharePercent;
    }

    /** A run of weeks: with enough of them and nothing done, it is a reason to read. */
    private void answer(CaseFile caseFile, HomeRecord home, List<Week> running, List<Answer> answers) {
        if (running.size() >= enough) {
            LocalDate first = running.getFirst().monday;
            List<Citation> because =
                    running.stream().flatMap(week -> week.because.stream()).toList();
            DateRange run = DateRange.between(first, running.getLast().monday.plusDays(6), DatePrecision.RANGE);
            Truth acted = Truth.any(home.responses().stream()
                    .map(row -> respondedWithin(row, run).citing(row.row()))
                    .toList());
            answers.add(DESCRIPTION.answer(
                    caseFile,
                    home.home() + "/" + first,
                    Truth.yes(because).and(acted.not()),
                    () -> "Half or more of a home’s children were missing in each of %s weeks%s, and nothing was done"
                            .formatted(
                                    Phrase.number(running.size()),
                                    Phrase.on(DateRange.on(first)).replace(" on ", " from "))));
        }
    }

    private static Truth respondedWithin(Fact row, DateRange run) {
        DateRange at = row.date(Field.AT).orNull();
        Truth held = row.kind() == FactKind.MEETING ? Meetings.held(row) : Truth.yes(row.row());
        return held.and(
                at == null ? Truth.cannotTell(row.date(Field.AT).missing("the date of a meeting")) : at.within(run));
    }

    /** Every week from the first row to the last episode, those without any row too. */
    private static List<Week> weeks(HomeRecord home) {
        TreeMap<LocalDate, Week> weeks = new TreeMap<>();
        LocalDate last = home.episodes().stream()
                .map(row -> row.fact().date(Field.STARTED).orNull())
                .filter(Objects::nonNull)
                .map(started -> started.latest().toLocalDate())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        for (HomeRecord.ChildRow placement : home.placements()) {
            spread(placement, weeks, last, (week, surely) -> {
                week.perhapsPlaced.add(placement.child());
                if (surely) {
                    week.placed.add(placement.child());
                }
            });
        }
        for (HomeRecord.ChildRow episode : home.episodes()) {
            spread(episode, weeks, last, (week, surely) -> {
                if (week.perhapsPlaced.contains(episode.child())) {
                    week.perhapsMissing.add(episode.child());
                }
                if (surely && week.placed.contains(episode.child()) && week.missing.add(episode.child())) {
                    week.because.add(episode.fact().row());
                }
            });
        }
        if (!weeks.isEmpty()) {
            LocalDate end = weeks.lastKey();
            for (LocalDate monday = weeks.firstKey(); monday.isBefore(end); monday = monday.plusDays(7)) {
                weeks.computeIfAbsent(monday, Week::of);
            }
        }
        return List.copyOf(weeks.values());
    }

    /**
     * Does something with every week, from Monday, that a row's time touches, surely or perhaps. An open end runs to the last
     * episode.
     */
    private static void spread(
            HomeRecord.ChildRow row, Map<LocalDate, Week> weeks, LocalDate last, BiConsumer<Week, Boolean> each) {
        DateRange started = row.fact().date(Field.STARTED).orNull();
        DateRange ended = row.fact().date(Field.ENDED).orNull();
        if (started == null || last.equals(LocalDate.MIN)) {
            return;
        }
        LocalDate from = started.earliest().toLocalDate();
        LocalDate surelyFrom = started.latest().toLocalDate();
        boolean placement = row.fact().kind() == FactKind.PLACEMENT;
        LocalDate until = ended != null ? ended.latest().toLocalDate() : placement ? last : surelyFrom;
        LocalDate surelyUntil = ended != null ? ended.earliest().toLocalDate() : placement ? last : surelyFrom;
        LocalDate stop = until.isAfter(last.plusDays(7)) ? last.plusDays(7) : until;
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate week = monday; !week.isAfter(stop); week = week.plusDays(7)) {
            // A start or an end that is a range within one week is still sure to touch that week.
            boolean begun = !surelyFrom.isAfter(week.plusDays(6));
            boolean notOver = !surelyUntil.isBefore(week) || (!from.isBefore(week) && begun);
            each.accept(weeks.computeIfAbsent(week, Week::of), begun && notOver);
        }
    }
}
