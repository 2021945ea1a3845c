package secondlook.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import secondlook.workbench.access.DemoUsers;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditVerdict;
import secondlook.workbench.audit.AuditVerifier;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;

/** The same code on the operating system's PostgreSQL 15, by JDBC URL. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ServerWorkspaceTest {
    @TempDir
    Path folder;

    private DebianPostgres server;

    @BeforeAll
    void start() throws Exception {
        server = DebianPostgres.start();
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    @Test
    @Order(1)
    void aServerWithoutAWorkspaceIsLeftAsItIs() {
        assertThatThrownBy(() -> Workspace.on(server.jdbcUrl(), folder).open())
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("No workspace");
    }

    @Test
    @Order(2)
    void aWorkspaceIsMadeKeptAndRecordedOnVersion15() {
        Workspace workspace = Workspace.on(server.jdbcUrl(), folder);
        try (Database database = workspace.openOrCreate(WorkspaceKind.DEMO, 5L)) {
            new DemoUsers(database, new UserStore(database, Clock.systemUTC())).ensure();
            Audit audit = new Audit(database, Clock.systemUTC());
            database.inTransaction(() -> audit.append(
                    TestViewers.anAnalyst(), Act.IMPORTED, new AuditedObject("source-file", "1"), Details.NONE));
        }

        try (Database database = workspace.open()) {
            assertThat(database.sql()
                            .sql("SELECT current_setting('server_version')")
                            .query(String.class)
                            .single())
                    .startsWith("15.");
            assertThat(database.identity().seed()).isEqualTo(5);
            assertThat(new AuditVerifier(database, List.of()).verify())
                    .isInstanceOfSatisfying(
                            AuditVerdict.Whole.class,
                            whole -> assertThat(whole.entries()).isEqualTo(1));
        }
    }

    @Test
    @Order(3)
    void aWrongPasswordIsToldApartAndNotShown() {
        String wrong = server.jdbcUrl().replace("test-only", "mistyped");

        assertThatThrownBy(() -> Workspace.on(wrong, folder).open())
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("password")
                .hasMessageNotContaining("mistyped");
    }
}
