package secondlook.workbench.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import secondlook.workbench.database.Database;

/** Opens the pages of a workspace until it is stopped. */
@Command(
        name = "serve",
        description = "Open the pages of a workspace, on this machine alone unless told otherwise.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private final ServeOptions address = new ServeOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws InterruptedException {
        try (Database database = workspace.open()) {
            address.serve(database, report);
        }
        return ExitCode.WELL;
    }
}
