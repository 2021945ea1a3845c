package secondlook.casework.reading;

import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PaperMarks;
import secondlook.casework.casefile.TermList;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** Reads the results of actions, exhibits and lines of enquiry. */
public final class Results {

    private static final TermList NOT_A_RESULT = TermList.named("not-a-result");

    private Results() {}

    /** Whether an action stood in the file at closure and had no result by then. */
    public static Truth openAtClosure(Closing closing, Fact action) {
        return closing.holds(action.date(Field.RAISED), "the date an action was raised")
                .and(resultAtClosure(closing, action).not())
                .citing(action.cell(Field.RESULT));
    }

    /** Whether the row had a result by closure. A result without a date is taken to stand there at closure. */
    public static Truth resultAtClosure(Closing closing, Fact row) {
        Truth result = hasResult(row);
        Recorded<DateRange> at = row.date(Field.RESULT_AT);
        return result.isYes() && at.isKnown()
                ? result.and(closing.holds(at, "the date of the result").citing(row.cell(Field.RESULT_AT)))
                : result;
    }

    /** Whether the row has a result at all. An empty cell, or one that says "awaited", has none. */
    public static Truth hasResult(Fact row) {
        Recorded<String> result = row.text(Field.RESULT);
        return switch (result) {
            case Recorded.Known<String>(String words, var cell)
            when PaperMarks.in(words) -> Truth.cannotTell(new Missing("a result: on paper", cell));
            case Recorded.Known<String>(String words, var cell) -> Truth.of(!NOT_A_RESULT.isAllOf(words), cell);
            case Recorded.Absent<String> absent when absent.isEmptyField() -> Truth.no(row.cell(Field.RESULT));
            case Recorded.Absent<String> absent -> Truth.cannotTell(absent.missing("results"));
            case Recorded.Unreadable<String> unreadable -> Truth.cannotTell(unreadable.missing("a result"));
        };
    }
}
