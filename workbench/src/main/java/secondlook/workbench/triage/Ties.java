package secondlook.workbench.triage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.LinkStanding;
import secondlook.casework.casefile.RecordRows;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.reading.Actions;
import secondlook.workbench.archive.ArchivedFact;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.naming.JudgedNamings;
import secondlook.workbench.naming.NamedInWords;
import secondlook.workbench.people.People;
import secondlook.workbench.people.PersonOfCase;

/**
 * What reaches the case files of one range from elsewhere: rows of other agencies that speak of their people, and the head
 * and involvements of other case files that share a person, phone, vehicle or place with them. Fetched for the whole range
 * in a few queries.
 */
final class Ties {

    /**
     * The rows of another case file that are brought along: enough to tell how many children and suspects it has, and of
     * its actions those on a place, for a place that several files share.
     */
    private static final Set<FactKind> BROUGHT =
            Set.of(FactKind.OCCURRENCE, FactKind.INVOLVEMENT, FactKind.PERSON, FactKind.ACTION);

    private final Map<Integer, List<Fact>> factsOfCase = new HashMap<>();
    private final Map<Integer, CaseFileId> idOfCase = new HashMap<>();
    private final Map<Integer, Map<String, Long>> personByName = new HashMap<>();
    private final Map<Long, Set<Integer>> casesOfPerson = new HashMap<>();
    private final Map<Long, List<People.PossiblePerson>> possible = new HashMap<>();
    private final Map<Long, List<Fact>> factsOfPerson = new HashMap<>();

    private Ties() {}

    /** Everything that may reach case files with these people and these rows. */
    static Ties gather(
            FactLookup archive,
            People people,
            JudgedNamings.ByCase named,
            Things things,
            Map<Integer, List<PersonOfCase>> persons,
            Map<Integer, List<Fact>> facts) {
        Ties ties = new Ties();
        Set<Long> own = new TreeSet<>();
        persons.values().forEach(list -> list.forEach(person -> own.add(person.person())));
        Set<Long> all = new TreeSet<>(own);
        people.possiblyTheSame(own).forEach(pair -> {
            ties.possible.computeIfAbsent(pair.person(), _ -> new ArrayList<>()).add(pair);
            all.add(pair.other());
        });
        people.casesOf(all).forEach((person, cases) -> ties.casesOfPerson.put(person, new TreeSet<>(cases)));
        all.forEach(person -> {
            Set<Integer> cases = named.casesOf(person);
            if (!cases.isEmpty()) {
                ties.casesOfPerson.computeIfAbsent(person, _ -> new TreeSet<>()).addAll(cases);
            }
        });
        Set<Integer> others = new TreeSet<>();
        ties.casesOfPerson.values().forEach(others::addAll);
        facts.forEach((number, rows) -> rows.forEach(row -> others.addAll(things.alsoIn(row, number))));
        ties.bring(archive, people, named, others);
        people.forEachRowOf(
                archive,
                all,
                (person, fact) -> ties.factsOfPerson
                        .computeIfAbsent(person, _ -> new ArrayList<>())
                        .add(fact));
        ties.factsOfPerson.replaceAll((_, rows) -> RecordRows.completed(rows));
        return ties;
    }

    private void bring(FactLookup archive, People people, JudgedNamings.ByCase named, Collection<Integer> cases) {
        archive.ofCaseFiles(cases, BROUGHT, (ArchivedFact archived) -> {
            Fact fact = archived.fact();
            if (fact.kind() != FactKind.ACTION || Actions.isAbout(fact, "place")) {
                factsOfCase
                        .computeIfAbsent(archived.caseFile(), _ -> new ArrayList<>())
                        .add(fact);
            }
        });
        factsOfCase.replaceAll((_, rows) -> RecordRows.completed(rows));
        archive.caseFiles(cases).forEach(entry -> idOfCase.put(entry.number(), entry.id()));
        people.of(cases)
                .forEach(person -> personByName
                        .computeIfAbsent(person.caseFile(), _ -> new HashMap<>())
                        .put(person.name(), person.person()));
        for (int number : cases) {
            for (NamedInWords words : named.in(number)) {
                words.facts().stream()
                        .filter(fact -> BROUGHT.contains(fact.kind()))
                        .forEach(fact -> factsOfCase
                                .computeIfAbsent(number, _ -> new ArrayList<>())
                                .add(fact));
                Long person = words.person();
                if (person != null) {
                    personByName.computeIfAbsent(number, _ -> new HashMap<>()).put(words.name(), person);
                }
            }
        }
    }

    /** Rows that reach a case file through one of its people, each once, settled ties first. */
    List<TiedFact> ofPerson(int caseFile, long person) {
        Map<Fact, TiedFact> tied = new LinkedHashMap<>();
        reach(tied, caseFile, person, "the same person", LinkStanding.LINKED);
        for (People.PossiblePerson other : possible.getOrDefault(person, List.of())) {
            reach(tied, caseFile, other.other(), "possibly the same person", LinkStanding.POSSIBLE);
        }
        return List.copyOf(tied.values());
    }

    private void reach(Map<Fact, TiedFact> tied, int caseFile, long person, String tie, LinkStanding standing) {
        for (Fact fact : factsOfPerson.getOrDefault(person, List.of())) {
            tied.putIfAbsent(fact, new TiedFact(fact, null, tie, standing, Long.toString(person)));
        }
        for (int other : casesOfPerson.getOrDefault(person, Set.of())) {
            if (other != caseFile) {
                rowsOf(other, tie, standing).forEach(row -> tied.putIfAbsent(row.fact(), row));
            }
        }
    }

    /** Rows that reach a case file through the phones, vehicles and places it records. */
    List<TiedFact> ofThings(int caseFile, List<Fact> facts, Things things) {
        Map<Fact, TiedFact> tied = new LinkedHashMap<>();
        for (Fact fact : facts) {
            for (int other : things.alsoIn(fact, caseFile)) {
                rowsOf(other, Things.words(fact), LinkStanding.RECORDED)
                        .forEach(row -> tied.putIfAbsent(row.fact(), row));
            }
        }
        return List.copyOf(tied.values());
    }

    private List<TiedFact> rowsOf(int caseFile, String tie, LinkStanding standing) {
        CaseFileId id = idOfCase.get(caseFile);
        Map<String, Long> persons = personByName.getOrDefault(caseFile, Map.of());
        List<TiedFact> rows = new ArrayList<>();
        for (Fact fact : factsOfCase.getOrDefault(caseFile, List.of())) {
            String name = fact.kind() == FactKind.PERSON ? fact.key() : fact.person();
            Long whose = name == null ? null : persons.get(name);
            rows.add(new TiedFact(fact, id, tie, standing, whose == null ? null : Long.toString(whose)));
        }
        return rows;
    }
}
