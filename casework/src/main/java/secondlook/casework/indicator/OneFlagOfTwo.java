package secondlook.casework.indicator;

import java.time.LocalDate;
import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Dates;
import secondlook.casework.reading.Flags;
import secondlook.casework.reading.Markers;
import secondlook.casework.value.Truth;

/** 13: a child harmed in two ways is counted for one. */
final class OneFlagOfTwo implements Indicator {

    private static final Description DESCRIPTION = new Description(
            13,
            "one-flag-of-two",
            1,
            ReasonClass.AGENCIES_KNEW,
            Unit.OCCURRENCE,
            "Asks whether markers of sexual and of criminal exploitation are recorded and only one of "
                    + "the two flags.",
            "IICSA, organised networks, part H3");

    private static final LocalDate CCE_FLAG = LocalDate.of(2019, 7, 1);

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
        List<Markers.Found> markers = Markers.of(caseFile);
        Truth sexual = Flags.isSet(caseFile, "cse");
        Truth criminal = Flags.isSet(caseFile, "cce");
        Truth one = sexual.and(criminal.not()).or(criminal.and(sexual.not()));
        Truth unread = Markers.supplied(caseFile).not();
        Truth truth = Dates.since(caseFile.reported(), CCE_FLAG, "the date of the report")
                .and(recorded(markers, Markers.Family.SEXUAL).or(unread))
                .and(recorded(markers, Markers.Family.CRIMINAL).or(unread))
                .and(one);
        return List.of(DESCRIPTION.answer(
                caseFile,
                truth,
                "Markers of sexual and of criminal exploitation are recorded and only one of the two flags is set"));
    }

    private static Truth recorded(List<Markers.Found> markers, Markers.Family family) {
        return Truth.any(markers.stream()
                .filter(marker -> marker.family() == family)
                .map(marker -> Truth.yes(marker.cell()))
                .toList());
    }
}
