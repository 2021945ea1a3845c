package secondlook.workbench.naming;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.naming.KnownNames.Target;
import secondlook.workbench.naming.NamingStore.KeptNaming;
import secondlook.workbench.people.People;

/** Who a candidate speaks of now, and which case files an answer to it touches. */
final class NamingReach {

    private final People people;

    NamingReach(People people) {
        this.people = people;
    }

    /** The person that it may name, as the people stand now; null for a thing, and where the person is no longer in use. */
    @Nullable
    Long person(KeptNaming naming) {
        Target target = naming.target();
        return target == null || target.agency().isEmpty() ? null : people.personNamed(target.agency(), target.name());
    }

    /** The case files to which its row belongs: its own, or those of the person whom the row speaks of. */
    Set<Integer> ownCaseFiles(KeptNaming naming) {
        if (naming.caseFile() > 0) {
            return new TreeSet<>(List.of(naming.caseFile()));
        }
        String agency = naming.ownerAgency();
        String name = naming.ownerName();
        Long owner = agency == null || name == null ? null : people.personNamed(agency, name);
        return owner == null ? new TreeSet<>() : new TreeSet<>(casesOf(owner));
    }

    /** Those, and the case files in which stands what it may name. */
    Set<Integer> caseFiles(KeptNaming naming) {
        Set<Integer> all = ownCaseFiles(naming);
        all.addAll(targetCaseFiles(naming));
        return all;
    }

    /** The case files in which stands what it may name. */
    Set<Integer> targetCaseFiles(KeptNaming naming) {
        Long person = person(naming);
        return new TreeSet<>(person == null ? naming.knownCases() : casesOf(person));
    }

    private Collection<Integer> casesOf(long person) {
        Map<Long, List<Integer>> cases = people.casesOf(List.of(person));
        return cases.getOrDefault(person, List.of());
    }
}
