package secondlook.casework.indicator;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TermList;
import secondlook.casework.reading.Actions;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Contacts;
import secondlook.casework.reading.Dates;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth;

/** 31: a letter to the adult took the place of an investigation. */
final class NoticeOnly implements Indicator {

    private static final Description DESCRIPTION = new Description(
            31,
            "notice-only",
            2,
            ReasonClass.ENQUIRIES,
            Unit.OCCURRENCE,
            "Asks whether a warning notice was served with no enquiry after it, or the adult was in "
                    + "contact again.",
            "IICSA, organised networks, part I2: notices as a substitute for investigation");

    private static final TermList CONTACT = TermList.named("suspect-contact");

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
        List<Fact> notices = Stream.concat(
                        caseFile.everywhere(FactKind.NOTICE).stream(),
                        caseFile.facts(FactKind.PROCESS).stream()
                                .filter(row -> row.is(Field.TYPE, "notice-served", "abduction-warning")))
                .toList();
        Truth truth = Truth.any(notices.stream()
                        .map(notice -> nothingAfter(caseFile, notice)
                                .or(contactAfter(caseFile, notice))
                                .citing(notice.row()))
                        .toList())
                .or(
                        notices.isEmpty()
                                ? caseFile.material().complete(FactKind.NOTICE).not()
                                : Truth.no());
        boolean again = notices.stream()
                .anyMatch(notice -> contactAfter(caseFile, notice).isYes());
        DateRange served = notices.stream()
                .filter(notice -> again
                        ? contactAfter(caseFile, notice).isYes()
                        : nothingAfter(caseFile, notice).isYes())
                .findFirst()
                .map(notice -> notice.date(Field.AT).orNull())
                .orElse(null);
        Supplier<String> sentence = () -> "A warning notice was served" + Phrase.on(served)
                + (again ? ", and later contact by the adult is recorded" : " and no enquiry is recorded after it");
        return List.of(DESCRIPTION.answer(caseFile, truth, sentence));
    }

    private static Truth nothingAfter(CaseFile caseFile, Fact notice) {
        Truth action = Cells.any(
                caseFile,
                FactKind.ACTION,
                row -> Actions.isAbout(row, "notice")
                        ? Truth.no()
                        : Dates.notEarlier(notice.date(Field.AT), row.date(Field.RAISED), "the date of service"));
        Truth process = Cells.any(
                caseFile,
                FactKind.PROCESS,
                row -> row.is(Field.TYPE, "arrest", "voluntary-interview", "charge")
                        ? Dates.notEarlier(notice.date(Field.AT), row.date(Field.AT), "the date of service")
                        : Truth.no());
        return action.or(process).not();
    }

    private static Truth contactAfter(CaseFile caseFile, Fact notice) {
        Stream<Fact> contacts = new Contacts(caseFile)
                .all().stream().filter(contact -> contact.is(Field.TYPE, "sighting", "suspect-contact"));
        Stream<Fact> logged = caseFile.facts(FactKind.LOG_ENTRY).stream()
                .filter(entry -> CONTACT.isIn(entry.text(Field.TEXT).orNull()));
        return Truth.any(Stream.concat(contacts, logged)
                        .map(row -> later(notice, row).citing(row.row()))
                        .toList())
                .or(readable(caseFile).not());
    }

    /** Whether later contact could be seen at all: the log or the contacts were handed over. */
    private static Truth readable(CaseFile caseFile) {
        return new Contacts(caseFile).complete().or(Cells.complete(caseFile, FactKind.LOG_ENTRY));
    }

    private static Truth later(Fact notice, Fact row) {
        DateRange served = notice.date(Field.AT).orNull();
        DateRange at = row.date(Field.AT).orNull();
        if (served == null || at == null) {
            return Truth.cannotTell(
                    (served == null ? notice : row).date(Field.AT).missing("the date of service"));
        }
        return served.before(at);
    }
}
