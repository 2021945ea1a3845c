package secondlook.casework.indicator;

import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Dates;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** 11: the record became a lesser one, and nobody wrote why. */
final class ReclassifiedDown implements Indicator {

    private static final Description DESCRIPTION = new Description(
            11,
            "reclassified-down",
            1,
            ReasonClass.HOW_DECIDED,
            Unit.OCCURRENCE,
            "Asks whether the classification was lowered soon after recording, with no reason given.",
            "Home Office Counting Rules, section B");

    private final int days;

    ReclassifiedDown(IndicatorSettings settings) {
        this.days = settings.reclassifiedDays();
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        Closing closing = new Closing(caseFile);
        if (!closing.isAskedOfOccurrence()) {
            return List.of();
        }
        Truth lowered = Cells.any(caseFile, FactKind.CLASSIFICATION, row -> lowered(caseFile, row));
        return List.of(DESCRIPTION.answer(caseFile, lowered, () -> sentence(caseFile)));
    }

    private Truth lowered(CaseFile caseFile, Fact row) {
        return Cells.flagOrNot(row.flag(Field.LOWERED), "whether the change lowered it")
                .and(Cells.written(row.text(Field.REASON), "the reason for the change")
                        .not())
                .and(Dates.withinDaysAfter(recorded(caseFile), row.date(Field.AT), days, "the date of change"))
                .citing(row.row());
    }

    /** When it was recorded, where that is said, else when it was reported. */
    private static Recorded<DateRange> recorded(CaseFile caseFile) {
        Recorded<DateRange> recorded = caseFile.head().date(Field.CRIME_RECORDED);
        return recorded.isKnown() ? recorded : caseFile.reported();
    }

    private String sentence(CaseFile caseFile) {
        DateRange reported = recorded(caseFile).orNull();
        String since = caseFile.head().date(Field.CRIME_RECORDED).isKnown() ? "it was recorded" : "the report";
        return caseFile.facts(FactKind.CLASSIFICATION).stream()
                .filter(row -> lowered(caseFile, row).isYes())
                .map(row -> row.date(Field.AT).orNull())
                .filter(at -> at != null && reported != null)
                .findFirst()
                .map(at -> "The classification was lowered %s after %s, with no reason recorded"
                        .formatted(Phrase.days(java.util.Objects.requireNonNull(reported), at), since))
                .orElse("The classification was lowered with no reason recorded");
    }
}
