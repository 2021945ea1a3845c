package secondlook.workbench.connections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import secondlook.casework.network.NetworkSettings;
import secondlook.casework.network.Path;
import secondlook.casework.network.PathFinder;
import secondlook.casework.network.ThingKind;
import secondlook.casework.network.Tie;
import secondlook.casework.network.WhyNoGroup;
import secondlook.workbench.access.Viewer;

/**
 * What stands on one chart: small at first, and what is opened after that. The same question gives the same chart. Things
 * are in the order in which they were opened, and by name within it; never by how many ties they have.
 */
final class ChartSelection {

    /** A start brings this many at once; the rest is counted and can be asked for. */
    static final int FIRST = 14;

    private static final int MOST_OPENED = 24;
    private static final int MOST = 80;

    private final Network network;
    private final Viewer viewer;
    private final ChartQuery query;
    private final Map<Long, String> hiddenByReader;
    private final Map<Long, KnownThing> known = new HashMap<>();
    private final Set<Long> shown = new LinkedHashSet<>();
    private final Map<Long, Hidden> hidden = new TreeMap<>();
    private final Set<Long> left = new TreeSet<>();
    private final Set<KnownTie> pathTies = new LinkedHashSet<>();
    private @Nullable FoundPath path;

    private ChartSelection(Network network, Viewer viewer, ChartQuery query, Map<Long, String> hiddenByReader) {
        this.network = network;
        this.viewer = viewer;
        this.query = query;
        this.hiddenByReader = hiddenByReader;
    }

    /** Several rows that tie two things alike are one line of a chart. */
    record Edge(KnownThing from, KnownThing to, String says, boolean possible, boolean onPath, List<KnownTie> ties) {}

    /**
     * What is left out of a chart, with the reason.
     *
     * @param byReader whether the reader hid it, or else the rule
     */
    record Hidden(KnownThing thing, String reason, boolean byReader) {}

    /** What opening a thing would bring: how many of each kind, recorded by which agencies. */
    record Brings(Map<ThingKind, Integer> kinds, Set<String> agencies) {}

    /** A path with the kept tie of every hop. */
    record FoundPath(List<KnownThing> things, List<KnownTie> ties, List<String> mayBeCoincidence) {}

    record Contents(
            List<KnownThing> things,
            List<Edge> edges,
            List<Hidden> hidden,
            Map<Long, Brings> brings,
            Brings left,
            @Nullable FoundPath path,
            Map<Long, Set<String>> agencies) {}

    static Contents of(
            Network network, Viewer viewer, ChartStart start, ChartQuery query, Map<Long, String> hiddenByReader) {
        return new ChartSelection(network, viewer, query, hiddenByReader).select(start);
    }

    private Contents select(ChartStart start) {
        begin(start);
        for (long opened : query.open()) {
            open(opened);
        }
        if (query.from() > 0 && query.to() > 0) {
            findPath();
        }
        List<KnownTie> ties = network.tiesOf(viewer, shown);
        Set<Long> ends = new TreeSet<>();
        ties.forEach(tie -> ends.addAll(List.of(tie.from(), tie.to())));
        know(ends);
        return new Contents(
                shown.stream().map(this::known).toList(),
                edges(ties),
                List.copyOf(hidden.values()),
                brings(ties),
                left(ties),
                path,
                agencies(ties));
    }

    private void begin(ChartStart start) {
        switch (start) {
            case ChartStart.OfCaseFile(int caseFile, var _) -> {
                Set<Long> people = new LinkedHashSet<>();
                network.standingsIn(viewer, query.look(), caseFile).stream()
                        .filter(standing -> !standing.apart() && standing.thing() > 0)
                        .forEach(standing -> people.add(standing.thing()));
                Set<Long> others = new TreeSet<>();
                network.tiesIn(viewer, query.look(), caseFile)
                        .forEach(tie -> others.addAll(List.of(tie.from(), tie.to())));
                others.removeAll(people);
                know(people);
                know(others);
                add(people, query.all() ? MOST : FIRST);
                add(sorted(others), query.all() ? MOST : FIRST);
            }
            case ChartStart.OfThing(KnownThing thing) -> {
                known.put(thing.number(), thing);
                shown.add(thing.number());
                Set<Long> others = neighbours(thing.number());
                add(sorted(others), query.all() ? MOST : FIRST);
            }
            case ChartStart.OfGroup(KnownGroup group) -> {
                know(group.things());
                add(sorted(group.things()), MOST);
            }
        }
    }

    private void open(long thing) {
        know(List.of(thing));
        if (known.containsKey(thing) && shown.contains(thing)) {
            List<Long> others = sorted(neighbours(thing)).stream()
                    .filter(other -> !shown.contains(other))
                    .limit(MOST_OPENED)
                    .toList();
            add(others, MOST);
        }
    }

    private Set<Long> neighbours(long thing) {
        Set<Long> others = new TreeSet<>();
        network.tiesOf(viewer, List.of(thing)).forEach(tie -> others.add(tie.other(thing)));
        know(others);
        return others;
    }

    private List<Long> sorted(Collection<Long> numbers) {
        return numbers.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .sorted()
                .map(KnownThing::number)
                .toList();
    }

    private void add(Collection<Long> numbers, int most) {
        for (long number : numbers) {
            KnownThing thing = known.get(number);
            if (thing == null || shown.contains(number) || isHidden(thing)) {
                continue;
            }
            if (shown.size() < most) {
                shown.add(number);
            } else {
                left.add(number);
            }
        }
    }

    private boolean isHidden(KnownThing thing) {
        String reason = hiddenByReader.get(thing.number());
        if (reason != null) {
            hidden.put(thing.number(), new Hidden(thing, reason, true));
            return true;
        }
        WhyNoGroup why = thing.thing().whyNoGroup();
        if (why == null
                || why.isLedThrough()
                || why.isPossibleOnly()
                || query.show().contains(thing.number())) {
            return false;
        }
        hidden.put(thing.number(), new Hidden(thing, why.words(), false));
        return true;
    }

    private void findPath() {
        StoredTies stored = new StoredTies(network, viewer);
        Path found = new PathFinder(stored, NetworkSettings.standard().maxHops())
                .path(Long.toString(query.from()), Long.toString(query.to()), query.timeOrder());
        if (found == null || found.ties().isEmpty()) {
            return;
        }
        List<Long> numbers =
                found.things().stream().map(thing -> Long.valueOf(thing.id())).toList();
        know(numbers);
        numbers.forEach(number -> {
            shown.add(number);
            hidden.remove(number);
        });
        List<KnownTie> hops = new ArrayList<>();
        for (Tie tie : found.ties()) {
            hops.add(stored.known(tie));
        }
        pathTies.addAll(hops);
        path = new FoundPath(numbers.stream().map(this::known).toList(), hops, found.mayBeCoincidence());
    }

    private List<Edge> edges(List<KnownTie> ties) {
        Map<List<Object>, List<KnownTie>> alike = new LinkedHashMap<>();
        for (KnownTie tie : ties) {
            if (shown.contains(tie.from()) && shown.contains(tie.to())) {
                alike.computeIfAbsent(
                                List.of(tie.from(), tie.to(), tie.says(), tie.isPossible()), _ -> new ArrayList<>())
                        .add(tie);
            }
        }
        return alike.values().stream()
                .map(same -> new Edge(
                        known(same.getFirst().from()),
                        known(same.getFirst().to()),
                        same.getFirst().says(),
                        same.getFirst().isPossible(),
                        same.stream().anyMatch(pathTies::contains),
                        List.copyOf(same)))
                .toList();
    }

    private Map<Long, Brings> brings(List<KnownTie> ties) {
        Map<Long, Brings> brings = new HashMap<>();
        for (long number : shown) {
            List<KnownTie> own = ties.stream()
                    .filter(tie -> tie.from() == number || tie.to() == number)
                    .filter(tie -> isNew(tie.other(number)))
                    .toList();
            Set<Long> others = new TreeSet<>();
            own.forEach(tie -> others.add(tie.other(number)));
            brings.put(number, bring(others, own));
        }
        return brings;
    }

    private boolean isNew(long number) {
        KnownThing thing = known.get(number);
        if (thing == null || shown.contains(number) || hiddenByReader.containsKey(number)) {
            return false;
        }
        WhyNoGroup why = thing.thing().whyNoGroup();
        return why == null
                || why.isLedThrough()
                || why.isPossibleOnly()
                || query.show().contains(number);
    }

    private Brings left(List<KnownTie> ties) {
        Set<Long> still = new TreeSet<>(left);
        still.removeAll(shown);
        return bring(
                still,
                ties.stream()
                        .filter(tie -> still.contains(tie.from()) || still.contains(tie.to()))
                        .toList());
    }

    private Brings bring(Set<Long> things, List<KnownTie> ties) {
        Map<ThingKind, Integer> kinds = new TreeMap<>();
        things.forEach(other -> kinds.merge(known(other).thing().kind(), 1, Integer::sum));
        Set<String> agencies = new TreeSet<>();
        ties.forEach(tie -> agencies.add(tie.agency()));
        return new Brings(kinds, agencies);
    }

    private static Map<Long, Set<String>> agencies(List<KnownTie> ties) {
        Map<Long, Set<String>> agencies = new HashMap<>();
        for (KnownTie tie : ties) {
            agencies.computeIfAbsent(tie.from(), _ -> new TreeSet<>()).add(tie.agency());
            agencies.computeIfAbsent(tie.to(), _ -> new TreeSet<>()).add(tie.agency());
        }
        return agencies;
    }

    private void know(Collection<Long> numbers) {
        Set<Long> unknown = new TreeSet<>(numbers);
        unknown.removeAll(known.keySet());
        known.putAll(network.things(viewer, unknown));
    }

    private KnownThing known(long number) {
        return Objects.requireNonNull(known.get(number), "A tie leads to a thing that is not kept.");
    }
}
