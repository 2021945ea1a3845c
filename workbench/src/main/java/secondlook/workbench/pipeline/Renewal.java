package secondlook.workbench.pipeline;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.database.Database;
import secondlook.workbench.material.MaterialFollower;

/**
 * Links and asks anew, beside the pages, after files came into use or went out of it: readers see what was made before
 * until each stage is whole. Where nothing was ever asked there is nothing to renew. One at a time; changes that come
 * meanwhile are taken up by one more. A server that stops leaves it undone, and the pages go on to say that they are
 * behind.
 */
public final class Renewal implements MaterialFollower, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
    private static final int LONGEST_END_SECONDS = 20;

    private final Database database;
    private final Clock clock;
    private final AtomicInteger wanted = new AtomicInteger();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("renewal").factory());

    public Renewal(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void filesChanged(Viewer viewer) {
        if (CasePipeline.hasRun(database)) {
            wanted.incrementAndGet();
            worker.execute(() -> renew(viewer));
        }
    }

    private void renew(Viewer viewer) {
        int taken = wanted.get();
        try {
            if (taken > 0) {
                CasePipeline.renewing(database, viewer, clock, StageListener.SILENT)
                        .renew();
            }
        } catch (RuntimeException e) {
            LOG.error("People and reasons could not be made anew; run `second-look run`.", e);
        } finally {
            wanted.addAndGet(-taken);
        }
    }

    @Override
    public boolean isRenewing() {
        return wanted.get() > 0;
    }

    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("People and reasons were being made anew when the server stopped; run `second-look run`.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
