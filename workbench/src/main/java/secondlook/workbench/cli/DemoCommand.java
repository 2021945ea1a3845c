package secondlook.workbench.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import secondlook.casework.indicator.Description;
import secondlook.casework.indicator.IndicatorSettings;
import secondlook.casework.indicator.Indicators;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.access.DemoUsers;
import secondlook.workbench.access.Purpose;
import secondlook.workbench.access.UserAccount;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.WorkspaceKind;
import secondlook.workbench.intake.ImportResult;
import secondlook.workbench.pipeline.CasePipeline;
import secondlook.workbench.pipeline.DemoRegion;
import secondlook.workbench.triage.Reasons;

/** Makes a fictional region and everything that follows from it, and opens it. */
@Command(
        name = "demo",
        description = "Make a fictional region, take it in, link it, ask every case file, and open the pages.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private final ServeOptions address = new ServeOptions();

    @Mixin
    private final Report report = new Report();

    @Option(names = "--cases", paramLabel = "N", description = "How many cases (default: ${DEFAULT-VALUE}).")
    private long cases = 300;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same seed gives the same region (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--no-serve", description = "End after triage instead of opening the pages.")
    private boolean noServe;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (cases < 1) {
            throw new ParameterException(command.commandLine(), "--cases is 1 or more, not " + cases + ".");
        }
        try (Database database = workspace.workspace().openOrCreate(WorkspaceKind.DEMO, seed)) {
            if (!database.identity().isDemo()) {
                throw new FailureMessages.BadInput("The workspace [" + workspace.folder()
                        + "] holds a review's own material. Maybe choose another folder with --workspace.");
            }
            Results results = fill(database);
            report.result(results.with(report.seconds()), results.words());
            if (!noServe) {
                report.say(demoUsers(database));
                address.serve(database, report);
            }
        }
        return ExitCode.WELL;
    }

    private Results fill(Database database) {
        Path folder = workspace.folder().toAbsolutePath().resolve("demo");
        DemoRegion.settingsIn(folder).filter(there -> !there.equals(settings())).ifPresent(there -> {
            throw new FailureMessages.BadInput("The workspace [" + workspace.folder() + "] holds the region of "
                    + there.cases() + " cases and seed " + there.seed()
                    + ". Give the same, or choose another folder with --workspace.");
        });
        DemoRegion region = DemoRegion.generate(settings(), folder, report);
        CasePipeline pipeline =
                new CasePipeline(database, workspace.rules(), Operator.running("demo"), Clock.systemUTC(), report);
        Results results = new Results();
        List<ImportResult> received = pipeline.receive(region.requests());
        results.received(received);
        if (!noServe && isAsItWasLeft(database, received)) {
            results.leftAsTheyAre();
            return results;
        }
        results.all(pipeline);
        return results;
    }

    /** Whether a finished run of the same questions stands there and no file came since. */
    private static boolean isAsItWasLeft(Database database, List<ImportResult> received) {
        Reasons reasons = new Reasons(database);
        Map<String, Integer> versions = Indicators.standard(IndicatorSettings.standard()).descriptions().stream()
                .collect(Collectors.toMap(Description::key, Description::version));
        return received.stream().allMatch(result -> result.batch() == 0)
                && reasons.hasRun()
                && !reasons.areBehind()
                && reasons.wereAsked(versions);
    }

    private RegionSettings settings() {
        return new RegionSettings(cases, seed);
    }

    private static String demoUsers(Database database) {
        String password = new DemoUsers(database, new UserStore(database, Clock.systemUTC())).ensure();
        String users = DemoUsers.accounts().stream()
                .map(account -> "  " + account.id().value() + " (" + account.name() + ", "
                        + account.roles().stream()
                                .map(role -> role.title().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "): " + purposes(account))
                .collect(Collectors.joining(System.lineSeparator()));
        return "Sign in as one of these, password " + password + ":" + System.lineSeparator() + users;
    }

    private static String purposes(UserAccount account) {
        return Purpose.Stated.openTo(account.roles()).stream()
                .map(Purpose.Stated::words)
                .collect(Collectors.joining("; "));
    }
}
