package secondlook.casework.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TermList;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Dates;
import secondlook.casework.reading.Flags;
import secondlook.casework.reading.Offences;
import secondlook.casework.reading.Protection;
import secondlook.casework.value.Truth;

/** 34: the duty to refer a child was not met, or its record is missing. */
final class NoReferralMechanism implements Indicator {

    private static final Description DESCRIPTION = new Description(
            34,
            "no-referral-mechanism",
            2,
            ReasonClass.AGENCIES_KNEW,
            Unit.CHILD,
            "Asks whether trafficking or criminal exploitation is recorded and no National Referral "
                    + "Mechanism referral.",
            "Modern Slavery Act 2015, section 52, in force from November 2015; first responder guidance");

    private static final TermList BY_NAME = TermList.of(
            "exploitation by name",
            List.of(
                    "trafficking",
                    "trafficked",
                    "modern slavery",
                    "criminal exploitation",
                    "criminally exploited",
                    "cce",
                    "county lines"));

    private static final LocalDate DUTY = LocalDate.of(2015, 11, 1);

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        return Child.of(caseFile).stream().map(NoReferralMechanism::answer).toList();
    }

    private static Answer answer(Child child) {
        List<Fact> records = child.rows(FactKind.NRM);
        List<Fact> flags = child.rows(FactKind.FLAG).stream()
                .filter(flag -> flag.is(Field.TYPE, "cce"))
                .toList();
        Truth referred = Truth.any(
                        records.stream().map(Protection::referredForSlavery).toList())
                .or(
                        records.isEmpty()
                                ? child.caseFile()
                                        .material()
                                        .complete(FactKind.NRM)
                                        .not()
                                : Truth.no());
        Truth recorded = Truth.any(Stream.of(
                        records.stream().map(row -> since(row, Field.AT)),
                        flags.stream().map(row -> since(row, Field.ADDED)),
                        listed(child),
                        ticked(child),
                        classified(child.caseFile()))
                .flatMap(rows -> rows)
                .toList());
        Truth under = child.isUncertainAt(18) ? Truth.yes(child.recorded()) : child.under(18);
        return DESCRIPTION.answer(
                child.caseFile(),
                child.id(),
                recorded.and(under).and(referred.not()),
                () -> "Trafficking or criminal exploitation is recorded and no National Referral Mechanism referral"
                        + child.uncertainty(18));
    }

    /** A crime classified as trafficking, slavery or criminal exploitation of a child. */
    private static Stream<Truth> classified(CaseFile caseFile) {
        return Offences.isSlavery(caseFile).isYes()
                ? Stream.of(since(caseFile.head(), Field.REPORTED)
                        .citing(caseFile.head().cell(Field.CLASSIFICATION)))
                : Stream.of();
    }

    /** A flag that the head of a file lists was set when the file was closed. */
    private static Stream<Truth> listed(Child child) {
        return child.rows(FactKind.OCCURRENCE).stream()
                .filter(head -> Flags.isListedIn(head, "cce"))
                .map(head -> since(head, Field.CLOSED).citing(head.cell(Field.FLAGS)));
    }

    /** Trafficking or criminal exploitation, ticked by name among the factors of a row. */
    private static Stream<Truth> ticked(Child child) {
        return Stream.of(FactKind.OCCURRENCE, FactKind.REFERRAL, FactKind.ASSESSMENT)
                .flatMap(kind -> child.rows(kind).stream())
                .filter(row -> !BY_NAME.allIn(row.text(Field.MARKERS).orNull()).isEmpty())
                .map(row -> since(row, row.kind() == FactKind.OCCURRENCE ? Field.REPORTED : Field.AT)
                        .citing(row.cell(Field.MARKERS)));
    }

    private static Truth since(Fact row, Field date) {
        return Dates.since(row.date(date), DUTY, "the date of the record").citing(row.row());
    }
}
