package secondlook.workbench.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.triage.Reason;
import secondlook.workbench.web.DateWords;
import secondlook.workbench.web.FormProblem;

/**
 * What is still wrong with a draft before it can be confirmed, in words that say what to do; and which recorded facts
 * point the other way.
 */
final class DecisionCheck {

    private static final List<DateTimeFormatter> WRITTEN = Stream.of(
                    "d MMMM uuuu", "d MMM uuuu", "d/M/uuuu", "uuuu-MM-dd")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private DecisionCheck() {}

    /**
     * The problems, in the order of the form.
     *
     * @param today in the reader's time zone
     * @param owners ids of those who may act next
     */
    static List<FormProblem> problems(
            DraftContent draft, CaseReading reading, List<CaseSubject> subjects, List<String> owners, LocalDate today) {
        List<FormProblem> problems = new ArrayList<>();
        for (int place = 0; place < subjects.size(); place++) {
            if (draft.outcome(subjects.get(place)) == null) {
                problems.add(new FormProblem(
                        "outcome-" + place + "-0",
                        subjects.size() == 1
                                ? "Choose what you decide"
                                : "Choose what you decide for each recorded suspect and child"));
            }
        }
        if (draft.reasons().isBlank()) {
            problems.add(new FormProblem("reasons", "Say why, in your own words"));
        }
        rows(draft, reading).ifPresent(problems::add);
        if (!owners.contains(draft.nextOwner())) {
            problems.add(new FormProblem("next-owner", "Choose who acts next"));
        }
        date(draft, today).ifPresent(problems::add);
        return problems;
    }

    private static Optional<FormProblem> rows(DraftContent draft, CaseReading reading) {
        List<RowCitation> cited = cited(draft);
        if (cited.isEmpty()) {
            return Optional.of(new FormProblem("rows", "Tick at least one row that your decision rests on"));
        }
        List<RowCitation> seen = reading.rowsSeen();
        boolean strange = cited.stream().anyMatch(row -> !seen.contains(RowCitation.row(row.file(), row.record())));
        return strange
                ? Optional.of(
                        new FormProblem("rows", "Tick rows of this case file; one of them is not, or not any more"))
                : Optional.empty();
    }

    private static Optional<FormProblem> date(DraftContent draft, LocalDate today) {
        String example = ", such as " + DateWords.of(today.plusWeeks(3));
        LocalDate date = dateOf(draft.nextDate());
        if (date == null) {
            return Optional.of(new FormProblem("next-date", "Give the next date as a day" + example));
        }
        return date.isAfter(today)
                ? Optional.empty()
                : Optional.of(new FormProblem("next-date", "Next date must be after today" + example));
    }

    /** The day that was typed, or null where it is none. */
    static @Nullable LocalDate dateOf(String typed) {
        for (DateTimeFormatter format : WRITTEN) {
            LocalDate day = dateOf(typed.strip(), format);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable LocalDate dateOf(String typed, DateTimeFormatter format) {
        try {
            return LocalDate.parse(typed, format);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The rows that a draft cites, as far as they can be read. */
    static List<RowCitation> cited(DraftContent draft) {
        return draft.cited().stream()
                .flatMap(key -> CitedRow.of(key).stream())
                .map(CitedRow::row)
                .distinct()
                .toList();
    }

    /**
     * The reasons that point away from an original decision that is to stand: seen, resting on no unjudged link, and
     * none of their rows cited. None where nothing is to stand.
     */
    static List<Reason> conflicts(DraftContent draft, CaseReading reading, List<CaseSubject> subjects) {
        boolean stands = subjects.stream().anyMatch(subject -> draft.outcome(subject) == DecisionOutcome.STANDS);
        if (!stands) {
            return List.of();
        }
        List<CitedRow> cited = cited(draft).stream().map(CitedRow::new).toList();
        return reading.reasons().stream()
                .filter(reason -> reason.citations().stream()
                        .noneMatch(row -> cited.stream().anyMatch(one -> one.isSameRowAs(row))))
                .toList();
    }

    /** Whether the conflicts, if any, were weighed in words. */
    static List<FormProblem> weighing(DraftContent draft, List<Reason> conflicts) {
        return conflicts.isEmpty() || !draft.weighed().isBlank()
                ? List.of()
                : List.of(
                        new FormProblem("weighed", "Say how you weighed these recorded facts, or change your answer"));
    }
}
