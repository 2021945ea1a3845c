package secondlook.workbench.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Real databases for tests: one PostgreSQL for all tests of a process, and a new, migrated database for whoever asks (about
 * 0.1 s), best once a test class. The migrations ran once, in a template of which each is a copy. A commit does not wait for
 * the disk: what that is for, a crash, is tested on workspaces of their own.
 *
 * <pre>{@code
 * private final Database database = TestDatabase.fresh();
 *
 * @AfterAll void close() { database.close(); }
 * }</pre>
 */
public final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /** An empty demo workspace with seed 1. */
    public static Database fresh() {
        return fresh(WorkspaceKind.DEMO, 1L);
    }

    public static Database fresh(WorkspaceKind kind, @Nullable Long seed) {
        EmbeddedPostgres server = Server.EMBEDDED;
        String name = "test_" + NUMBER.incrementAndGet();
        Server.ask("CREATE DATABASE " + name + " TEMPLATE " + Server.TEMPLATE);
        Server.ask("ALTER DATABASE " + name + " SET synchronous_commit = off");
        Workspace workspace = new FolderWorkspace(folder());
        return Database.created(server.connection(name, () -> {}), workspace, kind, seed);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("second-look-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started by the first test that asks; its shutdown hook stops it with the run. */
    private static final class Server {
        private static final EmbeddedPostgres EMBEDDED = EmbeddedPostgres.open(folder().resolve("postgres"));
        private static final String TEMPLATE = migrated();

        private static String migrated() {
            ask("CREATE DATABASE template_test");
            Migrations.apply(way("template_test"));
            return "template_test";
        }

        private static void ask(String statement) {
            JdbcClient.create(way(EmbeddedPostgres.DATABASE)).sql(statement).update();
        }

        private static DataSource way(String database) {
            DatabaseConnection way = EMBEDDED.connection(database, () -> {});
            return new DriverManagerDataSource(way.jdbcUrl(), way.user(), way.password());
        }
    }
}
