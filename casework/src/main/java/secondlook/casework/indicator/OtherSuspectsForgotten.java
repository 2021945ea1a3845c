package secondlook.casework.indicator;

import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Suspects;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Truth;

/** 40: the case against one hid that nobody decided about the other. */
final class OtherSuspectsForgotten implements Indicator {

    private static final Description DESCRIPTION = new Description(
            40,
            "other-suspects-forgotten",
            1,
            ReasonClass.ENQUIRIES,
            Unit.OCCURRENCE,
            "Asks whether one suspect was charged and another named suspect has no outcome.",
            "Victims' Right to Review: exclusions where some suspects are charged");

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
        List<PersonInCase> suspects = Suspects.of(caseFile);
        Truth truth = Truth.any(suspects.stream()
                        .filter(Suspects::isNamed)
                        .map(suspect -> withoutOutcome(caseFile, suspect)
                                .and(Truth.any(suspects.stream()
                                        .filter(other -> !other.equals(suspect))
                                        .map(other -> charged(caseFile, other))
                                        .toList())))
                        .toList())
                .or(suspects.size() < 2 ? Suspects.handedOver(caseFile).not() : Truth.no());
        return List.of(DESCRIPTION.answer(
                caseFile, truth, "One person recorded as suspect was charged and another has no recorded outcome"));
    }

    private static Truth charged(CaseFile caseFile, PersonInCase suspect) {
        Truth byOutcome = Truth.any(involvements(suspect)
                .filter(row -> row.is(Field.OUTCOME, "1"))
                .map(row -> Truth.yes(row.cell(Field.OUTCOME)))
                .toList());
        Truth byProcess = Truth.any(Suspects.process(caseFile, suspect).stream()
                .filter(row -> row.is(Field.TYPE, "charge") || row.is(Field.RESULT, "1", "charged"))
                .map(row -> Truth.yes(row.row()))
                .toList());
        boolean outcomeKnown =
                involvements(suspect).anyMatch(row -> row.text(Field.OUTCOME).isKnown());
        return byOutcome
                .or(byProcess)
                .or(
                        outcomeKnown
                                ? Truth.no()
                                : caseFile.material()
                                        .complete(caseFile.id().agency(), FactKind.PROCESS)
                                        .not());
    }

    private static Truth withoutOutcome(CaseFile caseFile, PersonInCase suspect) {
        List<Truth> given = Stream.concat(
                        involvements(suspect)
                                .filter(row -> row.text(Field.OUTCOME).citation() != null)
                                .map(row -> row.is(Field.OUTCOME, "none")
                                        ? Truth.no(row.cell(Field.OUTCOME))
                                        : Cells.written(row.text(Field.OUTCOME), "the outcome of each suspect")),
                        caseFile.facts(FactKind.PROCESS).stream()
                                .filter(suspect::isSpokenOfIn)
                                .filter(OtherSuspectsForgotten::mayEnd)
                                .map(OtherSuspectsForgotten::ends))
                .toList();
        Truth outcome = given.isEmpty()
                ? Truth.cannotTell(new Missing("the outcome of each suspect: not supplied", Suspects.recorded(suspect)))
                : Truth.any(given);
        return outcome.not().citing(Suspects.recorded(suspect));
    }

    /** Whether the row would say how it ended for the person: by its kind, or in a cell for the result. */
    private static boolean mayEnd(Fact process) {
        return process.is(Field.TYPE, "charge", "released")
                || process.text(Field.RESULT).citation() != null;
    }

    /** A charge or a release is an outcome; so is a result that is written beside a process. */
    private static Truth ends(Fact process) {
        return process.is(Field.TYPE, "charge", "released")
                ? Truth.yes(process.cell(Field.TYPE))
                : Cells.written(process.text(Field.RESULT), "the outcome of each suspect");
    }

    private static Stream<Fact> involvements(PersonInCase suspect) {
        return suspect.involvements().stream().filter(row -> row.is(Field.ROLE, "suspect"));
    }
}
