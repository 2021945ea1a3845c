package secondlook.workbench.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One folder's PostgreSQL: its data made, its process found, started and stopped. Every method but
 * {@link #password()} is called under {@link StartLock}, so nothing here races with another command.
 */
final class PostgresServer {
    static final String USER = "secondlook";
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final int START_ATTEMPTS = 20;
    private static final long RECOVERY_LIMIT_NANOS = TimeUnit.MINUTES.toNanos(30);
    private static final long STOP_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOG_LIMIT_BYTES = 4L << 20;

    private final Path home;
    private final Path data;

    PostgresServer(Path home) {
        this.home = home;
        this.data = home.resolve("data");
    }

    /** Makes the data if there are none: as a whole, or not at all if we are killed meanwhile. */
    void create() {
        if (Files.isDirectory(data)) {
            return;
        }
        RunAs account = RunAs.forData(data);
        Path half = home.resolve("data.half");
        Path passwordFile = home.resolve("initdb-password");
        try {
            delete(half);
            OwnerOnly.file(home.resolve("password"), newPassword());
            OwnerOnly.file(passwordFile, Files.readAllBytes(home.resolve("password")));
            OwnerOnly.directory(half);
            if (account.owner() != null) {
                openTo(account);
            }
            account.own(passwordFile);
            account.own(half);
            account.requireAccess(half);
            initialise(account, half, passwordFile);
            Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
            OwnerOnly.force(home);
        } catch (IOException e) {
            throw new DatabaseUnavailable("Cannot make the database in [" + home + "]. Maybe the disk is full.", e);
        } finally {
            deleteQuietly(passwordFile);
        }
    }

    private void initialise(RunAs account, Path half, Path passwordFile) throws IOException {
        Path log = home.resolve("initdb.log");
        List<String> command = RunAs.concat(
                account.prefix(),
                List.of(
                        binaries(account).program("initdb"),
                        "--pgdata=" + half,
                        "--username=" + USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions"));
        Process process = builder(command, log).start();
        if (!ends(process, TimeUnit.MINUTES.toNanos(3)) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new DatabaseUnavailable("PostgreSQL could not make its files in [" + half
                    + "]. Maybe the disk is full; the reason is in [" + log + "].");
        }
        Files.deleteIfExists(log);
    }

    /** Adopts the server of these data if one runs, whoever started it; otherwise starts one. Ready on return. */
    PostmasterFile running() {
        for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
            PostmasterFile found = PostmasterFile.read(data);
            if (found != null && found.runsIn(data)) {
                PostmasterFile ready = awaitReady(found.processId());
                if (ready != null) {
                    LOG.debug("Using the database server that runs already, process {}", ready.processId());
                    return ready;
                }
            }
            PostmasterFile started = start(attempt);
            if (started != null) {
                return started;
            }
            pause(100);
        }
        throw new DatabaseUnavailable("PostgreSQL did not start in [" + data + "] after " + START_ATTEMPTS
                + " attempts. Maybe the disk is full; the reason is in [" + log() + "].");
    }

    private @Nullable PostmasterFile start(int attempt) {
        RunAs account = RunAs.forData(data);
        account.requireAccess(data);
        try {
            removeStaleFile();
            Process process =
                    builder(command(account, port(attempt)), rotatedLog()).start();
            PostmasterFile ready = awaitReady(process.pid());
            if (ready == null) {
                LOG.debug("PostgreSQL did not start at attempt {}", attempt);
                return null;
            }
            Files.writeString(home.resolve("port"), Integer.toString(ready.port()));
            return ready;
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "Cannot start PostgreSQL in [" + home + "]. Maybe the disk is full or not ours to write.", e);
        }
    }

    /**
     * PostgreSQL clears up after itself unless another process has got the dead server's id: then it takes that
     * one for a server and refuses. It still looks for survivors by their shared memory.
     */
    private void removeStaleFile() throws IOException {
        PostmasterFile stale = PostmasterFile.read(data);
        if (stale != null
                && !stale.runsIn(data)
                && ProcessHandle.of(stale.processId()).isPresent()) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
    }

    private List<String> command(RunAs account, int port) {
        List<String> command = new ArrayList<>();
        if (RunAs.succeeds(List.of("setsid", "true"))) {
            command.add("setsid"); // why: Ctrl-C for one command must not stop the server under another
        }
        command.addAll(account.prefix());
        command.addAll(List.of(binaries(account).program("postgres"), "-D", data.toString(), "-p", "" + port));
        for (String setting : settings()) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    private static List<String> settings() {
        return List.of(
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "password_encryption=scram-sha-256",
                "max_connections=64",
                "shared_buffers=256MB",
                "maintenance_work_mem=256MB",
                "work_mem=16MB",
                "max_wal_size=2GB",
                "jit=off",
                "TimeZone=UTC",
                "log_timezone=UTC",
                // why: containers often have 64 MB of /dev/shm, too little for a parallel query
                "dynamic_shared_memory_type=" + (sharedMemoryIsSmall() ? "mmap" : "posix"),
                // why: a failed statement's text and details hold names and dates of birth
                "log_min_messages=log",
                "log_min_error_statement=panic",
                "log_error_verbosity=terse",
                "log_line_prefix=%m [%p] ");
    }

    private static boolean sharedMemoryIsSmall() {
        Path shm = Path.of("/dev/shm");
        try {
            return !Files.isDirectory(shm) || Files.getFileStore(shm).getTotalSpace() < (1L << 30);
        } catch (IOException e) {
            return true;
        }
    }

    /** The port of last time, so that commands that share the server find it again after a crash. */
    private int port(int attempt) throws IOException {
        Path file = home.resolve("port");
        if (attempt == 1 && Files.exists(file)) {
            try {
                int last = Integer.parseInt(Files.readString(file).strip());
                if (isFree(last)) {
                    return last;
                }
            } catch (NumberFormatException e) {
                LOG.debug("No port in the port file: taking another");
            }
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        if (port < 1024 || port > 65535) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Null once the process has gone without becoming ready; a server that recovers from a crash is waited for. */
    private @Nullable PostmasterFile awaitReady(long processId) {
        long limit = System.nanoTime() + RECOVERY_LIMIT_NANOS;
        while (System.nanoTime() < limit) {
            PostmasterFile file = PostmasterFile.read(data);
            boolean ours = file != null && file.processId() == processId;
            if (ours && file != null && file.isReady()) {
                return file;
            }
            boolean alive =
                    ProcessHandle.of(processId).map(ProcessHandle::isAlive).orElse(false);
            if (!alive || (ours && file != null && !file.runsIn(data))) {
                return null;
            }
            pause(10);
        }
        throw new DatabaseUnavailable("PostgreSQL is still recovering in [" + data + "]. Maybe wait, and try again.");
    }

    /** Stops the server in good order; at once, if it does not obey. */
    void stop() {
        PostmasterFile file = PostmasterFile.read(data);
        if (file == null || !file.runsIn(data)) {
            return;
        }
        for (String signal : List.of("-INT", "-QUIT")) {
            if (!RunAs.succeeds(List.of("sh", "-c", "kill \"$0\" \"$1\"", signal, "" + file.processId()))) {
                LOG.debug("The database server had gone before it was told to");
            }
            long limit = System.nanoTime() + STOP_LIMIT_NANOS;
            while (System.nanoTime() < limit) {
                if (!file.runsIn(data)) {
                    return;
                }
                pause(10);
            }
        }
        throw new DatabaseUnavailable(
                "PostgreSQL does not stop in [" + data + "]. Maybe end process " + file.processId() + " by hand.");
    }

    String password() {
        try {
            return Files.readString(home.resolve("password")).strip();
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "Cannot read the database's password in [" + home
                            + "]. Maybe the workspace belongs to another user.",
                    e);
        }
    }

    private PostgresBinaries binaries(RunAs account) {
        String cacheHome = System.getenv("XDG_CACHE_HOME");
        Path cache = account.owner() != null
                ? Path.of("/var/cache/second-look") // why: nobody else may enter root's own cache
                : cacheHome != null && !cacheHome.isBlank()
                        ? Path.of(cacheHome, "second-look")
                        : Path.of(System.getProperty("user.home", "/"), ".cache", "second-look");
        try {
            PostgresBinaries found = PostgresBinaries.in(cache);
            if (account.owner() != null) {
                Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            return found;
        } catch (DatabaseUnavailable | IOException e) {
            LOG.debug("No cache of our own: unpacking PostgreSQL into the workspace");
            return PostgresBinaries.in(home.resolve("programs"));
        }
    }

    private ProcessBuilder builder(List<String> command, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private Path log() {
        return home.resolve("server.log");
    }

    private Path rotatedLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT_BYTES) {
            Files.move(log(), home.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log();
    }

    private void openTo(RunAs account) throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        Path folder = home.getParent();
        if (folder != null && Files.isWritable(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
        LOG.debug("The database runs as account {}", account.owner());
    }

    private static byte[] newPassword() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random).getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean ends(Process process, long nanos) {
        try {
            return process.waitFor(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while the database was being made", e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while waiting for the database", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
