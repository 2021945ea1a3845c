package secondlook.casework.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.casefile.TermList;
import secondlook.casework.value.AbsentReason;
import secondlook.casework.value.Citation;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/**
 * What a case file holds by which somebody could be looked for: an adult's name or nickname, a phone, a vehicle's
 * registration, in its rows or in the words of its log.
 */
public final class Traces {

    /** A name or nickname as a log gives it: "known as Daz", "a male named Ray". */
    private static final Pattern NAME = Pattern.compile("\\b(?:[Kk]nown as|[Gg]oes by|[Cc]alls (?:him|her)self|"
            + "[Nn]icknamed?|[Ss]treet name|(?:male|man|adult|female|woman|person|someone|boyfriend|driver|he is|she is)"
            + " (?:called|named)|by the name of|[Nn]amed (?:him|her|the (?:adult|man|male|woman)) as)"
            + "[\\s:]*[\"“'‘]?\\p{Lu}\\p{L}+"
            + "|\\b(?:[Cc]hild|[Vv]ictim|[Ww]itness|[Yy]oung person|[Cc]aller|[Pp]arent|[Mm]other|[Ff]ather|[Ss]he|[Hh]e)"
            + " (?:(?:has )?named|names|(?:gave|gives) the name(?: of)?) [\"“'‘]?\\p{Lu}\\p{L}+");

    /** Without one of these words no name is given so. */
    private static final TermList GIVES_A_NAME = TermList.of(
            "gives a name",
            List.of(
                    "known",
                    "goes",
                    "calls",
                    "nickname*",
                    "street",
                    "called",
                    "named",
                    "names",
                    "name",
                    "gave",
                    "gives"));

    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:\\+44\\s?7|07)(?:[\\s-]?\\d){9}(?!\\d)");

    private static final Pattern REGISTRATION = Pattern.compile(
            "\\b(?:[A-Z]{2}\\d{2}\\s?[A-Z]{3}|[A-Z]\\d{1,3}\\s?[A-Z]{3})\\b|(?i:\\b(?:reg(?:istration)?|vrm|plate)"
                    + "(?: (?:ends|ending|starts|starting|part|partial|number|no\\.?))*[\\s:]*)[A-Z0-9?]*\\d[A-Z0-9?]*\\b");

    private final CaseFile caseFile;
    private final List<Citation> names = new ArrayList<>();
    private final List<Citation> phones = new ArrayList<>();
    private final List<Citation> registrations = new ArrayList<>();

    private Traces(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    public static Traces of(CaseFile caseFile) {
        Traces traces = new Traces(caseFile);
        caseFile.persons().forEach(traces::lookAt);
        caseFile.everywhere(FactKind.PHONE).stream()
                .filter(traces::isNotTheChilds)
                .forEach(row -> addIfWritten(row, Field.PHONE, traces.phones));
        caseFile.everywhere(FactKind.VEHICLE)
                .forEach(row -> addIfWritten(row, Field.REGISTRATION, traces.registrations));
        traces.read(caseFile.head());
        Stream.of(FactKind.LOG_ENTRY, FactKind.INTELLIGENCE, FactKind.CONTACT)
                .flatMap(kind -> caseFile.everywhere(kind).stream())
                .forEach(traces::read);
        return traces;
    }

    /** A phone of the child, or of somebody who reported or cares for the child, leads to nobody. */
    private boolean isNotTheChilds(Fact phone) {
        return caseFile.persons().stream()
                .filter(person -> !person.isRecordedAs("suspect") && !person.isRecordedAs("mentioned"))
                .noneMatch(person -> person.isSpokenOfIn(phone)
                        || person.elsewhere().stream()
                                .anyMatch(tied -> tied.fact().equals(phone)));
    }

    /** A person who is not the child, nor somebody who reported or cares for the child. */
    private void lookAt(PersonInCase person) {
        boolean suspected = person.isRecordedAs("suspect") || person.isRecordedAs("mentioned");
        if (!suspected || Suspects.isKnownChild(caseFile, person)) {
            return;
        }
        for (Fact mention : person.mentions()) {
            Stream.of(Field.SURNAME, Field.FULL_NAME, Field.NICKNAME, Field.OTHER_NAMES)
                    .filter(field -> mention.text(field).isKnown())
                    .filter(field -> Suspects.isNamed(person) || field == Field.NICKNAME || field == Field.OTHER_NAMES)
                    .findFirst()
                    .ifPresent(field -> names.add(mention.cell(field)));
            addIfKnown(mention, Field.PHONE, phones);
            addIfKnown(mention, Field.REGISTRATION, registrations);
        }
    }

    private static void addIfKnown(Fact row, Field field, List<Citation> to) {
        if (row.text(field).isKnown()) {
            to.add(row.cell(field));
        }
    }

    /** What stands in the cell, be it a part of a number: a vehicle known by its colour only leads to nobody. */
    private static void addIfWritten(Fact row, Field field, List<Citation> to) {
        if (row.text(field).isKnown() || row.text(field) instanceof Recorded.Unreadable) {
            to.add(row.cell(field));
        }
    }

    private void read(Fact row) {
        String text = row.text(Field.TEXT).orNull();
        if (text == null) {
            return;
        }
        if (GIVES_A_NAME.isIn(text)) {
            addIfFound(NAME, text, row, names);
        }
        if (hasDigit(text)) {
            addIfFound(PHONE, text, row, phones);
            addIfFound(REGISTRATION, text, row, registrations);
        }
    }

    private static boolean hasDigit(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static void addIfFound(Pattern pattern, String text, Fact row, List<Citation> to) {
        if (pattern.matcher(text).find()) {
            to.add(row.cell(Field.TEXT));
        }
    }

    /** Whether a name, phone or registration stands in a text. */
    public static boolean standIn(String text) {
        return NAME.matcher(text).find()
                || PHONE.matcher(text).find()
                || REGISTRATION.matcher(text).find();
    }

    /** Whether any stands there; no only where the log was supplied and not withheld. */
    public Truth stand() {
        List<Citation> all =
                Stream.of(names, phones, registrations).flatMap(List::stream).toList();
        return all.isEmpty() ? logRead().not() : Truth.yes(all);
    }

    private Truth logRead() {
        return Cells.complete(caseFile, FactKind.LOG_ENTRY)
                .and(Truth.all(caseFile.facts(FactKind.LOG_ENTRY).stream()
                        .map(entry -> entry.text(Field.TEXT))
                        .filter(Traces::isKeptBack)
                        .map(text -> Truth.cannotTell(text.missing("the log")))
                        .toList()));
    }

    private static boolean isKeptBack(Recorded<String> text) {
        @Nullable AbsentReason reason = text instanceof Recorded.Absent<String>(var why, var _) ? why : null;
        return text instanceof Recorded.Unreadable
                || reason == AbsentReason.WITHHELD
                || reason == AbsentReason.ON_PAPER
                || reason == AbsentReason.NOT_SUPPLIED;
    }

    /** "A name stands in the log". */
    public String what() {
        if (!names.isEmpty()) {
            return "A name or nickname stands in the file";
        }
        return phones.isEmpty() ? "A registration stands in the file" : "A phone number stands in the file";
    }
}
