package secondlook.workbench.archive;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something gathered from the whole archive and kept until files or people change. It is gathered by one thread at a time,
 * whoever else asks waits for the same.
 *
 * <p>Stages ask for {@link #exact} and get what the archive holds now. Pages ask for {@link #recent}: after a change they
 * wait a moment for the new one where that is worth it, and are then served the last one while it is being made, so that no reader waits for a
 * delivery to be gone through. What they show of it is found again by the rows themselves, so that nothing is shown that is
 * no longer in use.
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

    private final IntSupplier version;
    private final Supplier<T> gather;
    private final Object starting = new Object();
    private volatile @Nullable Gathered<T> kept;
    private @Nullable CompletableFuture<T> underWay;

    /**
     * Nothing is gathered before the first question.
     *
     * @param version another number whenever what is gathered may have changed
     * @param gather makes it
     */
    public Gathering(IntSupplier version, Supplier<T> gather) {
        this.version = version;
        this.gather = gather;
    }

    private record Gathered<T>(int version, T value, long millis, long ended) {}

    /** As the archive stands now, seen from the transaction of this thread. */
    public T exact() {
        int now = version.getAsInt();
        Gathered<T> last = kept;
        return last != null && last.version() == now ? last.value() : gathered(now);
    }

    /** As the archive stood a moment ago; the very first time, as it stands. */
    public T recent() {
        int now = version.getAsInt();
        Gathered<T> last = kept;
        if (last != null && last.version() == now) {
            return last.value();
        }
        boolean slow = last != null && last.millis() > PATIENCE_MILLIS;
        if (slow && System.nanoTime() - last.ended() < TimeUnit.MILLISECONDS.toNanos(REST * last.millis())) {
            return last.value();
        }
        CompletableFuture<T> renewed = renewal();
        if (slow) {
            // It took longer than one would wait, the last time.
            return last.value();
        }
        try {
            return last == null ? renewed.get() : renewed.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return last.value();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return last == null ? gathered(now) : last.value();
        } catch (ExecutionException e) {
            if (last != null) {
                return last.value();
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private synchronized T gathered(int now) {
        Gathered<T> last = kept;
        if (last == null || last.version() != now) {
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
                running = new CompletableFuture<>();
                underWay = running;
                CompletableFuture<T> result = running;
                BACKGROUND.execute(() -> {
                    try {
                        result.complete(gathered(version.getAsInt()));
                    } catch (RuntimeException | Error e) {
                        result.completeExceptionally(e);
                    }
                });
            }
            return running;
        }
    }
}
