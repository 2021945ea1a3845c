package secondlook.casework.indicator;

import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TermList;
import secondlook.casework.reading.Actions;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Offences;
import secondlook.casework.reading.Results;
import secondlook.casework.reading.Suspects;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** 32: the prosecutor was not asked while there was time. */
final class NoEarlyAdvice implements Indicator {

    private static final Description DESCRIPTION = new Description(
            32,
            "no-early-advice",
            1,
            ReasonClass.ENQUIRIES,
            Unit.OCCURRENCE,
            "Asks whether a sexual offence with a named suspect was closed without a prosecutor's " + "reference.",
            "IICSA, organised networks, part I3: little early investigative advice");

    private static final TermList ADVICE = TermList.named("action-advice");

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
        Truth named = Truth.any(Suspects.of(caseFile).stream()
                        .filter(Suspects::isNamed)
                        .map(suspect -> Truth.yes(Suspects.recorded(suspect)))
                        .toList())
                .or(
                        Suspects.of(caseFile).isEmpty()
                                ? Suspects.handedOver(caseFile).not()
                                : Truth.no());
        Truth truth = Offences.isSexual(caseFile)
                .and(named)
                .and(closing.outcomeIsOneOf("10", "15", "16", "21"))
                .and(advised(caseFile, closing).not());
        return List.of(
                DESCRIPTION.answer(
                        caseFile,
                        truth,
                        "A sexual offence with a person recorded as suspect was closed with no prosecutor’s reference before it"));
    }

    /** Whether a reference of early advice stands before closure: of the outcome, of a process, action or log entry. */
    private static Truth advised(CaseFile caseFile, Closing closing) {
        List<Truth> outcomes = caseFile.facts(FactKind.OUTCOME).stream()
                .map(row -> Cells.written(row.text(Field.PROSECUTOR_REFERENCE), "the prosecutor's reference")
                        .and(before(closing, row.date(Field.PROSECUTOR_REFERENCE_AT))))
                .toList();
        List<Truth> processes = caseFile.facts(FactKind.PROCESS).stream()
                .filter(row -> row.is(Field.TYPE, "advice-sought"))
                .map(row -> reference(row).and(before(closing, row.date(Field.AT))))
                .toList();
        Truth written = Truth.any(caseFile.facts(FactKind.LOG_ENTRY).stream()
                .filter(entry -> ADVICE.isIn(entry.text(Field.TEXT).orNull()) && hasDigit(entry.text(Field.TEXT)))
                .map(entry -> before(closing, entry.date(Field.AT)).citing(entry.row()))
                .toList());
        Truth acted = Truth.any(Actions.about(caseFile, "advice").stream()
                .map(action -> Results.resultAtClosure(closing, action))
                .toList());
        Truth anyRow = Truth.any(outcomes).or(Truth.any(processes)).or(written).or(acted);
        boolean referenced = !outcomes.isEmpty() || !processes.isEmpty();
        return referenced
                ? anyRow
                : anyRow.or(Cells.complete(caseFile, FactKind.PROCESS).not());
    }

    /** A reference has a digit; "the prosecutor was telephoned" has none. */
    private static boolean hasDigit(Recorded<String> text) {
        String words = text.orNull();
        return words != null && words.chars().anyMatch(Character::isDigit);
    }

    private static Truth reference(Fact row) {
        return row.text(Field.REFERENCE).citation() == null
                        && row.text(Field.RESULT).citation() != null
                ? Cells.written(row.text(Field.RESULT), "the prosecutor's reference")
                : Cells.written(row.text(Field.REFERENCE), "the prosecutor's reference");
    }

    private static Truth before(Closing closing, Recorded<DateRange> at) {
        return at.isKnown() ? closing.holds(at, "the date of advice") : Truth.yes();
    }
}
