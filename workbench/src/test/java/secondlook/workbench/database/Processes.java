package secondlook.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Processes that tests kill, and waiting for what comes of it. */
final class Processes {
    private Processes() {}

    /** As {@code kill -9}. */
    static void kill(long processId) throws IOException, InterruptedException {
        int result = new ProcessBuilder("kill", "-9", Long.toString(processId))
                .start()
                .waitFor();
        assertThat(result).isZero();
    }

    static void until(BooleanSupplier condition) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for a minute").isLessThan(limit);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
