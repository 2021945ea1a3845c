package secondlook.workbench.people;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws addresses in time: one lane a record, a solid bar for what is dated at both ends, a dashed one for what is not. */
final class PlaceCharts {

    private static final int WIDTH = 924;
    private static final int LEFT = 118;
    private static final int RIGHT = 900;
    private static final int LANE = 30;
    private static final int GAP = 6;
    private static final int LONGEST_WORDS = 60;
    private static final double LETTER = 7.2;
    private static final int MOST_BARS = 12;
    private static final int MOST_YEARS = 12;
    private static final double LEAST_WIDTH = 8;

    private PlaceCharts() {}

    /** Null where no place has a date. */
    static PairView.@Nullable PlaceChart of(List<Surroundings.Stay> stays) {
        List<Surroundings.Stay> dated = stays.stream()
                .filter(stay -> stay.begins() != null && stay.ends() != null)
                .limit(MOST_BARS)
                .toList();
        LocalDateTime first = dated.stream()
                .map(Surroundings.Stay::begins)
                .min(LocalDateTime::compareTo)
                .orElse(null);
        LocalDateTime last = dated.stream()
                .map(Surroundings.Stay::ends)
                .max(LocalDateTime::compareTo)
                .orElse(null);
        if (first == null || last == null) {
            return null;
        }
        int from = first.getYear();
        int to = last.getYear() + 1;
        List<PairView.PlaceChart.Bar> bars = new ArrayList<>();
        List<PairView.PlaceChart.Lane> lanes = new ArrayList<>();
        String side = "";
        int line = 0;
        for (Surroundings.Stay stay : dated) {
            double y = 8 + line * (double) LANE;
            if (!stay.side().equals(side)) {
                side = stay.side();
                lanes.add(new PairView.PlaceChart.Lane(y + 16, side + " record"));
            }
            bars.add(bar(stay, y, from, to));
            line++;
        }
        return new PairView.PlaceChart(WIDTH, 8 + line * LANE + 26, years(from, to), bars, lanes);
    }

    private static PairView.PlaceChart.Bar bar(Surroundings.Stay stay, double y, int from, int to) {
        LocalDateTime begins = stay.begins();
        LocalDateTime ends = stay.ends();
        double x = begins == null ? LEFT : x(begins, from, to);
        double end = ends == null ? RIGHT : x(ends, from, to);
        boolean dashed = !stay.lasting() || stay.from() == null || stay.to() == null;
        double width = Math.max(LEAST_WIDTH, end - x);
        double left = Math.min(x, RIGHT - width);
        String words = stay.place().length() > LONGEST_WORDS
                ? stay.place().substring(0, LONGEST_WORDS - 1) + "…"
                : stay.place();
        // Words never run out of the picture: after the bar, else before it, else in it.
        double room = words.length() * LETTER;
        boolean after = left + width + GAP + room < WIDTH;
        boolean before = left - GAP - room > LEFT;
        double wordsX = after ? left + width + GAP : before ? left - GAP : left + GAP;
        String anchor = after ? "start" : before ? "end" : "inside";
        String style = stay.side().equals("First") ? "first" : "second";
        return new PairView.PlaceChart.Bar(left, y, width, dashed, style, words, wordsX, anchor);
    }

    private static double x(LocalDateTime moment, int from, int to) {
        LocalDateTime start = LocalDateTime.of(from, 1, 1, 0, 0);
        double days = ChronoUnit.DAYS.between(start, LocalDateTime.of(to, 1, 1, 0, 0));
        return LEFT + ChronoUnit.DAYS.between(start, moment) / days * (RIGHT - LEFT);
    }

    private static List<PairView.PlaceChart.Year> years(int from, int to) {
        int step = Math.max(1, (int) Math.ceil((to - from) / (double) MOST_YEARS));
        List<PairView.PlaceChart.Year> years = new ArrayList<>();
        for (int year = from; year <= to; year += step) {
            years.add(new PairView.PlaceChart.Year(
                    x(LocalDateTime.of(year, 1, 1, 0, 0), from, to), String.valueOf(year)));
        }
        return years;
    }
}
