package secondlook.workbench.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.LinkStanding;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.value.DateRange;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.DateWords;

/**
 * One chronology of all agencies: the case file's own rows and those that reach it by its people, places, phones and
 * vehicles, in time order, with the silences of its own agency marked. Lines without a readable date stand apart.
 *
 * @param dated in the order of {@link FactLine#IN_ORDER}
 * @param undated in the order of the material
 */
record Chronology(List<ChronologyLine> dated, List<ChronologyLine> undated) {

    /** A silence is marked when the agency that had the file recorded nothing for longer than this. */
    static final int SILENT_DAYS = 28;

    Chronology {
        dated = List.copyOf(dated);
        undated = List.copyOf(undated);
    }

    /** How many lines were made from rows. */
    public int lines() {
        return undated.size()
                + (int) dated.stream().filter(line -> !line.isSilence()).count();
    }

    static Chronology of(CaseFile caseFile, RowNames rows) {
        Map<Fact, TiedFact> tied = tied(caseFile);
        List<FactLine> all = Stream.concat(caseFile.facts().stream(), tied.keySet().stream())
                .flatMap(fact -> FactSentences.of(fact).stream())
                .sorted(FactLine.IN_ORDER)
                .toList();
        List<FactLine> dated = all.stream().filter(line -> line.when() != null).toList();
        List<ChronologyLine> lines = new ArrayList<>();
        DayPlaces places = new DayPlaces(dated);
        Silences silences = Silences.of(caseFile);
        for (FactLine line : dated) {
            silences.before(line).ifPresent(lines::add);
            lines.add(line(line, lines.size(), places.words(line), tied, rows));
        }
        List<ChronologyLine> without = new ArrayList<>();
        for (FactLine line : all.stream().filter(each -> each.when() == null).toList()) {
            without.add(line(line, lines.size() + without.size(), null, tied, rows));
        }
        return new Chronology(lines, without);
    }

    /** Rows from elsewhere, each once; a tie that was settled counts before one that was not. */
    private static Map<Fact, TiedFact> tied(CaseFile caseFile) {
        Set<Fact> own = new HashSet<>(caseFile.facts());
        Map<Fact, TiedFact> tied = new LinkedHashMap<>();
        Stream.concat(
                        caseFile.elsewhere().stream(),
                        caseFile.persons().stream().flatMap(person -> person.elsewhere().stream()))
                .filter(one -> !own.contains(one.fact()))
                .forEach(one -> tied.merge(one.fact(), one, (a, b) -> a.standing() == LinkStanding.POSSIBLE ? b : a));
        return tied;
    }

    private static ChronologyLine line(
            FactLine line, int at, @Nullable String place, Map<Fact, TiedFact> tied, RowNames rows) {
        DateRange when = line.when();
        TiedFact tie = tied.get(line.fact());
        return new ChronologyLine(
                "line-" + (at + 1),
                when == null ? "" : DateWords.inTable(when),
                place,
                AgencyWords.of(line.fact().agency()),
                line.sentence(),
                line.narrative(),
                line.words(),
                rows.link(line.citation()),
                tie == null ? null : standing(tie),
                mark(when, tie));
    }

    private static ChronologyLine.Mark mark(@Nullable DateRange when, @Nullable TiedFact tie) {
        if (tie != null && tie.standing() == LinkStanding.POSSIBLE) {
            return ChronologyLine.Mark.POSSIBLE;
        }
        return when != null && !when.isExactDay() ? ChronologyLine.Mark.RANGE : ChronologyLine.Mark.EXACT;
    }

    private static String standing(TiedFact tie) {
        String from = tie.caseFile() == null ? "" : ", in " + tie.caseFile().reference();
        return tie.tie() + from + (tie.standing() == LinkStanding.POSSIBLE ? "; nobody has judged this link" : "");
    }

    /** What stands beneath a date: its time, its ends, or its place among the lines of that day. */
    private static final class DayPlaces {

        private final Map<LocalDate, Integer> linesOn = new HashMap<>();
        private final Map<LocalDate, Integer> seenOn = new HashMap<>();

        DayPlaces(List<FactLine> dated) {
            dated.stream()
                    .filter(line -> line.when() != null && line.when().isExactDay())
                    .forEach(line -> linesOn.merge(day(line), 1, Integer::sum));
        }

        @Nullable
        String words(FactLine line) {
            DateRange when = line.when();
            if (when == null || !when.isExactDay()) {
                return when == null ? null : DateWords.ends(when);
            }
            int place = seenOn.merge(day(line), 1, Integer::sum);
            int count = linesOn.getOrDefault(day(line), 1);
            String time = DateWords.time(when);
            if (time != null) {
                return time;
            }
            return count > 1 ? "time not recorded, placed " + place + " of " + count : null;
        }

        private static LocalDate day(FactLine line) {
            DateRange when = line.when();
            return when == null ? LocalDate.MAX : when.earliest().toLocalDate();
        }
    }

    /** Finds the stretches in which the agency that had the file recorded nothing while it was open. */
    private static final class Silences {

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

        private static @Nullable LocalDate exactDay(@Nullable DateRange date) {
            return date == null || !date.isExactDay() ? null : date.earliest().toLocalDate();
        }

        /** The silence that ends with this line, if it ends one. */
        Optional<ChronologyLine> before(FactLine line) {
            LocalDate day = exactDay(line.when());
            if (day == null
                    || opened == null
                    || closed == null
                    || !line.fact().agency().equals(agency)) {
                return Optional.empty();
            }
            LocalDate from = last;
            last = day;
            if (from == null || day.isAfter(closed) || ChronoUnit.DAYS.between(from, day) <= SILENT_DAYS) {
                return Optional.empty();
            }
            return Optional.of(silence(from.plusDays(1), day.minusDays(1)));
        }

        private ChronologyLine silence(LocalDate first, LocalDate last) {
            long days = ChronoUnit.DAYS.between(first, last) + 1;
            return new ChronologyLine(
                    "silence-" + first,
                    DateWords.inTable(first) + " to " + DateWords.inTable(last),
                    null,
                    AgencyWords.of(agency),
                    "Nothing recorded by " + AgencyWords.of(agency).name() + " for " + days
                            + " days while the file was open.",
                    null,
                    0,
                    null,
                    null,
                    ChronologyLine.Mark.SILENCE);
        }
    }
}
