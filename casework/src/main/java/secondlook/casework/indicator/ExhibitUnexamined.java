package secondlook.casework.indicator;

import java.util.List;
import java.util.function.Supplier;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Results;
import secondlook.casework.value.Truth;

/** 39: something was kept and never looked at. */
final class ExhibitUnexamined implements Indicator {

    private static final Description DESCRIPTION = new Description(
            39,
            "exhibit-unexamined",
            1,
            ReasonClass.ENQUIRIES,
            Unit.OCCURRENCE,
            "Asks whether an exhibit or download has no result at closure.",
            "Operation Beaconport, first reviews, as reported");

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
        Truth truth = Cells.any(caseFile, FactKind.EXHIBIT, exhibit -> unexamined(closing, exhibit));
        long count = caseFile.facts(FactKind.EXHIBIT).stream()
                .filter(exhibit -> unexamined(closing, exhibit).isYes())
                .count();
        Supplier<String> sentence = () -> count > 1
                ? Phrase.capital(Phrase.count(count, "exhibit")) + " have no result at closure"
                : "An exhibit has no result at closure";
        return List.of(DESCRIPTION.answer(caseFile, truth, sentence));
    }

    private static Truth unexamined(Closing closing, Fact exhibit) {
        // why: an exhibit without a date stands in the closed file all the same.
        Truth held = exhibit.date(Field.AT).isKnown()
                ? closing.holds(exhibit.date(Field.AT), "the date of an exhibit")
                : Truth.yes();
        return held.and(Results.resultAtClosure(closing, exhibit).not()).citing(exhibit.cell(Field.RESULT));
    }
}
