package secondlook.casework.missing;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.Memo;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/**
 * One time that a child was missing, as one or more agencies recorded it.
 *
 * <p>Rows of different agencies are one episode where their starts may lie within twelve hours of each other or where
 * they overlap; rows of one file never are, for a file numbers its own episodes. Two files of one agency may record an
 * episode twice, as a statistical return repeats the case system: there the starts must agree. Joining is greedy in time
 * order, which is exact as long as one child's episodes do not overlap.
 *
 * @param child the child's stable id
 * @param rows the rows that record it, in time order, at least one
 */
public record Episode(String child, List<Fact> rows) {

    private static final Duration SAME_START = Duration.ofHours(12);

    public Episode {
        rows = List.copyOf(rows);
    }

    /** The episodes of a child, in time order; rows without a start stand alone, last. */
    public static List<Episode> of(CaseFile caseFile, PersonInCase child) {
        return caseFile.once(
                Memo.Name.of("episodes", child.person()),
                () -> join(child.person(), caseFile.of(child, FactKind.MISSING_EPISODE)));
    }

    /** The episodes that these rows of one child record, in time order. */
    public static List<Episode> join(String child, List<Fact> rows) {
        List<List<Fact>> joined = new ArrayList<>();
        List<Fact> sorted = rows.stream()
                .sorted(Comparator.comparing(Episode::startOf).thenComparing(CaseFile.CHRONOLOGICAL))
                .toList();
        for (Fact row : sorted) {
            joined.stream()
                    .filter(episode -> belongs(row, episode))
                    .findFirst()
                    .ifPresentOrElse(episode -> episode.add(row), () -> joined.add(new ArrayList<>(List.of(row))));
        }
        return joined.stream().map(episode -> new Episode(child, episode)).toList();
    }

    private static LocalDateTime startOf(Fact row) {
        DateRange started = row.date(Field.STARTED).orNull();
        return started == null ? LocalDateTime.MAX : started.earliest();
    }

    private static boolean belongs(Fact row, List<Fact> episode) {
        return episode.stream()
                        .noneMatch(other -> other.agency().equals(row.agency())
                                && other.row().file() == row.row().file())
                && episode.stream()
                        .filter(other -> other.agency().equals(row.agency()))
                        .allMatch(other -> sameStart(other, row))
                && episode.stream().anyMatch(other -> sameTime(other, row));
    }

    private static boolean sameStart(Fact one, Fact other) {
        DateRange first = one.date(Field.STARTED).orNull();
        DateRange second = other.date(Field.STARTED).orNull();
        return first != null
                && second != null
                && !first.earliest().isAfter(second.latest())
                && !second.earliest().isAfter(first.latest());
    }

    private static boolean sameTime(Fact one, Fact other) {
        DateRange first = one.date(Field.STARTED).orNull();
        DateRange second = other.date(Field.STARTED).orNull();
        if (first == null || second == null) {
            return false;
        }
        boolean close = !second.earliest().isAfter(first.latest().plus(SAME_START))
                && !first.earliest().isAfter(second.latest().plus(SAME_START));
        DateRange ended = one.date(Field.ENDED).orNull();
        return close
                || (ended != null
                        && !second.earliest().isBefore(first.earliest())
                        && !second.latest().isAfter(ended.latest()));
    }

    /** Whether an agency of one of these keys records it. */
    public boolean isRecordedBy(List<String> agencies) {
        return rows.stream().anyMatch(row -> agencies.contains(row.agency()));
    }

    /** When it began. */
    public Recorded<DateRange> started() {
        return rows.getFirst().date(Field.STARTED);
    }

    /** When the child came back or was found, by the first agency that says so. */
    public Recorded<DateRange> ended() {
        return first(rows.stream().map(row -> row.date(Field.ENDED)).toList());
    }

    /** A date of the episode, by the first agency that has it. */
    public Recorded<DateRange> date(Field field) {
        return first(rows.stream().map(row -> row.date(field)).toList());
    }

    /** A text or code of the episode, by the first agency that has it. */
    public Recorded<String> text(Field field) {
        return first(rows.stream().map(row -> row.text(field)).toList());
    }

    /** A yes or no of the episode, by the first agency that has it. */
    public Recorded<Boolean> flag(Field field) {
        return first(rows.stream().map(row -> row.flag(field)).toList());
    }

    /**
     * Whether what any agency says of the episode is so. An agency that says nothing leaves it open only where none says
     * anything.
     *
     * @param field what is said
     * @param is asked of each text that is known
     * @param what the field, as in "the condition on return"
     */
    public Truth any(Field field, BiFunction<String, Citation, Truth> is, String what) {
        List<Truth> said = rows.stream()
                .map(row -> row.text(field))
                .filter(Recorded::isKnown)
                .map(text -> is.apply(Objects.requireNonNull(text.orNull()), Objects.requireNonNull(text.citation())))
                .toList();
        List<Truth> unread = rows.stream()
                .map(row -> row.text(field))
                .filter(text -> !text.isKnown() && text.citation() != null && !text.isEmptyField())
                .map(text -> Truth.cannotTell(text.missing(what)))
                .toList();
        return said.isEmpty()
                ? Truth.cannotTell(text(field).missing(what))
                : Truth.any(said).or(Truth.any(unread));
    }

    /** The first that is known, else the first that has a cell, else not supplied. */
    private static <T> Recorded<T> first(List<Recorded<T>> values) {
        return values.stream()
                .filter(Recorded::isKnown)
                .findFirst()
                .orElseGet(() -> values.stream()
                        .filter(value -> value.citation() != null)
                        .findFirst()
                        .orElse(values.getFirst()));
    }

    /** A name for it: the first agency's own reference, or the place of its row. */
    public String id() {
        Fact first = rows.getFirst();
        String reference = first.text(Field.REFERENCE).orNull();
        String own = reference == null ? first.key() : reference;
        return own == null
                ? first.agency() + " " + first.row().file() + ":" + first.row().record()
                : first.agency() + " " + own;
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "Episode[" + id() + "]";
    }
}
