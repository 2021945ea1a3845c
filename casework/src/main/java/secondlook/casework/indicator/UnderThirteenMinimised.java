package secondlook.casework.indicator;

import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TermList;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Meetings;
import secondlook.casework.value.Citation;
import secondlook.casework.value.Truth;

/** 49: the law leaves no choice to a child of that age, and the file writes of one. */
final class UnderThirteenMinimised implements Indicator {

    private static final Description DESCRIPTION = new Description(
            49,
            "under-thirteen-minimised",
            2,
            ReasonClass.HOW_DECIDED,
            Unit.CASE_FILE,
            "Asks whether a child under 13 is written of as consenting, or the file closed, with no "
                    + "strategy discussion.",
            "Sexual Offences Act 2003, sections 5 to 8: a child under 13 cannot consent");

    private static final int THIRTEEN = 13;
    private static final TermList MINIMISED = TermList.named("minimised");
    private static final TermList NOT_MINIMISED = TermList.named("not-minimised");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        Closing closing = new Closing(caseFile);
        if (!closing.isAsked()) {
            return List.of();
        }
        List<Citation> written = written(caseFile).toList();
        Truth minimised =
                Truth.any(written.stream().map(row -> Truth.yes(row)).toList()).or(closing.noFurtherAction());
        Truth truth = Truth.any(Child.of(caseFile).stream()
                .map(child -> child.under(THIRTEEN)
                        .and(minimised)
                        .and(Meetings.strategyHeld(child).not()))
                .toList());
        String uncertain = Child.of(caseFile).stream()
                .filter(child -> child.under(THIRTEEN).isYes())
                .findFirst()
                .map(child -> child.uncertainty(THIRTEEN))
                .orElse("");
        String what = !written.isEmpty()
                ? "Consent, a relationship or a lifestyle is recorded"
                : "No further action was taken";
        return List.of(DESCRIPTION.answer(
                caseFile, truth, what + " for a child under 13, and no strategy discussion is seen" + uncertain));
    }

    /** The cells of the file's own narrative in which consent, a relationship or a lifestyle is written. */
    private static Stream<Citation> written(CaseFile caseFile) {
        Stream<Citation> texts = caseFile.facts().stream()
                .filter(fact -> minimises(fact, Field.TEXT))
                .map(fact -> fact.cell(Field.TEXT));
        Stream<Citation> rationales = caseFile.facts().stream()
                .filter(fact -> minimises(fact, Field.RATIONALE))
                .map(fact -> fact.cell(Field.RATIONALE));
        return Stream.concat(texts, rationales);
    }

    private static boolean minimises(Fact fact, Field field) {
        return !MINIMISED.allIn(fact.text(field).orNull(), NOT_MINIMISED).isEmpty();
    }
}
