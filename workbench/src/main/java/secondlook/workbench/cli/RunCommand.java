package secondlook.workbench.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import secondlook.workbench.database.Database;
import secondlook.workbench.pipeline.CasePipeline;

/** Links and asks anew, after an import. */
@Command(
        name = "run",
        description = "Link, connect and triage: what follows an import.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() {
        try (Database database = workspace.open()) {
            Results results = new Results();
            CasePipeline pipeline =
                    new CasePipeline(database, workspace.rules(), Operator.running("run"), Clock.systemUTC(), report);
            results.all(pipeline);
            report.result(results.with(report.seconds()), results.words());
        }
        return ExitCode.WELL;
    }
}
