package secondlook.workbench.database;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace is, as it was created.
 *
 * @param seed the seed of the fictional region; null in a real workspace
 */
public record WorkspaceIdentity(
        WorkspaceKind kind, Instant created, @Nullable Long seed) {

    public WorkspaceIdentity {
        if (kind == WorkspaceKind.REAL && seed != null) {
            throw new IllegalArgumentException(
                    "A real workspace has no seed [" + seed + "]. Maybe it should be created as a demo workspace.");
        }
    }

    public boolean isDemo() {
        return kind == WorkspaceKind.DEMO;
    }
}
