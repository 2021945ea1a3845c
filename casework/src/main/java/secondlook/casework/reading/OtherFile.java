package secondlook.casework.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.value.Citation;

/**
 * Another case file, as far as its rows reach this one: its head and the roles recorded in it.
 *
 * @param id the other case file
 * @param rows the rows of it that are tied
 */
public record OtherFile(CaseFileId id, List<TiedFact> rows) {

    /** The case files that tied rows belong to, by id. */
    public static List<OtherFile> of(List<TiedFact> tied) {
        Map<CaseFileId, List<TiedFact>> byFile = new TreeMap<>();
        for (TiedFact row : tied) {
            CaseFileId file = row.caseFile();
            if (file != null) {
                byFile.computeIfAbsent(file, _ -> new ArrayList<>()).add(row);
            }
        }
        return byFile.entrySet().stream()
                .map(file -> new OtherFile(file.getKey(), file.getValue()))
                .toList();
    }

    /** The same apart for each tie whose words name one of these things, such as "the same phone". */
    public static Map<String, List<OtherFile>> byTie(List<TiedFact> tied, String... things) {
        Map<String, List<OtherFile>> byTie = new TreeMap<>();
        for (String thing : things) {
            List<TiedFact> of =
                    tied.stream().filter(row -> row.tie().contains(thing)).toList();
            if (!of.isEmpty()) {
                byTie.put(thing, of(of));
            }
        }
        return byTie;
    }

    public boolean isClosed() {
        return heads().anyMatch(head -> head.is(Field.STATUS, "closed", "cancelled")
                || head.date(Field.CLOSED).isKnown());
    }

    private Stream<Fact> heads() {
        return rows.stream().map(TiedFact::fact).filter(fact -> fact.kind() == FactKind.OCCURRENCE);
    }

    /** How many people are recorded as suspects in it. */
    public long suspects() {
        return names("suspect").size();
    }

    /** The people recorded as suspects in it, named as its children are. */
    public Set<String> suspectNames() {
        return names("suspect");
    }

    /** The children recorded as harmed in it, by stable id where it is known, else by the agency's key. */
    public Set<String> children() {
        return names("victim");
    }

    private Set<String> names(String role) {
        Set<String> names = new TreeSet<>();
        rows.stream().filter(row -> row.fact().is(Field.ROLE, role)).forEach(row -> names.add(nameOf(row)));
        return names;
    }

    private static String nameOf(TiedFact row) {
        String whose = row.whose();
        return whose == null ? row.fact().agency() + "/" + row.fact().person() : whose;
    }

    /** Every name under which a person of this case file may stand in another. */
    public static Set<String> namesOf(PersonInCase person) {
        Set<String> names = new TreeSet<>(Set.of(person.person()));
        Stream.of(
                        person.mentions(),
                        person.involvements(),
                        person.elsewhere().stream().map(TiedFact::fact).toList())
                .flatMap(List::stream)
                .forEach(fact -> names.add(fact.agency() + "/" + fact.person()));
        return names;
    }

    /** The rows that give its roles. */
    public List<Citation> citations() {
        return rows.stream()
                .map(TiedFact::fact)
                .filter(fact -> fact.is(Field.ROLE, "suspect", "victim"))
                .map(fact -> fact.cell(Field.ROLE))
                .toList();
    }
}
