package secondlook.workbench.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import secondlook.casework.scope.InvalidScopeRuleException;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.Workspace;
import secondlook.workbench.triage.TeamRules;

/** Where a command works: a folder with its own database, or a PostgreSQL server from version 15. */
final class WorkspaceOptions {

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "The workspace folder, with a database of its own (default: ${DEFAULT-VALUE}).",
            defaultValue = "workspace")
    private Path folder = Path.of("workspace");

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "A PostgreSQL server from version 15 instead, such as"
                    + " jdbc:postgresql://localhost/review?user=review. Put the password into PGPASSWORD.")
    private @Nullable String databaseUrl;

    Path folder() {
        return folder;
    }

    /**
     * The scope rules of the review: the program's, and the team's own in the workspace's folder {@code scope-rules}.
     *
     * @throws FailureMessages.BadInput where one of them cannot be used; the message says where
     */
    TeamRules rules() {
        try {
            return TeamRules.in(folder.resolve("scope-rules"));
        } catch (InvalidScopeRuleException e) {
            throw new FailureMessages.BadInput(String.valueOf(e.getMessage()));
        }
    }

    /** The workspace that is meant; nothing is opened yet. */
    Workspace workspace() {
        return databaseUrl == null ? Workspace.in(folder) : Workspace.on(databaseUrl, folder);
    }

    /** Opens the workspace, which must exist. */
    Database open() {
        return workspace().open();
    }
}
