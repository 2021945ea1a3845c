package secondlook.casework.indicator;

import java.util.List;
import java.util.Objects;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Child;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth;

/** 30: the police and council where the child now lives were not told. */
final class PlacedAwayNotNotified implements Indicator {

    private static final Description DESCRIPTION = new Description(
            30,
            "placed-away-not-notified",
            1,
            ReasonClass.AGENCIES_KNEW,
            Unit.CHILD,
            "Asks whether the child was placed outside the area and the host was not notified.",
            "IICSA, organised networks, part G4; Care Planning Regulations 2010");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        return Child.of(caseFile).stream().map(PlacedAwayNotNotified::answer).toList();
    }

    private static Answer answer(Child child) {
        List<Fact> placements = askable(child.rows(FactKind.PLACEMENT));
        Truth truth = Truth.any(placements.stream()
                        .map(PlacedAwayNotNotified::unnotified)
                        .toList())
                .or(
                        placements.isEmpty()
                                ? child.caseFile()
                                        .material()
                                        .complete(FactKind.PLACEMENT)
                                        .not()
                                : Truth.no());
        DateRange started = placements.stream()
                .filter(placement -> unnotified(placement).isYes())
                .map(placement -> placement.date(Field.STARTED).orNull())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return DESCRIPTION.answer(
                child.caseFile(),
                child.id(),
                truth,
                () -> "The child was placed outside the area%s and the host area is not recorded as told"
                        .formatted(Phrase.on(started)));
    }

    /** Where some of the material records where a placement lies, rows of a kind that never does say nothing of it. */
    private static List<Fact> askable(List<Fact> placements) {
        List<Fact> recorded = placements.stream()
                .filter(placement -> placement.flag(Field.OUT_OF_AREA).citation() != null)
                .toList();
        return recorded.isEmpty() ? placements : recorded;
    }

    /** The authority and, where it is recorded apart, the force. */
    private static Truth notified(Fact placement) {
        Truth authority = Cells.flagOrNot(placement.flag(Field.HOST_NOTIFIED), "whether the host area was told");
        return placement.flag(Field.HOST_FORCE_NOTIFIED).citation() == null
                ? authority
                : authority.and(
                        Cells.flagOrNot(placement.flag(Field.HOST_FORCE_NOTIFIED), "whether the host force was told"));
    }

    private static Truth unnotified(Fact placement) {
        return Cells.flag(placement.flag(Field.OUT_OF_AREA), "whether the placement is out of area")
                .and(notified(placement).not());
    }
}
