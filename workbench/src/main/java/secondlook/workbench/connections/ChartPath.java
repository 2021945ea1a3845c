package secondlook.workbench.connections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.casework.network.Look;
import secondlook.casework.network.ThingKind;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.RowNames;

/** How two things of a chart are connected: what was asked for, and the path that was found, as sentences with their rows. */
final class ChartPath {

    private static final int MOST_MATCHES = 12;

    private final Network network;

    ChartPath(Network network) {
        this.network = network;
    }

    /** The path that was found, as sentences; null where none was asked for or found. */
    static ChartView.@Nullable PathView view(
            ChartStart start, ChartQuery query, ChartSelection.Contents contents, RowNames rows) {
        ChartSelection.FoundPath path = contents.path();
        if (path == null) {
            return null;
        }
        Map<Long, String> labels = new HashMap<>();
        path.things().forEach(thing -> labels.put(thing.number(), thing.thing().label()));
        ChartQuery other = new ChartQuery(
                query.look(),
                query.open(),
                query.show(),
                query.all(),
                query.from(),
                query.to(),
                "",
                !query.timeOrder(),
                query.byDate());
        return new ChartView.PathView(
                "How " + path.things().getFirst().thing().label() + " and "
                        + path.things().getLast().thing().label() + " are connected",
                path.ties().stream()
                        .map(tie -> new ChartView.Hop(
                                ChartWords.hop(
                                        tie, labels.getOrDefault(tie.from(), ""), labels.getOrDefault(tie.to(), "")),
                                rows.links(tie.rows())))
                        .toList(),
                coincidence(path, query.look()),
                query.timeOrder(),
                other.href(start.address()));
    }

    /** What the nature of the path says, and where a person on it is one only by linkage. */
    private static List<String> coincidence(ChartSelection.FoundPath path, Look look) {
        List<String> reasons = new ArrayList<>();
        for (int i = 1; look == Look.AS_LINKED && i < path.ties().size(); i++) {
            KnownThing between = path.things().get(i);
            boolean twoAgencies =
                    !path.ties().get(i - 1).agency().equals(path.ties().get(i).agency());
            if (between.thing().kind() == ThingKind.PERSON && twoAgencies) {
                reasons.add("The records that two agencies have of "
                        + between.thing().label() + " were linked: they may be of two people.");
            }
        }
        reasons.addAll(path.mayBeCoincidence());
        return reasons;
    }

    /** The form that asks for one. */
    static ChartView.PathForm form(ChartQuery query, ChartSelection.Contents contents, Towards towards) {
        List<ChartView.Choice> ends = contents.things().stream()
                .sorted()
                .map(thing ->
                        new ChartView.Choice(thing.number(), thing.thing().label(), thing.number() == query.from()))
                .toList();
        boolean asked = query.from() > 0 && query.to() > 0;
        String said = towards.said();
        if (said == null && asked && contents.path() == null) {
            said = query.timeOrder()
                    ? "No path in time order was found within eight ties. That says nothing about the two."
                    : "No path was found within eight ties. That says nothing about the two.";
        }
        return new ChartView.PathForm(
                ends, query.toWords(), query.timeOrder(), query.fields(), towards.matches(), said);
    }

    /** What the words for the other end of a path mean. */
    record Towards(
            ChartQuery query,
            List<ChartView.Match> matches,
            @Nullable String said) {}

    Towards towards(Viewer viewer, ChartQuery query, ChartStart start) {
        if (query.toWords().isEmpty()) {
            return new Towards(query, List.of(), null);
        }
        List<KnownThing> found = network.find(viewer, query.look(), query.toWords(), MOST_MATCHES).stream()
                .filter(thing -> thing.number() != query.from())
                .toList();
        if (found.isEmpty()) {
            return new Towards(query, List.of(), "Nothing of that name, number or reference is tied in the records.");
        }
        if (found.size() == 1) {
            return new Towards(query.towards(query.from(), found.getFirst().number()), List.of(), null);
        }
        return new Towards(
                query,
                found.stream()
                        .map(thing -> new ChartView.Match(
                                thing.thing().label(),
                                ChartWords.kind(thing.thing().kind()),
                                query.towards(query.from(), thing.number()).href(start.address())))
                        .toList(),
                "These have that name. Choose one.");
    }
}
