package secondlook.workbench.people;

import java.util.Comparator;
import secondlook.casework.casefile.Fact;

/**
 * How a mention is named across runs and corrected files: the agency's own key of the person, else the place in the file.
 */
record PersonKey(String agency, String name) implements Comparable<PersonKey> {

    private static final Comparator<PersonKey> ORDER =
            Comparator.comparing(PersonKey::agency).thenComparing(PersonKey::name);

    static PersonKey of(Fact fact) {
        String own = fact.key();
        return new PersonKey(
                fact.agency(),
                own != null
                        ? own
                        : "row " + fact.row().file() + ":" + fact.row().record());
    }

    /** As the linkage names it. */
    String asId() {
        return agency + " " + name;
    }

    @Override
    public int compareTo(PersonKey other) {
        return ORDER.compare(this, other);
    }
}
