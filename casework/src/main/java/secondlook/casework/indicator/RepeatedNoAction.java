package secondlook.casework.indicator;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Dates;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** 20: the same child came back, and the same answer was given. */
final class RepeatedNoAction implements Indicator {

    private static final Description DESCRIPTION = new Description(
            20,
            "repeated-no-action",
            1,
            ReasonClass.AGENCIES_KNEW,
            Unit.CHILD,
            "Asks whether contacts or referrals about the child ended in no action again and again " + "within a year.",
            "Jay, Rotherham, 2014; Standard Safeguarding Dataset, closure reasons RC8 and RC9");

    private final int enough;
    private final int days;

    RepeatedNoAction(IndicatorSettings settings) {
        this.enough = settings.contactsWithoutAction();
        this.days = settings.contactsWithoutActionDays();
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        return Child.of(caseFile).stream().map(this::answer).toList();
    }

    private Answer answer(Child child) {
        List<Fact> rows = Stream.concat(
                        child.rows(FactKind.REFERRAL).stream(),
                        Stream.concat(
                                        Stream.of(child.caseFile().head()),
                                        child.person().elsewhere().stream()
                                                .map(tied -> tied.fact())
                                                .filter(fact -> fact.kind() == FactKind.OCCURRENCE))
                                .filter(head -> head.is(Field.OUTCOME, "rc8", "rc9")))
                .distinct()
                .toList();
        Truth truth = Truth.any(
                        rows.stream().map(first -> severalFrom(first, rows)).toList())
                .or(child.caseFile().material().complete(FactKind.REFERRAL).not());
        long count = rows.stream().filter(row -> noAction(row).isYes()).count();
        Supplier<String> sentence =
                () -> Phrase.capital(Phrase.number(count)) + " contacts or referrals ended in no action within a year";
        return DESCRIPTION.answer(child.caseFile(), child.id(), truth, sentence);
    }

    private Truth severalFrom(Fact first, List<Fact> rows) {
        return Truth.atLeast(
                enough,
                rows.stream()
                        .map(row -> noAction(row)
                                .and(Dates.withinDaysAfter(dateOf(first), dateOf(row), days, "the date of a referral"))
                                .citing(row.row()))
                        .toList());
    }

    private static Recorded<DateRange> dateOf(Fact row) {
        return row.date(row.kind() == FactKind.OCCURRENCE ? Field.REPORTED : Field.AT);
    }

    private static Truth noAction(Fact row) {
        if (row.is(Field.OUTCOME, "rc8", "rc9")) {
            return Truth.yes(row.cell(Field.OUTCOME));
        }
        return row.text(Field.OUTCOME).isKnown()
                        && !row.is(Field.OUTCOME, "vague")
                        && !row.flag(Field.NO_ACTION).isKnown()
                ? Truth.no()
                : Cells.flag(row.flag(Field.NO_ACTION), "the outcome of a referral");
    }
}
