package secondlook.workbench.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import secondlook.workbench.intake.MappingSchema;

/** What helps in writing mappings. */
@Command(
        name = "mapping",
        description = "Write mappings, which say what the rows of an agency's files mean (docs/intake.md).",
        mixinStandardHelpOptions = true,
        subcommands = {HelpCommand.class, MappingCommand.Schema.class},
        synopsisSubcommandLabel = "COMMAND")
final class MappingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        command.commandLine().usage(command.commandLine().getErr());
        return ExitCode.USAGE;
    }

    /** The schemas for editors. */
    @Command(
            name = "schema",
            description = "Print the JSON Schema by which editors complete and check a mapping.",
            mixinStandardHelpOptions = true)
    static final class Schema implements Callable<Integer> {

        @Option(names = "--source", description = "The one of source.yaml instead.")
        private boolean source;

        @Spec
        private CommandSpec command = CommandSpec.create();

        @Override
        public Integer call() {
            command.commandLine().getOut().print(source ? MappingSchema.ofSource() : MappingSchema.ofMapping());
            command.commandLine().getOut().flush();
            return ExitCode.WELL;
        }
    }
}
