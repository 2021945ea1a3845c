package secondlook.workbench.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.LinkStanding;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.review.ChronologyLine.Mark;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.DateWords;

/**
 * One chronology of all agencies: the case file's own rows and those that reach it by its people, places, phones and
 * vehicles, in time order, with the silences of its own agency and the differences between records marked, and busy days
 * folded. Lines without a readable date stand apart.
 *
 * <p>All sentences are made, for they are sorted and counted; words for the page only for the lines that are shown.
 */
final class Chronology {

    /** A silence is marked when the agency that had the file recorded nothing for longer than this. */
    static final int SILENT_DAYS = 28;

    /** A day with more lines than this is folded, and this many of its lines are shown. */
    static final int BUSY_DAY = 8;

    private static final int SHOWN_OF_A_BUSY_DAY = 5;

    private final CaseReading reading;
    private final ChronologyQuery query;
    private final Map<Fact, TiedFact> tied;
    private final List<FactLine> dated;
    private final List<FactLine> undated;
    private final Map<LocalDate, Integer> linesOn = new HashMap<>();
    private final @Nullable LocalDate first;
    private final @Nullable LocalDate last;

    Chronology(CaseReading reading, ChronologyQuery query) {
        this.reading = reading;
        this.query = query;
        this.first = query.first();
        this.last = query.last();
        CaseFile caseFile = reading.caseFile();
        this.tied = tied(caseFile);
        List<FactLine> all = new ArrayList<>();
        caseFile.facts().forEach(fact -> all.addAll(FactSentences.of(fact)));
        tied.keySet().forEach(fact -> all.addAll(FactSentences.of(fact)));
        all.sort(FactLine.IN_ORDER);
        this.dated = all.stream().filter(line -> line.when() != null).toList();
        this.undated = all.stream().filter(line -> line.when() == null).toList();
        dated.stream()
                .filter(line -> exactDay(line) != null)
                .forEach(line -> linesOn.merge(day(line), 1, Integer::sum));
    }

    /** Rows from elsewhere, each once; a tie that was settled counts before one that was not. */
    private static Map<Fact, TiedFact> tied(CaseFile caseFile) {
        Set<Fact> own = new HashSet<>(caseFile.facts());
        Map<Fact, TiedFact> tied = new LinkedHashMap<>();
        java.util.stream.Stream.concat(
                        caseFile.elsewhere().stream(),
                        caseFile.persons().stream().flatMap(person -> person.elsewhere().stream()))
                .filter(one -> !own.contains(one.fact()))
                .forEach(one -> tied.merge(one.fact(), one, (a, b) -> a.standing() == LinkStanding.POSSIBLE ? b : a));
        return tied;
    }

    /** How many lines were made from rows, whatever is shown of them. */
    int lines() {
        return dated.size() + undated.size();
    }

    List<FactLine> dated() {
        return dated;
    }

    /** Everything that the query wants, dated, in order, before it is cut into pages. */
    List<Entry> entries() {
        Set<RowCitation> cited = reading.reasons().stream()
                .flatMap(reason -> reason.citations().stream())
                .map(row -> RowCitation.row(row.file(), row.record()))
                .collect(Collectors.toSet());
        Map<RowCitation, List<Differences.Difference>> differences = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        if (query.differences()) {
            for (Differences.Difference difference : Differences.of(reading)) {
                RowCitation after = difference.after();
                if (after == null) {
                    entries.add(new Entry(null, 0, null, difference, null));
                } else {
                    differences
                            .computeIfAbsent(RowCitation.row(after.file(), after.record()), _ -> new ArrayList<>())
                            .add(difference);
                }
            }
        }
        Silences silences = Silences.of(reading.caseFile());
        Map<LocalDate, Integer> placeOn = new HashMap<>();
        for (int at = 0; at < dated.size(); at++) {
            FactLine line = dated.get(at);
            int place = placeOn.merge(day(line), exactDay(line) == null ? 0 : 1, Integer::sum);
            Silence silence = silences.before(line);
            RowCitation row =
                    RowCitation.row(line.citation().file(), line.citation().record());
            if (!isWanted(line, row, cited)) {
                continue;
            }
            if (silence != null && query.silences()) {
                entries.add(new Entry(null, 0, silence, null, null));
            }
            entries.add(new Entry(line, at, null, null, place));
            List<Differences.Difference> here = differences.remove(row);
            if (here != null) {
                here.forEach(difference -> entries.add(new Entry(null, 0, null, difference, null)));
            }
        }
        return folded(entries);
    }

    private boolean isWanted(FactLine line, RowCitation row, Set<RowCitation> cited) {
        DateRange when = line.when();
        return when != null
                && (first == null || !when.latest().toLocalDate().isBefore(first))
                && (last == null || !when.earliest().toLocalDate().isAfter(last))
                && query.wants(AgencyWords.of(line.fact().agency()).track())
                && (!query.cited() || cited.contains(row));
    }

    /** Folds days of many lines, but for the day that is asked for. */
    private List<Entry> folded(List<Entry> entries) {
        Map<LocalDate, Long> counts = entries.stream()
                .filter(entry -> entry.exactDay() != null)
                .collect(Collectors.groupingBy(Entry::sureDay, Collectors.counting()));
        List<Entry> kept = new ArrayList<>(entries.size());
        Map<LocalDate, Integer> seen = new HashMap<>();
        for (Entry entry : entries) {
            LocalDate day = entry.exactDay();
            if (day == null || counts.getOrDefault(day, 0L) <= BUSY_DAY || day.equals(query.day())) {
                kept.add(entry);
                continue;
            }
            int place = seen.merge(day, 1, Integer::sum);
            if (place <= SHOWN_OF_A_BUSY_DAY) {
                kept.add(entry);
            } else if (place == SHOWN_OF_A_BUSY_DAY + 1) {
                kept.add(new Entry(
                        null,
                        entry.at(),
                        null,
                        null,
                        null,
                        new Fold(day, Math.toIntExact(counts.getOrDefault(day, 0L) - SHOWN_OF_A_BUSY_DAY))));
            }
        }
        return kept;
    }

    /** A line as the page shows it. */
    ChronologyLine line(Entry entry, int onPage, List<String> running) {
        FactLine line = entry.line();
        Silence silence = entry.silence();
        Differences.Difference difference = entry.difference();
        Fold fold = entry.fold();
        if (line != null) {
            return line(line, "line-" + (entry.at() + 1), words(line, entry.place()), running);
        }
        if (silence != null) {
            return silence.line(AgencyWords.of(reading.caseFile().id().agency()), running);
        }
        if (difference != null) {
            return plain(
                    "differ-" + Integer.toHexString(difference.question().hashCode()),
                    "",
                    difference.question(),
                    Mark.DIFFERENCE,
                    difference.sides(),
                    null,
                    running);
        }
        if (fold != null) {
            String anchor = "day-" + fold.day();
            return plain(
                    anchor,
                    DateWords.inTable(fold.day()),
                    fold.count() + " more lines on this day",
                    Mark.FOLD,
                    List.of(),
                    query.address(reading.address(), onPage, fold.day(), "line-" + (entry.at() + 1)),
                    running);
        }
        throw new IllegalStateException("An entry of a chronology holds one thing. Maybe a new kind was added.");
    }

    private static ChronologyLine plain(
            String anchor,
            String date,
            String sentence,
            Mark mark,
            List<Differences.Side> sides,
            @Nullable String href,
            List<String> running) {
        return new ChronologyLine(anchor, date, null, null, sentence, null, 0, null, null, mark, sides, href, running);
    }

    /** Lines without a date that could be read, as the page shows them. */
    List<ChronologyLine> undatedLines() {
        List<ChronologyLine> lines = new ArrayList<>();
        for (int at = 0; at < undated.size(); at++) {
            lines.add(line(undated.get(at), "undated-" + (at + 1), null, List.of()));
        }
        return lines;
    }

    private ChronologyLine line(FactLine line, String anchor, @Nullable String small, List<String> running) {
        DateRange when = line.when();
        TiedFact tie = tied.get(line.fact());
        return new ChronologyLine(
                anchor,
                when == null ? "" : DateWords.inTable(when),
                small,
                AgencyWords.of(line.fact().agency()),
                line.sentence(),
                line.narrative(),
                line.words(),
                reading.rows().link(line.citation()),
                tie == null ? null : standing(tie),
                mark(line, tie),
                List.of(),
                null,
                running);
    }

    private static Mark mark(FactLine line, @Nullable TiedFact tie) {
        DateRange when = line.when();
        if (tie != null && tie.standing() == LinkStanding.POSSIBLE) {
            return Mark.POSSIBLE;
        }
        if (when != null && !when.isExactDay()) {
            return Mark.RANGE;
        }
        boolean closing = tie == null
                && line.fact().kind() == FactKind.OCCURRENCE
                && line.sentence().startsWith("Closed");
        return closing ? Mark.CLOSED : Mark.EXACT;
    }

    private static String standing(TiedFact tie) {
        String from = tie.caseFile() == null ? "" : ", in " + tie.caseFile().reference();
        return tie.tie() + from + (tie.standing() == LinkStanding.POSSIBLE ? "; nobody has judged this link" : "");
    }

    /** What stands beneath a date: its time, its ends, or its place among the lines of that day. */
    private @Nullable String words(FactLine line, @Nullable Integer place) {
        DateRange when = line.when();
        if (when == null || !when.isExactDay()) {
            return when == null ? null : DateWords.ends(when);
        }
        String time = DateWords.time(when);
        if (time != null) {
            return time;
        }
        int count = linesOn.getOrDefault(day(line), 1);
        return count > 1 ? "time not recorded, placed " + place + " of " + count : null;
    }

    private static LocalDate day(FactLine line) {
        DateRange when = line.when();
        return when == null ? LocalDate.MAX : when.earliest().toLocalDate();
    }

    static @Nullable LocalDate exactDay(FactLine line) {
        return exactDay(line.when());
    }

    private static @Nullable LocalDate exactDay(@Nullable DateRange date) {
        return date == null || !date.isExactDay() ? null : date.earliest().toLocalDate();
    }

    /**
     * One thing in the chronology: a line made from a row, a silence, a difference, or the fold of a busy day.
     *
     * @param at the place of the line among all dated lines, from 0
     * @param place its place among the lines of its day, from 1
     */
    record Entry(
            @Nullable FactLine line,
            int at,
            @Nullable Silence silence,
            Differences.@Nullable Difference difference,
            @Nullable Integer place,
            @Nullable Fold fold) {

        Entry(
                @Nullable FactLine line,
                int at,
                @Nullable Silence silence,
                Differences.@Nullable Difference difference,
                @Nullable Integer place) {
            this(line, at, silence, difference, place, null);
        }

        @Nullable
        LocalDate exactDay() {
            return line == null ? null : Chronology.exactDay(line);
        }

        private LocalDate sureDay() {
            LocalDate day = exactDay();
            return day == null ? LocalDate.MAX : day;
        }
    }

    /** Lines of a busy day that are not shown. */
    record Fold(LocalDate day, int count) {}

    /** A stretch in which the agency that had the file recorded nothing. */
    record Silence(LocalDate first, LocalDate last) {

        ChronologyLine line(AgencyWords agency, List<String> running) {
            long days = ChronoUnit.DAYS.between(first, last) + 1;
            return new ChronologyLine(
                    "silence-" + first,
                    DateWords.inTable(first) + " to " + DateWords.inTable(last),
                    null,
                    agency,
                    "Nothing recorded by " + agency.name() + " for " + RowNames.count(days)
                            + " days while the file was open.",
                    null,
                    0,
                    null,
                    null,
                    Mark.SILENCE,
                    List.of(),
                    null,
                    running);
        }
    }

    /** Finds the stretches in which the agency that had the file recorded nothing while it was open. */
    static final class Silences {

        private final String agency;
        private final @Nullable LocalDate opened;
        private final @Nullable LocalDate closed;
        private @Nullable LocalDate last;

        private Silences(String agency, @Nullable LocalDate opened, @Nullable LocalDate closed) {
            this.agency = agency;
            this.opened = opened;
            this.closed = closed;
            this.last = opened;
        }

        static Silences of(CaseFile caseFile) {
            return new Silences(
                    caseFile.id().agency(),
                    exactDay(caseFile.reported().orNull()),
                    exactDay(caseFile.closed().orNull()));
        }

        /** The silence that ends with this line, or null where it ends none. */
        @Nullable
        Silence before(FactLine line) {
            LocalDate day = exactDay(line);
            if (day == null
                    || opened == null
                    || closed == null
                    || day.isBefore(opened)
                    || !line.fact().agency().equals(agency)) {
                return null;
            }
            LocalDate from = last;
            last = day;
            if (from == null || day.isAfter(closed) || ChronoUnit.DAYS.between(from, day) <= SILENT_DAYS) {
                return null;
            }
            return new Silence(from.plusDays(1), day.minusDays(1));
        }
    }
}
