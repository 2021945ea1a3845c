package secondlook.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Other processes on one workspace, and {@code kill -9} for them, for their server, and for both. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class CrashTest {
    @TempDir
    Path folder;

    private final List<Process> children = new ArrayList<>();

    @AfterEach
    void endChildren() {
        children.forEach(Process::destroyForcibly);
    }

    @Test
    void whatAKilledProcessWasToldIsCommittedIsThere() throws Exception {
        Random random = new Random(7);
        long acknowledged = 0;
        for (int loop = 0; loop < 3; loop++) {
            Writer writer = start(List.of());
            long read = writer.readUpTo(1 + random.nextInt(40));
            long server = serverProcess();
            if (loop % 3 != 1) {
                Processes.kill(writer.process.pid());
            }
            if (loop % 3 != 0) {
                Processes.kill(server);
            }
            assertThat(writer.process.waitFor(90, TimeUnit.SECONDS))
                    .as("killed, or ended by the loss of its server")
                    .isTrue();
            acknowledged = Math.max(read, writer.readRest());

            try (Database database = Workspace.in(folder).open()) {
                List<Long> there = database.sql()
                        .sql("SELECT number FROM written ORDER BY number")
                        .query(Long.class)
                        .list();
                assertThat(there)
                        .as("loop %d: a gap or a double would show", loop)
                        .doesNotHaveDuplicates()
                        .hasSize(there.getLast().intValue());
                assertThat(there.getLast()).isGreaterThanOrEqualTo(acknowledged);
            }
            assertThat(Files.exists(folder.resolve("postgres/data/postmaster.pid")))
                    .as("the orphan was adopted, and stopped by the last one out")
                    .isFalse();
        }
        assertThat(acknowledged).isPositive();
    }

    @Test
    void twoProcessesShareOneServerAndItStaysForTheSecond() throws Exception {
        Writer first = start(List.of());
        first.readUpTo(5);
        long server = serverProcess();
        try (Database here = Workspace.in(folder).open()) {
            assertThat(serverProcess()).isEqualTo(server);

            first.process.destroy();
            first.process.waitFor();

            assertThat(here.sql()
                            .sql("SELECT count(*) FROM written")
                            .query(Long.class)
                            .single())
                    .isGreaterThanOrEqualTo(5);
            assertThat(serverProcess()).isEqualTo(server);
        }
        assertThat(Files.exists(folder.resolve("postgres/data/postmaster.pid"))).isFalse();
    }

    @Test
    void bothProcessesFindTheServerAgainWhenItIsKilled() throws Exception {
        Writer writer = start(List.of("persistent"));
        writer.readUpTo(5);
        try (Database here = Workspace.in(folder).open()) {
            long killed = serverProcess();

            Processes.kill(killed);

            Processes.until(() -> serverProcess() > 0 && serverProcess() != killed && count(here) > 0);
            long before = count(here);
            Processes.until(() -> count(here) > before + 5);
        }
    }

    @Test
    void anOrdinaryUserNeedsNothingOfRoot() throws Exception {
        if (!isRoot()) {
            return; // why: then all the other tests have shown it
        }
        Path theirs = Files.createTempDirectory(Path.of("/tmp"), "second-look-ordinary");
        try {
            Files.setAttribute(theirs, "unix:uid", 65534);
            String classPath = copyClassPath(theirs.resolve("classes"));
            Writer writer = start(
                    theirs,
                    classPath,
                    List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
                    List.of());

            writer.readUpTo(5);

            Path data = theirs.resolve("workspace/postgres/data");
            assertThat(Files.getAttribute(data, "unix:uid")).isEqualTo(65534);
            writer.process.destroy();
            assertThat(writer.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.exists(data.resolve("postmaster.pid"))).isFalse();
        } finally {
            new ProcessBuilder("rm", "-rf", theirs.toString()).start().waitFor();
        }
    }

    @Test
    void rootRunsItUnderAnotherAccountWhereNamespacesAreForbidden() throws Exception {
        if (!isRoot()) {
            return; // why: an ordinary user has no other account to run it under
        }
        Path theirs = Files.createTempDirectory(Path.of("/tmp"), "second-look-root");
        try {
            Files.setPosixFilePermissions(theirs, PosixFilePermissions.fromString("rwx--x--x"));
            Path refusing = Files.writeString(theirs.resolve("unshare"), "#!/bin/sh\nexit 1\n");
            assertThat(refusing.toFile().setExecutable(true)).isTrue();
            String classPath = System.getProperty("java.class.path");
            Writer writer = start(theirs, classPath, List.of("env", "PATH=" + theirs + ":/usr/bin:/bin"), List.of());

            writer.readUpTo(5);

            Path data = theirs.resolve("workspace/postgres/data");
            assertThat(Files.getAttribute(data, "unix:uid")).isEqualTo(65534);
            writer.process.destroy();
            assertThat(writer.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.exists(data.resolve("postmaster.pid"))).isFalse();
        } finally {
            new ProcessBuilder("rm", "-rf", theirs.toString()).start().waitFor();
        }
    }

    /** The class path may lie where only root may read. Browsers' drivers are large, and not needed. */
    private static String copyClassPath(Path target) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path from = Path.of(element);
            if (!Files.exists(from) || Files.isRegularFile(from) && Files.size(from) > 40_000_000) {
                continue;
            }
            Path to = target.resolve(copies.size() + "-" + from.getFileName());
            try (Stream<Path> paths = Files.walk(from)) {
                for (Path path : paths.toList()) {
                    Path copy = to.resolve(from.relativize(path).toString());
                    Files.createDirectories(Files.isDirectory(path) ? copy : copy.getParent());
                    if (Files.isRegularFile(path)) {
                        Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            copies.add(to.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static long count(Database database) {
        try {
            return database.sql()
                    .sql("SELECT count(*) FROM written")
                    .query(Long.class)
                    .single();
        } catch (org.springframework.dao.DataAccessException e) {
            return -1;
        }
    }

    private long serverProcess() {
        PostmasterFile file = PostmasterFile.read(folder.resolve("postgres/data"));
        return file == null ? -1 : file.processId();
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private Writer start(List<String> arguments) throws IOException {
        return start(folder, System.getProperty("java.class.path"), List.of(), arguments);
    }

    private Writer start(Path where, String classPath, List<String> prefix, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        Path workspace = where.equals(folder) ? folder : where.resolve("workspace");
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                WritingProcess.class.getName(),
                workspace.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        where.resolve("child-errors.log").toFile()))
                .start();
        children.add(process);
        return new Writer(process, where.resolve("child-errors.log"));
    }

    /** A process that writes numbers, and says each once it is committed. */
    private static final class Writer {
        private final Process process;
        private final BufferedReader lines;
        private final Path errors;

        Writer(Process process, Path errors) {
            this.process = process;
            this.errors = errors;
            this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        }

        long readUpTo(int count) throws IOException {
            long last = 0;
            for (int i = 0; i < count; i++) {
                String line = lines.readLine();
                assertThat(line).as(() -> "the child ended: " + errors()).isNotNull();
                last = Long.parseLong(line);
            }
            return last;
        }

        /** A number may be cut in half by the kill: such a line does not end. */
        long readRest() throws IOException {
            StringBuilder rest = new StringBuilder();
            for (int character = lines.read(); character >= 0; character = lines.read()) {
                rest.append((char) character);
            }
            String whole = rest.substring(0, rest.lastIndexOf("\n") + 1);
            return whole.lines().mapToLong(Long::parseLong).max().orElse(0);
        }

        private String errors() {
            try {
                return Files.readString(errors);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
