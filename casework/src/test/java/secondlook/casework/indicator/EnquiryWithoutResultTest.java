package secondlook.casework.indicator;

import static secondlook.casework.CaseFileBuilder.aCaseFile;
import static secondlook.casework.CaseFileBuilder.aSocialCareFile;
import static secondlook.casework.indicator.Asking.cannotTell;
import static secondlook.casework.indicator.Asking.no;
import static secondlook.casework.indicator.Asking.notAsked;
import static secondlook.casework.indicator.Asking.yes;

import org.junit.jupiter.api.Test;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.Supply;
import secondlook.casework.value.AbsentReason;

class EnquiryWithoutResultTest {

    private static final String KEY = "enquiry-without-result";

    @Test
    void yesWhereTheResultCellOfALineRaisedBeforeClosureIsEmpty() {
        yes(
                KEY,
                aCaseFile().row(FactKind.ACTION, Field.RAISED, "2015-03-03 14:05", Field.ABOUT, "phone"),
                "A line of enquiry raised on 3 March 2015 has no result at closure: it is about a phone");
    }

    @Test
    void yesWhereTheResultIsAwaited() {
        yes(
                KEY,
                aCaseFile().row(FactKind.ACTION, Field.RAISED, "2015-03-03", Field.RESULT, "Awaiting reply."),
                "A line of enquiry raised on 3 March 2015 has no result at closure");
    }

    @Test
    void yesWhereTheResultCameAfterClosure() {
        yes(
                KEY,
                aCaseFile()
                        .row(
                                FactKind.ACTION,
                                Field.RAISED,
                                "2015-03-03",
                                Field.RESULT,
                                "Traced",
                                Field.RESULT_AT,
                                "2016"),
                "A line of enquiry raised on 3 March 2015 has no result at closure");
    }

    @Test
    void saysHowManyWhereThereAreSeveral() {
        yes(
                KEY,
                aCaseFile()
                        .row(FactKind.ACTION, Field.RAISED, "2015-03-03")
                        .row(FactKind.ACTION, Field.RAISED, "2015-03-04"),
                "Two lines of enquiry have no result at closure");
    }

    @Test
    void noWhereEveryLineHasAResultEvenThatNothingWasFound() {
        no(KEY, aCaseFile().row(FactKind.ACTION, Field.RAISED, "2015-03-03", Field.RESULT, "Nothing kept"));
    }

    @Test
    void noWhereTheOpenLineWasRaisedAfterClosure() {
        no(KEY, aCaseFile().row(FactKind.ACTION, Field.RAISED, "2015-03-28"));
    }

    @Test
    void cannotTellWhereTheMaterialHasNoResultColumn() {
        cannotTell(
                KEY,
                aCaseFile()
                        .withoutColumn(FactKind.ACTION, Field.RESULT)
                        .row(FactKind.ACTION, Field.RAISED, "2015-03-03"),
                "results not supplied");
    }

    @Test
    void cannotTellWhereTheResultIsOnPaper() {
        cannotTell(
                KEY,
                aCaseFile().row(FactKind.ACTION, Field.RAISED, "2015-03-03", Field.RESULT, "See paper report"),
                "on paper");
        cannotTell(
                KEY,
                aCaseFile().row(FactKind.ACTION, Field.RAISED, "2015-03-03", Field.RESULT, AbsentReason.ON_PAPER),
                "on paper");
    }

    @Test
    void cannotTellWhereTheDayOfRaisingStraddlesTheClosing() {
        cannotTell(
                KEY,
                aCaseFile().head(Field.CLOSED, "2015-03").row(FactKind.ACTION, Field.RAISED, "2015-03-30"),
                "dates exact enough");
    }

    @Test
    void cannotTellWhereNoActionsWereSupplied() {
        cannotTell(KEY, aCaseFile().supply(Supply.NOT_SUPPLIED, FactKind.ACTION), "actions not supplied");
        cannotTell(
                KEY,
                aCaseFile()
                        .supply(Supply.IN_PART, FactKind.ACTION)
                        .row(FactKind.ACTION, Field.RAISED, "2015-03-03", Field.RESULT, "Done"),
                "supplied in part");
    }

    @Test
    void isAskedOnlyOfClosedPoliceRecords() {
        notAsked(KEY, aSocialCareFile());
        notAsked(KEY, aCaseFile().head(Field.STATUS, "open", Field.CLOSED, null));
    }
}
