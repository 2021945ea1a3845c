package secondlook.casework.indicator;

import static secondlook.casework.CaseFileBuilder.aCaseFile;
import static secondlook.casework.CaseFileBuilder.aSocialCareFile;
import static secondlook.casework.indicator.Asking.cannotTell;
import static secondlook.casework.indicator.Asking.no;
import static secondlook.casework.indicator.Asking.yes;

import org.junit.jupiter.api.Test;
import secondlook.casework.CaseFileBuilder;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.Supply;

class DecidedOnOneContactTest {

    private static final String KEY = "decided-on-one-contact";

    private static CaseFileBuilder afterOneCall() {
        return aCaseFile().row(FactKind.CONTACT, Field.AT, "2015-03-02", Field.TYPE, "telephone-call");
    }

    @Test
    void yesWhereAFileWasClosedAfterOneTelephoneCall() {
        yes(KEY, afterOneCall(), "The file was closed after one contact");
    }

    @Test
    void yesWhereThereWasNoContact() {
        yes(KEY, aCaseFile(), "The file was closed with no contact recorded");
    }

    @Test
    void yesWhereItWasCalledNoExploitationAfterOneCallAndMoreCameLater() {
        yes(
                KEY,
                aSocialCareFile()
                        .row(FactKind.CONTACT, Field.AT, "2015-03-02", Field.TYPE, "telephone-call")
                        .row(FactKind.ASSESSMENT, Field.AT, "2015-03-03", Field.CONCLUSION, "Not CSE.")
                        .row(FactKind.CONTACT, Field.AT, "2015-03-05", Field.TYPE, "visit"),
                "It was decided not to be exploitation after one contact");
    }

    @Test
    void noWhereThereWereTwoContactsBefore() {
        no(KEY, afterOneCall().row(FactKind.CONTACT, Field.AT, "2015-03-05", Field.TYPE, "telephone-call"));
    }

    @Test
    void noWhereTheOneContactWasAVisitOrTookAnAccount() {
        no(KEY, aCaseFile().row(FactKind.CONTACT, Field.AT, "2015-03-02", Field.TYPE, "visit"));
        no(KEY, aCaseFile().row(FactKind.CONTACT, Field.AT, "2015-03-02", Field.TYPE, "statement"));
        no(
                KEY,
                aCaseFile()
                        .row(
                                FactKind.CONTACT,
                                Field.AT,
                                "2015-03-02",
                                Field.TYPE,
                                "safeguarding",
                                Field.MODE,
                                "in-person"));
    }

    @Test
    void noWhereOtherRecordsWereChecked() {
        no(
                KEY,
                afterOneCall()
                        .row(
                                FactKind.ACTION,
                                Field.RAISED,
                                "2015-03-03",
                                Field.ABOUT,
                                "check",
                                Field.RESULT,
                                "Two earlier files"));
    }

    @Test
    void yesWhereTheCheckOrTheVisitCameAfterTheDecision() {
        yes(
                KEY,
                afterOneCall().row(FactKind.CONTACT, Field.AT, "2015-04-02", Field.TYPE, "visit"),
                "The file was closed after one contact");
    }

    @Test
    void cannotTellWhereContactsWereNotSuppliedOrStandOnPaper() {
        cannotTell(KEY, aCaseFile().supply(Supply.NOT_SUPPLIED, FactKind.CONTACT), "contacts not supplied");
        cannotTell(
                KEY,
                afterOneCall().row(FactKind.LOG_ENTRY, Field.AT, "2015-03-04", Field.TEXT, "Visit: see paper report."),
                "on paper");
    }

    @Test
    void cannotTellWhereASecondContactHasNoDate() {
        cannotTell(KEY, afterOneCall().row(FactKind.CONTACT, Field.TYPE, "telephone-call"), "the date of a contact");
    }
}
