package secondlook.workbench.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import secondlook.workbench.database.Database;
import secondlook.workbench.pipeline.CasePipeline;

/** Links the records that speak of one person. */
@Command(
        name = "link",
        description = "Link the records that speak of one person, obeying what people judged.",
        mixinStandardHelpOptions = true)
final class LinkCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() {
        try (Database database = workspace.open()) {
            Results results = new Results();
            results.linked(new CasePipeline(database, Operator.running("link"), Clock.systemUTC(), report).link());
            report.result(results.with(report.seconds()), results.words());
        }
        return ExitCode.WELL;
    }
}
