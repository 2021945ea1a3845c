package secondlook.casework.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Dates;
import secondlook.casework.reading.Offences;
import secondlook.casework.value.Truth;

/** 34: the duty to refer a child was not met, or its record is missing. */
final class NoReferralMechanism implements Indicator {

    private static final Description DESCRIPTION = new Description(
            34,
            "no-referral-mechanism",
            1,
            ReasonClass.AGENCIES_KNEW,
            Unit.CHILD,
            "Asks whether trafficking or criminal exploitation is recorded and no National Referral "
                    + "Mechanism referral.",
            "Modern Slavery Act 2015, section 52, in force from November 2015; first responder guidance");

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
                        records.stream().map(NoReferralMechanism::referred).toList())
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
                        classified(child.caseFile()))
                .flatMap(rows -> rows)
                .toList());
        Truth under = child.isUncertainAt(18) ? Truth.yes(child.recorded()) : child.under(18);
        return DESCRIPTION.answer(
                child.caseFile(),
                child.id(),
                recorded.and(under).and(referred.not()),
                "Trafficking or criminal exploitation is recorded and no National Referral Mechanism referral"
                        + child.uncertainty(18));
    }

    /** A crime classified as trafficking, slavery or criminal exploitation of a child. */
    private static Stream<Truth> classified(CaseFile caseFile) {
        return Offences.isSlavery(caseFile).isYes()
                ? Stream.of(since(caseFile.head(), Field.REPORTED)
                        .citing(caseFile.head().cell(Field.CLASSIFICATION)))
                : Stream.of();
    }

    private static Truth since(Fact row, Field date) {
        return Dates.since(row.date(date), DUTY, "the date of the record").citing(row.row());
    }

    private static Truth referred(Fact record) {
        if (record.text(Field.NRM_STATUS).isKnown()) {
            return Truth.of(!record.is(Field.NRM_STATUS, "not-made"), record.cell(Field.NRM_STATUS));
        }
        return record.text(Field.NRM_REFERENCE).isKnown()
                ? Truth.yes(record.cell(Field.NRM_REFERENCE))
                : Truth.cannotTell(record.text(Field.NRM_STATUS).missing("whether a referral was made"));
    }
}
