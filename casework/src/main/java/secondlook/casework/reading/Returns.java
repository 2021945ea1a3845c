package secondlook.casework.reading;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.missing.Episode;
import secondlook.casework.value.DateRange;

/** Which return interviews belong to which missing episode of a child. */
public final class Returns {

    private Returns() {}

    /**
     * The interviews of an episode: those that give its reference or stand in its row; else those held after its end and
     * before the next one began, or undated where the child has one episode only.
     */
    public static List<Fact> of(Child child, Episode episode, List<Episode> all) {
        return of(child.rows(FactKind.RETURN_INTERVIEW), episode, all);
    }

    /** The same of the return interviews of one child, wherever they were recorded. */
    public static List<Fact> of(List<Fact> interviews, Episode episode, List<Episode> all) {
        List<Fact> named = interviews.stream()
                .filter(interview -> names(interview, episode))
                .toList();
        return named.isEmpty()
                ? interviews.stream()
                        .filter(interview -> all.stream().noneMatch(other -> names(interview, other)))
                        .filter(interview -> follows(interview, episode, all))
                        .toList()
                : named;
    }

    private static boolean names(Fact interview, Episode episode) {
        String reference = interview.text(Field.REFERENCE).orNull();
        return episode.rows().stream()
                .anyMatch(row -> row.row().equals(interview.row())
                        || (reference != null
                                && Stream.of(row.text(Field.REFERENCE).orNull(), row.key())
                                        .filter(Objects::nonNull)
                                        .anyMatch(reference::equals)));
    }

    private static boolean follows(Fact interview, Episode episode, List<Episode> all) {
        DateRange held = interview.date(Field.HELD_AT).orNull();
        DateRange began = episode.started().orNull();
        if (held == null || began == null) {
            return all.size() == 1;
        }
        boolean after = !held.latest().isBefore(began.earliest());
        return after
                && all.stream()
                        .map(other -> other.started().orNull())
                        .filter(Objects::nonNull)
                        .noneMatch(next -> next.earliest().isAfter(began.latest())
                                && !next.earliest().isAfter(held.latest()));
    }
}
