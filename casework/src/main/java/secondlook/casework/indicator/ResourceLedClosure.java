package secondlook.casework.indicator;

import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TermList;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Results;
import secondlook.casework.value.Truth;

/** 8: work was left because there was too much of it. */
final class ResourceLedClosure implements Indicator {

    private static final Description DESCRIPTION = new Description(
            8,
            "resource-led-closure",
            1,
            ReasonClass.HOW_DECIDED,
            Unit.OCCURRENCE,
            "Asks whether the file was closed for capacity, demand or priority while an action was open.",
            "Independent Office for Police Conduct on Operation Augusta: closure led by resources");

    private static final TermList RESOURCES = TermList.named("resources");

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
        Truth cited = Truth.any(closing.recordedAnywhere(Field.RATIONALE).stream()
                .map(rationale ->
                        Cells.written(rationale, "the rationale").and(Truth.of(RESOURCES.isIn(rationale.orNull()))))
                .toList());
        Truth open = Cells.any(caseFile, FactKind.ACTION, action -> Results.openAtClosure(closing, action));
        return List.of(DESCRIPTION.answer(
                caseFile,
                cited.and(open),
                "The closing rationale speaks of capacity, demand or priority, and an action is open at closure"));
    }
}
