package secondlook.workbench.connections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.casework.network.Thing;
import secondlook.casework.network.ThingKind;
import secondlook.casework.value.DateRange;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.DateWords;

/** How a chart says things. */
final class ChartWords {

    private static final int LETTERS_OF_A_NAME = 22;
    private static final int LETTERS_OF_A_THING = 19;
    private static final int LETTERS_OF_A_ROLE = 26;

    private ChartWords() {}

    static String kind(ThingKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case PLACE -> "Place";
            case PHONE -> "Phone";
            case VEHICLE -> "Vehicle";
            case FIRM -> "Firm";
            case HOME -> "Home";
        };
    }

    /** "2 people, 1 vehicle". */
    static String counted(Map<ThingKind, Integer> kinds) {
        List<String> parts = new ArrayList<>();
        kinds.forEach((kind, count) -> parts.add(count + " " + (count == 1 ? one(kind) : several(kind))));
        return parts.isEmpty() ? "nothing more" : String.join(", ", parts);
    }

    private static String one(ThingKind kind) {
        return kind(kind).toLowerCase(Locale.ROOT);
    }

    private static String several(ThingKind kind) {
        return kind == ThingKind.PERSON ? "people" : one(kind) + "s";
    }

    /** "Eastholm Council, Northmere Police". */
    static String agencies(Collection<String> keys) {
        return keys.stream()
                .map(key -> AgencyWords.of(key).name())
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse("no agency");
    }

    static String role(@Nullable String role) {
        if (role == null) {
            return "role not recorded";
        }
        return switch (role) {
            case "victim" -> "recorded as harmed";
            case "suspect" -> "recorded as suspect";
            case "mentioned" -> "mentioned";
            case "other-child" -> "another child";
            default -> "recorded as " + role.replace('-', ' ');
        };
    }

    /** The sign in a box. */
    static String shape(ThingKind kind) {
        return switch (kind) {
            case PERSON -> "";
            case PHONE -> "phone";
            case VEHICLE -> "vehicle";
            case PLACE, FIRM, HOME -> "place";
        };
    }

    /** The number of the person that a thing is in the linked look, or 0 where it is none. */
    static long person(Thing thing) {
        String number = thing.id().startsWith("person:") ? thing.id().substring("person:".length()) : "";
        return number.matches("[1-9]\\d{0,17}") ? Long.parseLong(number) : 0;
    }

    /** A name as it fits into its box: in one line, or in two, the second cut where even they do not hold it. */
    static List<String> name(String label, boolean person) {
        int most = person ? LETTERS_OF_A_NAME : LETTERS_OF_A_THING;
        if (label.codePointCount(0, label.length()) <= most) {
            return List.of(label);
        }
        int end = label.offsetByCodePoints(0, most);
        int space = label.lastIndexOf(' ', end);
        int cut = space > most / 3 ? space : end;
        return List.of(
                label.substring(0, cut).stripTrailing(),
                shortened(label.substring(cut).stripLeading(), most));
    }

    static String roleInBox(String words) {
        return shortened(words, LETTERS_OF_A_ROLE);
    }

    private static String shortened(String words, int most) {
        return words.codePointCount(0, words.length()) <= most
                ? words
                : words.substring(0, words.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    /** A tie on the chart: what it says in few words, and the years. */
    static String label(ChartSelection.Edge edge) {
        String says = switch (edge.says()) {
            case "same file, as harmed and suspect", "same file, both as suspects" -> "same file";
            case "part of a registration, possibly of this one" -> "possibly this one";
            case "possibly the same as" -> "possibly the same";
            default -> edge.says();
        };
        String years = years(edge.ties());
        return years.isEmpty() ? says : says + ", " + years;
    }

    private static String years(List<KnownTie> ties) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (KnownTie tie : ties) {
            DateRange when = tie.when();
            if (when != null) {
                first = Math.min(first, when.earliest().getYear());
                last = Math.max(last, when.latest().getYear());
            }
        }
        if (last == Integer.MIN_VALUE) {
            return "";
        }
        return first == last ? String.valueOf(first) : first + " to " + last;
    }

    static String when(@Nullable DateRange when) {
        return when == null ? "date not recorded" : DateWords.inTable(when);
    }

    /** One hop of a path as a sentence. */
    static String hop(KnownTie tie, String from, String to) {
        String dated = tie.when() == null ? "on a date that is not recorded" : "dated " + DateWords.of(tie.when());
        String by = AgencyWords.of(tie.agency()).name();
        return switch (tie.says()) {
            case "same file, as harmed and suspect" ->
                by + " has " + from + " as harmed and " + to + " as suspect in one file, " + dated + ".";
            case "same file, both as suspects" ->
                by + " has " + from + " and " + to + " as suspects in one file, " + dated + ".";
            case "phone" -> by + " records the phone " + to + " of " + from + ", " + dated + ".";
            case "vehicle" -> by + " records the vehicle " + to + " of " + from + ", " + dated + ".";
            case "address" -> by + " records " + from + " at the address " + to + ", " + dated + ".";
            case "place" -> by + " records " + from + " at " + to + ", " + dated + ".";
            case "named in the file" -> by + " names " + to + " in a file of " + from + ", " + dated + ".";
            case "lived at", "missing from", "found at" ->
                by + " records that " + from + " was " + (tie.says().equals("lived at") ? "placed at" : tie.says())
                        + " " + to + ", " + dated + ".";
            default -> by + ": " + from + ", " + tie.says() + ", " + to + ", " + dated + ".";
        };
    }
}
