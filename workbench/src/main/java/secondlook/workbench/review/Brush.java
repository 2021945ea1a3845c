package secondlook.workbench.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.DateRange;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.review.Chronology.Entry;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.AgencyWords.Track;
import secondlook.workbench.web.DateWords;

/**
 * The chart above a chronology: the same lines in time, a track for each kind of agency, every dot a link to its line. Lines
 * that would lie upon each other share a dot, whose label says how many; no dot is larger than another. Equal lines give an
 * equal picture. With script, a stretch that is drawn with the pointer fills in the two dates of the form.
 *
 * @param firstDay days since 1970 of the left end
 * @param lastDay of the right end
 */
record Brush(
        long firstDay,
        long lastDay,
        int height,
        List<Row> rows,
        List<Dot> dots,
        List<Band> bands,
        List<Tick> ticks,
        @Nullable Band open) {

    static final int LEFT = 180;
    static final int RIGHT = 984;
    private static final int TOP = 30;
    private static final int STEP = 24;
    /** Dots nearer to each other than this share one. */
    private static final int DOT = 13;

    private static final int FEWEST = 3;
    /** Half as wide as the words over the time in which the file was open. */
    private static final int HALF_LABEL = 32;

    /** The middle of those words, such that none is cut off at the end of the chart. */
    public int openLabel() {
        return open == null ? LEFT : Math.clamp(open.x + open.width / 2, LEFT + HALF_LABEL, RIGHT - HALF_LABEL);
    }

    /** One track. */
    record Row(String words, int y) {}

    /** One dot. */
    record Dot(int x, int y, String style, String href, String label) {}

    /** A stretch of time: a date known only within a range, or the time in which the file was open. */
    record Band(int x, int y, int width, String style, String label) {}

    /** One mark of the axis. */
    record Tick(int x, String words) {}

    /** The chart, or null where there is too little to draw. */
    static @Nullable Brush of(List<Entry> entries, CaseReading reading, ChronologyQuery query) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < entries.size(); place++) {
            if (entries.get(place).line() != null) {
                places.add(place);
            }
        }
        return places.size() < FEWEST ? null : new Drawing(entries, places, reading, query).brush();
    }

    /** Draws one chart. */
    private static final class Drawing {

        private final List<Entry> entries;
        private final List<Integer> places;
        private final CaseReading reading;
        private final ChronologyQuery query;
        private final LocalDate first;
        private final LocalDate last;
        private final Map<Track, Integer> height = new EnumMap<>(Track.class);

        Drawing(List<Entry> entries, List<Integer> places, CaseReading reading, ChronologyQuery query) {
            this.entries = entries;
            this.places = places;
            this.reading = reading;
            this.query = query;
            LocalDate from = LocalDate.MAX;
            LocalDate to = LocalDate.MIN;
            for (int place : places) {
                DateRange when = when(place);
                LocalDate earliest = when.earliest().toLocalDate();
                LocalDate latest = when.latest().toLocalDate();
                from = earliest.isBefore(from) ? earliest : from;
                to = latest.isAfter(to) ? latest : to;
            }
            LocalDate wantedFrom = query.first();
            LocalDate wantedTo = query.last();
            this.first = wantedFrom == null ? from : wantedFrom;
            this.last = wantedTo == null ? to : wantedTo;
        }

        private DateRange when(int place) {
            FactLine line = entries.get(place).line();
            DateRange when = line == null ? null : line.when();
            if (when == null) {
                throw new IllegalStateException("Only dated lines are drawn. Maybe the list was not narrowed.");
            }
            return when;
        }

        private Track track(int place) {
            FactLine line = entries.get(place).line();
            return line == null
                    ? Track.CONCERNS
                    : AgencyWords.of(line.fact().agency()).track();
        }

        Brush brush() {
            List<Row> rows = new ArrayList<>();
            places.stream().map(this::track).distinct().sorted().forEach(track -> {
                int y = TOP + rows.size() * STEP;
                height.put(track, y);
                rows.add(new Row(track == Track.CONCERNS ? "Public concerns" : track.words(), y));
            });
            int bottom = TOP + rows.size() * STEP;
            return new Brush(
                    first.toEpochDay(), last.toEpochDay(), bottom + 16, rows, dots(), bands(), ticks(), open());
        }

        private int y(int place) {
            return height.getOrDefault(track(place), TOP);
        }

        private int x(LocalDate day) {
            long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
            double share = (double) ChronoUnit.DAYS.between(first, day) / days;
            return LEFT + (int) Math.round(Math.clamp(share, 0, 1) * (RIGHT - LEFT));
        }

        private List<Dot> dots() {
            Map<Track, TreeMap<Integer, List<Integer>>> near = new EnumMap<>(Track.class);
            for (int place : places) {
                if (when(place).isExactDay()) {
                    int cell = x(when(place).earliest().toLocalDate()) / DOT;
                    near.computeIfAbsent(track(place), _ -> new TreeMap<>())
                            .computeIfAbsent(cell, _ -> new ArrayList<>())
                            .add(place);
                }
            }
            List<Dot> dots = new ArrayList<>();
            near.forEach((track, cells) -> cells.values().forEach(here -> dots.add(dot(here))));
            return dots;
        }

        private Dot dot(List<Integer> here) {
            int place = here.getFirst();
            Entry entry = entries.get(place);
            FactLine line = entry.line();
            String agency =
                    line == null ? "" : AgencyWords.of(line.fact().agency()).name();
            String date = DateWords.of(when(place));
            String label = here.size() == 1 && line != null
                    ? agency + ", " + date + ": " + line.sentence()
                    : track(place).words() + ", from " + date + ": " + RowNames.count(here.size()) + " lines";
            int page = place / ChronologyView.LINES + 1;
            String href = query.address(reading.address(), page, query.day(), "line-" + (entry.at() + 1));
            return new Dot(
                    x(when(place).earliest().toLocalDate()),
                    y(place),
                    track(place).style(),
                    href,
                    label);
        }

        private List<Band> bands() {
            Map<String, Band> bands = new LinkedHashMap<>();
            for (int place : places) {
                DateRange when = when(place);
                if (!when.isExactDay()) {
                    int from = x(when.earliest().toLocalDate());
                    int width = Math.max(8, x(when.latest().toLocalDate()) - from);
                    bands.putIfAbsent(
                            track(place) + " " + from + " " + width,
                            new Band(from, y(place) - 7, width, track(place).style(), DateWords.of(when)));
                }
            }
            return List.copyOf(bands.values());
        }

        private @Nullable Band open() {
            DateRange reported = reading.caseFile().reported().orNull();
            DateRange closed = reading.caseFile().closed().orNull();
            if (reported == null || closed == null) {
                return null;
            }
            int from = x(reported.earliest().toLocalDate());
            int width = x(closed.latest().toLocalDate()) - from;
            return width < 1 ? null : new Band(from, 4, width, "open", "file open");
        }

        /** Months, quarters or years, so that at most a dozen words stand on the axis. */
        private List<Tick> ticks() {
            long months = Math.max(1, ChronoUnit.MONTHS.between(first, last));
            int step = months <= 10 ? 1 : months <= 30 ? 3 : 12 * Math.toIntExact(Math.ceilDiv(months, 120));
            LocalDate tick = step >= 12 ? LocalDate.of(first.getYear(), 1, 1) : first.withDayOfMonth(1);
            List<Tick> ticks = new ArrayList<>();
            int lastX = -RIGHT;
            while (!tick.isAfter(last)) {
                if (!tick.isBefore(first) && x(tick) - lastX > 64 && x(tick) < RIGHT - 40) {
                    String words = DateWords.inTable(tick);
                    ticks.add(new Tick(
                            x(tick),
                            step >= 12 ? words.substring(words.length() - 4) : words.replaceFirst("^\\d+ ", "")));
                    lastX = x(tick);
                }
                tick = tick.plusMonths(step);
            }
            return ticks;
        }
    }
}
