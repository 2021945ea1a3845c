package secondlook.workbench.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A person keeps the number across runs: addresses and decisions rest on it. */
final class StablePersonsTest {

    @Test
    void aClusterThatDidNotChangeKeepsItsPerson() {
        StablePersons.Assignment assigned =
                StablePersons.assign(List.of(Set.of(1L, 2L), Set.of(3L)), Map.of(1L, 70L, 2L, 70L, 3L, 71L));

        assertThat(assigned.kept()).containsExactly(70L, 71L);
    }

    @Test
    void aMergeKeepsThePersonWithMoreMentionsAndNamesBoth() {
        StablePersons.Assignment assigned =
                StablePersons.assign(List.of(Set.of(1L, 2L, 3L)), Map.of(1L, 70L, 2L, 71L, 3L, 71L));

        assertThat(assigned.kept()).containsExactly(71L);
        assertThat(assigned.before().getFirst()).containsExactlyInAnyOrder(70L, 71L);
    }

    @Test
    void aSplitLeavesThePersonWithTheLargerPartAndGivesTheOtherANewOne() {
        StablePersons.Assignment assigned =
                StablePersons.assign(List.of(Set.of(1L), Set.of(2L, 3L)), Map.of(1L, 70L, 2L, 70L, 3L, 70L));

        assertThat(assigned.kept()).containsExactly(null, 70L);
    }

    @Test
    void newMentionsGetANewPerson() {
        assertThat(StablePersons.assign(List.of(Set.of(9L)), Map.of()).kept()).containsExactly((Long) null);
    }

    @Test
    void noPersonIsGivenTwiceAndTheOrderOfClustersDoesNotMatter() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Map<Long, Long> before = new HashMap<>();
            Map<Integer, Set<Long>> clusters = new HashMap<>();
            for (long mention = 1; mention <= 40; mention++) {
                if (random.nextInt(4) > 0) {
                    before.put(mention, 100L + random.nextInt(12));
                }
                clusters.computeIfAbsent(random.nextInt(12), _ -> new TreeSet<>())
                        .add(mention);
            }
            List<Set<Long>> order = new ArrayList<>(clusters.values());
            List<Set<Long>> shuffled = new ArrayList<>(order);
            Collections.shuffle(shuffled, random);

            Map<Set<Long>, Long> given = given(order, StablePersons.assign(order, before));

            assertThat(given(shuffled, StablePersons.assign(shuffled, before))).isEqualTo(given);
            List<Long> kept =
                    given.values().stream().filter(person -> person != null).toList();
            assertThat(kept).hasSameSizeAs(new HashSet<>(kept));
        }
    }

    private static Map<Set<Long>, Long> given(List<Set<Long>> clusters, StablePersons.Assignment assigned) {
        Map<Set<Long>, Long> given = new HashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            given.put(clusters.get(i), assigned.kept().get(i));
        }
        return given;
    }
}
