package secondlook.workbench.triage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Material;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.casefile.RecordRows;
import secondlook.casework.casefile.Supply;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.ArchivedFact;
import secondlook.workbench.archive.CaseFileEntry;
import secondlook.workbench.archive.CaseFileRange;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.archive.Gathering;
import secondlook.workbench.database.Database;
import secondlook.workbench.naming.JudgedNamings;
import secondlook.workbench.naming.NamedInWords;
import secondlook.workbench.people.People;
import secondlook.workbench.people.PersonOfCase;

/**
 * Builds case files by one ordered merge-join over two streams, the archive's facts and the people in case files, a range
 * of case files at a time: a few queries a range, never one a case. Memory is that of one range.
 */
public final class CaseFiles {

    /** Case files a range: small enough that a range of the thickest files fits, large enough that queries are few. */
    private static final int RANGE = 500;

    private final Archive archive;
    private final FactLookup lookup;
    private final People people;
    private final JudgedNamings namings;
    private final Gathering<Things> things;
    private final Gathering<Homes> homes;
    private final Gathering<Map<String, Set<String>>> roles;
    private final KeptCaseFiles kept = new KeptCaseFiles();

    public CaseFiles(Archive archive, FactLookup lookup, People people, JudgedNamings namings) {
        this.archive = archive;
        this.lookup = lookup;
        this.people = people;
        this.namings = namings;
        this.things = new Gathering<>(
                () -> List.of(archive.filesInUse(), namings.standing()), () -> Things.gather(archive, namings.all()));
        this.homes = new Gathering<>(
                () -> List.of(archive.filesInUse(), people.standing()), () -> Homes.gather(archive, people));
        this.roles = new Gathering<>(archive::filesInUse, archive::rolesRecorded);
    }

    /** The case files of a database, with what people judged to be named in their words. */
    public static CaseFiles over(Database database, Archive archive, People people) {
        FactLookup lookup = new FactLookup(database);
        return new CaseFiles(archive, lookup, people, new JudgedNamings(database, archive, lookup, people));
    }

    /** Begins to gather what pages of case files need of the whole archive, and does not wait. */
    public void gatherAhead() {
        things.ahead();
        homes.ahead();
        roles.ahead();
    }

    /** Every case file in the order of its number; the consumer is called on the calling thread. */
    public void forEach(Consumer<NumberedCaseFile> consumer) {
        Gathered things = asItStands();
        Supplied material = supplied(things);
        List<CaseFileEntry> range = new ArrayList<>(RANGE);
        archive.caseFiles().forEach(entry -> {
            range.add(entry);
            if (range.size() == RANGE) {
                build(range, material, things, consumer);
                range.clear();
            }
        });
        build(range, material, things, consumer);
    }

    /** Another text whenever files came into use or went out of it. */
    String filesInUse() {
        return archive.filesInUse();
    }

    /**
     * One case file for a page, or null where the number is none or no row that opens it is in use. In the moment after a
     * delivery, what ties it to other files may be as it was before. A reader comes back to the same one page after page: as
     * long as nothing changed that it is made of, it is not made again.
     */
    public @Nullable CaseFile build(int number) {
        String files = archive.filesInUse();
        Integer persons = people.standing();
        String named = namings.standing();
        Gathered all = new Gathered(
                things.recentAt(List.of(files, named)), homes.recentAt(List.of(files, persons)), roles.recentAt(files));
        Supplied material = supplied(all);
        return kept.of(
                number,
                new KeptCaseFiles.MadeOf(
                        files,
                        persons,
                        named,
                        all.things(),
                        all.homes(),
                        all.roles(),
                        material.supply(),
                        material.lacking().getOrDefault(number, Map.of())),
                () -> {
                    List<CaseFile> built = new ArrayList<>(1);
                    forEach(List.of(number), all, material, numbered -> built.add(numbered.caseFile()));
                    return built.isEmpty() ? null : built.getFirst();
                });
    }

    /** These case files, by number; those that no row in use opens are left out. A few queries for each. */
    public void forEach(Collection<Integer> numbers, Consumer<NumberedCaseFile> consumer) {
        Gathered all = asItStands();
        forEach(numbers, all, supplied(all), consumer);
    }

    private void forEach(
            Collection<Integer> numbers, Gathered all, Supplied material, Consumer<NumberedCaseFile> consumer) {
        for (int number : new TreeSet<>(numbers)) {
            CaseFileId id = archive.caseFileId(number);
            if (id != null) {
                build(List.of(new CaseFileEntry(number, id)), material, all, consumer);
            }
        }
    }

    private Gathered asItStands() {
        return new Gathered(things.exact(), homes.exact(), roles.exact());
    }

    /** What things tie, what is known of homes, and in which roles agencies record anybody. */
    private record Gathered(Things things, Homes homes, Map<String, Set<String>> roles) {}

    private void build(
            List<CaseFileEntry> entries, Supplied material, Gathered all, Consumer<NumberedCaseFile> consumer) {
        Things things = all.things();
        if (entries.isEmpty()) {
            return;
        }
        CaseFileRange range =
                new CaseFileRange(entries.getFirst().number(), entries.getLast().number());
        Map<Integer, List<Fact>> facts = new HashMap<>();
        archive.forEachFact(
                range,
                fact -> facts.computeIfAbsent(fact.caseFile(), _ -> new ArrayList<>())
                        .add(fact.fact()));
        Map<Integer, List<PersonOfCase>> persons = new HashMap<>();
        Map<Long, Fact> mentions = new HashMap<>();
        people.of(range)
                .forEach(person -> persons.computeIfAbsent(person.caseFile(), _ -> new ArrayList<>())
                        .add(person));
        lookup.byIds(
                persons.values().stream()
                        .flatMap(List::stream)
                        .map(PersonOfCase::mentionFact)
                        .distinct()
                        .toList(),
                (ArchivedFact fact) -> mentions.put(fact.id(), fact.fact()));
        JudgedNamings.ByCase judged = namings.all();
        entries.forEach(entry ->
                judged.in(entry.number()).forEach(words -> addNamed(entry.number(), words, facts, persons, mentions)));
        Ties ties = Ties.gather(lookup, people, judged, things, persons, facts);
        for (CaseFileEntry entry : entries) {
            int number = entry.number();
            List<Fact> own = RecordRows.completed(facts.getOrDefault(number, List.of()));
            Fact head = head(own);
            if (head != null) {
                List<PersonInCase> inCase =
                        personsOf(number, own, persons.getOrDefault(number, List.of()), mentions, ties);
                consumer.accept(new NumberedCaseFile(
                        number,
                        new CaseFile(
                                entry.id(),
                                head,
                                own,
                                inCase,
                                ties.ofThings(number, own, things),
                                material.of(number),
                                all.homes().of(own, inCase))));
            }
        }
    }

    /** What people judged to be named in the words of a case file stands in it as what its rows record does. */
    private static void addNamed(
            int caseFile,
            NamedInWords words,
            Map<Integer, List<Fact>> facts,
            Map<Integer, List<PersonOfCase>> persons,
            Map<Long, Fact> mentions) {
        Long person = words.person();
        for (Fact fact : words.facts()) {
            if (fact.kind() == FactKind.PERSON) {
                mentions.put(-words.naming(), fact);
            } else {
                facts.computeIfAbsent(caseFile, _ -> new ArrayList<>()).add(fact);
            }
        }
        if (person != null) {
            persons.computeIfAbsent(caseFile, _ -> new ArrayList<>())
                    .add(new PersonOfCase(caseFile, person, -words.naming(), words.name()));
        }
    }

    private Supplied supplied(Gathered all) {
        return new Supplied(archive.supply(), archive.lackingOf(), all.roles());
    }

    /**
     * What was handed over: of every agency, and less of it for the case files of which the register lacks something.
     *
     * @param lacking by case file, then by agency
     */
    private record Supplied(
            Map<String, Map<FactKind, Supply>> supply,
            Material whole,
            Map<Integer, Map<String, Set<FactKind>>> lacking,
            Map<String, Set<String>> roles) {

        Supplied(
                Map<String, Map<FactKind, Supply>> supply,
                Map<Integer, Map<String, Set<FactKind>>> lacking,
                Map<String, Set<String>> roles) {
            this(supply, new Material(supply, Map.of(), roles), lacking, roles);
        }

        Material of(int caseFile) {
            Map<String, Set<FactKind>> less = lacking.get(caseFile);
            if (less == null) {
                return whole;
            }
            Map<String, Map<FactKind, Supply>> left = new TreeMap<>(supply);
            less.forEach((agency, kinds) -> {
                Map<FactKind, Supply> reduced = new EnumMap<>(FactKind.class);
                reduced.putAll(supply.getOrDefault(agency, Map.of()));
                kinds.forEach(kind -> reduced.put(kind, Supply.IN_PART));
                left.put(agency, reduced);
            });
            return new Material(left, Map.of(), roles);
        }
    }

    private static @Nullable Fact head(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() == FactKind.OCCURRENCE)
                .findFirst()
                .orElse(null);
    }

    /** The people of one case file, each with the rows that record them and the rows here that give them a role. */
    private static List<PersonInCase> personsOf(
            int number, List<Fact> facts, List<PersonOfCase> persons, Map<Long, Fact> mentions, Ties ties) {
        Map<String, List<Fact>> involvements = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact.kind() == FactKind.INVOLVEMENT && fact.person() != null) {
                involvements
                        .computeIfAbsent(fact.person(), _ -> new ArrayList<>())
                        .add(fact);
            }
        }
        Map<Long, List<PersonOfCase>> byPerson = new TreeMap<>();
        persons.forEach(person -> byPerson.computeIfAbsent(person.person(), _ -> new ArrayList<>())
                .add(person));
        List<PersonInCase> people = new ArrayList<>();
        byPerson.forEach((person, mentioned) -> people.add(new PersonInCase(
                Long.toString(person),
                mentioned.stream()
                        .map(each -> mentions.get(each.mentionFact()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                mentioned.stream()
                        .flatMap(each -> involvements.getOrDefault(each.name(), List.of()).stream())
                        .distinct()
                        .toList(),
                ties.ofPerson(number, person))));
        return people;
    }

    /**
     * A case file with its number in the archive.
     *
     * @param number the number
     * @param caseFile the case file
     */
    public record NumberedCaseFile(int number, CaseFile caseFile) {}
}
