package secondlook.casework.reading;

import java.util.List;
import java.util.function.Function;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.PaperMarks;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** Turns recorded values and the rows of a kind into truths. */
public final class Cells {

    private Cells() {}

    /** A flag of which an empty cell says nothing. */
    public static Truth flag(Recorded<Boolean> flag, String what) {
        return switch (flag) {
            case Recorded.Known<Boolean>(Boolean value, var cell) -> Truth.of(value, cell);
            case Recorded.Absent<Boolean> absent -> Truth.cannotTell(absent.missing(what));
            case Recorded.Unreadable<Boolean> unreadable -> Truth.cannotTell(unreadable.missing(what));
        };
    }

    /** A flag that is set where somebody set it: an empty cell is no. */
    public static Truth flagOrNot(Recorded<Boolean> flag, String what) {
        return flag.isEmptyField() ? noAt(flag) : flag(flag, what);
    }

    /** Whether something is written in the cell; an empty cell is no, a cell that points to paper leaves it open. */
    public static Truth written(Recorded<String> text, String what) {
        return switch (text) {
            case Recorded.Known<String>(String words, var cell)
            when PaperMarks.in(words) -> Truth.cannotTell(new Missing(what + ": on paper", cell));
            case Recorded.Known<String>(String words, var cell) -> Truth.of(!words.isBlank(), cell);
            case Recorded.Absent<String> absent when absent.isEmptyField() -> noAt(absent);
            case Recorded.Absent<String> absent -> Truth.cannotTell(absent.missing(what));
            case Recorded.Unreadable<String> unreadable -> Truth.cannotTell(unreadable.missing(what));
        };
    }

    /** Whether a code is one of these; cannot tell where there is none. */
    public static Truth isOneOf(Recorded<String> code, String what, String... codes) {
        return switch (code) {
            case Recorded.Known<String>(String value, var cell) ->
                Truth.of(List.of(codes).contains(value), cell);
            case Recorded.Absent<String> absent -> Truth.cannotTell(absent.missing(what));
            case Recorded.Unreadable<String> unreadable -> Truth.cannotTell(unreadable.missing(what));
        };
    }

    private static Truth noAt(Recorded<?> empty) {
        var cell = empty.citation();
        return cell == null ? Truth.no() : Truth.no(cell);
    }

    /** Whether the absence of a row of this kind in the case file says anything. */
    public static Truth complete(CaseFile caseFile, FactKind kind) {
        return caseFile.material().complete(caseFile.id().agency(), kind).and(PaperMarks.nothingOnPaper(caseFile));
    }

    /** Whether it says anything that nobody in the case file is recorded in this role. */
    public static Truth complete(CaseFile caseFile, String role) {
        return caseFile.material().complete(caseFile.id().agency(), role).and(PaperMarks.nothingOnPaper(caseFile));
    }

    /** Whether any of the case file's own rows of a kind is so; only complete material says no. */
    public static Truth any(CaseFile caseFile, FactKind kind, Function<Fact, Truth> is) {
        return Truth.any(caseFile.facts(kind).stream().map(is).toList())
                .or(complete(caseFile, kind).not());
    }

    /** Whether any of these rows, of whatever agency, is so; only complete material of the kind says no. */
    public static Truth anyOf(CaseFile caseFile, List<Fact> rows, FactKind kind, Function<Fact, Truth> is) {
        return Truth.any(rows.stream().map(is).toList())
                .or(caseFile.material().complete(kind).not());
    }
}
