package secondlook.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL 15 of the operating system, in a temporary folder and under an ordinary account, for tests of
 * workspaces by JDBC URL. Its settings give up durability: it lives for one test class.
 */
public final class DebianPostgres implements AutoCloseable {
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final String PASSWORD = "test-only";

    private final Path folder;
    private final Process server;
    private final int port;

    private DebianPostgres(Path folder, Process server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /** Starts one; fails, naming the package, if the operating system has none. */
    public static DebianPostgres start() throws IOException, InterruptedException {
        assertThat(PROGRAMS.resolve("postgres"))
                .as("Debian's package postgresql (version 15) is missing: apt-get install postgresql, or ./check")
                .isExecutable();
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "second-look-postgresql15");
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        if (isRoot()) {
            Files.setAttribute(folder, "unix:uid", 65534);
            Files.setAttribute(password, "unix:uid", 65534);
        }
        Path data = folder.resolve("data");
        Process initdb = process(
                        folder,
                        List.of(
                                PROGRAMS.resolve("initdb").toString(),
                                "-D",
                                data.toString(),
                                "-U",
                                "reviewteam",
                                "--pwfile=" + password,
                                "-A",
                                "scram-sha-256",
                                "-E",
                                "UTF8",
                                "--locale=C.UTF-8",
                                "-N"))
                .start();
        assertThat(initdb.waitFor()).as(() -> log(folder)).isZero();
        int port = freePort();
        Process server = process(
                        folder,
                        List.of(
                                PROGRAMS.resolve("postgres").toString(),
                                "-D",
                                data.toString(),
                                "-p",
                                "" + port,
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "unix_socket_directories=",
                                "-c",
                                "fsync=off"))
                .start();
        Processes.until(() -> {
            assertThat(server.isAlive()).as(() -> log(folder)).isTrue();
            PostmasterFile file = PostmasterFile.read(data);
            return file != null && file.isReady();
        });
        return new DebianPostgres(folder, server, port);
    }

    /** The address of its one database, with user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=reviewteam&password=" + PASSWORD;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        // why: SIGTERM would wait for every connection to end
        new ProcessBuilder("kill", "-QUIT", "" + server.pid()).start().waitFor();
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static ProcessBuilder process(Path folder, List<String> command) throws IOException {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            whole.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        whole.addAll(command);
        return new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    }

    private static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }
}
