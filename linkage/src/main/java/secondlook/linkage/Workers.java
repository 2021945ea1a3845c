package secondlook.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs numbered pieces of work on a fixed number of threads. The pieces are the same for any number of threads and each
 * writes to its own place, so results do not depend on the number of threads.
 */
public final class Workers {
    /** Pieces into which large loops are cut, whatever the number of threads. */
    public static final int PIECES = 64;

    private final int threads;

    public Workers(int threads) {
        this.threads = threads;
    }

    /** Runs pieces 0 to count - 1 and returns when all are done; the first failure is thrown again here. */
    public void run(int count, IntConsumer piece) {
        if (threads == 1 || count <= 1) {
            for (int index = 0; index < count; index++) {
                piece.accept(index);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Runnable work = () -> {
            for (int index = next.getAndIncrement(); index < count; index = next.getAndIncrement()) {
                piece.accept(index);
            }
        };
        List<Thread> started = new ArrayList<>();
        for (int number = 0; number < Math.min(threads, count); number++) {
            Thread thread = new Thread(work, "linkage-" + number);
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((where, what) -> failure.compareAndSet(null, what));
            thread.start();
            started.add(thread);
        }
        started.forEach(Workers::join);
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw new IllegalStateException("A piece of linkage work failed [" + thrown + "].", thrown);
        }
    }

    /** Runs over 0 to size - 1 in {@link #PIECES} ranges. */
    public void ranges(int size, Range range) {
        run(PIECES, piece -> range.accept(piece, start(piece, size), start(piece + 1, size)));
    }

    private static int start(int piece, int size) {
        return (int) ((long) size * piece / PIECES);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Linkage was interrupted [" + thread.getName() + "].", interrupted);
        }
    }

    /** Work on one range. */
    public interface Range {
        /** Works on one range. */
        void accept(int piece, int from, int to);
    }
}
