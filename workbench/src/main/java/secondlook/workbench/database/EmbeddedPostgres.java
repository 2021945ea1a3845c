package secondlook.workbench.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL of one folder, for as long as this process uses it.
 *
 * <p>Invariant: whoever uses the server holds a {@link Seat}, and servers are started and stopped under
 * {@link StartLock} alone. From that follows the rest: several commands share one server; the last to close stops
 * it; a server that a killed process left behind is adopted by the next, and stopped by it; a server that is killed
 * under us is started again at the same port, where the pool finds it. Data are made durable before a commit is
 * acknowledged (fsync, synchronous commit, full-page writes, checksums), so a kill loses nothing acknowledged.
 *
 * <p>Cost: 2 to 3 s the first time, about 0.1 s when the data exist, less when the server runs already.
 * Thread-safe.
 */
final class EmbeddedPostgres implements AutoCloseable {
    static final String DATABASE = "postgres";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int REVIVAL_LIMIT = 100;

    private final Path home;
    private final PostgresServer server;
    private final Seat seat;
    private final int port;
    private final String password;
    private final Thread shutdown = new Thread(this::leaveAtTheEnd, "second-look-database-stop");
    private final AtomicBoolean left = new AtomicBoolean();
    private final AtomicInteger revivals = new AtomicInteger();
    private volatile long processId;

    private EmbeddedPostgres(Path home, PostgresServer server, Seat seat, PostmasterFile running) {
        this.home = home;
        this.server = server;
        this.seat = seat;
        this.port = running.port();
        this.password = server.password();
        this.processId = running.processId();
    }

    /** True if data have been made in that folder; says nothing of whether a server runs. */
    static boolean existsIn(Path home) {
        return Files.isDirectory(home.resolve("data"));
    }

    /**
     * Starts or joins the folder's server.
     *
     * @param home the folder of the server's files, made if there is none
     * @throws DatabaseUnavailable if it cannot be started
     */
    static EmbeddedPostgres open(Path home) {
        long started = System.nanoTime();
        OwnerOnly.directory(home);
        EmbeddedPostgres opened;
        try (StartLock lock = StartLock.take(home)) {
            Seat seat = Seat.take(home);
            try {
                PostgresServer server = new PostgresServer(home);
                server.create();
                opened = new EmbeddedPostgres(home, server, seat, server.running());
            } catch (RuntimeException e) {
                seat.leave();
                throw e;
            }
        }
        Runtime.getRuntime().addShutdownHook(opened.shutdown);
        opened.watch(opened.processId);
        LOG.info("Database ready in {} ms", (System.nanoTime() - started) / 1_000_000);
        return opened;
    }

    /** The way to one of the server's databases. */
    DatabaseConnection connection(String database, Runnable afterClose) {
        return new DatabaseConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, PostgresServer.USER, password, afterClose);
    }

    long processId() {
        return processId;
    }

    /** Leaves the server, and stops it if nobody else uses it. A second call does nothing. */
    @Override
    public void close() {
        if (left.get()) {
            // why: waits for whoever is leaving
            leave();
            return;
        }
        leave();
        try {
            Runtime.getRuntime().removeShutdownHook(shutdown);
        } catch (IllegalStateException e) {
            LOG.debug("The process is ending: its hook has done its work or is about to");
        }
    }

    /** All hooks of a process run at once: what still writes to the database is waited for. */
    private void leaveAtTheEnd() {
        Database.awaitWhoeverWrites();
        leave();
    }

    /** Whoever comes second waits until the first has left: the process must not end before. */
    private synchronized void leave() {
        if (left.getAndSet(true)) {
            return;
        }
        try (StartLock lock = StartLock.take(home)) {
            if (seat.leave()) {
                server.stop();
            }
        }
    }

    private void watch(long watched) {
        ProcessHandle process = ProcessHandle.of(watched).orElse(null);
        if (process == null) {
            onThread(this::revive);
        } else {
            CompletableFuture<Void> unused = process.onExit().thenRunAsync(this::revive, this::onThread);
        }
    }

    private void onThread(Runnable work) {
        Thread.ofVirtual().name("second-look-database-revival").start(work);
    }

    /** The server died under us, and not by our hand: the next one at the table may have started it already. */
    private void revive() {
        if (left.get()) {
            return;
        }
        try (StartLock lock = StartLock.take(home)) {
            if (left.get() || revivals.incrementAndGet() > REVIVAL_LIMIT) {
                return;
            }
            PostmasterFile running = server.running();
            processId = running.processId();
            if (running.port() != port) {
                LOG.error("The database came back on another port: close this program and start it again");
            } else {
                LOG.warn("The database server had ended; it runs again as process {}", running.processId());
            }
        } catch (DatabaseUnavailable e) {
            LOG.error("The database server has ended and does not start again", e);
            return;
        }
        watch(processId);
    }
}
