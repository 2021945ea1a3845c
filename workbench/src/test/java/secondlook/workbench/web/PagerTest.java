package secondlook.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PagerTest {

    @Test
    void offersTheNeighboursTheFirstAndTheLast() {
        Pager pager = Pager.of(12, 10_412, 200, page -> "?page=" + page);

        assertThat(pager.links())
                .extracting(Pager.PageLink::label)
                .containsExactly("1", "…", "10", "11", "12", "13", "14", "…", "53");
        assertThat(pager.words()).isEqualTo("2,201 to 2,400 of 10,412");
        assertThat(pager.previousHref()).isEqualTo("?page=11");
        assertThat(pager.nextHref()).isEqualTo("?page=13");
    }

    @Test
    void lastPageEndsWithTheLastThing() {
        Pager pager = Pager.of(99, 10_412, 200, page -> "?page=" + page);

        assertThat(pager.page()).isEqualTo(53);
        assertThat(pager.words()).isEqualTo("10,401 to 10,412 of 10,412");
        assertThat(pager.nextHref()).isNull();
    }

    @Test
    void emptyListIsOnePageThatHoldsNone() {
        Pager pager = Pager.of(1, 0, 200, page -> "?page=" + page);

        assertThat(pager.pages()).isEqualTo(1);
        assertThat(pager.words()).isEqualTo("None");
    }

    @Test
    void pageIsCountedFromOne() {
        assertThatThrownBy(() -> Pager.of(0, 10, 5, page -> "")).hasMessageContaining("[0]");
    }
}
