package secondlook.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One folder's server through what happens to it: restarts, neighbours, kills. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasWrittenOverARestart() {
        try (Database database = Workspace.in(folder).openOrCreate(WorkspaceKind.REAL, null)) {
            database.sql().sql("CREATE TABLE jotting (words text)").update();
            database.sql().sql("INSERT INTO jotting VALUES ('kept')").update();
        }

        assertThat(Files.exists(folder.resolve("postgres/data/postmaster.pid")))
                .as("the last one out stops the server")
                .isFalse();
        try (Database database = Workspace.in(folder).open()) {
            assertThat(words(database)).containsExactly("kept");
        }
    }

    @Test
    void commitsAreDurableAndTheServerListensOnThisMachineAlone() {
        try (Database database = Workspace.in(folder).openOrCreate(WorkspaceKind.REAL, null)) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "full_page_writes")).isEqualTo("on");
            assertThat(setting(database, "data_checksums")).isEqualTo("on");
            assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(database, "unix_socket_directories")).isEmpty();
            assertThat(setting(database, "server_version")).startsWith("18.");
        }
    }

    @Test
    void nobodyEntersWithoutThePassword() throws Exception {
        Path home = folder.resolve("postgres");
        try (EmbeddedPostgres server = EmbeddedPostgres.open(home)) {
            DatabaseConnection way = server.connection("postgres", () -> {});

            assertThatThrownBy(() -> DriverManager.getConnection(way.jdbcUrl(), "secondlook", "guess"))
                    .isInstanceOf(SQLException.class);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                    .isEqualTo("rwx------");
            assertThat(Files.exists(home.resolve("initdb-password"))).isFalse();
        }
    }

    @Test
    void twoUsersShareOneServerAndTheLastOneOutStopsIt() {
        Database first = Workspace.in(folder).openOrCreate(WorkspaceKind.REAL, null);
        Database second = Workspace.in(folder).open();
        first.sql().sql("CREATE TABLE jotting (words text)").update();
        first.close();

        second.sql().sql("INSERT INTO jotting VALUES ('still here')").update();

        assertThat(words(second)).containsExactly("still here");
        second.close();
        assertThat(Files.exists(folder.resolve("postgres/data/postmaster.pid"))).isFalse();
    }

    @Test
    void startsAgainWhenTheServerIsKilledUnderUs() throws Exception {
        try (Database database = Workspace.in(folder).openOrCreate(WorkspaceKind.REAL, null)) {
            database.sql().sql("CREATE TABLE jotting (words text)").update();
            database.sql().sql("INSERT INTO jotting VALUES ('acknowledged')").update();
            long killed = runningProcess();

            Processes.kill(killed);

            Processes.until(() -> runningProcess() != killed && answers(database));
            assertThat(words(database)).containsExactly("acknowledged");
        }
    }

    @Test
    void aStaleProcessFileThatNamesAnotherLiveProcessStopsNobody() throws Exception {
        try (Database database = Workspace.in(folder).openOrCreate(WorkspaceKind.REAL, null)) {
            database.sql().sql("CREATE TABLE jotting (words text)").update();
        }
        Path file = folder.resolve("postgres/data/postmaster.pid");
        Files.writeString(
                file,
                ProcessHandle.current().pid() + "\n" + folder.resolve("postgres/data")
                        + "\n1700000000\n5432\n\n127.0.0.1\n\nready   \n");

        try (Database database = Workspace.in(folder).open()) {
            assertThat(words(database)).isEmpty();
        }
    }

    @Test
    void anInterruptedFirstStartIsMadeAgainAsAWhole() throws Exception {
        Path half = folder.resolve("postgres/data.half/base");
        Files.createDirectories(half);
        Files.writeString(half.resolve("1"), "half a file");

        try (Database database = Workspace.in(folder).openOrCreate(WorkspaceKind.DEMO, 7L)) {
            assertThat(database.identity().seed()).isEqualTo(7);
        }
        assertThat(Files.exists(folder.resolve("postgres/data.half"))).isFalse();
    }

    @Test
    void theServersLogHoldsNothingOfARow() throws Exception {
        try (Database database = Workspace.in(folder).openOrCreate(WorkspaceKind.REAL, null)) {
            database.sql().sql("CREATE TABLE somebody (name text PRIMARY KEY)").update();
            database.sql().sql("INSERT INTO somebody VALUES ('Wren Ashdown')").update();

            assertThatThrownBy(() -> database.sql()
                            .sql("INSERT INTO somebody VALUES ('Wren Ashdown')")
                            .update())
                    .hasMessageNotContaining("(Wren Ashdown)");
        }
        assertThat(Files.readString(folder.resolve("postgres/server.log")))
                .contains("ready to accept connections")
                .doesNotContain("Ashdown");
    }

    private long runningProcess() {
        PostmasterFile file = PostmasterFile.read(folder.resolve("postgres/data"));
        return file == null ? -1 : file.processId();
    }

    private static boolean answers(Database database) {
        try {
            database.sql().sql("SELECT 1").query(Integer.class).single();
            return true;
        } catch (org.springframework.dao.DataAccessException e) {
            return false;
        }
    }

    private static List<String> words(Database database) {
        return database.sql()
                .sql("SELECT words FROM jotting")
                .query(String.class)
                .list();
    }

    private static String setting(Database database, String name) {
        return database.sql()
                .sql("SELECT current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }
}
