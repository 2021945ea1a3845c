package secondlook.workbench.archive;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.database.PagesFirst;

/**
 * Something gathered from the whole archive and kept until files or people change. It is gathered by one thread at a time,
 * whoever else asks waits for the same.
 *
 * <p>Stages ask for {@link #exact} and get what the archive holds now. Pages ask for {@link #recent}: after a change they
 * wait a moment for the new one where that is worth it, and are then served the last one while it is being made, so that no
 * reader waits for a delivery to be gone through.
 *
 * <p>Thread-safe. Cost: one call of the version a question, and one gathering a change.
 *
 * @param <T> what is gathered; immutable
 */
public final class Gathering<T> {

    private static final long PATIENCE_MILLIS = 150;
    /** A gathering that takes long is followed by a rest of so many times as long: deliveries may come one after the other. */
    private static final int REST = 5;

    /** One thread for all of them: the readers' pages need the rest of the machine. */
    private static final ExecutorService BACKGROUND = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("gathering").factory());

    private final Supplier<?> version;
    private final Supplier<T> gather;
    private final Object starting = new Object();
    private volatile @Nullable Gathered<T> kept;
    private @Nullable CompletableFuture<T> underWay;

    /**
     * Nothing is gathered before the first question.
     *
     * @param version something that equals no earlier one whenever what is gathered may have changed
     * @param gather makes it
     */
    public Gathering(Supplier<?> version, Supplier<T> gather) {
        this.version = version;
        this.gather = gather;
    }

    private record Gathered<T>(Object version, T value, long millis, long ended) {

        /** It takes longer than one would wait. */
        boolean isSlow() {
            return millis > PATIENCE_MILLIS;
        }

        boolean rests() {
            return isSlow() && System.nanoTime() - ended < TimeUnit.MILLISECONDS.toNanos(REST * millis);
        }
    }

    /** Begins with it and does not wait, so that the first reader finds it made, or has less to wait. */
    public void ahead() {
        if (kept == null) {
            var _ = renewal();
        }
    }

    /** As the archive stands now, seen from the transaction of this thread. */
    public T exact() {
        Object now = version.get();
        Gathered<T> last = kept;
        return last != null && last.version().equals(now) ? last.value() : gathered(now);
    }

    /** As the archive stood a moment ago; the very first time, as it stands. */
    public T recent() {
        return recentAt(version.get());
    }

    /** @param now the version now, where whoever asks has asked for it already */
    public T recentAt(Object now) {
        Gathered<T> last = kept;
        if (last == null) {
            return first(renewal());
        }
        if (last.version().equals(now) || last.rests()) {
            return last.value();
        }
        CompletableFuture<T> renewed = renewal();
        return last.isSlow() ? last.value() : soon(renewed, last.value());
    }

    private static <T> T first(CompletableFuture<T> renewed) {
        try {
            return renewed.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static <T> T soon(CompletableFuture<T> renewed, T last) {
        try {
            return renewed.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            return last;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return last;
        }
    }

    private synchronized T gathered(Object now) {
        Gathered<T> last = kept;
        if (last == null || !last.version().equals(now)) {
            long begun = System.nanoTime();
            T value = gather.get();
            long ended = System.nanoTime();
            last = new Gathered<>(now, value, TimeUnit.NANOSECONDS.toMillis(ended - begun), ended);
            kept = last;
        }
        return last.value();
    }

    private CompletableFuture<T> renewal() {
        synchronized (starting) {
            CompletableFuture<T> running = underWay;
            if (running == null || running.isDone()) {
                // why: pages wait for the first and for quick ones, and these must not wait for those pages in turn
                Gathered<T> last = kept;
                Supplier<T> work = () -> gathered(version.get());
                Supplier<T> inItsTurn = last != null && last.isSlow() ? () -> PagesFirst.givingWay(work) : work;
                running = CompletableFuture.supplyAsync(inItsTurn, BACKGROUND);
                underWay = running;
            }
            return running;
        }
    }
}
