package secondlook.casework.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Child;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** 42: a paper is spoken of, and nobody has it. */
final class DocumentMissing implements Indicator {

    private static final Description DESCRIPTION = new Description(
            42,
            "document-missing",
            1,
            ReasonClass.AGENCIES_KNEW,
            Unit.CHILD,
            "Asks whether a document referred to by number is not in the register.",
            "Inquiry into Rotherham and assurance review of Greater Manchester: minutes found by "
                    + "chance, files lost");

    /** "document no. D-114", "minutes number 12/044". */
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)\\b(?:document|minutes?|report|file note) (?:no\\.?|number|ref\\.?|reference)\\s*:?\\s*"
                    + "([A-Z]{0,4}[-/]?\\d[\\w/-]*)");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        return Child.of(caseFile).stream().map(DocumentMissing::answer).toList();
    }

    private static Answer answer(Child child) {
        List<Fact> documents = child.rows(FactKind.DOCUMENT);
        Set<String> held = new TreeSet<>();
        documents.stream()
                .filter(document ->
                        Boolean.TRUE.equals(document.flag(Field.HELD).orNull()))
                .map(document -> document.text(Field.DOCUMENT_NUMBER).orNull())
                .forEach(number -> held.add(normal(number == null ? "" : number)));
        Truth missing = Truth.any(documents.stream()
                .filter(document ->
                        !Boolean.TRUE.equals(document.flag(Field.HELD).orNull()))
                .map(document -> notHeld(document, held))
                .toList());
        Truth register = child.caseFile().material().complete(FactKind.DOCUMENT);
        Truth written = Truth.any(Stream.of(FactKind.LOG_ENTRY, FactKind.LETTER, FactKind.MEETING, FactKind.REFERRAL)
                .flatMap(kind -> child.rows(kind).stream())
                .map(row -> referred(row, held).and(register))
                .toList());
        return DESCRIPTION.answer(
                child.caseFile(),
                child.id(),
                missing.or(written),
                "A document referred to by number is not in the register of material");
    }

    private static Truth notHeld(Fact document, Set<String> held) {
        Recorded<String> number = document.text(Field.DOCUMENT_NUMBER);
        Truth known = number.isKnown()
                ? Truth.of(
                        !held.contains(normal(number.map(text -> text).orNull())), document.cell(Field.DOCUMENT_NUMBER))
                : Truth.cannotTell(number.missing("the number of a document"));
        return known.and(Cells.flagOrNot(document.flag(Field.HELD), "whether a document is held")
                .not());
    }

    private static Truth referred(Fact row, Set<String> held) {
        String text = row.text(Field.TEXT).orNull();
        if (text == null || text.chars().noneMatch(Character::isDigit)) {
            return Truth.no();
        }
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            if (!held.contains(normal(number.group(1)))) {
                return Truth.yes(row.cell(Field.TEXT));
            }
        }
        return Truth.no();
    }

    private static String normal(@Nullable String number) {
        return number == null ? "" : number.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
