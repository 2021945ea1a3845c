package secondlook.casework.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import secondlook.casework.casefile.LinkStanding;
import secondlook.casework.casefile.NumberWords;

/**
 * Possible ties between a part of a registration and the whole ones it may be of, for people to judge. Whole registrations
 * are looked up by three letters in a row, so that the cost is that of the answers.
 */
final class PartRegistrations {

    private static final String PREFIX = "vehicle:";
    /** A part that may be of more whole registrations than this says nothing about any of them. */
    private static final int MOST = 20;

    private PartRegistrations() {}

    static List<Tie> ties(Collection<Thing> things, Collection<Tie> ties) {
        List<Thing> parts = new ArrayList<>();
        Map<String, List<Thing>> wholes = new HashMap<>();
        for (Thing thing : things) {
            if (thing.kind() == ThingKind.VEHICLE && thing.tiesGroups()) {
                String whole = registration(thing);
                new TreeSet<>(NumberWords.runs(whole))
                        .forEach(run -> wholes.computeIfAbsent(run, _ -> new ArrayList<>())
                                .add(thing));
            } else if (thing.kind() == ThingKind.VEHICLE) {
                parts.add(thing);
            }
        }
        Map<String, Tie> seen = new HashMap<>();
        if (!parts.isEmpty()) {
            ties.stream()
                    .filter(tie -> tie.to().startsWith(PREFIX))
                    .sorted(Connections.IN_TIME)
                    .forEach(tie -> seen.putIfAbsent(tie.to(), tie));
        }
        List<Tie> possible = new ArrayList<>();
        for (Thing part : parts) {
            Tie tie = seen.get(part.id());
            if (tie != null) {
                addTies(part, tie, wholes, possible);
            }
        }
        return possible;
    }

    private static void addTies(Thing part, Tie seen, Map<String, List<Thing>> wholes, List<Tie> possible) {
        String written = registration(part);
        List<String> runs = NumberWords.runs(written);
        if (runs.isEmpty()) {
            return;
        }
        Pattern pattern = NumberWords.wholesOf(written);
        List<Thing> may = wholes.getOrDefault(runs.getFirst(), List.of()).stream()
                .filter(whole -> pattern.matcher(registration(whole)).matches())
                .toList();
        if (may.size() <= MOST) {
            may.forEach(whole -> possible.add(new Tie(
                    part.id(),
                    whole.id(),
                    "part of a registration, possibly of this one",
                    null,
                    seen.agency(),
                    null,
                    seen.rows(),
                    LinkStanding.POSSIBLE)));
        }
    }

    private static String registration(Thing vehicle) {
        return vehicle.id().substring(PREFIX.length());
    }
}
