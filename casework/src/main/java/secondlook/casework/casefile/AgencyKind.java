package secondlook.casework.casefile;

import java.util.List;
import java.util.Locale;

/** What an agency is, so that it can be said which of them should have recorded something too. */
public enum AgencyKind {
    POLICE("police", "constabulary"),
    SOCIAL_CARE("council", "social", "borough", "county"),
    HOME("home", "homes", "lodge"),
    HEALTH("health", "nhs", "hospital", "clinic"),
    EDUCATION("school", "college", "academy"),
    PUBLIC("public", "concerns"),
    OTHER;

    // why: made by List.of, which is immutable; the checker sees only the interface.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> words;

    AgencyKind(String... words) {
        this.words = List.of(words);
    }

    /** The kind that a word of the agency's key gives away, as in "northmere-police"; other where none does. */
    public static AgencyKind ofKey(String agency) {
        List<String> words = List.of(agency.toLowerCase(Locale.ROOT).split("[^a-z]+"));
        for (AgencyKind kind : values()) {
            if (kind.words.stream().anyMatch(words::contains)) {
                return kind;
            }
        }
        return OTHER;
    }
}
