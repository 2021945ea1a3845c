package secondlook.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import secondlook.workbench.intake.ImportException;
import secondlook.workbench.intake.MappingDraft;
import secondlook.workbench.intake.MappingSchema;

/** What helps in writing mappings. */
@Command(
        name = "mapping",
        description = "Write mappings, which say what the rows of an agency's files mean (docs/intake.md).",
        mixinStandardHelpOptions = true,
        subcommands = {HelpCommand.class, MappingCommand.Draft.class, MappingCommand.Schema.class},
        synopsisSubcommandLabel = "COMMAND")
final class MappingCommand implements Callable<Integer> {

    private static final String SOURCE = """
            # The conditions of this hand-over. Fill in every line (docs/intake.md).
            agency:
            controller:
            legal basis:
            sharing limits:
            statement: fact
            """;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        command.commandLine().usage(command.commandLine().getErr());
        return ExitCode.USAGE;
    }

    /** A mapping to correct. */
    @Command(
            name = "draft",
            description =
                    "Propose a mapping for each file from its headings and values, saying how sure it is of each field.",
            mixinStandardHelpOptions = true)
    static final class Draft implements Callable<Integer> {

        @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
        private List<Path> files = List.of();

        @Option(
                names = "--out",
                paramLabel = "DIR",
                description =
                        "Where each mapping is written, beside a source.yaml to fill in; nothing there is overwritten."
                                + " Without it they are printed.")
        private @Nullable Path out;

        @Mixin
        private final Report report = new Report();

        @Override
        public Integer call() throws IOException {
            List<Map<String, Object>> written = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            boolean failed = false;
            for (Path file : files) {
                if (!Files.isReadable(file)) {
                    throw new FailureMessages.BadInput("There is no such file to read [" + file + "].");
                }
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("name", String.valueOf(file.getFileName()));
                String yaml;
                try {
                    yaml = MappingDraft.of(file);
                } catch (ImportException e) {
                    // why: the other files can be drafted all the same
                    values.put("failed", e.getMessage());
                    words.append("Not drafted: ").append(e.getMessage()).append('\n');
                    written.add(values);
                    failed = true;
                    continue;
                }
                if (out == null) {
                    values.put("yaml", yaml);
                    words.append(yaml).append('\n');
                } else {
                    Path target = fresh(out, MappingDraft.name(file) + ".yaml", yaml);
                    values.put("written", target.toString());
                    words.append("Written: ").append(target).append('\n');
                }
                written.add(values);
            }
            if (out != null && !Files.exists(out.resolve("source.yaml"))) {
                words.append("Written: ")
                        .append(fresh(out, "source.yaml", SOURCE))
                        .append('\n');
            }
            report.result(Map.of("drafts", written), words.toString().stripTrailing());
            return failed ? ExitCode.BAD_INPUT : ExitCode.WELL;
        }

        private static Path fresh(Path folder, String name, String text) throws IOException {
            Files.createDirectories(folder);
            Path target = folder.resolve(name);
            if (Files.exists(target)) {
                throw new FailureMessages.BadInput(
                        "There is a file [" + target + "] already; it is not overwritten. Maybe give another folder.");
            }
            return Files.writeString(target, text);
        }
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
