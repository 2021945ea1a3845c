package secondlook.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameExchangeTest {

    private final NameExchange names = NameExchange.betweenOrigins();

    @Test
    void whoIsCalledAlikeIsCalledAlikeAfterwards() {
        String text = "Chloe Marsh's (CHLOE) friend and Kieran Pell, 4 Cindle Court.";

        String renamed = names.in(text);

        assertThat(renamed)
                .isNotEqualTo(text)
                .doesNotContain("Chloe", "CHLOE", "Marsh")
                .endsWith(", 4 Cindle Court.");
        assertThat(names.in(renamed)).isEqualTo(text);
        assertThat(names.size()).isGreaterThan(300);
    }

    @Test
    void whatIsNoNameStays() {
        assertThat(names.in("found at a hotel with an adult; Marshall Street"))
                .isEqualTo("found at a hotel with an adult; Marshall Street");
    }
}
