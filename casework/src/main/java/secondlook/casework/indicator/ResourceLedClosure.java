package secondlook.casework.indicator;

import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TermList;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Results;
import secondlook.casework.value.Citation;
import secondlook.casework.value.Recorded;
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
        List<Recorded<String>> known = closing.recordedAnywhere(Field.RATIONALE).stream()
                .filter(Recorded::isKnown)
                .toList();
        Truth cited = known.isEmpty()
                ? cites(closing.recorded(Field.RATIONALE))
                : Truth.any(known.stream().map(ResourceLedClosure::cites).toList());
        Truth open = Cells.any(caseFile, FactKind.ACTION, action -> Results.openAtClosure(closing, action));
        return List.of(DESCRIPTION.answer(
                caseFile,
                cited.and(open),
                "The closing rationale speaks of capacity, demand or priority, and an action is open at closure"));
    }

    /** Whether a rationale gives resources as its reason. An empty one does not; one that was not handed over may. */
    private static Truth cites(Recorded<String> rationale) {
        Truth written = Cells.written(rationale, "the rationale");
        boolean said = RESOURCES.isIn(rationale.orNull());
        return written.isUnknown() && !said
                ? written
                : Truth.of(said, written.because().toArray(Citation[]::new));
    }
}
