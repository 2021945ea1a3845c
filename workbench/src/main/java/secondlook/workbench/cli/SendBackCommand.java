package secondlook.workbench.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.material.SendBack;

/** Writes what goes back to an agency. */
@Command(
        name = "send-back",
        description = "Write the rejected rows of a batch, file by file, in the agency's own shape, with what to fix.",
        mixinStandardHelpOptions = true)
final class SendBackCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private final Report report = new Report();

    @Option(names = "--batch", required = true, paramLabel = "N", description = "The number of the batch.")
    private int batch;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write into.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        try (Database database = workspace.open()) {
            if (new Archive(database).batches().stream().noneMatch(there -> there.number() == batch)) {
                throw new FailureMessages.BadInput("There is no batch [" + batch + "]. Maybe see the page Material.");
            }
            SendBack sendBack = new SendBack(database, new Audit(database, Clock.systemUTC()));
            Viewer viewer = Operator.running("send-back");
            List<Map<String, Object>> written = new ArrayList<>();
            for (SourceFile file : sendBack.files(viewer, batch)) {
                write(sendBack, viewer, file);
                Map<String, Object> each = new LinkedHashMap<>();
                each.put("name", SendBack.name(file));
                each.put("file", file.number());
                each.put("rows", file.counts().rejected());
                written.add(each);
            }
            report.result(Map.of("batch", batch, "files", written), words(written));
        }
        return ExitCode.WELL;
    }

    private void write(SendBack sendBack, Viewer viewer, SourceFile file) {
        try {
            Files.createDirectories(out);
            try (OutputStream into = Files.newOutputStream(out.resolve(SendBack.name(file)))) {
                sendBack.write(viewer, file, into);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder [" + out + "] cannot be written.", e);
        }
    }

    private String words(List<Map<String, Object>> written) {
        return written.isEmpty()
                ? "No row of batch " + batch + " was rejected: nothing goes back."
                : written.size() + " files that go back were written into " + out + ".";
    }
}
