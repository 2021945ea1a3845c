package secondlook.workbench.database;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets work that nobody waits for at a page, such as an import, give way to pages that somebody waits for. How many pages
 * are being made stands in a file of the workspace that every process has mapped into its memory, so that a command gives
 * way to the pages of the server. Nothing depends on the file: one that cannot be mapped, or whose server was killed, means
 * that nobody gives way.
 *
 * <p>Thread-safe. Costs a look at memory where no page is being made.
 */
public final class PagesFirst {

    private static final Logger LOG = LoggerFactory.getLogger(PagesFirst.class);

    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();
    private static final long UNDER_WAY = 0;
    private static final long LAST_CHANGE = Long.BYTES;
    private static final long SIZE = 2 * Long.BYTES;

    /** Pages that began and never ended, because their server was killed, count no longer after this. */
    private static final long STALE_NANOS = TimeUnit.SECONDS.toNanos(5);
    /** A page takes less than this; work goes on under a lasting crowd of readers, at a sixth of its pace. */
    private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(75);

    private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(15);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private static final ScopedValue<Turn> GIVING_WAY = ScopedValue.newInstance();

    private final MemorySegment shared;

    private PagesFirst(MemorySegment shared) {
        this.shared = shared;
    }

    /** Until when work may go on whoever waits. */
    private static final class Turn {
        private long until = System.nanoTime();
    }

    static PagesFirst in(Path folder) {
        return new PagesFirst(mapped(folder));
    }

    private static MemorySegment mapped(Path folder) {
        Path file = folder.resolve("pages-under-way");
        try {
            if (!Files.exists(file)) {
                OwnerOnly.directory(folder);
                OwnerOnly.file(file, new byte[(int) SIZE]);
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE, Arena.ofAuto());
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("Pages of other processes are not given way to", e);
            return Arena.ofAuto().allocate(SIZE);
        }
    }

    /** Says that this process is the one that makes pages, and that none is being made yet. */
    public void begin() {
        LONG.setVolatile(shared, UNDER_WAY, 0L);
    }

    /** A page is being made from now on; {@link #made} must follow. */
    public void making() {
        LONG.setVolatile(shared, LAST_CHANGE, System.nanoTime());
        LONG.getAndAdd(shared, UNDER_WAY, 1L);
    }

    public void made() {
        LONG.setVolatile(shared, LAST_CHANGE, System.nanoTime());
        // why: another server may have begun meanwhile, and counts from nought
        for (long now = underWay(); now > 0 && !LONG.compareAndSet(shared, UNDER_WAY, now, now - 1); ) {
            now = underWay();
        }
    }

    /** Does work that gives way wherever it calls {@link #giveWay}, in this thread. */
    public static <T> T givingWay(Supplier<T> work) {
        return ScopedValue.where(GIVING_WAY, new Turn()).call(work::get);
    }

    /** Waits while a page is being made, for a moment at most; returns at once outside {@link #givingWay}. */
    public void giveWay() {
        if (underWay() > 0 && GIVING_WAY.isBound()) {
            await(GIVING_WAY.get());
        }
    }

    private void await(Turn turn) {
        long began = System.nanoTime();
        if (began - turn.until < 0) {
            return;
        }
        long now = began;
        while (underWay() > 0
                && now - began < LONGEST_WAIT_NANOS
                && isFresh(now)
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            now = System.nanoTime();
        }
        turn.until = now + TURN_NANOS;
    }

    private boolean isFresh(long now) {
        return Math.abs(now - (long) LONG.getVolatile(shared, LAST_CHANGE)) < STALE_NANOS;
    }

    private long underWay() {
        return (long) LONG.getVolatile(shared, UNDER_WAY);
    }
}
