package secondlook.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Within one page the same question has one answer; anywhere else it is asked each time. */
class OncePerPageTest {

    private final AtomicInteger asked = new AtomicInteger();

    private int ask(String question) {
        return OncePerPage.ask(List.of("here", question), asked::incrementAndGet);
    }

    @Test
    void isAskedOnceWithinAPage() throws Exception {
        OncePerPage.make(() -> {
            assertThat(List.of(ask("files"), ask("people"), ask("files"))).containsExactly(1, 2, 1);
            return null;
        });
        OncePerPage.make(() -> {
            assertThat(ask("files")).isEqualTo(3);
            return null;
        });
    }

    @Test
    void isAskedEachTimeElsewhere() {
        assertThat(List.of(ask("files"), ask("files"))).containsExactly(1, 2);
    }
}
