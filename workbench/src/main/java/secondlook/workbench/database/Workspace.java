package secondlook.workbench.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a review's material lives: one folder with a PostgreSQL of its own, or a database that somebody else runs.
 * Both are used through the same {@link Database}; several processes may have one workspace open at once.
 */
public sealed interface Workspace permits FolderWorkspace, ServerWorkspace {

    /** A workspace in one folder, with its own PostgreSQL that listens on this machine alone. */
    static Workspace in(Path folder) {
        return new FolderWorkspace(folder.toAbsolutePath().normalize());
    }

    /**
     * A workspace on a PostgreSQL server from version 15.
     *
     * @param jdbcUrl {@code jdbc:postgresql://host/database?user=…&password=…}
     * @param folder for what must not lie in the database, such as the key that signs audit checkpoints
     */
    static Workspace on(String jdbcUrl, Path folder) {
        return new ServerWorkspace(jdbcUrl, folder.toAbsolutePath().normalize());
    }

    /** The folder of what this workspace keeps outside the database. */
    Path folder();

    /**
     * Opens a workspace that exists, bringing its tables up to this version.
     *
     * @throws DatabaseUnavailable if there is none, or it cannot be reached
     */
    Database open();

    /**
     * Opens a workspace, creating it if there is none. One that exists keeps its kind and its seed, which may
     * differ from those given: look at {@link Database#identity()}.
     *
     * @param seed of the fictional region; null for a real workspace
     * @throws DatabaseUnavailable if it cannot be reached or created
     */
    Database openOrCreate(WorkspaceKind kind, @Nullable Long seed);
}
