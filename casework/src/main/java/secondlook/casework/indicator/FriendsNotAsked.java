package secondlook.casework.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PaperMarks;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.reading.Actions;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Contacts;
import secondlook.casework.reading.Suspects;
import secondlook.casework.value.Citation;
import secondlook.casework.value.Truth;

/** 48: the child named a friend, and nobody asked after the friend. */
final class FriendsNotAsked implements Indicator {

    private static final Description DESCRIPTION = new Description(
            48,
            "friends-not-asked",
            2,
            ReasonClass.CHILDS_ACCOUNT,
            Unit.CASE_FILE,
            "Asks whether other children are named in the account and no record was opened and no "
                    + "check made for them.",
            "Operation Beaconport and IICSA, organised networks: other children not looked for");

    private static final List<Field> NAMES =
            List.of(Field.FORENAME, Field.SURNAME, Field.FULL_NAME, Field.NICKNAME, Field.OTHER_NAMES);
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[;,/&|]|\\band\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]+");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        if (!new Closing(caseFile).isAsked()) {
            return List.of();
        }
        List<PersonInCase> others = caseFile.recordedAs("other-child");
        Truth recorded = Truth.any(others.stream()
                .map(other -> lookedAfter(caseFile, other).not().citing(roleOf(other)))
                .toList());
        Contacts contacts = new Contacts(caseFile);
        Truth named = others.isEmpty()
                ? contacts.any(FriendsNotAsked::names)
                        .or(Suspects.handedOver(caseFile).not())
                : Truth.any(contacts.all().stream()
                        .map(contact -> namesMoreThan(contact, others))
                        .toList());
        Truth namedOnly = named.and(Actions.otherChildrenChecked(caseFile).not());
        return List.of(DESCRIPTION.answer(
                caseFile,
                recorded.or(namedOnly),
                "Another child is named in the account and no record and no check is seen for them"));
    }

    /** Whether an account names other children; where its cell was not supplied the account itself may. */
    private static Truth names(Fact contact) {
        return contact.text(Field.NAMES_OTHERS).citation() == null
                ? Truth.no()
                : Cells.written(contact.text(Field.NAMES_OTHERS), "who is named in the account");
    }

    /** Whether an account names a child beside those who are recorded by a row of their own. */
    private static Truth namesMoreThan(Fact contact, List<PersonInCase> others) {
        String named = contact.text(Field.NAMES_OTHERS).orNull();
        if (named == null || PaperMarks.in(named)) {
            return Truth.no();
        }
        Set<String> recorded = new TreeSet<>();
        long nameless = 0;
        for (PersonInCase other : others) {
            Set<String> words = wordsOfName(other);
            recorded.addAll(words);
            nameless += words.isEmpty() ? 1 : 0;
        }
        long unknown = BETWEEN_NAMES
                .splitAsStream(named)
                .map(FriendsNotAsked::wordsOf)
                .filter(words -> !words.isEmpty() && words.stream().noneMatch(recorded::contains))
                .count();
        return Truth.of(unknown > nameless, contact.cell(Field.NAMES_OTHERS));
    }

    private static Set<String> wordsOfName(PersonInCase other) {
        Set<String> words = new TreeSet<>();
        for (Fact mention : other.mentions()) {
            for (Field field : NAMES) {
                String name = mention.text(field).orNull();
                words.addAll(name == null ? Set.of() : wordsOf(name));
            }
        }
        return words;
    }

    private static Set<String> wordsOf(String name) {
        return WORD.matcher(name.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Citation roleOf(PersonInCase other) {
        return other.involvements().stream()
                .filter(row -> row.is(Field.ROLE, "other-child"))
                .map(row -> row.cell(Field.ROLE))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a record of the other child's own is tied, or a contact with them or a check is recorded. */
    private static Truth lookedAfter(CaseFile caseFile, PersonInCase other) {
        List<Citation> opened = other.elsewhere().stream()
                .map(TiedFact::fact)
                .filter(fact -> fact.kind() == FactKind.OCCURRENCE || fact.kind() == FactKind.REFERRAL)
                .map(fact -> (Citation) fact.row())
                .toList();
        List<Citation> asked = caseFile.of(other, FactKind.CONTACT).stream()
                .map(fact -> (Citation) fact.row())
                .toList();
        return (opened.isEmpty() ? Truth.no() : Truth.yes(opened))
                .or(asked.isEmpty() ? Truth.no() : Truth.yes(asked))
                .or(Actions.otherChildrenChecked(caseFile));
    }
}
