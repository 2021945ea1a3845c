package secondlook.casework.indicator;

import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Suspects;
import secondlook.casework.value.Truth;

/** 3: a suspect known by name was never asked. */
final class SuspectNotInterviewed implements Indicator {

    private static final Description DESCRIPTION = new Description(
            3,
            "suspect-not-interviewed",
            1,
            ReasonClass.ENQUIRIES,
            Unit.OCCURRENCE,
            "Asks whether a named suspect was not interviewed under caution before outcome 14, 15, 16, " + "18 or 21.",
            "Operation Beaconport, first reviews: suspects not interviewed as expected; Victims' Right "
                    + "to Review pages");

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
        Truth notAsked = Truth.any(Suspects.of(caseFile).stream()
                        .filter(Suspects::isNamed)
                        .map(suspect ->
                                Suspects.interviewed(caseFile, suspect).not().citing(Suspects.recorded(suspect)))
                        .toList())
                .or(
                        Suspects.of(caseFile).isEmpty()
                                ? Suspects.handedOver(caseFile).not()
                                : Truth.no());
        Truth truth = closing.outcomeIsOneOf("14", "15", "16", "18", "21").and(notAsked);
        return List.of(
                DESCRIPTION.answer(caseFile, truth, "A person recorded as suspect was not interviewed before closure"));
    }
}
