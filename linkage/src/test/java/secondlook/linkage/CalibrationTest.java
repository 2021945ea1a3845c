package secondlook.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void changesNothingWithoutJudgements() {
        Calibration calibration = Calibration.of(List.of(new ScoredPair(0, 1, 3, 0.9, PairStatus.LINKED)));

        assertThat(calibration).isEqualTo(Calibration.NONE);
        assertThat(calibration.probability(3)).isCloseTo(8.0 / 9, within(1e-12));
    }

    @Test
    void recoversHowFarTheModelIsOffFromManyJudgements() {
        Random random = new Random(4);
        List<ScoredPair> pairs = new ArrayList<>();
        for (int pair = 0; pair < 20_000; pair++) {
            double bits = -8 + 16 * random.nextDouble();
            boolean same = random.nextDouble() < PairModel.probability(0.8 * bits + 1.5);
            pairs.add(judged(bits, same));
        }

        Calibration calibration = Calibration.of(pairs);

        assertThat(calibration.slope()).isCloseTo(0.8, within(0.05));
        assertThat(calibration.offsetBits()).isCloseTo(1.5, within(0.15));
    }

    @Test
    void movesLittleForOneJudgement() {
        Calibration calibration = Calibration.of(List.of(judged(0, true)));

        assertThat(calibration.probability(0)).isBetween(0.5, 0.85);
        assertThat(calibration.slope()).isCloseTo(1, within(0.1));
    }

    @Test
    void movesTheThresholdNoFurtherThanToWeightsThatWereJudged() {
        List<ScoredPair> same = new ArrayList<>();
        List<ScoredPair> different = new ArrayList<>();
        for (int pair = 0; pair < 100; pair++) {
            same.add(judged(-1 - 0.01 * pair, true));
            different.add(judged(-1 - 0.01 * pair, false));
        }

        assertThat(Calibration.of(same).weightOf(0)).isBetween(-1.99, -0.5);
        assertThat(Calibration.of(different).weightOf(0)).isZero();
        assertThat(Calibration.NONE.weightOf(0)).isZero();
    }

    @Test
    void staysFiniteAtExtremeWeights() {
        Calibration calibration = Calibration.of(List.of(judged(5_000, false), judged(-5_000, true)));

        assertThat(calibration.probability(1e6)).isBetween(0.0, 1.0);
        assertThat(calibration.slope()).isFinite();
    }

    private static ScoredPair judged(double bits, boolean same) {
        return new ScoredPair(
                0, 1, bits, PairModel.probability(bits), same ? PairStatus.JUDGED_SAME : PairStatus.JUDGED_DIFFERENT);
    }
}
