package secondlook.casework.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PaperMarks;
import secondlook.casework.value.AbsentReason;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/**
 * Contacts recorded in a case file, by its own agency and by others that reach its children.
 *
 * @param caseFile the case file
 */
public record Contacts(CaseFile caseFile) {

    private static final String[] ACCOUNTS = {"first-account", "statement", "recorded-interview"};
    private static final String[] NOT_WITH_THE_CHILD = {
        "sighting", "suspect-contact", "support-referral", "safeguarding", "outcome-told"
    };

    /** Whether nothing is left out: the agency's contacts were supplied whole and no row points to paper. */
    public Truth complete() {
        return caseFile.once("contacts complete", this::isComplete);
    }

    private Truth isComplete() {
        return Cells.complete(caseFile, FactKind.CONTACT)
                .and(Truth.all(all().stream()
                        .map(contact -> contact.text(Field.TYPE))
                        .filter(Contacts::isOnPaper)
                        .map(type -> Truth.cannotTell(type.missing("contacts")))
                        .toList()));
    }

    /** One row whose kind is "see paper report" stands for all contacts of its file. */
    private static boolean isOnPaper(Recorded<String> type) {
        return switch (type) {
            case Recorded.Known<String> _ -> false;
            case Recorded.Absent<String>(var reason, var _) -> reason == AbsentReason.ON_PAPER;
            case Recorded.Unreadable<String>(String raw, var _) -> PaperMarks.in(raw);
        };
    }

    /**
     * Every contact, of everybody, in time order: of this matter, and of other agencies. Those of the same agency in
     * another matter were made for that one.
     */
    public List<Fact> all() {
        return caseFile.once(
                "contacts of this matter",
                () -> caseFile.everywhere(FactKind.CONTACT).stream()
                        .filter(this::isOfThisMatter)
                        .toList());
    }

    /** Those that speak of a child, or of nobody in particular. */
    public List<Fact> of(Child child) {
        return child.rows(FactKind.CONTACT).stream()
                .filter(this::isOfThisMatter)
                .toList();
    }

    private boolean isOfThisMatter(Fact contact) {
        return !contact.agency().equals(caseFile.id().agency()) || caseFile.has(contact);
    }

    /** Contacts with the child or with somebody for them; not referrals on, sightings or a notice of the outcome. */
    public Stream<Fact> withTheChild() {
        return all().stream().filter(contact -> !contact.is(Field.TYPE, NOT_WITH_THE_CHILD));
    }

    /** Whether a contact took an account; cannot tell where its kind is not known. */
    public Truth isAccount(Fact contact) {
        return isOfType(contact, ACCOUNTS);
    }

    /** Whether a contact was a visit, or in person. */
    public Truth isVisit(Fact contact) {
        boolean inPerson = contact.is(Field.MODE, "in-person") && !contact.is(Field.TYPE, "sighting");
        return inPerson ? Truth.yes(contact.cell(Field.MODE)) : isOfType(contact, "visit");
    }

    /** Whether a contact referred the child to somebody who supports. */
    public Truth isSupportReferral(Fact contact) {
        return isOfType(contact, "support-referral");
    }

    /** Whether a contact told somebody of the outcome. */
    public Truth isOutcomeTold(Fact contact) {
        return isOfType(contact, "outcome-told");
    }

    private static Truth isOfType(Fact contact, String... types) {
        Recorded<String> type = contact.text(Field.TYPE);
        if (!type.isKnown()) {
            return Truth.cannotTell(type.missing("the kind of contact"));
        }
        return contact.is(Field.TYPE, types) ? Truth.yes(contact.cell(Field.TYPE)) : Truth.no();
    }

    /** Whether any contact is so; where none is known to be, only complete material says no. */
    public Truth any(Function<Fact, Truth> wanted) {
        List<Truth> each = new ArrayList<>();
        for (Fact contact : all()) {
            each.add(wanted.apply(contact));
        }
        return Truth.any(each).or(complete().not());
    }

    /** Whether a contact lies before a decision. */
    public static Truth before(Fact contact, DateRange decided) {
        Recorded<DateRange> at = contact.date(Field.AT);
        DateRange when = at.orNull();
        Citation row = contact.row();
        return when == null
                ? Truth.cannotTell(at.missing("the date of a contact"))
                : when.byCloseOf(decided).citing(row);
    }
}
