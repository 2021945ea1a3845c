package secondlook.workbench.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import secondlook.workbench.database.Database;
import secondlook.workbench.pipeline.CasePipeline;

/** Ties what separate case files have in common. */
@Command(
        name = "connect",
        description = "Tie what separate case files have in common, after linking.",
        mixinStandardHelpOptions = true)
final class ConnectCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() {
        try (Database database = workspace.open()) {
            Results results = new Results();
            results.connected(
                    new CasePipeline(database, Operator.running("connect"), Clock.systemUTC(), report).connect());
            report.result(results.with(report.seconds()), results.words());
        }
        return ExitCode.WELL;
    }
}
