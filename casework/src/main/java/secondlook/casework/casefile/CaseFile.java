package secondlook.casework.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;

/**
 * One matter as one agency keyed it, with everything that may be asked of it: its own rows, the people in it, the rows
 * of other agencies and case files that reach it, and what was handed over. Pure data: no database, no clock.
 *
 * @param id agency and reference
 * @param head the row that opens the matter, {@link FactKind#OCCURRENCE}
 * @param facts its own rows, the head included, in the order of {@link #CHRONOLOGICAL}
 * @param persons the people in it, by id
 * @param elsewhere rows that reach it by places, phones and vehicles
 * @param material what was handed over
 * @param homes the children's homes in which its children lived; empty where nobody looked
 */
public record CaseFile(
        CaseFileId id,
        Fact head,
        List<Fact> facts,
        List<PersonInCase> persons,
        List<TiedFact> elsewhere,
        Material material,
        List<HomeRecord> homes) {

    /** By earliest moment, then file and record, so that the order is the same whatever order files came in. */
    public static final Comparator<Fact> CHRONOLOGICAL =
            Comparator.comparing(Fact::earliest).thenComparing(Fact::row).thenComparing(Fact::kind);

    /** A case file of which no home is known. */
    public CaseFile(
            CaseFileId id,
            Fact head,
            List<Fact> facts,
            List<PersonInCase> persons,
            List<TiedFact> elsewhere,
            Material material) {
        this(id, head, facts, persons, elsewhere, material, List.of());
    }

    public CaseFile {
        homes = List.copyOf(homes);
        facts = facts.stream().sorted(CHRONOLOGICAL).toList();
        persons = List.copyOf(persons);
        elsewhere = List.copyOf(elsewhere);
        if (head.kind() != FactKind.OCCURRENCE) {
            throw new IllegalArgumentException("A case file opens with an occurrence, not [" + head.kind() + "].");
        }
    }

    /** Its own rows of one kind, in time order. */
    public List<Fact> facts(FactKind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind).toList();
    }

    /** The people recorded here in a role. */
    public List<PersonInCase> recordedAs(String role) {
        return persons.stream().filter(person -> person.isRecordedAs(role)).toList();
    }

    /** When it was closed, as recorded. */
    public Recorded<DateRange> closed() {
        return head.date(Field.CLOSED);
    }

    /** When it was reported, as recorded. */
    public Recorded<DateRange> reported() {
        return head.date(Field.REPORTED);
    }

    /** Whether the agency recorded it as closed, by its status or by a closing date. */
    public boolean isClosed() {
        return head.is(Field.STATUS, "closed", "cancelled") || closed().isKnown();
    }

    /** Rows of one kind from everywhere: its own, and those tied to it or its people, none twice, in time order. */
    public List<Fact> everywhere(FactKind kind) {
        Stream<TiedFact> tied =
                Stream.concat(elsewhere.stream(), persons.stream().flatMap(person -> person.elsewhere().stream()));
        return Stream.concat(facts.stream(), tied.map(TiedFact::fact))
                .filter(fact -> fact.kind() == kind)
                .distinct()
                .sorted(CHRONOLOGICAL)
                .toList();
    }

    /** Rows of one kind that speak of a person: of this case file, and of others by their ties to the person. */
    public List<Fact> of(PersonInCase person, FactKind kind) {
        return Stream.concat(
                        facts.stream().filter(person::isSpokenOfIn),
                        person.elsewhere().stream().map(TiedFact::fact))
                .filter(fact -> fact.kind() == kind)
                .distinct()
                .sorted(CHRONOLOGICAL)
                .toList();
    }

    /** Whether anything reaches it by a tie that nobody has judged. */
    public boolean hasUnjudgedTies() {
        return Stream.concat(elsewhere.stream(), persons.stream().flatMap(person -> person.elsewhere().stream()))
                .anyMatch(tied -> tied.standing() == LinkStanding.POSSIBLE);
    }

    /** The same without what reaches it by a tie that nobody has judged. */
    public CaseFile settled() {
        List<PersonInCase> settledPersons =
                persons.stream().map(PersonInCase::settled).toList();
        return new CaseFile(id, head, facts, settledPersons, TiedFact.settled(elsewhere), material, homes);
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "CaseFile[" + id + "]";
    }
}
