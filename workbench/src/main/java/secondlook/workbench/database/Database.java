package secondlook.workbench.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An open workspace: its connections, transactions and bulk copy. Thread-safe; close it when done, for its own
 * server stops with its last user.
 *
 * <p>SQL sent here may use what PostgreSQL 15 knows, and says {@code COLLATE "C"} wherever an order must be the same
 * on every server. Error messages never hold the values of a row.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int CONNECTIONS = 20;
    private static final int PATIENCE_SECONDS = 60;
    private static final Set<CountDownLatch> WRITING = ConcurrentHashMap.newKeySet();

    private final HikariDataSource dataSource;
    private final JdbcClient sql;
    private final PlatformTransactionManager transactionManager;
    private final TransactionTemplate transactions;
    private final Workspace workspace;
    private final WorkspaceIdentity identity;
    private final PagesFirst pagesFirst;
    private final Runnable afterClose;

    private Database(
            HikariDataSource dataSource, Workspace workspace, WorkspaceIdentity identity, Runnable afterClose) {
        this.dataSource = dataSource;
        this.sql = JdbcClient.create(dataSource);
        this.transactionManager = new JdbcTransactionManager(dataSource);
        this.transactions = new TransactionTemplate(transactionManager);
        this.workspace = workspace;
        this.identity = identity;
        this.pagesFirst = PagesFirst.in(workspace.folder());
        this.afterClose = afterClose;
    }

    static Database existing(DatabaseConnection connection, Workspace workspace) {
        return open(connection, workspace, pool -> {
            if (!hasWorkspaceTable(pool)) {
                throw new DatabaseUnavailable("No workspace in that database. Maybe another one was meant;"
                        + " `second-look demo` and `second-look import` create one.");
            }
            Migrations.apply(pool);
            return identity(pool);
        });
    }

    static Database created(
            DatabaseConnection connection, Workspace workspace, WorkspaceKind kind, @Nullable Long seed) {
        WorkspaceIdentity wanted = new WorkspaceIdentity(kind, Instant.now().truncatedTo(ChronoUnit.MICROS), seed);
        return open(connection, workspace, pool -> {
            Migrations.apply(pool);
            JdbcClient.create(pool)
                    .sql("INSERT INTO workspace (kind, created, seed) VALUES (:kind, :created, :seed)"
                            + " ON CONFLICT DO NOTHING")
                    .param("kind", kind.stored())
                    .param("created", Timestamp.from(wanted.created()))
                    .param("seed", seed, Types.BIGINT)
                    .update();
            return identity(pool);
        });
    }

    private static Database open(DatabaseConnection connection, Workspace workspace, Preparation preparation) {
        HikariDataSource pool = pool(connection);
        try {
            return new Database(pool, workspace, preparation.prepare(pool), connection.afterClose());
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(DatabaseConnection connection) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("second-look");
        config.setJdbcUrl(connection.jdbcUrl());
        config.setUsername(connection.user());
        config.setPassword(connection.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(30));
        config.addDataSourceProperty("currentSchema", Migrations.SCHEMA + ",public");
        config.addDataSourceProperty("ApplicationName", "second-look");
        // why: PostgreSQL's details quote the row that failed, and an exception ends in a log
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // why: a page asks some sixty small questions, and reading each anew takes the database as long as answering it
        config.addDataSourceProperty("prepareThreshold", "1");
        // why: whatever one page or stage asks, the other cores are for the others
        config.addDataSourceProperty("options", "-c max_parallel_workers_per_gather=0");
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new DatabaseUnavailable(
                    "Cannot connect to the database. Maybe its address, user or password is"
                            + " wrong, or it does not run: " + rootMessage(e),
                    e);
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static boolean hasWorkspaceTable(DataSource pool) {
        return JdbcClient.create(pool)
                .sql("SELECT to_regclass('" + Migrations.SCHEMA + ".workspace') IS NOT NULL")
                .query(Boolean.class)
                .single();
    }

    private static WorkspaceIdentity identity(DataSource pool) {
        return JdbcClient.create(pool)
                .sql("SELECT kind, created, seed FROM workspace")
                .query((row, number) -> new WorkspaceIdentity(
                        WorkspaceKind.ofStored(row.getString("kind")),
                        row.getTimestamp("created").toInstant(),
                        row.getObject("seed", Long.class)))
                .optional()
                .orElseThrow(() -> new DatabaseUnavailable("The workspace was never finished."
                        + " Maybe the command that made it was interrupted: run it again."));
    }

    /** For Spring's own parts; everything else uses {@link #sql()}. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Runs in the transaction that is open in this thread, if there is one. */
    public JdbcClient sql() {
        return sql;
    }

    /** For transactions with other settings than the usual. */
    public PlatformTransactionManager transactionManager() {
        return transactionManager;
    }

    public TransactionTemplate transactions() {
        return transactions;
    }

    /** All of the work or none of it; joins the transaction that is open in this thread, if there is one. */
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    /** As {@link #inTransaction(Supplier)}, for work that returns nothing. */
    public void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    /** Waits until no other transaction holds the lock, and holds it to the end of the one open in this thread (required). */
    public void hold(DatabaseLock lock) {
        sql().sql("select pg_advisory_xact_lock(?)").param(lock.key()).query(row -> {});
    }

    /**
     * Rows into a table by COPY, in the transaction that is open in this thread (required).
     *
     * @param target the table with its columns, as {@code source_row (file_id, number, cells)}; never from outside
     * @return to be closed: the rows are in the table then
     */
    public CopyRows copyInto(String target) {
        Connection connection = inThisTransaction(target);
        try {
            return new CopyRows(
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + target + " FROM STDIN"));
        } catch (SQLException e) {
            throw new DatabaseUnavailable("Cannot copy into [" + target + "]: SQL state " + e.getSQLState(), e);
        }
    }

    /** Sends rows by COPY, in the transaction that is open in this thread (required), and empties the buffer. */
    public void send(CopyBuffer rows) {
        try {
            rows.sendTo(inThisTransaction(rows.target()).unwrap(PGConnection.class));
        } catch (SQLException e) {
            throw CopyRows.broken(e);
        }
    }

    private Connection inThisTransaction(String target) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        if (!DataSourceUtils.isConnectionTransactional(connection, dataSource)) {
            DataSourceUtils.releaseConnection(connection, dataSource);
            throw new IllegalStateException(
                    "A copy needs a transaction [" + target + "]. Maybe call it within inTransaction.");
        }
        return connection;
    }

    /** Who waits for pages of this workspace, and what gives way to them. */
    public PagesFirst pagesFirst() {
        return pagesFirst;
    }

    /** What the workspace is, as it was created. */
    public WorkspaceIdentity identity() {
        return identity;
    }

    public Workspace workspace() {
        return workspace;
    }

    /**
     * Says that something writes to databases until the process has nearly ended, such as pages that are being served: a
     * process that is told to stop keeps its databases for it, for a minute at most.
     *
     * @return to be run once it has written its last
     */
    public static Runnable writesUntilTheEnd() {
        CountDownLatch done = new CountDownLatch(1);
        WRITING.add(done);
        return () -> {
            WRITING.remove(done);
            done.countDown();
        };
    }

    static void awaitWhoeverWrites() {
        try {
            for (CountDownLatch writing : WRITING) {
                if (!writing.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("Something did not end in time and may still write to the database");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        dataSource.close();
        afterClose.run();
    }

    private interface Preparation {
        WorkspaceIdentity prepare(DataSource pool);
    }
}
