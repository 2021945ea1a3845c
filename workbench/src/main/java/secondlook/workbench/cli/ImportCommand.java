package secondlook.workbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.WorkspaceKind;
import secondlook.workbench.intake.AgencySource;
import secondlook.workbench.intake.DryRun;
import secondlook.workbench.intake.DryRunFile;
import secondlook.workbench.intake.FileToRead;
import secondlook.workbench.intake.ImportRequest;
import secondlook.workbench.intake.ImportResult;
import secondlook.workbench.intake.MediaFile;
import secondlook.workbench.intake.SourceMapping;
import secondlook.workbench.pipeline.CasePipeline;

/** Takes the files of one agency in, as one batch. */
@Command(
        name = "import",
        description = "Take the files of one agency in, as one batch: whole, or not at all.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private final Report report = new Report();

    @Option(
            names = "--mappings",
            required = true,
            paramLabel = "DIR",
            description = "The agency's folder: source.yaml and a mapping for each shape of file (docs/intake.md).")
    private Path mappings = Path.of("");

    @Option(
            names = "--corrects",
            description =
                    "Each file takes the place of the one of its name that is in use. Without it, both stand beside"
                            + " each other.")
    private boolean corrects;

    @Option(
            names = "--no-run",
            description = "After a correction, leave people and the reading order as they are until the next run.")
    private boolean noRun;

    @Option(
            names = "--dry-run",
            description = "Write nothing; show counts, causes, how each file was understood, and sample rows.")
    private boolean dryRun;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "3",
            description = "With --dry-run: how many rows of each file are shown (default ${DEFAULT-VALUE}).")
    private int samples = 3;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files, in any order.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        ImportRequest request = request();
        if (dryRun) {
            List<DryRunFile> files = DryRun.of(request, samples);
            report.result(DryRunReport.values(files), DryRunReport.words(files));
            return ExitCode.WELL;
        }
        try (Database database = workspace.workspace().openOrCreate(WorkspaceKind.REAL, null)) {
            Results results = new Results();
            List<MediaFile> media = quarantined.stream().map(MediaFile::of).toList();
            CasePipeline pipeline =
                    CasePipeline.renewing(database, Operator.running("import"), Clock.systemUTC(), report);
            List<ImportResult> received = pipeline.receive(List.of(corrects ? request.correcting() : request));
            results.received(received);
            results.quarantined(pipeline.quarantine(request.agency(), media));
            boolean superseded = received.stream()
                    .anyMatch(each ->
                            !new Archive(database).supersededBy(each.batch()).isEmpty());
            if (superseded && !noRun && CasePipeline.hasRun(database)) {
                CasePipeline.Renewed renewed = pipeline.renew();
                results.linked(renewed.who());
                results.connected(renewed.what());
                results.asked(renewed.why());
            }
            report.result(results.with(report.seconds()), results.words());
        }
        return ExitCode.WELL;
    }

    // why: a workbook is a ZIP archive too, and one that no mapping reads must not be set aside as if nobody wanted it
    // read
    private static final Pattern WORKBOOK = Pattern.compile("(?i)\\.(?:xls[xmb]?|ods)$");

    /** Pictures, media and archives among the files: registered, never opened. */
    private final List<Path> quarantined = new ArrayList<>();

    private ImportRequest request() {
        if (!Files.isDirectory(mappings)) {
            throw new FailureMessages.BadInput("There is no folder of mappings [" + mappings + "].");
        }
        AgencySource source = AgencySource.read(mappings);
        List<FileToRead> toRead = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new FailureMessages.BadInput("There is no such file to read [" + file + "].");
            }
            List<SourceMapping> found = source.mappingsFor(String.valueOf(file.getFileName()));
            if (found.isEmpty() && !WORKBOOK.matcher(file.toString()).find() && MediaFile.is(file)) {
                quarantined.add(file);
                continue;
            }
            if (found.isEmpty()) {
                throw new FailureMessages.BadInput("No mapping of [" + mappings + "] reads files named ["
                        + file.getFileName()
                        + "]. Maybe its \"files\" says another name, or it has no \"files\": a mapping reads the files that"
                        + " \"files\" names.");
            }
            found.forEach(mapping -> toRead.add(new FileToRead(file, mapping)));
        }
        if (toRead.isEmpty()) {
            throw new FailureMessages.BadInput(
                    "No table is among the files. Pictures, media and archives are registered,"
                            + " unopened, beside the tables of a hand-over; give those too.");
        }
        return new ImportRequest(
                source.agency(), source.conditions(), toRead, System.getProperty("user.name", "operator"));
    }
}
