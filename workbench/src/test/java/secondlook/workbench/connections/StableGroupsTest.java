package secondlook.workbench.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StableGroupsTest {

    @Test
    void aGroupKeepsItsNumberWhileMostOfItsPeopleStay() {
        StableGroups.Assignment assignment =
                StableGroups.assign(List.of(Set.of(1L, 2L, 9L), Set.of(7L, 8L)), Map.of(40L, Set.of(1L, 2L, 3L)));

        assertThat(assignment.kept()).containsExactly(40L, null);
    }

    @Test
    void ofTwoGroupsThatMergeTheLargerShareKeepsItsNumberAndTheOtherLeadsToIt() {
        StableGroups.Assignment assignment = StableGroups.assign(
                List.of(Set.of(1L, 2L, 3L, 4L, 5L)), Map.of(40L, Set.of(1L, 2L), 41L, Set.of(3L, 4L, 5L)));

        assertThat(assignment.kept()).containsExactly(41L);
        assertThat(assignment.from()).containsExactly(List.of(40L, 41L));
    }

    @Test
    void aGroupThatPartsGivesItsNumberToOneOfItsParts() {
        StableGroups.Assignment assignment =
                StableGroups.assign(List.of(Set.of(1L, 2L), Set.of(3L, 4L)), Map.of(40L, Set.of(1L, 2L, 3L, 4L)));

        assertThat(assignment.kept()).containsExactly(40L, null);
        assertThat(assignment.from()).containsExactly(List.of(40L), List.of(40L));
    }
}
