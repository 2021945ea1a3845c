package secondlook.casework.indicator;

import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TermList;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Contacts;
import secondlook.casework.reading.Dates;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** 6: a child may have been frightened into withdrawing. */
final class WithdrawalAfterContact implements Indicator {

    private static final Description DESCRIPTION = new Description(
            6,
            "withdrawal-after-contact",
            1,
            ReasonClass.CHILDS_ACCOUNT,
            Unit.OCCURRENCE,
            "Asks whether support was withdrawn soon after contact with, or a sighting of, the suspect.",
            "Screening tools of Surrey and Plymouth: withdrawn disclosures");

    private static final TermList SUSPECT = TermList.named("suspect-contact");
    private static final TermList WITHDRAWN = TermList.named("withdrawal");

    private final int withdrawalDays;

    WithdrawalAfterContact(IndicatorSettings settings) {
        this.withdrawalDays = settings.withdrawalDays();
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    private record Event(Recorded<DateRange> at, Citation row) {}

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        Closing closing = new Closing(caseFile);
        if (!closing.isAskedOfOccurrence()) {
            return List.of();
        }
        List<Event> contacts = events(caseFile, SUSPECT, "sighting", "suspect-contact");
        List<Event> withdrawals = events(caseFile, WITHDRAWN, "withdrawal");
        Truth soon = withdrawals.isEmpty() ? undated(closing, contacts) : anyPair(contacts, withdrawals);
        Truth truth = soon.or(new Contacts(caseFile).complete().not());
        return List.of(DESCRIPTION.answer(caseFile, truth, () -> sentence(contacts, withdrawals)));
    }

    private Truth anyPair(List<Event> contacts, List<Event> withdrawals) {
        return Truth.any(contacts.stream()
                .flatMap(contact -> withdrawals.stream().map(withdrawal -> soonAfter(contact, withdrawal)))
                .toList());
    }

    private Truth soonAfter(Event contact, Event withdrawal) {
        return Dates.withinDaysAfter(contact.at, withdrawal.at, withdrawalDays, "the date of withdrawal or of contact")
                .citing(contact.row, withdrawal.row);
    }

    /** An outcome that says that the child does not support it, and no row that says since when. */
    private static Truth undated(Closing closing, List<Event> contacts) {
        Truth withdrawn = closing.outcomeIsOneOf("14", "16")
                .and(Truth.cannotTell(new Missing("the date of withdrawal: not recorded", null)));
        return contacts.isEmpty() ? Truth.no() : withdrawn;
    }

    private static List<Event> events(CaseFile caseFile, TermList words, String... types) {
        Stream<Event> typed = new Contacts(caseFile)
                .all().stream()
                        .filter(contact -> contact.is(Field.TYPE, types)
                                || words.isIn(contact.text(Field.WISHES).orNull())
                                || words.isIn(contact.text(Field.TEXT).orNull()))
                        .map(contact -> new Event(contact.date(Field.AT), contact.row()));
        Stream<Event> logged = caseFile.facts(FactKind.LOG_ENTRY).stream()
                .filter(entry -> words.isIn(entry.text(Field.TEXT).orNull()))
                .map(entry -> new Event(entry.date(Field.AT), entry.row()));
        return Stream.concat(typed, logged).toList();
    }

    private String sentence(List<Event> contacts, List<Event> withdrawals) {
        for (Event contact : contacts) {
            for (Event withdrawal : withdrawals) {
                DateRange from = contact.at.orNull();
                DateRange to = withdrawal.at.orNull();
                if (from != null && to != null && soonAfter(contact, withdrawal).isYes()) {
                    return "Support was withdrawn %s after contact with, or a sighting of, the person recorded as suspect"
                            .formatted(Phrase.days(from, to));
                }
            }
        }
        return "Support was withdrawn soon after contact with, or a sighting of, the person recorded as suspect";
    }
}
