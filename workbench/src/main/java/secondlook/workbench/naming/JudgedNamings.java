package secondlook.workbench.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.naming.NamedKind;
import secondlook.casework.value.Citation;
import secondlook.casework.value.Recorded;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.ArchivedFact;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.archive.Gathering;
import secondlook.workbench.database.Database;
import secondlook.workbench.naming.KnownNames.Target;
import secondlook.workbench.naming.NamingStore.Entry;
import secondlook.workbench.naming.NamingStore.KeptNaming;
import secondlook.workbench.people.People;
import secondlook.workbench.people.PersonNames;
import secondlook.workbench.people.Standing;

/**
 * What stands in case files because people judged that words name it. They are given by hand, so they are few, and all of
 * them are held in memory until files, people or answers change.
 *
 * <p>Thread-safe.
 */
public final class JudgedNamings {

    private final FactLookup lookup;
    private final People people;
    private final NamingStore store;
    private final Gathering<ByCase> gathering;

    public JudgedNamings(Database database, Archive archive, FactLookup lookup, People people) {
        this.lookup = lookup;
        this.people = people;
        this.store = new NamingStore(database);
        this.gathering =
                new Gathering<>(() -> List.of(archive.filesInUse(), people.standing(), store.standing()), this::gather);
    }

    /** Another one whenever a run or an answer may have changed what stands. */
    public String standing() {
        return store.standing();
    }

    /** All of it, as the archive, the people and the answers stand now. */
    public ByCase all() {
        return gathering.exact();
    }

    /** By case file. */
    public record ByCase(Map<Integer, List<NamedInWords>> named, Map<Long, Set<Integer>> casesOfPerson) {

        /** What is named in the words of a case file, by the number of the candidate. */
        public List<NamedInWords> in(int caseFile) {
            return named.getOrDefault(caseFile, List.of());
        }

        /** The case files in whose words a person is named. */
        public Set<Integer> casesOf(long person) {
            return casesOfPerson.getOrDefault(person, Set.of());
        }
    }

    private ByCase gather() {
        List<KeptNaming> same = new ArrayList<>();
        List<KeptNaming> answered = store.answered();
        Map<Long, List<Entry>> entries =
                store.entries(answered.stream().map(KeptNaming::id).toList());
        answered.stream()
                .filter(each -> Standing.of(entries.getOrDefault(each.id(), List.of())) == Standing.SAME)
                .forEach(same::add);
        if (same.isEmpty()) {
            return new ByCase(Map.of(), Map.of());
        }
        Map<Long, Fact> rows = new HashMap<>();
        lookup.byIds(
                same.stream().map(KeptNaming::fact).distinct().toList(),
                (ArchivedFact archived) -> rows.put(archived.id(), archived.fact()));
        Persons persons = persons(same);
        Map<Integer, List<NamedInWords>> named = new TreeMap<>();
        Map<Long, Set<Integer>> casesOfPerson = new TreeMap<>();
        for (KeptNaming each : same) {
            Fact row = rows.get(each.fact());
            Target target = each.target();
            Long person = target == null ? null : persons.of(target.agency(), target.name());
            boolean told = each.kind() != NamedKind.PERSON || person != null;
            if (row != null && target != null && told) {
                NamedInWords words =
                        new NamedInWords(each.id(), NamedInWords.nameOf(each.id()), person, facts(each, target, row));
                for (int caseFile : casesOf(each, persons)) {
                    if (person == null || !persons.standsIn(person, caseFile)) {
                        List<NamedInWords> there = named.computeIfAbsent(caseFile, _ -> new ArrayList<>());
                        if (person == null || there.stream().noneMatch(other -> person.equals(other.person()))) {
                            there.add(words);
                        }
                        if (person != null) {
                            casesOfPerson
                                    .computeIfAbsent(person, _ -> new TreeSet<>())
                                    .add(caseFile);
                        }
                    }
                }
            }
        }
        return new ByCase(named, casesOfPerson);
    }

    /** The people concerned, by how agencies name them, and the case files in which they stand. */
    private record Persons(PersonNames names, Map<Long, List<Integer>> cases) {

        @Nullable
        Long of(@Nullable String agency, @Nullable String name) {
            return names.person(agency, name);
        }

        boolean standsIn(long person, int caseFile) {
            return cases.getOrDefault(person, List.of()).contains(caseFile);
        }
    }

    private Persons persons(List<KeptNaming> same) {
        PersonNames names = people.names();
        Set<Long> concerned = new TreeSet<>();
        for (KeptNaming each : same) {
            Target target = each.target();
            Long person = target == null ? null : names.person(target.agency(), target.name());
            Long owner = names.person(each.ownerAgency(), each.ownerName());
            if (person != null) {
                concerned.add(person);
            }
            if (owner != null) {
                concerned.add(owner);
            }
        }
        return new Persons(names, concerned.isEmpty() ? Map.of() : people.casesOf(concerned));
    }

    private static Collection<Integer> casesOf(KeptNaming naming, Persons persons) {
        if (naming.caseFile() > 0) {
            return List.of(naming.caseFile());
        }
        Long owner = persons.of(naming.ownerAgency(), naming.ownerName());
        return owner == null ? List.of() : persons.cases().getOrDefault(owner, List.of());
    }

    private static List<Fact> facts(KeptNaming naming, Target target, Fact row) {
        Citation cell = row.cell(naming.field());
        String text = row.text(naming.field()).orNull();
        String writing = text == null ? target.name() : NamedSentence.part(text, naming.starts(), naming.ends());
        String name = NamedInWords.nameOf(naming.id());
        return switch (naming.kind()) {
            case PERSON ->
                List.of(
                        fact(FactKind.PERSON, row, name, null, cell, Map.of(Field.FULL_NAME, writing)),
                        fact(FactKind.INVOLVEMENT, row, null, name, cell, Map.of(Field.ROLE, "mentioned")));
            case PHONE -> List.of(fact(FactKind.PHONE, row, name, null, cell, Map.of(Field.PHONE, writing)));
            case VEHICLE ->
                List.of(fact(FactKind.VEHICLE, row, name, null, cell, Map.of(Field.REGISTRATION, target.name())));
            case PLACE -> List.of(fact(FactKind.PLACE, row, name, null, cell, Map.of(Field.PLACE, target.name())));
        };
    }

    private static Fact fact(
            FactKind kind,
            Fact row,
            @Nullable String key,
            @Nullable String person,
            Citation cell,
            Map<Field, String> known) {
        Map<Field, Recorded<?>> values = new EnumMap<>(Field.class);
        known.forEach((field, value) -> values.put(field, new Recorded.Known<>(value, cell)));
        values.put(Field.AT, row.date(Field.AT));
        List<Recorded<?>> all = new ArrayList<>();
        for (Field field : kind.fields()) {
            Recorded<?> value = values.get(field);
            all.add(value == null ? Recorded.notSupplied() : value);
        }
        return new Fact(kind, row.agency(), row.row(), key, person, all);
    }
}
