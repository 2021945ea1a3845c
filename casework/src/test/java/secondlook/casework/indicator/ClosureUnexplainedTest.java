package secondlook.casework.indicator;

import static secondlook.casework.CaseFileBuilder.aCaseFile;
import static secondlook.casework.CaseFileBuilder.unreadable;
import static secondlook.casework.indicator.Asking.cannotTell;
import static secondlook.casework.indicator.Asking.no;
import static secondlook.casework.indicator.Asking.yes;

import org.junit.jupiter.api.Test;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.AbsentReason;

class ClosureUnexplainedTest {

    private static final String KEY = "closure-unexplained";

    @Test
    void yesWhereThereIsNoRationaleAndNobodyIsNamed() {
        yes(KEY, aCaseFile(), "The closing has no rationale and no named decision-maker");
    }

    @Test
    void yesWhereTheRationaleWouldFitAnyFile() {
        yes(
                KEY,
                aCaseFile().head(Field.RATIONALE, "Victim does not support.", Field.DECISION_MAKER, "Supervisor"),
                "The closing rationale is 24 characters long, holds no fact and no decision-maker is named");
    }

    @Test
    void noWhereSomebodyIsNamed() {
        no(KEY, aCaseFile().head(Field.DECISION_MAKER, "DS 3308"));
        no(KEY, aCaseFile().row(FactKind.OUTCOME, Field.DECISION_MAKER, "DS 3308"));
    }

    @Test
    void noWhereAShortRationaleHoldsAFact() {
        no(KEY, aCaseFile().head(Field.RATIONALE, "Suspect interviewed 12/3, alibi stands"));
    }

    @Test
    void noWhereTheRationaleIsLong() {
        no(KEY, aCaseFile().head(Field.RATIONALE, "No further action can be taken as the file stands today."));
    }

    @Test
    void cannotTellWhereTheRationaleIsOnPaper() {
        cannotTell(KEY, aCaseFile().head(Field.RATIONALE, "See paper report"), "the rationale on paper");
        cannotTell(KEY, aCaseFile().head(Field.RATIONALE, AbsentReason.ON_PAPER), "the rationale on paper");
        cannotTell(KEY, aCaseFile().head(Field.RATIONALE, unreadable()), "the rationale could not be read");
    }

    @Test
    void cannotTellWhereTheMaterialDoesNotSayWhoDecided() {
        cannotTell(
                KEY,
                aCaseFile()
                        .withoutColumn(FactKind.OCCURRENCE, Field.DECISION_MAKER)
                        .head(Field.RATIONALE, "NFA"),
                "the decision-maker not supplied");
    }
}
