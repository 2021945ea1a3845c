package secondlook.workbench.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A workspace on a PostgreSQL server that somebody else runs. */
record ServerWorkspace(String jdbcUrl, Path folder) implements Workspace {

    ServerWorkspace {
        if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("Not a PostgreSQL address [" + withoutParameters(jdbcUrl)
                    + "]. Maybe it should read jdbc:postgresql://host:5432/database.");
        }
    }

    @Override
    public Database open() {
        return Database.existing(connection(), this);
    }

    @Override
    public Database openOrCreate(WorkspaceKind kind, @Nullable Long seed) {
        return Database.created(connection(), this, kind, seed);
    }

    private DatabaseConnection connection() {
        OwnerOnly.directory(folder);
        return new DatabaseConnection(jdbcUrl, null, null, () -> {});
    }

    /** Without user and password, which may stand in the address. */
    @Override
    public String toString() {
        return "ServerWorkspace[" + withoutParameters(jdbcUrl) + "]";
    }

    private static String withoutParameters(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
