package secondlook.workbench.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A workspace in one folder. The server's files are in {@code postgres}, readable by the owner alone. */
record FolderWorkspace(Path folder) implements Workspace {

    private static final long RECOVERY_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    @Override
    public Database open() {
        if (!EmbeddedPostgres.existsIn(home())) {
            throw new DatabaseUnavailable("No workspace in [" + folder
                    + "]. Maybe another folder was meant; `second-look demo` and `second-look import` create one.");
        }
        return connect(connection -> Database.existing(connection, this));
    }

    @Override
    public Database openOrCreate(WorkspaceKind kind, @Nullable Long seed) {
        return connect(connection -> Database.created(connection, this, kind, seed));
    }

    private Path home() {
        return folder.resolve("postgres");
    }

    /**
     * Opens the database of the server that stands ready. A server that was killed may still look ready, and one whose
     * process was killed shuts its door while it recovers: what is cut off is tried again, with the server looked at anew.
     */
    private Database connect(DatabaseOpening opening) {
        OwnerOnly.directory(folder);
        long until = System.nanoTime() + RECOVERY_LIMIT_NANOS;
        while (true) {
            EmbeddedPostgres server = EmbeddedPostgres.open(home());
            try {
                return opening.open(server.connection(EmbeddedPostgres.DATABASE, server::close));
            } catch (RuntimeException e) {
                server.close();
                if (!wasCutOff(e) || System.nanoTime() > until) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static boolean wasCutOff(RuntimeException failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        return failure instanceof DatabaseUnavailable && cause != null;
    }

    /** True if the folder holds a workspace; starts nothing. */
    static boolean existsIn(Path folder) {
        return Files.isDirectory(folder) && EmbeddedPostgres.existsIn(folder.resolve("postgres"));
    }

    private interface DatabaseOpening {
        Database open(DatabaseConnection connection);
    }
}
