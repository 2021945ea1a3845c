package secondlook.workbench.connections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives each group of a run the number it had in the run before: the one with which it shares most of its people, each
 * number once, the larger share first and the lower number where shares are equal. Deterministic.
 */
final class StableGroups {

    private StableGroups() {}

    private record Share(int group, long before, int people) {

        static final Comparator<Share> LARGEST_FIRST = Comparator.comparingInt(Share::people)
                .reversed()
                .thenComparingLong(Share::before)
                .thenComparingInt(Share::group);
    }

    /**
     * @param groups the people of each group, by number
     * @param before the people of each group of the run before, by the group's number
     */
    static Assignment assign(List<Set<Long>> groups, Map<Long, Set<Long>> before) {
        Map<Long, List<Long>> groupsOf = new HashMap<>();
        before.forEach((number, people) -> people.forEach(person ->
                groupsOf.computeIfAbsent(person, _ -> new ArrayList<>()).add(number)));
        List<Share> shares = new ArrayList<>();
        List<List<Long>> from = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            Map<Long, Integer> shared = new TreeMap<>();
            for (Long person : groups.get(group)) {
                groupsOf.getOrDefault(person, List.of()).forEach(number -> shared.merge(number, 1, Integer::sum));
            }
            int number = group;
            shared.forEach((earlier, people) -> shares.add(new Share(number, earlier, people)));
            from.add(List.copyOf(shared.keySet()));
        }
        shares.sort(Share.LARGEST_FIRST);
        Map<Integer, Long> kept = new HashMap<>();
        Set<Long> taken = new HashSet<>();
        for (Share share : shares) {
            if (!kept.containsKey(share.group) && taken.add(share.before)) {
                kept.put(share.group, share.before);
            }
        }
        List<@Nullable Long> numbers = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            numbers.add(kept.get(group));
        }
        return new Assignment(numbers, from);
    }

    /**
     * @param kept of each group the number it keeps, or null where it is new
     * @param from of each group the numbers of the groups its people were in before
     */
    record Assignment(List<@Nullable Long> kept, List<List<Long>> from) {}
}
