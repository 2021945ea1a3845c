package secondlook.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import secondlook.workbench.report.Estimate.Layer;

/** Limits are held against populations whose truth is known: they hold it as often as they say. */
class EstimateTest {

    @Test
    void theLimitsAreThoseOfExactArithmetic() {
        for (int files = 1; files <= 24; files++) {
            for (int read = 0; read <= files; read++) {
                for (int having = 0; having <= read; having++) {
                    int lowest = having;
                    while (!exceeds(atLeast(files, lowest, read, having))) {
                        lowest++;
                    }
                    assertThat(FinitePopulation.fewest(files, read, having, 0.025))
                            .as("%d of %d of %d", having, read, files)
                            .isEqualTo(having == 0 ? 0 : lowest);
                }
            }
        }
    }

    private static boolean exceeds(BigDecimal chance) {
        return chance.compareTo(new BigDecimal("0.025")) > 0;
    }

    private static BigDecimal atLeast(int files, int all, int read, int having) {
        BigInteger ways = BigInteger.ZERO;
        for (int i = having; i <= Math.min(all, read); i++) {
            ways = ways.add(choose(all, i).multiply(choose(files - all, read - i)));
        }
        return new BigDecimal(ways).divide(new BigDecimal(choose(files, read)), MathContext.DECIMAL64);
    }

    private static BigInteger choose(int of, int taken) {
        if (taken < 0 || taken > of) {
            return BigInteger.ZERO;
        }
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < taken; i++) {
            ways = ways.multiply(BigInteger.valueOf(of - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }

    @Test
    void aMillionFilesHaveLimitsToo() {
        assertThat(FinitePopulation.fewest(1_000_000, 5_000, 1, 0.025)).isBetween(1, 10);
        assertThat(FinitePopulation.most(1_000_000, 5_000, 1, 0.025)).isBetween(1_100, 1_120);
        assertThat(FinitePopulation.most(1_000_000, 60_000, 59_999, 0.025)).isEqualTo(999_999);
    }

    @Test
    void whereEveryFileWasReadTheCountIsKnown() {
        Estimate all = Estimate.of(List.of(new Layer(40, 7, 33, 0), new Layer(10, 4, 6, 0)));

        assertThat(all.number()).isEqualTo(11);
        assertThat(all.numberLow()).isEqualTo(11);
        assertThat(all.numberHigh()).isEqualTo(11);
    }

    @Test
    void nothingIsSaidBeforeAnythingIsRead() {
        Estimate none = Estimate.of(List.of(new Layer(40, 0, 0, 0)));

        assertThat(none.share()).isNull();
        assertThat(none.numberLow()).isZero();
        assertThat(none.numberHigh()).isEqualTo(40);
    }

    @Test
    void aReaderWhoCannotTellWidensTheLimitsOnBothSides() {
        Estimate sure = Estimate.of(List.of(new Layer(400, 10, 30, 0)));
        Estimate unsure = Estimate.of(List.of(new Layer(400, 10, 30, 10)));

        assertThat(unsure.share()).isEqualTo(sure.share());
        assertThat(unsure.low()).isLessThan(sure.low());
        assertThat(unsure.high()).isGreaterThan(sure.high());
    }

    /** Two layers drawn with the probabilities of the program, at shares from rare to common. */
    @Test
    void ninetyFiveOfAHundredLimitsHoldTheTruth() {
        for (double share : new double[] {0.005, 0.03, 0.2, 0.6}) {
            Random random = new Random(Double.hashCode(share));
            int held = 0;
            int rounds = 600;
            for (int round = 0; round < rounds; round++) {
                List<Layer> layers = new ArrayList<>();
                int truth = 0;
                for (double probability : new double[] {1.0 / 16, 1.0 / 4}) {
                    int files = probability < 0.1 ? 900 : 300;
                    int[] counts = new int[3];
                    for (int file = 0; file < files; file++) {
                        boolean again = random.nextDouble() < share;
                        truth += again ? 1 : 0;
                        if (random.nextDouble() < probability) {
                            counts[random.nextInt(20) == 0 ? 2 : again ? 0 : 1]++;
                        }
                    }
                    layers.add(new Layer(files, counts[0], counts[1], counts[2]));
                }
                Estimate estimate = Estimate.of(layers);
                held += estimate.numberLow() <= truth && truth <= estimate.numberHigh() ? 1 : 0;
            }
            assertThat(held / (double) rounds).as("at %s", share).isGreaterThanOrEqualTo(0.95);
        }
    }

    @Test
    void theEstimateIsRightOnAverage() {
        Random random = new Random(4);
        double sum = 0;
        int rounds = 2_000;
        for (int round = 0; round < rounds; round++) {
            List<Layer> layers = new ArrayList<>();
            for (double probability : new double[] {1.0 / 16, 1.0 / 4}) {
                int files = probability < 0.1 ? 800 : 200;
                int again = probability < 0.1 ? 80 : 100;
                int[] counts = new int[2];
                for (int file = 0; file < files; file++) {
                    if (random.nextDouble() < probability) {
                        counts[file < again ? 0 : 1]++;
                    }
                }
                layers.add(new Layer(files, counts[0], counts[1], 0));
            }
            Double share = Estimate.of(layers).share();
            sum += share == null ? 0 : share * 1_000;
        }
        assertThat(sum / rounds).isBetween(178.0, 182.0);
    }
}
