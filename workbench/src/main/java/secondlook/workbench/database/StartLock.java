package secondlook.workbench.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to start or stop a workspace's server: one process at a time, and one thread of it. The operating
 * system takes the lock back from a process that is killed.
 */
final class StartLock implements AutoCloseable {
    private static final long LIMIT_SECONDS = 180;

    // why: the operating system knows no threads, and closing one channel of a file drops the locks of all others
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final FileChannel channel;

    private StartLock(FileChannel channel) {
        this.channel = channel;
    }

    static StartLock take(Path home) {
        Path file = home.resolve("start.lock");
        boolean taken = false;
        try {
            if (!THREADS.tryLock(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw busy(file);
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            taken = await(channel);
            if (!taken) {
                channel.close();
                throw busy(file);
            }
            return new StartLock(channel);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "Cannot lock [" + file + "]. Maybe the workspace belongs to another user.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while waiting for [" + file + "]", e);
        } finally {
            if (!taken && THREADS.isHeldByCurrentThread()) {
                THREADS.unlock();
            }
        }
    }

    private static boolean await(FileChannel channel) throws IOException, InterruptedException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (System.nanoTime() < limit) {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }

    private static DatabaseUnavailable busy(Path file) {
        return new DatabaseUnavailable("Another command has been starting or stopping this workspace's database for "
                + LIMIT_SECONDS + " seconds [" + file + "]. Maybe it is stuck; end it and try again.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseUnavailable("Cannot let go of the workspace's start lock", e);
        } finally {
            THREADS.unlock();
        }
    }
}
