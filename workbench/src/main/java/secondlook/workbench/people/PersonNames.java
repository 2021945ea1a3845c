package secondlook.workbench.people;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who every live mention speaks of, held in memory for stages that go through all rows: about 150 bytes a mention. */
public final class PersonNames {

    private final Map<String, Map<String, Long>> byAgency = new HashMap<>();

    PersonNames() {}

    void add(People.MentionOfPerson mention) {
        byAgency.computeIfAbsent(mention.agency(), _ -> new HashMap<>()).put(mention.name(), mention.person());
    }

    /** The person that an agency names so in its own rows, or null where no mention of that name is in use. */
    public @Nullable Long person(@Nullable String agency, @Nullable String name) {
        return agency == null || name == null
                ? null
                : byAgency.getOrDefault(agency, Map.of()).get(name);
    }

    /** The number only: names are personal. */
    @Override
    public String toString() {
        return "PersonNames[" + byAgency.size() + " agencies]";
    }
}
