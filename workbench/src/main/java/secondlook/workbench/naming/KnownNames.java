package secondlook.workbench.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.NumberWords;
import secondlook.casework.naming.NameBook;
import secondlook.casework.naming.NamedKind;
import secondlook.linkage.text.Nicknames;
import secondlook.linkage.text.TextFolding;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.ArchivedFact;
import secondlook.workbench.archive.CaseFileRange;
import secondlook.workbench.people.People;
import secondlook.workbench.people.PersonNames;

/**
 * Who and what the archive records in cells of their own: the names of people and places, phones and vehicles, with the rows
 * that record them and the case files in which they stand. Made once a run and held in memory: about 400 bytes a person row.
 */
final class KnownNames {

    /** As many rows as a page shows of what is known. */
    static final int ROWS_KEPT = 12;

    private final NameBook book = new NameBook(TextFolding::fold, Nicknames::interchangeable);
    private final Map<String, Known> targets = new HashMap<>();
    private final PersonNames names;
    private final Map<Long, Set<Integer>> casesOfPerson = new HashMap<>();
    private final Map<Integer, Set<Long>> personsOfCase = new HashMap<>();
    private final Map<Integer, Set<String>> thingsOfCase = new HashMap<>();
    private final Map<String, Set<String>> registrationsByRun = new HashMap<>();

    private KnownNames(PersonNames names) {
        this.names = names;
    }

    static KnownNames gather(Archive archive, People people) {
        KnownNames known = new KnownNames(people.names());
        people.of(CaseFileRange.caseFiles()).forEach(person -> {
            known.casesOfPerson
                    .computeIfAbsent(person.person(), _ -> new TreeSet<>())
                    .add(person.caseFile());
            known.personsOfCase
                    .computeIfAbsent(person.caseFile(), _ -> new TreeSet<>())
                    .add(person.person());
        });
        for (FactKind kind : FactKind.values()) {
            if (!NamedTexts.things(kind).isEmpty()) {
                archive.forEachOfKind(kind, known::record);
            }
        }
        return known;
    }

    /**
     * A person as one agency keys them, or a thing.
     *
     * @param kind what it is
     * @param agency the agency's key; empty for a thing
     * @param name the agency's own key of the person, or the thing's writing made plain
     */
    record Target(NamedKind kind, String agency, String name) implements Comparable<Target> {

        String id() {
            return kind.key() + " " + agency + "\u0000" + name;
        }

        @Override
        public int compareTo(Target other) {
            return id().compareTo(other.id());
        }

        /** The kind only: names are personal. */
        @Override
        public String toString() {
            return "Target[" + kind + "]";
        }
    }

    /** What is known of a target: rows that record it, the first of them kept, and the case files in which they stand. */
    static final class Known {

        private final Target target;
        private final long person;
        private final List<Long> rows = new ArrayList<>(1);
        private final Set<Integer> caseFiles = new TreeSet<>();
        private int count;

        private Known(Target target, long person) {
            this.target = target;
            this.person = person;
        }

        Target target() {
            return target;
        }

        /** The person's number; 0 for a thing. */
        long person() {
            return person;
        }

        List<Long> rows() {
            return rows;
        }

        int count() {
            return count;
        }

        Set<Integer> caseFiles() {
            return caseFiles;
        }

        private void add(long fact, Collection<Integer> cases) {
            count++;
            if (rows.size() < ROWS_KEPT) {
                rows.add(fact);
            }
            caseFiles.addAll(cases);
        }
    }

    private void record(ArchivedFact archived) {
        Fact fact = archived.fact();
        Collection<Integer> cases = casesOf(archived);
        if (fact.kind() == FactKind.PERSON) {
            recordPerson(archived);
        }
        for (Field field : NamedTexts.things(fact.kind())) {
            String plain = NamedTexts.plain(fact, field);
            if (plain != null) {
                Known known = known(new Target(NamedTexts.kindOf(field), "", plain), 0);
                known.add(archived.id(), cases);
                String id = known.target().id();
                cases.forEach(number -> thingsOfCase
                        .computeIfAbsent(number, _ -> new TreeSet<>())
                        .add(id));
                if (known.target().kind() == NamedKind.PLACE) {
                    String written = fact.text(field).orNull();
                    book.place(id, written == null ? plain : written);
                } else if (known.target().kind() == NamedKind.VEHICLE) {
                    NumberWords.runs(plain)
                            .forEach(run -> registrationsByRun
                                    .computeIfAbsent(run, _ -> new TreeSet<>())
                                    .add(plain));
                }
            }
        }
    }

    private void recordPerson(ArchivedFact archived) {
        Fact fact = archived.fact();
        String name = People.nameOf(fact);
        Long person = names.person(fact.agency(), name);
        if (person == null) {
            return;
        }
        Known known = known(new Target(NamedKind.PERSON, fact.agency(), name), person);
        known.add(archived.id(), casesOfPerson.getOrDefault(person, Set.of()));
        String id = known.target().id();
        String forename = fact.text(Field.FORENAME).orNull();
        String surname = fact.text(Field.SURNAME).orNull();
        if (forename != null && surname != null) {
            book.person(id, forename, surname);
        }
        nameInOne(id, fact.text(Field.FULL_NAME).orNull());
        String others = fact.text(Field.OTHER_NAMES).orNull();
        for (String other : others == null ? new String[0] : others.split(";")) {
            nameInOne(id, other);
        }
        String nickname = fact.text(Field.NICKNAME).orNull();
        for (String each : nickname == null ? new String[0] : nickname.split("[;/]")) {
            book.singleName(id, each);
        }
        if (forename != null && surname == null && nickname == null) {
            book.singleName(id, forename);
        }
    }

    /** A name in one cell: its last word is taken for the surname; before a comma the surname stands first. */
    private void nameInOne(String id, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return;
        }
        int comma = written.indexOf(',');
        if (comma > 0) {
            book.person(id, written.substring(comma + 1), written.substring(0, comma));
            return;
        }
        String name = written.strip();
        int last = Math.max(name.lastIndexOf(' '), name.lastIndexOf('\u00a0'));
        if (last < 0) {
            book.singleName(id, name);
        } else {
            book.person(id, name.substring(0, last), name.substring(last + 1));
        }
    }

    private Known known(Target target, long person) {
        return targets.computeIfAbsent(target.id(), _ -> new Known(target, person));
    }

    NameBook book() {
        return book;
    }

    @Nullable
    Known of(String target) {
        return targets.get(target);
    }

    /** The person that an agency names so, or null. */
    @Nullable
    Long person(String agency, String name) {
        return names.person(agency, name);
    }

    /** The case files to which a row belongs: its own, or those of the person it speaks of. */
    Collection<Integer> casesOf(ArchivedFact archived) {
        if (archived.caseFile() > 0) {
            return List.of(archived.caseFile());
        }
        Fact fact = archived.fact();
        String name = fact.kind() == FactKind.PERSON ? People.nameOf(fact) : fact.person();
        Long person = name == null ? null : person(fact.agency(), name);
        return person == null ? List.of() : casesOf(person);
    }

    Set<Integer> casesOf(long person) {
        return casesOfPerson.getOrDefault(person, Set.of());
    }

    Set<Long> personsIn(int caseFile) {
        return personsOfCase.getOrDefault(caseFile, Set.of());
    }

    Set<String> thingsIn(int caseFile) {
        return thingsOfCase.getOrDefault(caseFile, Set.of());
    }

    /** Whole registrations of which this may be a part; a question mark stands for what was not seen. */
    List<Known> wholesOf(String part) {
        List<String> runs = NumberWords.runs(part);
        if (runs.isEmpty()) {
            return List.of();
        }
        Pattern pattern = NumberWords.wholesOf(part);
        List<Known> wholes = new ArrayList<>();
        for (String whole : registrationsByRun.getOrDefault(runs.getFirst(), Set.of())) {
            Known known = of(new Target(NamedKind.VEHICLE, "", whole).id());
            if (known != null && pattern.matcher(whole).matches()) {
                wholes.add(known);
            }
        }
        return wholes;
    }
}
