package secondlook.casework.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Truth;

/** The people recorded as suspects in a case file. */
public final class Suspects {

    private static final Set<String> PLACEHOLDERS =
            Set.of("unknown", "not known", "unk", "n/a", "u/k", "male", "female", "x", "not recorded", "tbc");
    private static final int ADULT = 18;

    private Suspects() {}

    public static List<PersonInCase> of(CaseFile caseFile) {
        return caseFile.recordedAs("suspect");
    }

    /** Whether the agency handed over who is recorded as suspect: where not, that nobody is says nothing. */
    public static Truth handedOver(CaseFile caseFile) {
        return caseFile.material().complete(caseFile.id().agency(), "suspect");
    }

    /** The cell that records the person as suspect. */
    public static Citation recorded(PersonInCase suspect) {
        return suspect.involvements().stream()
                .filter(involvement -> involvement.is(Field.ROLE, "suspect"))
                .map(involvement -> involvement.cell(Field.ROLE))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the person is identified by a surname or a full name, not by a nickname or description only. */
    public static boolean isNamed(PersonInCase person) {
        boolean said = person.involvements().stream()
                .anyMatch(involvement ->
                        Boolean.FALSE.equals(involvement.flag(Field.IDENTIFIED).orNull()));
        return !said
                && person.mentions().stream()
                        .anyMatch(mention -> isName(mention, Field.SURNAME) || isName(mention, Field.FULL_NAME));
    }

    private static boolean isName(Fact mention, Field field) {
        String name = mention.text(field).orNull();
        return name != null
                && !name.isBlank()
                && !PLACEHOLDERS.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the person was certainly a child at the event. */
    public static boolean isKnownChild(CaseFile caseFile, PersonInCase person) {
        DateRange birth = person.birth().orNull();
        DateRange event = Child.event(caseFile);
        return birth != null && event != null && event.oldestAge(birth) < ADULT;
    }

    /** Whether an interview under caution of the person is recorded before closure: after arrest, or as a volunteer. */
    public static Truth interviewed(CaseFile caseFile, PersonInCase suspect) {
        Closing closing = new Closing(caseFile);
        boolean alone = of(caseFile).size() == 1;
        List<Truth> each = process(caseFile, suspect).stream()
                .map(row -> Cells.isOneOf(row.text(Field.TYPE), "the kind of process", "arrest", "voluntary-interview")
                        .and(closing.holds(row.date(Field.AT), "the date of the interview"))
                        .and(alone || row.person() != null ? Truth.yes() : whose(row)))
                .toList();
        return Truth.any(each).or(Cells.complete(caseFile, FactKind.PROCESS).not());
    }

    private static Truth whose(Fact row) {
        return Truth.cannotTell(new Missing("which of the suspects was interviewed", row.row()));
    }

    /** What was done about a suspect: rows that speak of the person, or of nobody in particular. */
    public static List<Fact> process(CaseFile caseFile, PersonInCase suspect) {
        return caseFile.facts(FactKind.PROCESS).stream()
                .filter(row -> row.person() == null || suspect.isSpokenOfIn(row))
                .toList();
    }

    /** What is missing where somebody is known by a nickname or a description only. */
    public static Missing identity(PersonInCase suspect) {
        return new Missing("who the adult is: a nickname or description only", recorded(suspect));
    }
}
