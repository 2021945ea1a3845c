package secondlook.workbench.missing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.AgencyKind;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.missing.Episode;
import secondlook.casework.value.DatePrecision;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Truth;

/**
 * An episode of a child with what followed it.
 *
 * @param child the person's number
 * @param episode every row that records it
 * @param interviews the return interviews that belong to it
 * @param home the home it is recorded from, or in which the child was placed when it began; null where neither says
 */
public record KnownEpisode(
        long child,
        Episode episode,
        List<Fact> interviews,
        @Nullable String home) {

    /** Hours from the report within which a first action is expected. */
    public static final int ACTION_HOURS = 8;

    /** Hours from the return within which an interview is expected. */
    public static final int INTERVIEW_HOURS = 72;

    public KnownEpisode {
        interviews = List.copyOf(interviews);
    }

    /** The day it began, at the earliest; null where no row says. */
    public @Nullable LocalDate day() {
        DateRange started = episode.started().orNull();
        return started == null ? null : started.earliest().toLocalDate();
    }

    /** Which kinds of agency record it. */
    public Set<AgencyKind> recordedBy() {
        return episode.rows().stream()
                .map(row -> AgencyKind.ofKey(row.agency()))
                .collect(Collectors.toSet());
    }

    /** Hours from the report to the first action; null where a time is not recorded. */
    public @Nullable Double hoursToAction() {
        return hours(reported(), episode.date(Field.FIRST_ACTION).orNull());
    }

    /** Whether the first action came later than expected. */
    public Truth actionIsLate() {
        return late(reported(), episode.date(Field.FIRST_ACTION).orNull(), ACTION_HOURS);
    }

    /** When the police were told, or else when it began. */
    public @Nullable DateRange reported() {
        return episode.date(Field.REPORTED).orNull();
    }

    /** The interview that was held, or else the first of those recorded; null where none is. */
    public @Nullable Fact interview() {
        return interviews.stream()
                .filter(interview -> interview.date(Field.HELD_AT).isKnown())
                .findFirst()
                .orElse(interviews.isEmpty() ? null : interviews.getFirst());
    }

    /** Hours from the return to the interview; null where a time is not recorded. */
    public @Nullable Double hoursToInterview() {
        Fact interview = interview();
        return interview == null
                ? null
                : hours(episode.ended().orNull(), interview.date(Field.HELD_AT).orNull());
    }

    /** Whether the interview was held later than expected. */
    public Truth interviewIsLate() {
        Fact interview = interview();
        return late(
                episode.ended().orNull(),
                interview == null ? null : interview.date(Field.HELD_AT).orNull(),
                INTERVIEW_HOURS);
    }

    /** The row of the episode of one kind of agency, the first where there are several; null where there is none. */
    public @Nullable Fact rowOf(AgencyKind kind) {
        return episode.rows().stream()
                .filter(row -> row.kind() == FactKind.MISSING_EPISODE && AgencyKind.ofKey(row.agency()) == kind)
                .findFirst()
                .orElse(null);
    }

    private static Truth late(@Nullable DateRange from, @Nullable DateRange to, int hours) {
        if (from == null || to == null) {
            return Truth.cannotTell(new Missing("the time", null));
        }
        return from.moreThanHoursBefore(to, hours);
    }

    private static @Nullable Double hours(@Nullable DateRange from, @Nullable DateRange to) {
        if (from == null
                || to == null
                || from.precision() != DatePrecision.MINUTE
                || to.precision() != DatePrecision.MINUTE
                || to.earliest().isBefore(from.earliest())) {
            return null;
        }
        return Duration.between(from.earliest(), to.earliest()).toMinutes() / 60.0;
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "KnownEpisode[" + episode.id() + "]";
    }
}
