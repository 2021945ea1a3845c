package secondlook.workbench.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WeakestLinkTest {

    @Test
    void oneRecordHasNoLink() {
        assertThat(WeakestLink.of(List.of(4L), (_, _) -> 1)).isNull();
    }

    @Test
    void cutsTwoPairsBetweenThem() {
        WeakestLink weakest = WeakestLink.of(
                List.of(1L, 2L, 3L, 4L),
                (left, right) -> (left <= 2) == (right <= 2) ? 9 : left == 2 && right == 3 ? 2 : 1);

        assertThat(weakest.left()).isEqualTo(2);
        assertThat(weakest.right()).isEqualTo(3);
        assertThat(weakest.one()).containsExactly(1L, 2L);
        assertThat(weakest.other()).containsExactly(3L, 4L);
    }

    @Test
    void noOtherCutHasAWeakerStrongestTie() {
        Random random = new Random(7);
        for (int loop = 0; loop < 200; loop++) {
            int size = 2 + random.nextInt(5);
            double[][] bits = new double[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    bits[i][j] = bits[j][i] = random.nextInt(20);
                }
            }
            List<Long> records = LongStream.range(0, size).boxed().toList();

            WeakestLink weakest = WeakestLink.of(records, (a, b) -> bits[a.intValue()][b.intValue()]);

            double chosen = strongest(weakest.one(), weakest.other(), bits);
            for (int mask = 1; mask < (1 << size) - 1; mask++) {
                List<Long> one = new ArrayList<>();
                List<Long> other = new ArrayList<>();
                for (int at = 0; at < size; at++) {
                    ((mask >> at & 1) == 1 ? one : other).add((long) at);
                }
                assertThat(chosen).isLessThanOrEqualTo(strongest(one, other, bits));
            }
        }
    }

    private static double strongest(List<Long> one, List<Long> other, double[][] bits) {
        double strongest = Double.NEGATIVE_INFINITY;
        for (long a : one) {
            for (long b : other) {
                strongest = Math.max(strongest, bits[(int) a][(int) b]);
            }
        }
        return strongest;
    }
}
