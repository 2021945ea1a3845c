package secondlook.casework.missing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.HomeRecord;
import secondlook.casework.value.DateRange;

/**
 * One week of a children's home: which of the children placed there were missing at least once. Where no placement that was
 * handed over touches the week, how many were placed cannot be told.
 *
 * @param monday its first day
 * @param placed the children placed in the home on some day of it
 * @param missing those of them who were missing at some time of it
 * @param rows placements and episodes it rests on
 */
public record HomeWeek(LocalDate monday, Set<String> placed, Set<String> missing, List<Fact> rows) {

    private static final int QUARTER = 25;
    private static final int HALF = 50;

    public HomeWeek {
        placed = Set.copyOf(placed);
        missing = Set.copyOf(missing);
        rows = List.copyOf(rows);
    }

    /** How large a part of the children was missing. */
    public enum Share {
        NONE,
        UNDER_A_QUARTER,
        A_QUARTER_TO_A_HALF,
        HALF_OR_MORE,
        CANNOT_TELL
    }

    /** The share of the children placed who were missing. */
    public Share share() {
        if (placed.isEmpty()) {
            return Share.CANNOT_TELL;
        }
        int percent = missing.size() * 100 / placed.size();
        if (missing.isEmpty()) {
            return Share.NONE;
        }
        return percent < QUARTER
                ? Share.UNDER_A_QUARTER
                : percent < HALF ? Share.A_QUARTER_TO_A_HALF : Share.HALF_OR_MORE;
    }

    /**
     * The weeks of a home from the one that holds the first day to the one that holds the last. An open placement runs on
     * to the last day; an open episode counts for the week in which it began.
     *
     * @param placements the home's placements with their children
     * @param episodes the missing episodes of any children
     */
    public static List<HomeWeek> of(
            List<HomeRecord.ChildRow> placements, List<Episode> episodes, LocalDate first, LocalDate last) {
        LocalDate start = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Stretch<HomeRecord.ChildRow>> placed = new ArrayList<>();
        for (HomeRecord.ChildRow placement : placements) {
            DateRange started = placement.fact().date(Field.STARTED).orNull();
            DateRange ended = placement.fact().date(Field.ENDED).orNull();
            if (started != null) {
                Stretch.add(placed, placement, started, ended == null ? last : day(ended), start);
            }
        }
        List<Stretch<Episode>> missed = new ArrayList<>();
        for (Episode episode : episodes) {
            DateRange started = episode.started().orNull();
            DateRange ended = episode.ended().orNull();
            if (started != null) {
                Stretch.add(missed, episode, started, day(ended == null ? started : ended), start);
            }
        }
        List<HomeWeek> weeks = new ArrayList<>();
        for (LocalDate monday = start; !monday.isAfter(last); monday = monday.plusDays(7)) {
            weeks.add(week(placed, missed, monday));
        }
        return List.copyOf(weeks);
    }

    /** What a row tells of, with the days it covers. */
    private record Stretch<T>(T of, LocalDate from, LocalDate until) {

        /** Adds it where it does not end before the first week. */
        static <T> void add(List<Stretch<T>> to, T of, DateRange started, LocalDate until, LocalDate first) {
            if (!until.isBefore(first)) {
                to.add(new Stretch<>(of, started.earliest().toLocalDate(), until));
            }
        }

        boolean touches(LocalDate monday) {
            return !from.isAfter(monday.plusDays(6)) && !until.isBefore(monday);
        }
    }

    private static HomeWeek week(
            List<Stretch<HomeRecord.ChildRow>> placements, List<Stretch<Episode>> episodes, LocalDate monday) {
        Set<String> placed = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        List<Fact> rows = new ArrayList<>();
        for (Stretch<HomeRecord.ChildRow> placement : placements) {
            if (placement.touches(monday)) {
                placed.add(placement.of().child());
                rows.add(placement.of().fact());
            }
        }
        for (Stretch<Episode> episode : episodes) {
            if (placed.contains(episode.of().child()) && episode.touches(monday)) {
                missing.add(episode.of().child());
                rows.addAll(episode.of().rows());
            }
        }
        return new HomeWeek(monday, placed, missing, rows);
    }

    private static LocalDate day(DateRange date) {
        return date.latest().toLocalDate();
    }

    /** The week only. */
    @Override
    public String toString() {
        return "HomeWeek[" + monday + "]";
    }
}
