package secondlook.workbench.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.report.Quality;
import secondlook.workbench.report.QualityReport;
import secondlook.workbench.review.OwnReadings;
import secondlook.workbench.triage.Reasons;
import secondlook.workbench.triage.SampleFrame;

/** Counts that carry what they rest on. */
@Command(
        name = "report",
        description = "Counts that carry what they rest on.",
        mixinStandardHelpOptions = true,
        subcommands = {ReportCommand.QualityCommand.class})
final class ReportCommand implements Runnable {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Say which report: quality.");
    }

    /** How good the reasons are. */
    @Command(
            name = "quality",
            description =
                    "How often readers of files drawn at random agree with each indicator, and how many files that"
                            + " should be read again all indicators miss (docs/method/sampling.md).",
            mixinStandardHelpOptions = true)
    static final class QualityCommand implements Callable<Integer> {

        @Mixin
        private final WorkspaceOptions workspace = new WorkspaceOptions();

        @Mixin
        private final Report report = new Report();

        @Override
        public Integer call() {
            try (Database database = workspace.open()) {
                Audit audit = new Audit(database, Clock.systemUTC());
                QualityReport quality = new Quality(
                                database,
                                new SampleFrame(database),
                                new OwnReadings(database, audit, new Reasons(database), Clock.systemUTC()),
                                audit)
                        .report(Operator.running("report"));
                report.result(quality.values(), quality.words());
            }
            return ExitCode.WELL;
        }
    }
}
