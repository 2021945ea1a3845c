package secondlook.workbench.cli;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.Withdrawal;
import secondlook.workbench.database.Database;
import secondlook.workbench.pipeline.CasePipeline;

/** Takes a batch out of use: first what it touches, then, when told so, the act. */
@Command(
        name = "withdraw",
        description = "Take a batch out of use. Nothing is deleted. Without --yes it only says what it would touch.",
        mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private final Report report = new Report();

    @Option(names = "--batch", required = true, paramLabel = "N", description = "The number of the batch.")
    private int batch;

    @Option(names = "--note", paramLabel = "WORDS", description = "Why. Needed with --yes; no names.")
    private String note = "";

    @Option(names = "--yes", description = "Withdraw it.")
    private boolean yes;

    @Option(
            names = "--no-run",
            description =
                    "Leave people and the reading order as they are; they say that they are behind until the next run.")
    private boolean noRun;

    @Override
    public Integer call() {
        if (yes && note.isBlank()) {
            throw new FailureMessages.BadInput("A batch is withdrawn for a reason. Maybe add --note.");
        }
        try (Database database = workspace.open()) {
            CasePipeline pipeline =
                    CasePipeline.renewing(database, Operator.running("withdraw"), Clock.systemUTC(), report);
            Withdrawal touched = yes ? pipeline.withdraw(batch, note) : new Archive(database).withdrawalOf(batch);
            if (touched == null) {
                throw new FailureMessages.BadInput(
                        "There is no batch [" + batch + "] in use. Maybe it was withdrawn before.");
            }
            boolean renewed = yes && !noRun && CasePipeline.hasRun(database);
            if (renewed) {
                pipeline.renew();
            }
            report.result(values(touched, renewed), words(touched, renewed));
        }
        return ExitCode.WELL;
    }

    private Map<String, Object> values(Withdrawal touched, boolean renewed) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("batch", touched.batch());
        values.put("withdrawn", yes);
        values.put("run_again", renewed);
        values.put("files", touched.files());
        values.put("rows", touched.rows());
        values.put("facts", touched.facts());
        values.put("case_files_closed", touched.caseFiles());
        values.put("rows_that_count_again", touched.countAgain());
        values.put("files_that_come_back", touched.back());
        return values;
    }

    private String words(Withdrawal touched, boolean renewed) {
        return (yes ? "Withdrawn: batch " : "Would be withdrawn: batch ") + touched.batch() + " with "
                + touched.files().size() + " files in use, " + touched.rows() + " accepted rows and "
                + touched.facts() + " facts. " + touched.caseFiles() + " case files are no longer opened by any row; "
                + touched.countAgain() + " rows of other files count in place of theirs; "
                + touched.back().size()
                + " earlier readings come back." + System.lineSeparator()
                + after(renewed);
    }

    private String after(boolean renewed) {
        if (!yes) {
            return "Nothing was changed. Add --yes and --note to withdraw it.";
        }
        return renewed
                ? "People, groups and the reading order were made anew without it."
                : "The command run brings people and the reading order up to date.";
    }
}
