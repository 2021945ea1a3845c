package secondlook.workbench.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives the clusters of a linkage run the persons of the run before: a cluster keeps the person that most of its mentions
 * had, and a person goes to the cluster that has most of its mentions. Addresses and decisions outlive a run that way.
 *
 * <p>Pure and independent of the order of its input: ties go to the smaller person, then to the cluster with the smallest
 * mention.
 */
final class StablePersons {

    private StablePersons() {}

    /**
     * @param clusters the mentions of each cluster; every mention in one cluster
     * @param before the person of each mention in the run before; absent for a new mention
     * @return for each cluster, in order, the person it keeps, or null where it needs a new one, and what changed
     */
    static Assignment assign(List<? extends Set<Long>> clusters, Map<Long, Long> before) {
        List<Claim> claims = new ArrayList<>();
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            int here = cluster;
            Map<Long, Integer> shared = new TreeMap<>();
            for (long mention : clusters.get(cluster)) {
                Long person = before.get(mention);
                if (person != null) {
                    shared.merge(person, 1, Integer::sum);
                }
            }
            long smallest = clusters.get(cluster).stream()
                    .mapToLong(Long::longValue)
                    .min()
                    .orElse(Long.MAX_VALUE);
            shared.forEach((person, mentions) -> claims.add(new Claim(here, person, mentions, smallest)));
        }
        claims.sort(Comparator.comparingInt(Claim::mentions)
                .reversed()
                .thenComparingLong(Claim::person)
                .thenComparingLong(Claim::smallestMention));
        @Nullable Long[] kept = new Long[clusters.size()];
        Set<Long> given = new HashSet<>();
        for (Claim claim : claims) {
            if (kept[claim.cluster()] == null && given.add(claim.person())) {
                kept[claim.cluster()] = claim.person();
            }
        }
        return new Assignment(java.util.Arrays.asList(kept), personsOfClusters(claims, clusters.size()));
    }

    /** For each cluster, every person of the run before that some of its mentions had. */
    private static List<Set<Long>> personsOfClusters(List<Claim> claims, int clusters) {
        Map<Integer, Set<Long>> persons = new HashMap<>();
        claims.forEach(claim ->
                persons.computeIfAbsent(claim.cluster(), _ -> new TreeSet<>()).add(claim.person()));
        List<Set<Long>> byCluster = new ArrayList<>(clusters);
        for (int cluster = 0; cluster < clusters; cluster++) {
            byCluster.add(persons.getOrDefault(cluster, Set.of()));
        }
        return byCluster;
    }

    private record Claim(int cluster, long person, int mentions, long smallestMention) {}

    /**
     * @param kept for each cluster the person it keeps, or null where it needs a new one
     * @param before for each cluster the persons that its mentions had
     */
    record Assignment(List<@Nullable Long> kept, List<Set<Long>> before) {}
}
