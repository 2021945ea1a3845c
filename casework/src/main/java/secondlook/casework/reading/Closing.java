package secondlook.casework.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/**
 * How and when a case file was closed. It is asked only of case files that are not recorded as open.
 *
 * @param caseFile the case file
 */
public record Closing(CaseFile caseFile) {

    /** Record types of the police; social care's and intelligence's case files are wider than an occurrence. */
    private static final Set<String> NOT_OCCURRENCES = Set.of("social-care-case", "intelligence-case");

    private static final Set<String> NO_FURTHER_ACTION =
            Set.of("5", "9", "10", "11", "12", "13", "14", "15", "16", "18", "20", "21");

    /** Whether the file may be asked how it was closed: not one that its agency records as open. */
    public boolean isAsked() {
        return caseFile.isClosed() || !caseFile.head().is(Field.STATUS, "open");
    }

    /** Whether it is one police record of a crime, an incident or an N100, and closed. */
    public boolean isAskedOfOccurrence() {
        String type = caseFile.head().text(Field.RECORD_TYPE).orNull();
        return isAsked() && (type == null || !NOT_OCCURRENCES.contains(type));
    }

    /** Whether something stood in the file at closure, by its date. */
    public Truth holds(Recorded<DateRange> date, String what) {
        return both(date, what, DateRange::byCloseOf);
    }

    /** Whether the file was closed within so many days of the report. */
    public Truth within(long daysOfReport) {
        DateRange reported = caseFile.reported().orNull();
        return reported == null
                ? Truth.cannotTell(caseFile.reported().missing("the date of the report"))
                : both(
                        caseFile.closed(),
                        "the date of closing",
                        (closed, _) -> reported.moreThanDaysBefore(closed, daysOfReport)
                                .not());
    }

    private interface Comparison {
        Truth compare(DateRange date, DateRange closed);
    }

    private Truth both(Recorded<DateRange> date, String what, Comparison comparison) {
        Recorded<DateRange> closed = caseFile.closed();
        DateRange closedOn = closed.orNull();
        DateRange at = date.orNull();
        if (closedOn == null) {
            return Truth.cannotTell(closed.missing("the date of closing"));
        }
        return at == null ? Truth.cannotTell(date.missing(what)) : comparison.compare(at, closedOn);
    }

    /** Whether the outcome is one of these; cannot tell where it is vague, unreadable or absent. */
    public Truth outcomeIsOneOf(String... codes) {
        return outcome(List.of(codes)::contains);
    }

    /** Whether the outcome means no further action. */
    public Truth noFurtherAction() {
        return outcome(NO_FURTHER_ACTION::contains);
    }

    private Truth outcome(Function<String, Boolean> wanted) {
        Recorded<String> outcome = recorded(Field.OUTCOME);
        return switch (outcome) {
            case Recorded.Known<String>(String code, var cell)
            when code.equals("vague") -> Truth.cannotTell(new Missing("the outcome: vague", cell));
            case Recorded.Known<String>(String code, var cell) -> Truth.of(wanted.apply(code), cell);
            case Recorded.Absent<String> absent -> Truth.cannotTell(absent.missing("the outcome"));
            case Recorded.Unreadable<String> unreadable -> Truth.cannotTell(unreadable.missing("the outcome"));
        };
    }

    /**
     * A field of the closing, from the head or from the rows of its outcomes: the first that is known, else the first
     * that has a cell, else not supplied.
     */
    public Recorded<String> recorded(Field field) {
        List<Recorded<String>> all = recordedAnywhere(field);
        Recorded<String> withCell = null;
        Recorded<String> withWords = null;
        for (Recorded<String> value : all) {
            if (value.isKnown()) {
                return value;
            }
            if (withCell == null && value.citation() != null) {
                withCell = value;
            }
            if (withWords == null && value.citation() != null && !value.isEmptyField()) {
                withWords = value;
            }
        }
        if (withWords != null) {
            return withWords;
        }
        return withCell != null ? withCell : all.getFirst();
    }

    /** A field of the closing, wherever it is recorded. */
    public List<Recorded<String>> recordedAnywhere(Field field) {
        List<Recorded<String>> all = new ArrayList<>();
        all.add(caseFile.head().text(field));
        for (Fact outcome : caseFile.facts(FactKind.OUTCOME)) {
            all.add(outcome.text(field));
        }
        return all;
    }
}
