package secondlook.casework.indicator;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Actions;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Contacts;
import secondlook.casework.reading.Dates;
import secondlook.casework.reading.NotExploitation;
import secondlook.casework.reading.Results;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** 46: a file closed, or called no exploitation, after one telephone call. */
final class DecidedOnOneContact implements Indicator {

    private static final Description DESCRIPTION = new Description(
            46,
            "decided-on-one-contact",
            1,
            ReasonClass.CHILDS_ACCOUNT,
            Unit.CASE_FILE,
            "Asks whether it was decided after one contact or none, with no account, no visit and no check of other"
                    + " records.",
            "Inquiry findings as reported in the press, 2025");

    private final int fewContacts;

    DecidedOnOneContact(IndicatorSettings settings) {
        this.fewContacts = settings.fewContacts();
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    /** A moment at which the matter was decided, and the cell that says so. */
    private record Decision(Recorded<DateRange> when, Citation cell, boolean closing) {}

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        Closing closing = new Closing(caseFile);
        if (!closing.isAsked()) {
            return List.of();
        }
        List<Decision> decisions = decisions(caseFile);
        List<Truth> truths = decisions.stream()
                .map(decision -> decidedEarly(caseFile, decision))
                .toList();
        Decision first = decisions.getFirst();
        for (int i = truths.size() - 1; i >= 0; i--) {
            first = truths.get(i).isYes() ? decisions.get(i) : first;
        }
        return List.of(DESCRIPTION.answer(caseFile, Truth.any(truths), sentence(caseFile, first)));
    }

    private static List<Decision> decisions(CaseFile caseFile) {
        Fact head = caseFile.head();
        Decision closed = new Decision(caseFile.closed(), head.cell(Field.CLOSED), true);
        return Stream.concat(
                        Stream.of(closed),
                        NotExploitation.conclusions(caseFile).stream()
                                .filter(conclusion -> !conclusion.row().equals(head))
                                .map(conclusion -> new Decision(
                                        conclusion.when(), conclusion.row().row(), false)))
                .toList();
    }

    private Truth decidedEarly(CaseFile caseFile, Decision decision) {
        DateRange decided = decision.when.orNull();
        if (decided == null) {
            return Truth.cannotTell(decision.when.missing("the date of the decision"));
        }
        Contacts contacts = new Contacts(caseFile);
        Function<Fact, Truth> before = contact -> Contacts.before(contact, decided);
        Truth many = Truth.atLeast(
                        fewContacts + 1, contacts.withTheChild().map(before).toList())
                .or(contacts.complete().not());
        Truth account = contacts.any(contact -> contacts.isAccount(contact).and(before.apply(contact)));
        Truth visit = contacts.any(contact -> contacts.isVisit(contact).and(before.apply(contact)));
        return many.or(account).or(visit).or(checked(caseFile, decided)).not().citing(decision.cell);
    }

    /** Whether other records were looked at: an action to check them, begun before. */
    private static Truth checked(CaseFile caseFile, DateRange decided) {
        Truth seen = Truth.any(Actions.about(caseFile, "check").stream()
                .map(action -> Dates.byCloseOf(action.date(Field.RAISED), decided, "the date of a check")
                        .and(Results.hasResult(action))
                        .citing(action.row()))
                .toList());
        // why: actions are the police's; a social worker's checks stand among the contacts, which are asked above.
        boolean police = new Closing(caseFile).isAskedOfOccurrence();
        return police ? seen.or(Cells.complete(caseFile, FactKind.ACTION).not()) : seen;
    }

    private static String sentence(CaseFile caseFile, Decision decision) {
        DateRange decided = decision.when.orNull();
        long contacts = decided == null
                ? 0
                : new Contacts(caseFile)
                        .withTheChild()
                        .filter(contact -> Contacts.before(contact, decided).isYes())
                        .count();
        String what = decision.closing ? "The file was closed" : "It was decided not to be exploitation";
        return what + (contacts == 0 ? " with no contact recorded" : " after " + Phrase.count(contacts, "contact"));
    }
}
