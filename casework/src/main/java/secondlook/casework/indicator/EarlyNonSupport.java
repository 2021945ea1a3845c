package secondlook.casework.indicator;

import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Contacts;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth;

/** 5: a child who was hardly asked is said not to support the case. */
final class EarlyNonSupport implements Indicator {

    private static final Description DESCRIPTION = new Description(
            5,
            "early-non-support",
            1,
            ReasonClass.CHILDS_ACCOUNT,
            Unit.OCCURRENCE,
            "Asks whether the file was closed early for want of the child's support, with few contacts "
                    + "and no recorded wish.",
            "HMIC 2016, cause of concern on the use of outcome 16; inspections of victim needs assessments");

    private final int fewContacts;
    private final int earlyClosureDays;

    EarlyNonSupport(IndicatorSettings settings) {
        this.fewContacts = settings.fewContacts();
        this.earlyClosureDays = settings.earlyClosureDays();
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
        Contacts contacts = new Contacts(caseFile);
        Truth many = Truth.atLeast(
                        fewContacts + 1,
                        contacts.withTheChild()
                                .map(contact -> closing.holds(contact.date(Field.AT), "the date of a contact")
                                        .citing(contact.row()))
                                .toList())
                .or(contacts.complete().not());
        Truth truth = closing.outcomeIsOneOf("14", "16")
                .and(many.not())
                .and(contacts.any(contact -> Cells.written(contact.text(Field.WISHES), "the child's wishes"))
                        .not())
                .and(contacts.any(contacts::isSupportReferral).not())
                .and(closing.within(earlyClosureDays))
                .citing(caseFile.head().cell(Field.CLOSED));
        return List.of(DESCRIPTION.answer(caseFile, truth, () -> sentence(caseFile)));
    }

    private static String sentence(CaseFile caseFile) {
        DateRange reported = caseFile.reported().orNull();
        DateRange closed = caseFile.closed().orNull();
        String after =
                reported == null || closed == null ? "" : " " + Phrase.days(reported, closed) + " after the report";
        return "The file was closed" + after + " as not supported, with no wish of the child recorded";
    }
}
