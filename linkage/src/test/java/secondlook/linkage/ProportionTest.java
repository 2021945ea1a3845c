package secondlook.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {
    @Test
    void agreesWithWilsonsIntervalByHand() {
        Proportion nineOfTen = Proportion.of(9, 10);

        assertThat(nineOfTen.share()).isEqualTo(0.9);
        assertThat(nineOfTen.low()).isCloseTo(0.5958, within(1e-4));
        assertThat(nineOfTen.high()).isCloseTo(0.9821, within(1e-4));
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(Proportion.of(0, 0).low()).isZero();
        assertThatThrownBy(() -> Proportion.of(3, 2)).hasMessageContaining("3 of 2");
    }
}
