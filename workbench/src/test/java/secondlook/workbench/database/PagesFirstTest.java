package secondlook.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work gives way to a page of another process that somebody waits for, and is never stopped by one. */
class PagesFirstTest {

    @TempDir
    private Path folder;

    @Test
    void workWaitsUntilThePageOfAnotherProcessIsMade() throws InterruptedException {
        PagesFirst server = PagesFirst.in(folder);
        PagesFirst command = PagesFirst.in(folder);
        server.begin();
        server.making();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch wentOn = new CountDownLatch(1);
        Thread work = Thread.startVirtualThread(() -> PagesFirst.givingWay(() -> {
            begun.countDown();
            command.giveWay();
            wentOn.countDown();
            return "";
        }));

        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        boolean early = wentOn.await(20, TimeUnit.MILLISECONDS);
        server.made();
        work.join();

        assertThat(early).isFalse();
    }

    @Test
    void workGoesOnThoughPagesAreMadeWithoutAnEnd() {
        PagesFirst pages = PagesFirst.in(folder);
        pages.begin();
        pages.making();

        int rows = PagesFirst.givingWay(() -> {
            int done = 0;
            for (; done < 100_000; done++) {
                pages.giveWay();
            }
            return done;
        });

        assertThat(rows).isEqualTo(100_000);
    }

    @Test
    void nothingElseWaits() throws InterruptedException {
        PagesFirst pages = PagesFirst.in(folder);
        pages.begin();
        pages.making();
        CountDownLatch done = new CountDownLatch(1);

        Thread.startVirtualThread(() -> {
            for (int row = 0; row < 10_000; row++) {
                pages.giveWay();
            }
            done.countDown();
        });

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void pagesOfAServerThatWasKilledCountNoLonger() throws InterruptedException {
        PagesFirst killed = PagesFirst.in(folder);
        killed.begin();
        killed.making();
        PagesFirst server = PagesFirst.in(folder);
        server.begin();

        // One that outlived the new server's beginning ends and must not count below nought.
        killed.made();
        server.making();
        CountDownLatch wentOn = new CountDownLatch(1);
        Thread work = Thread.startVirtualThread(() -> PagesFirst.givingWay(() -> {
            server.giveWay();
            wentOn.countDown();
            return "";
        }));
        boolean early = wentOn.await(20, TimeUnit.MILLISECONDS);
        server.made();
        work.join();

        assertThat(early).isFalse();
    }

    @Test
    void theFileIsForItsOwnerAlone() throws java.io.IOException {
        PagesFirst.in(folder).begin();

        try (var files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(1)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }
}
