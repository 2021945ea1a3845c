package secondlook.workbench.archive;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import secondlook.workbench.database.CopyBuffer;
import secondlook.workbench.database.DatabaseUnavailable;

/**
 * Several tables filled over one connection while the next rows are being read: one set of buffers is sent in a thread
 * of its own and the other is filled. While a set is under way the connection belongs to that thread; {@link #settle}
 * gives it back.
 */
final class CopyLane implements AutoCloseable {

    private static final int ENOUGH_TO_SEND = 2 << 20;

    private final PGConnection connection;
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("archive-copy").factory());
    private List<CopyBuffer> filling;
    private List<CopyBuffer> idle;
    private @Nullable Future<?> underWay;

    CopyLane(PGConnection connection, List<String> targets) {
        this.connection = connection;
        this.filling = targets.stream().map(CopyBuffer::new).toList();
        this.idle = targets.stream().map(CopyBuffer::new).toList();
    }

    /** The buffer of a table, by the table's place in the list. */
    CopyBuffer table(int place) {
        return filling.get(place);
    }

    /** To be called between rows. */
    void sendIfFull() {
        int size = 0;
        for (CopyBuffer buffer : filling) {
            size += buffer.size();
        }
        if (size > ENOUGH_TO_SEND) {
            send();
        }
    }

    private void send() {
        await();
        List<CopyBuffer> full = filling;
        filling = idle;
        idle = full;
        underWay = sender.submit(() -> {
            for (CopyBuffer buffer : full) {
                if (!buffer.isEmpty()) {
                    buffer.sendTo(connection);
                }
            }
            return full.size();
        });
    }

    /** All rows are in their tables, and the connection is the caller's again. */
    void settle() {
        send();
        await();
    }

    private void await() {
        Future<?> sending = underWay;
        underWay = null;
        if (sending == null) {
            return;
        }
        try {
            sending.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("The import was interrupted; nothing of it was kept.", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** Without PostgreSQL's own words, which quote the row. */
    private static RuntimeException failure(@Nullable Throwable cause) {
        String state = cause instanceof SQLException sql ? sql.getSQLState() : String.valueOf(cause);
        return new DatabaseUnavailable("The archive refused the rows: SQL state [" + state + "].");
    }

    /** Waits for what is under way, for the connection must not be given back before; its failure no longer matters. */
    @Override
    public void close() {
        sender.close();
    }
}
