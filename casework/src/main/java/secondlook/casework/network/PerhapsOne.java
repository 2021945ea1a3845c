package secondlook.casework.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may be one person: those whom linkage takes for one, and those of whom it is not sure. One adult whom agencies keyed
 * several times is not several suspects, whatever a look shows.
 */
final class PerhapsOne {

    private final Map<String, String> personOf;
    private final Map<String, String> parent = new HashMap<>();

    PerhapsOne(Map<String, String> personOf, List<Tie> waiting) {
        this.personOf = Map.copyOf(personOf);
        for (Tie tie : waiting) {
            String one = root(tie.from());
            String other = root(tie.to());
            if (!one.equals(other)) {
                boolean first = one.compareTo(other) < 0;
                parent.put(first ? other : one, first ? one : other);
            }
        }
    }

    /** The same for two ids of the network exactly where the two may be one. */
    String of(String id) {
        String person = personOf.get(id);
        return root(person == null ? id : "person:" + person);
    }

    private String root(String id) {
        String at = id;
        while (!parent.getOrDefault(at, at).equals(at)) {
            at = parent.getOrDefault(at, at);
        }
        return at;
    }
}
