package secondlook.casework.indicator;

import java.time.LocalDate;
import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Dates;
import secondlook.casework.reading.Offences;
import secondlook.casework.reading.Suspects;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Truth;

/** 41: the child had no way to ask for the decision to be looked at again. */
final class NoReviewRoute implements Indicator {

    private static final Description DESCRIPTION = new Description(
            41,
            "no-review-route",
            1,
            ReasonClass.HOW_DECIDED,
            Unit.OCCURRENCE,
            "Asks whether the decision fits neither the Child Sexual Abuse Review Panel nor the "
                    + "Victims’ Right to Review.",
            "Crown Prosecution Service, Child Sexual Abuse Review Panel; police Victims' Right to " + "Review pages");

    private static final LocalDate PANEL_UNTIL = LocalDate.of(2013, 6, 5);
    private static final LocalDate POLICE_SINCE = LocalDate.of(2015, 4, 1);

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
        Truth panel = Offences.isSexual(caseFile)
                .and(decidedSince(caseFile, PANEL_UNTIL).not());
        Truth right = rightToReview(caseFile, closing);
        Truth truth = closing.noFurtherAction().and(panel.not()).and(right.not());
        return List.of(DESCRIPTION.answer(
                caseFile,
                truth.citing(caseFile.head().cell(Field.CLOSED)),
                "The decision fits neither the Child Sexual Abuse Review Panel nor the Victims’ Right to Review"));
    }

    /**
     * A suspect who was identified and interviewed, a child who did not withdraw, and a decision of the prosecutor since
     * June 2013 or of the police since April 2015; between the two the published sources conflict about the police.
     */
    private static Truth rightToReview(CaseFile caseFile, Closing closing) {
        Truth interviewed = Truth.any(Suspects.of(caseFile).stream()
                        .map(suspect -> Suspects.interviewed(caseFile, suspect))
                        .toList())
                .or(
                        Suspects.of(caseFile).isEmpty()
                                ? Suspects.handedOver(caseFile).not()
                                : Truth.no());
        Truth excluded = closing.outcomeIsOneOf("14", "16", "18");
        Truth byProsecutor = closing.outcomeIsOneOf("9").or(decidedByProsecutor(caseFile));
        Truth conflict = Truth.cannotTell(new Missing(
                "whether the police right to review applied from June 2013 or from April 2015: sources conflict",
                null));
        Truth inTime = byProsecutor
                .and(decidedSince(caseFile, PANEL_UNTIL))
                .or(decidedSince(caseFile, POLICE_SINCE))
                .or(decidedSince(caseFile, PANEL_UNTIL)
                        .and(decidedSince(caseFile, POLICE_SINCE).not())
                        .and(conflict));
        return interviewed.and(excluded.not()).and(inTime);
    }

    private static Truth decidedByProsecutor(CaseFile caseFile) {
        return Truth.any(caseFile.facts(FactKind.OUTCOME).stream()
                .filter(row -> row.is(Field.DECIDED_BY, "prosecutor"))
                .map(row -> Truth.yes(row.cell(Field.DECIDED_BY)))
                .toList());
    }

    private static Truth decidedSince(CaseFile caseFile, LocalDate day) {
        return Dates.since(caseFile.closed(), day, "the date of the decision");
    }
}
