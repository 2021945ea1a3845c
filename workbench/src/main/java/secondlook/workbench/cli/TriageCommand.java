package secondlook.workbench.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import secondlook.workbench.database.Database;
import secondlook.workbench.pipeline.CasePipeline;

/** Asks every closed case file why it may need reading again. */
@Command(
        name = "triage",
        description = "Ask every closed case file why it may need reading again.",
        mixinStandardHelpOptions = true)
final class TriageCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() {
        try (Database database = workspace.open()) {
            Results results = new Results();
            results.asked(
                    new CasePipeline(database, workspace.rules(), Operator.running("triage"), Clock.systemUTC(), report)
                            .triage());
            report.result(results.with(report.seconds()), results.words());
        }
        return ExitCode.WELL;
    }
}
