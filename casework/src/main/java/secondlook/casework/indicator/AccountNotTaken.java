package secondlook.casework.indicator;

import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Contacts;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth;

/** 2: the child was not heard, or not in time. */
final class AccountNotTaken implements Indicator {

    private static final Description DESCRIPTION = new Description(
            2,
            "account-not-taken",
            1,
            ReasonClass.CHILDS_ACCOUNT,
            Unit.OCCURRENCE,
            "Asks whether no account was taken from the child before closure, or the first one late.",
            "Operation Beaconport, first reviews: accounts not sought, not recorded or not taken to "
                    + "best practice");

    private final int accountDays;

    AccountNotTaken(IndicatorSettings settings) {
        this.accountDays = settings.accountDays();
    }

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
        List<Child> children = Child.of(caseFile);
        Truth recorded = children.isEmpty()
                ? caseFile.material()
                        .complete(caseFile.id().agency(), FactKind.INVOLVEMENT)
                        .not()
                : Truth.no();
        Truth unheard = Truth.any(children.stream()
                        .map(child -> accountInTime(child).not().citing(child.recorded()))
                        .toList())
                .or(recorded)
                .citing(caseFile.head().cell(Field.CLOSED));
        return List.of(DESCRIPTION.answer(caseFile, unheard, () -> sentence(caseFile, children)));
    }

    /** Whether an account stood in the file at closure that was taken within the time allowed. */
    private Truth accountInTime(Child child) {
        CaseFile caseFile = child.caseFile();
        Contacts contacts = new Contacts(caseFile);
        Closing closing = new Closing(caseFile);
        return Truth.any(contacts.of(child).stream()
                        .map(contact -> contacts.isAccount(contact)
                                .and(closing.holds(contact.date(Field.AT), "the date of an account"))
                                .and(notLate(caseFile, contact)))
                        .toList())
                .or(contacts.complete().not());
    }

    private Truth notLate(CaseFile caseFile, Fact contact) {
        DateRange reported = caseFile.reported().orNull();
        DateRange at = contact.date(Field.AT).orNull();
        if (reported == null || at == null) {
            return Truth.cannotTell(
                    reported == null
                            ? caseFile.reported().missing("the date of the report")
                            : contact.date(Field.AT).missing("the date of an account"));
        }
        return reported.moreThanDaysBefore(at, accountDays).not().citing(contact.cell(Field.AT));
    }

    private static String sentence(CaseFile caseFile, List<Child> children) {
        DateRange reported = caseFile.reported().orNull();
        Contacts contacts = new Contacts(caseFile);
        String uncertain = children.isEmpty() ? "" : children.getFirst().uncertainty(18);
        for (Fact contact : contacts.all()) {
            DateRange at = contact.date(Field.AT).orNull();
            boolean stood = new Closing(caseFile)
                    .holds(contact.date(Field.AT), "the date of an account")
                    .isYes();
            if (contacts.isAccount(contact).isYes() && stood && at != null && reported != null) {
                return "The first account was taken %s after the report%s"
                        .formatted(Phrase.days(reported, at), uncertain);
            }
        }
        return "No account was taken from the child before closure" + uncertain;
    }
}
