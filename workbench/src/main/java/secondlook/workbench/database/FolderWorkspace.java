package secondlook.workbench.database;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A workspace in one folder. The server's files are in {@code postgres}, readable by the owner alone. */
record FolderWorkspace(Path folder) implements Workspace {

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

    private Database connect(DatabaseOpening opening) {
        OwnerOnly.directory(folder);
        EmbeddedPostgres server = EmbeddedPostgres.open(home());
        try {
            return opening.open(server.connection(EmbeddedPostgres.DATABASE, server::close));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** True if the folder holds a workspace; starts nothing. */
    static boolean existsIn(Path folder) {
        return Files.isDirectory(folder) && EmbeddedPostgres.existsIn(folder.resolve("postgres"));
    }

    private interface DatabaseOpening {
        Database open(DatabaseConnection connection);
    }
}
