package secondlook.workbench.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The entrance: decides what to do before anything heavy is started. */
@Command(
        name = "second-look",
        description = "Reads agencies' closed case files again: what was recorded, by whom, and why a file may need"
                + " another reading. It decides nothing, and a no from it is no reassurance.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            HelpCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            WithdrawCommand.class,
            SendBackCommand.class,
            ReceiptCommand.class,
            MappingCommand.class,
            LinkCommand.class,
            ConnectCommand.class,
            TriageCommand.class,
            RunCommand.class,
            ExplainCommand.class,
            ServeCommand.class,
            UserCommand.class,
            ExportCommand.class,
            ReportCommand.class,
            AuditCommand.class,
            DedupeCommand.class,
            WordingCommand.class,
            DoctorCommand.class,
            RehearseCommand.class
        },
        footer = {"", "Exit codes: 0 well, 1 failure, 2 usage, 3 environment, 4 bad input."})
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command in this process. */
    static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    /** All commands with their manners; a test sets where they write. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(new FailureMessages())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
