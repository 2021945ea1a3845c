package secondlook.casework.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.casefile.LinkStanding;

/**
 * Finds groups: communities of the ties that may make one, by the Leiden algorithm with the constant Potts model (Traag,
 * Waltman and van Eck, 2019), in which every community is connected.
 *
 * <p>Phases: (1) leave out ties that make no group; (2) take each connected component apart, since communities never
 * cross one; (3) Leiden on it, its nodes in the order of their ids and its random numbers from a fixed seed, so that the
 * order of case files does not matter; (4) keep of each community what is joined without places alone, and of that only
 * what has two suspects who each reach two files.
 *
 * <p>Cost: near linear in the ties. Deterministic.
 */
final class Grouping {

    private static final long SEED = 20_26;
    private static final int ITERATIONS = 50;
    private static final double RANDOMNESS = 0.01;
    /** A place that two files name ties their people less than a person, phone or vehicle does. */
    private static final double PLACE_WEIGHT = 0.5;

    private final Connections connections;

    Grouping(Connections connections) {
        this.connections = connections;
    }

    List<Group> groups() {
        List<Tie> grouping =
                connections.ties().stream().filter(this::mayMakeAGroup).toList();
        List<Group> groups = new ArrayList<>();
        for (List<Tie> component : components(grouping)) {
            if (hasTwoSuspectsInTwoFiles(component)) {
                for (Set<String> community : communities(component)) {
                    addGroup(community, component, groups);
                }
            }
        }
        groups.sort(Comparator.comparing(Group::id));
        return groups;
    }

    /** Ties of suspects: to one another, to the children of their files, and to things that may tie. */
    private boolean mayMakeAGroup(Tie tie) {
        if (tie.standing() == LinkStanding.POSSIBLE) {
            return false;
        }
        Thing to = connections.thing(tie.to());
        boolean ofSuspect = connections.isSuspect(tie.from()) || connections.isSuspect(tie.to());
        return ofSuspect && to != null && to.tiesGroups();
    }

    private static boolean isPlace(Tie tie) {
        return tie.to().startsWith("place:");
    }

    private boolean hasTwoSuspectsInTwoFiles(List<Tie> ties) {
        return people(suspectsOf(ties).stream()) > 1
                && Connections.caseFilesOf(ties).size() > 1;
    }

    private Set<String> suspectsOf(List<Tie> ties) {
        Set<String> suspects = new TreeSet<>();
        for (Tie tie : ties) {
            addIfSuspect(tie.from(), suspects);
            addIfSuspect(tie.to(), suspects);
        }
        return suspects;
    }

    private void addIfSuspect(String id, Set<String> suspects) {
        if (connections.isSuspect(id)) {
            suspects.add(id);
        }
    }

    /** The ties of each connected component, components by their least thing. */
    static List<List<Tie>> components(List<Tie> ties) {
        Map<String, String> parent = new HashMap<>();
        for (Tie tie : ties) {
            String one = root(parent, tie.from());
            String other = root(parent, tie.to());
            if (!one.equals(other)) {
                boolean first = one.compareTo(other) < 0;
                parent.put(first ? other : one, first ? one : other);
            }
        }
        Map<String, List<Tie>> components = new TreeMap<>();
        for (Tie tie : ties) {
            components
                    .computeIfAbsent(root(parent, tie.from()), _ -> new ArrayList<>())
                    .add(tie);
        }
        return List.copyOf(components.values());
    }

    private static String root(Map<String, String> parent, String id) {
        String at = id;
        while (!parent.getOrDefault(at, at).equals(at)) {
            at = parent.getOrDefault(at, at);
        }
        parent.put(id, at);
        return at;
    }

    private List<Set<String>> communities(List<Tie> component) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Set<String> ids = new TreeSet<>();
        component.forEach(tie -> ids.addAll(List.of(tie.from(), tie.to())));
        ids.forEach(id -> numbers.put(id, numbers.size()));
        Clustering found = new LeidenAlgorithm(
                        connections.settings().resolution(), ITERATIONS, RANDOMNESS, new Random(SEED))
                .findClustering(network(component, numbers));
        Map<Integer, Set<String>> communities = new TreeMap<>();
        numbers.forEach((id, number) -> communities
                .computeIfAbsent(found.getCluster(number), _ -> new TreeSet<>())
                .add(id));
        return communities.values().stream()
                .sorted(Comparator.comparing(community -> community.iterator().next()))
                .toList();
    }

    /** Each pair once, whatever number of rows ties it: the algorithm takes no pair twice. */
    private static Network network(List<Tie> component, Map<String, Integer> numbers) {
        Map<Long, Double> pairs = new TreeMap<>();
        for (Tie tie : component) {
            int one = Objects.requireNonNull(numbers.get(tie.from()));
            int other = Objects.requireNonNull(numbers.get(tie.to()));
            long pair = ((long) Math.min(one, other) << 32) | Math.max(one, other);
            pairs.merge(pair, isPlace(tie) ? PLACE_WEIGHT : 1.0, Math::max);
        }
        LargeIntArray first = new LargeIntArray(pairs.size());
        LargeIntArray second = new LargeIntArray(pairs.size());
        LargeDoubleArray weights = new LargeDoubleArray(pairs.size());
        long at = 0;
        for (Map.Entry<Long, Double> pair : pairs.entrySet()) {
            first.set(at, (int) (pair.getKey() >>> 32));
            second.set(at, (int) (pair.getKey() & 0xFFFFFFFFL));
            weights.set(at, pair.getValue());
            at++;
        }
        return new Network(numbers.size(), false, new LargeIntArray[] {first, second}, weights, false, true);
    }

    /** Keeps of a community the parts that hold together without places, and makes a group of them. */
    private void addGroup(Set<String> community, List<Tie> component, List<Group> groups) {
        List<Tie> inside = component.stream()
                .filter(tie -> community.contains(tie.from()) && community.contains(tie.to()))
                .toList();
        Set<String> kept = new TreeSet<>();
        List<Tie> withoutPlaces = inside.stream().filter(tie -> !isPlace(tie)).toList();
        for (List<Tie> part : components(withoutPlaces)) {
            if (isGroup(part)) {
                part.forEach(tie -> kept.addAll(List.of(tie.from(), tie.to())));
            }
        }
        if (!kept.isEmpty()) {
            groups.add(group(inside.stream()
                    .filter(tie -> kept.contains(tie.from()) && (kept.contains(tie.to()) || isPlace(tie)))
                    .toList()));
        }
    }

    /**
     * Two suspects who each reach two files, as they stand in them or by a phone or vehicle: one adult with many children,
     * in one of whose files somebody else is named, is no group.
     */
    private boolean isGroup(List<Tie> part) {
        Map<String, Set<CaseFileId>> filesOfThing = new HashMap<>();
        Map<String, Set<CaseFileId>> reach = new HashMap<>();
        for (Tie tie : part) {
            CaseFileId file = tie.caseFile();
            if (file != null) {
                filesOfThing.computeIfAbsent(tie.to(), _ -> new TreeSet<>()).add(file);
                for (String end : List.of(tie.from(), tie.to())) {
                    reach.computeIfAbsent(end, _ -> new TreeSet<>()).add(file);
                }
            }
        }
        for (Tie tie : part) {
            boolean thing = !tie.to().startsWith("person:");
            if (thing) {
                reach.computeIfAbsent(tie.from(), _ -> new TreeSet<>())
                        .addAll(filesOfThing.getOrDefault(tie.to(), Set.of()));
            }
        }
        return people(suspectsOf(part).stream()
                        .filter(suspect -> reach.getOrDefault(suspect, Set.of()).size() > 1))
                > 1;
    }

    /** How many people these are at least: two records of whom it is not sure that they are two count once. */
    private long people(Stream<String> ids) {
        return ids.map(connections.perhapsOne()::of).distinct().count();
    }

    private Group group(List<Tie> ties) {
        List<Thing> all = ties.stream()
                .flatMap(tie -> Stream.of(tie.from(), tie.to()))
                .distinct()
                .map(connections::thing)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        List<CaseFileId> files = Connections.caseFilesOf(ties);
        return new Group(
                files.getFirst().toString(),
                connections.look(),
                all.stream().filter(thing -> thing.kind() == ThingKind.PERSON).toList(),
                all.stream().filter(thing -> thing.kind() != ThingKind.PERSON).toList(),
                files,
                ties,
                all.stream().map(thing -> first(thing, ties)).toList());
    }

    /** The ties are in time order, so the first that names the thing is its first record. */
    private static Group.First first(Thing thing, List<Tie> ties) {
        Tie first = ties.stream()
                .filter(tie -> tie.from().equals(thing.id()) || tie.to().equals(thing.id()))
                .findFirst()
                .orElseThrow();
        return new Group.First(thing.id(), first.agency(), first.when(), first);
    }
}
