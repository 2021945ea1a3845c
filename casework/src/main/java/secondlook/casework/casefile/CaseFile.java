package secondlook.casework.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
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
 * @param memo what was worked out of all that; no part of what the case file is
 */
public record CaseFile(
        CaseFileId id,
        Fact head,
        List<Fact> facts,
        List<PersonInCase> persons,
        List<TiedFact> elsewhere,
        Material material,
        List<HomeRecord> homes,
        Memo memo) {

    /** By earliest moment, then file and record, so that the order is the same whatever order files came in. */
    public static final Comparator<Fact> CHRONOLOGICAL =
            Comparator.comparing(Fact::earliest).thenComparing(Fact::row).thenComparing(Fact::kind);

    /** What is worked out of a case file: rows of one kind from everywhere. */
    private record Everywhere(FactKind kind) {

        private static final Map<FactKind, Everywhere> EACH = new EnumMap<>(FactKind.class);

        static {
            for (FactKind kind : FactKind.values()) {
                EACH.put(kind, new Everywhere(kind));
            }
        }

        static Everywhere of(FactKind kind) {
            return Objects.requireNonNull(EACH.get(kind));
        }

        // why: made once and looked up many million times; a record's own goes through its parts
        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }
    }

    /** A case file out of which nothing was worked yet. */
    public CaseFile(
            CaseFileId id,
            Fact head,
            List<Fact> facts,
            List<PersonInCase> persons,
            List<TiedFact> elsewhere,
            Material material,
            List<HomeRecord> homes) {
        this(id, head, facts, persons, elsewhere, material, homes, new Memo());
    }

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
        facts = isChronological(facts)
                ? List.copyOf(facts)
                : facts.stream().sorted(CHRONOLOGICAL).toList();
        persons = List.copyOf(persons);
        elsewhere = List.copyOf(elsewhere);
        if (head.kind() != FactKind.OCCURRENCE) {
            throw new IllegalArgumentException("A case file opens with an occurrence, not [" + head.kind() + "].");
        }
    }

    private static boolean isChronological(List<Fact> facts) {
        for (int i = 1; i < facts.size(); i++) {
            if (CHRONOLOGICAL.compare(facts.get(i - 1), facts.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Its own rows of one kind, in time order. */
    public List<Fact> facts(FactKind kind) {
        return memo.of("facts by kind", () -> byKind(facts.stream())).getOrDefault(kind, List.of());
    }

    /** Whether a row is one of its own. */
    public boolean has(Fact fact) {
        return own().contains(fact);
    }

    private Set<Fact> own() {
        return memo.of("its own facts", () -> Set.copyOf(facts));
    }

    private static Map<FactKind, List<Fact>> byKind(Stream<Fact> facts) {
        Map<FactKind, List<Fact>> byKind = new EnumMap<>(FactKind.class);
        facts.forEach(fact ->
                byKind.computeIfAbsent(fact.kind(), _ -> new ArrayList<>()).add(fact));
        byKind.replaceAll((_, each) -> List.copyOf(each));
        return byKind;
    }

    /** Some of its own rows or all of a kind, in time order, with other rows: none twice, in time order. */
    public List<Fact> together(List<Fact> one, List<Fact> other) {
        if (other.isEmpty() && own().size() == facts.size()) {
            return one;
        }
        if (one.isEmpty() && other.size() == 1) {
            return List.copyOf(other);
        }
        Set<Fact> each = new LinkedHashSet<>(one);
        each.addAll(other);
        List<Fact> sorted = new ArrayList<>(each);
        sorted.sort(CHRONOLOGICAL);
        return List.copyOf(sorted);
    }

    /** Rows that reach it, by kind. */
    private Map<FactKind, List<Fact>> tied() {
        return memo.of("tied by kind", () -> byKind(reaching().map(TiedFact::fact)));
    }

    private Stream<TiedFact> reaching() {
        return Stream.concat(elsewhere.stream(), persons.stream().flatMap(person -> person.elsewhere().stream()));
    }

    /** Rows that reach it through one of its people, of one kind, in no order. */
    public List<Fact> tiedTo(PersonInCase person, FactKind kind) {
        return memo.of(
                        Memo.Name.of("tied to", person.person()),
                        () -> byKind(person.elsewhere().stream().map(TiedFact::fact)))
                .getOrDefault(kind, List.of());
    }

    /** What was worked out of this case file before under this name, else the work's result, kept for the next question. */
    public <T> T once(Object name, Supplier<T> work) {
        return memo.of(name, work);
    }

    /** The people recorded here in a role. */
    public List<PersonInCase> recordedAs(String role) {
        return memo.of(
                Memo.Name.of("recorded as", role),
                () -> persons.stream()
                        .filter(person -> person.isRecordedAs(role))
                        .toList());
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

    /**
     * Whether it is to be asked as a closed case file: closed, or not to be told, because the agency wrote a status or a
     * closing date that cannot be read.
     */
    public boolean mayBeClosed() {
        boolean cannotBeRead = head.text(Field.STATUS) instanceof Recorded.Unreadable<String>
                || (closed() instanceof Recorded.Unreadable<DateRange>
                        && !head.text(Field.STATUS).isKnown());
        return isClosed() || cannotBeRead;
    }

    /** Rows of one kind from everywhere: its own, and those tied to it or its people, none twice, in time order. */
    public List<Fact> everywhere(FactKind kind) {
        return memo.of(Everywhere.of(kind), () -> together(facts(kind), tied().getOrDefault(kind, List.of())));
    }

    /** Rows of one kind that speak of a person: of this case file, and of others by their ties to the person. */
    public List<Fact> of(PersonInCase person, FactKind kind) {
        return memo.of(
                new Memo.Name("of one person", person.person(), kind),
                () -> together(spokenOf(person, facts(kind)), tiedTo(person, kind)));
    }

    private static List<Fact> spokenOf(PersonInCase person, List<Fact> facts) {
        return facts.isEmpty()
                ? facts
                : facts.stream().filter(person::isSpokenOfIn).toList();
    }

    /** Whether anything reaches it by a tie that nobody has judged. */
    public boolean hasUnjudgedTies() {
        return memo.of(
                "has unjudged ties", () -> reaching().anyMatch(tied -> tied.standing() == LinkStanding.POSSIBLE));
    }

    /** The same without what reaches it by a tie that nobody has judged. */
    public CaseFile settled() {
        return memo.of(
                "settled",
                () -> new CaseFile(
                        id,
                        head,
                        facts,
                        persons.stream().map(PersonInCase::settled).toList(),
                        TiedFact.settled(elsewhere),
                        material,
                        homes));
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "CaseFile[" + id + "]";
    }
}
