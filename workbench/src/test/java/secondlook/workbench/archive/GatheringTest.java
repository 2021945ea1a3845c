package secondlook.workbench.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stages and pages are told of something gathered from the whole archive. */
class GatheringTest {

    private final AtomicInteger version = new AtomicInteger(1);
    private final AtomicInteger gathered = new AtomicInteger();

    @Test
    void everybodyWhoAsksAtOnceSharesOneGathering() throws Exception {
        Gathering<String> gathering =
                new Gathering<>(version::get, () -> "of " + version + ", " + gathered.incrementAndGet());
        try (ExecutorService readers = Executors.newFixedThreadPool(6)) {
            List<Future<String>> told = IntStream.range(0, 60)
                    .mapToObj(reader -> readers.submit(reader % 2 == 0 ? gathering::recent : gathering::exact))
                    .toList();
            for (Future<String> each : told) {
                assertThat(each.get()).isEqualTo("of 1, 1");
            }
        }

        version.set(2);
        assertThat(gathering.exact()).isEqualTo("of 2, 2");
        assertThat(gathering.recent()).isEqualTo("of 2, 2");
    }

    @Test
    void pagesAreServedTheLastWhileANewOneIsMadeAndStagesWait() {
        CountDownLatch made = new CountDownLatch(1);
        Gathering<String> gathering = new Gathering<>(version::get, () -> {
            if (gathered.incrementAndGet() > 1) {
                await(made);
            }
            return "of " + version;
        });
        assertThat(gathering.exact()).isEqualTo("of 1");

        version.set(2);
        assertThat(gathering.recent()).isEqualTo("of 1");

        made.countDown();
        assertThat(gathering.exact()).isEqualTo("of 2");
    }

    @Test
    void whatCannotBeGatheredAtAllIsSaidToWhoeverAsks() {
        Gathering<String> gathering = new Gathering<>(version::get, () -> {
            throw new IllegalStateException("not now");
        });

        assertThatThrownBy(gathering::recent).hasMessage("not now");
        assertThatThrownBy(gathering::exact).hasMessage("not now");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
