package secondlook.casework.indicator;

import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Closing;
import secondlook.casework.value.Truth;

/** 10: a report was struck out and nothing says what showed that it did not happen. */
final class CancelledWithoutInformation implements Indicator {

    private static final Description DESCRIPTION = new Description(
            10,
            "cancelled-without-information",
            1,
            ReasonClass.HOW_DECIDED,
            Unit.OCCURRENCE,
            "Asks whether it was cancelled, or an N100 closed, without additional verifiable information.",
            "Home Office Counting Rules, section C; HMICFRS on N100 records");

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
        Truth cancelled = Truth.of(
                        caseFile.head().is(Field.STATUS, "cancelled"),
                        caseFile.head().cell(Field.STATUS))
                .or(Truth.of(
                        caseFile.head().is(Field.RECORD_TYPE, "n100"),
                        caseFile.head().cell(Field.RECORD_TYPE)));
        Truth informed = Cells.any(
                caseFile,
                FactKind.CLASSIFICATION,
                row -> Cells.written(row.text(Field.INFORMATION_REFERENCE), "the additional verifiable information"));
        return List.of(DESCRIPTION.answer(
                caseFile,
                cancelled.and(informed.not()),
                "The record was cancelled or closed as an N100 and no additional verifiable information is recorded"));
    }
}
