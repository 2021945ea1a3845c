package secondlook.casework.indicator;

import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Traces;
import secondlook.casework.value.Truth;

/** 4: somebody could have been looked for. */
final class NamedButNoSuspect implements Indicator {

    private static final Description DESCRIPTION = new Description(
            4,
            "named-but-no-suspect",
            1,
            ReasonClass.ENQUIRIES,
            Unit.OCCURRENCE,
            "Asks whether a name, phone or registration stands in the file though no suspect was " + "identified.",
            "IICSA, child sexual exploitation by organised networks, part G; Operation Beaconport");

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
        Traces traces = Traces.of(caseFile);
        Truth truth = closing.outcomeIsOneOf("14", "18").and(traces.stand());
        return List.of(DESCRIPTION.answer(
                caseFile, truth, () -> traces.what() + " and the outcome says that no suspect was identified"));
    }
}
