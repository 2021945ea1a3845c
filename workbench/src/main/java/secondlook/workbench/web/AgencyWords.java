package secondlook.workbench.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * How an agency is named on a page and which track of the chronology it keeps. Colour is never alone: every track has a
 * place and a letter.
 *
 * @param key the agency's key, such as "northmere-police"
 * @param name as read on a page, "Northmere Police"
 * @param track the track of the chronology
 */
public record AgencyWords(String key, String name, Track track) {

    /** The tracks of the chronology, in their order across the page. */
    public enum Track {
        POLICE("p", "Police", List.of("police", "constabulary", "force")),
        SOCIAL_CARE("s", "Social care", List.of("council", "social", "ssd", "authority", "borough")),
        HOME("h", "Children’s homes", List.of("home", "homes", "lodge", "house")),
        HEALTH("n", "Health", List.of("health", "nhs", "hospital", "clinic", "trust")),
        CONCERNS("c", "Concerns from the public and others", List.of());

        private final String letter;
        private final String words;
        // why: made by List.of, which is immutable; the checker sees only the interface.
        @SuppressWarnings("ImmutableEnumChecker")
        private final List<String> marks;

        Track(String letter, String words, List<String> marks) {
            this.letter = letter;
            this.words = words;
            this.marks = marks;
        }

        /** The class of the track in the stylesheet. */
        public String style() {
            return letter;
        }

        /** The letter in the dot. */
        public String letter() {
            return letter.toUpperCase(Locale.ROOT);
        }

        public String words() {
            return words;
        }
    }

    /** Of so many agencies the words are remembered; a page asks for them once a line. */
    private static final int REMEMBERED = 1_000;

    private static final Map<String, AgencyWords> KNOWN = new ConcurrentHashMap<>();

    /** The words for a key. An agency that no mark places stands on the last track. */
    public static AgencyWords of(String key) {
        AgencyWords known = KNOWN.get(key);
        if (known == null) {
            known = read(key);
            if (KNOWN.size() < REMEMBERED) {
                KNOWN.put(key, known);
            }
        }
        return known;
    }

    private static AgencyWords read(String key) {
        List<String> parts = Arrays.asList(key.toLowerCase(Locale.ROOT).split("[-_ ]+"));
        Track track = Arrays.stream(Track.values())
                .filter(each -> parts.stream().anyMatch(each.marks::contains))
                .findFirst()
                .orElse(Track.CONCERNS);
        return new AgencyWords(key, name(parts), track);
    }

    private static String name(List<String> parts) {
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .map(part -> switch (part) {
                    case "nhs", "ssd" -> part.toUpperCase(Locale.ROOT);
                    // A key has no apostrophe.
                    case "childrens" -> "Children’s";
                    default -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
                })
                .collect(Collectors.joining(" "));
    }
}
