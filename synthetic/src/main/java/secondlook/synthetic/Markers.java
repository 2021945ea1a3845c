package secondlook.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Exploitation markers as officers tick and write them. */
final class Markers {
    static final List<String> SEXUAL = List.of(
            "gifts without reason",
            "older adults",
            "unknown cars",
            "hotel visits",
            "alcohol or drugs given",
            "second phone");
    static final List<String> CRIMINAL =
            List.of("carrying for others", "debt owed to adults", "travel to other towns alone", "weapon found");

    private Markers() {}

    /** So many of a list, in its order, none twice. */
    static List<String> some(List<String> markers, int count, Dice dice) {
        List<String> left = new ArrayList<>(markers);
        while (left.size() > count) {
            left.remove(dice.below(left.size()));
        }
        return left;
    }

    /** Puts markers into the factors column, or into sentences of the log. */
    static void put(NorthmereCase file, List<String> markers) {
        if (file.chance(0.5)) {
            file.occurrence.set("factors", String.join(";", markers));
            return;
        }
        int day = 1;
        for (String marker : markers) {
            file.log(file.reported.plusDays(day++).plusMinutes(20), "Recorded at the visit: " + marker + ".");
        }
    }
}
