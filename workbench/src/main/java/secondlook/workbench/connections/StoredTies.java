package secondlook.workbench.connections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import secondlook.casework.network.Thing;
import secondlook.casework.network.Tie;
import secondlook.casework.network.TiesOfThings;
import secondlook.casework.value.Citation;
import secondlook.workbench.access.Viewer;

/**
 * The kept network as a path is looked for in it: things are named by their numbers, and fetched a step at a time. One for
 * each question; not thread-safe.
 */
final class StoredTies implements TiesOfThings {

    private final Network network;
    private final Viewer viewer;
    private final Map<Long, KnownThing> things = new HashMap<>();
    private final Map<Long, List<KnownTie>> ties = new HashMap<>();
    private final Map<Tie, KnownTie> known = new HashMap<>();

    StoredTies(Network network, Viewer viewer) {
        this.network = network;
        this.viewer = viewer;
    }

    @Override
    public void willAsk(Collection<String> wanted) {
        Set<Long> numbers = new TreeSet<>();
        wanted.stream()
                .map(Long::valueOf)
                .filter(number -> !ties.containsKey(number))
                .forEach(numbers::add);
        if (numbers.isEmpty()) {
            return;
        }
        numbers.forEach(number -> ties.put(number, new ArrayList<>()));
        Set<Long> met = new TreeSet<>(numbers);
        for (KnownTie tie : network.tiesOf(viewer, numbers)) {
            for (long end : List.of(tie.from(), tie.to())) {
                met.add(end);
                if (numbers.contains(end)) {
                    ties.computeIfAbsent(end, _ -> new ArrayList<>()).add(tie);
                }
            }
        }
        met.removeAll(things.keySet());
        things.putAll(network.things(viewer, met));
    }

    @Override
    public @Nullable Thing thing(String id) {
        long number = Long.parseLong(id);
        if (!things.containsKey(number)) {
            things.putAll(network.things(viewer, List.of(number)));
        }
        KnownThing found = things.get(number);
        return found == null
                ? null
                : new Thing(
                        found.thing().kind(),
                        id,
                        found.thing().label(),
                        found.thing().detail(),
                        found.thing().whyNoGroup());
    }

    @Override
    public List<Tie> tiesOf(String thing) {
        willAsk(List.of(thing));
        List<Tie> found = new ArrayList<>();
        for (KnownTie tie : ties.getOrDefault(Long.valueOf(thing), List.of())) {
            Tie plain = new Tie(
                    Long.toString(tie.from()),
                    Long.toString(tie.to()),
                    tie.says(),
                    tie.when(),
                    tie.agency(),
                    null,
                    List.<Citation>copyOf(tie.rows()),
                    tie.standing());
            known.put(plain, tie);
            found.add(plain);
        }
        return found;
    }

    /** The kept tie of a tie that was handed out. */
    KnownTie known(Tie tie) {
        KnownTie found = known.get(tie);
        if (found == null) {
            throw new IllegalArgumentException("This tie was not handed out here.");
        }
        return found;
    }
}
