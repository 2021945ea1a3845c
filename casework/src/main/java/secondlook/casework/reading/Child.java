package secondlook.casework.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.Memo;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Truth;

/**
 * A person of a case file who is recorded as harmed and was, or may have been, a child at the time. An age that may lie
 * on either side of a limit takes the protective reading.
 *
 * @param caseFile the case file
 * @param person the child
 */
public record Child(CaseFile caseFile, PersonInCase person) {

    private static final int ADULT = 18;

    /** The children of a case file, by id. Where nobody is recorded as harmed, those known to be under 18. */
    public static List<Child> of(CaseFile caseFile) {
        return caseFile.once(Child.class, () -> among(caseFile));
    }

    private static List<Child> among(CaseFile caseFile) {
        List<Child> all = caseFile.persons().stream()
                .map(person -> new Child(caseFile, person))
                .filter(child -> !child.isKnownAdult())
                .toList();
        List<Child> victims = all.stream()
                .filter(child -> child.person.isRecordedAs("victim"))
                .toList();
        return victims.isEmpty()
                ? all.stream()
                        .filter(child -> child.person.involvements().isEmpty() && child.birth() != null)
                        .toList()
                : victims;
    }

    public String id() {
        return person.person();
    }

    /** The cell that records the child in this file. */
    public Citation recorded() {
        return person.involvements().stream()
                .filter(involvement -> involvement.is(Field.ROLE, "victim"))
                .map(involvement -> involvement.cell(Field.ROLE))
                .findFirst()
                .orElseGet(() -> person.mentions().getFirst().row());
    }

    private @Nullable DateRange birth() {
        return person.birth().orNull();
    }

    private boolean isKnownAdult() {
        DateRange birth = birth();
        DateRange event = event(caseFile);
        return birth != null && event != null && event.youngestAge(birth) >= ADULT;
    }

    /** Whether the child was under this age at the event: the protective reading where the age straddles it. */
    public Truth under(int years) {
        DateRange birth = birth();
        DateRange event = event(caseFile);
        if (birth == null || event == null) {
            return Truth.cannotTell(
                    birth == null
                            ? person.birth().missing("the child's age")
                            : new Missing(
                                    "the date of the event", caseFile.head().row()));
        }
        Citation cell = person.birth().citation();
        boolean under = event.youngestAge(birth) < years;
        return cell == null ? Truth.of(under, recorded()) : Truth.of(under, cell);
    }

    /** Whether it is open on which side of an age the child was. */
    public boolean isUncertainAt(int years) {
        DateRange birth = birth();
        DateRange event = event(caseFile);
        return birth == null || event == null || (event.youngestAge(birth) < years && event.oldestAge(birth) >= years);
    }

    /** What a sentence adds where the age is open. */
    public String uncertainty(int years) {
        return isUncertainAt(years) ? " (the child’s age is uncertain)" : "";
    }

    /** When it happened: from the event's beginning to its end, else the report. */
    static @Nullable DateRange event(CaseFile caseFile) {
        DateRange from = caseFile.head().date(Field.EVENT_FROM).orNull();
        DateRange to = caseFile.head().date(Field.EVENT_TO).orNull();
        if (from == null) {
            return to == null ? caseFile.reported().orNull() : to;
        }
        return to == null || to.latest().isBefore(from.earliest())
                ? from
                : new DateRange(from.earliest(), to.latest(), from.precision());
    }

    /** Rows of a kind of the case file itself, and rows of others that reach its children. */
    public static List<Fact> rowsOfAll(CaseFile caseFile, FactKind kind) {
        return caseFile.once(new Memo.Name("rows of all children", "", kind), () -> gathered(caseFile, kind));
    }

    private static List<Fact> gathered(CaseFile caseFile, FactKind kind) {
        List<Fact> tied = new ArrayList<>();
        for (Child child : of(caseFile)) {
            tied.addAll(caseFile.tiedTo(child.person, kind));
        }
        return caseFile.together(caseFile.facts(kind), tied);
    }

    /** Rows of a kind that speak of the child, or of nobody in particular in the child's own file. */
    public List<Fact> rows(FactKind kind) {
        return caseFile.once(new Memo.Name("rows of one child", person.person(), kind), () -> gathered(kind));
    }

    private List<Fact> gathered(FactKind kind) {
        List<Fact> ofNobody = new ArrayList<>();
        for (Fact fact : caseFile.facts(kind)) {
            if (fact.person() == null) {
                ofNobody.add(fact);
            }
        }
        return caseFile.together(caseFile.of(person, kind), ofNobody);
    }
}
