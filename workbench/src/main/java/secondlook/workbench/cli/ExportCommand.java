package secondlook.workbench.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.people.People;
import secondlook.workbench.report.Export;
import secondlook.workbench.triage.Reasons;

/** Writes what the program believes as CSV files, so that it can be checked from outside. */
@Command(
        name = "export",
        description = "Write what the program holds and believes as CSV files, one for each kind (docs/export.md).",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private final Report report = new Report();

    @Option(
            names = "--what",
            required = true,
            split = ",",
            paramLabel = "WHAT",
            description = "One or more of ${COMPLETION-CANDIDATES}, with commas between.")
    private List<Export.What> what = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write into.")
    private Path out = Path.of(".");

    @Option(
            names = "--for-readers",
            description =
                    "Reasons of case files that readers read first stand in a file of their own, to be kept from them.")
    private boolean forReaders;

    @Override
    public Integer call() {
        try (Database database = workspace.open()) {
            Clock clock = Clock.systemUTC();
            Archive archive = new Archive(database);
            Audit audit = new Audit(database, clock);
            Export export = new Export(
                    database, archive, new People(database, archive, audit, clock), new Reasons(database), audit);
            Viewer viewer = Operator.running("export");
            List<Export.Written> written = new ArrayList<>();
            what.forEach(each -> written.add(export.write(viewer, each, out, forReaders)));
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("files", written);
            StringBuilder words = new StringBuilder();
            written.forEach(file ->
                    words.append(file.name()).append(": ").append(file.rows()).append(" rows. "));
            report.result(values, words.toString().stripTrailing());
        }
        return ExitCode.WELL;
    }
}
