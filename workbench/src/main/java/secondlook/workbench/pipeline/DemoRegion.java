package secondlook.workbench.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import secondlook.synthetic.Region;
import secondlook.synthetic.RegionSettings;
import secondlook.synthetic.RegionSummary;
import secondlook.workbench.intake.AgencySource;
import secondlook.workbench.intake.ImportRequest;

/** The fictional region of the demo: its files on disk, read through the mappings that the program ships for them. */
public final class DemoRegion {

    private final List<ImportRequest> requests;

    private DemoRegion(List<ImportRequest> requests) {
        this.requests = List.copyOf(requests);
    }

    /**
     * Writes the region's files below a folder, {@code exports} and {@code truth}. Only the first is ever read.
     *
     * @throws java.io.UncheckedIOException where they cannot be written
     */
    public static DemoRegion generate(RegionSettings settings, Path folder, StageListener listener) {
        listener.started(Stage.GENERATE);
        long started = System.nanoTime();
        Path exports = folder.resolve("exports");
        RegionSummary summary = Region.generate(settings, exports, folder.resolve("truth"));
        listener.finished(
                Stage.GENERATE,
                summary.totalRecords() + " rows in " + summary.records().size() + " files",
                Duration.ofNanos(System.nanoTime() - started));
        return new DemoRegion(requests(exports));
    }

    private static List<ImportRequest> requests(Path exports) {
        List<ImportRequest> requests = new ArrayList<>();
        for (AgencySource source : AgencySource.demo()) {
            Path folder = exports.resolve(source.agency());
            ImportRequest request = Files.isDirectory(folder) ? source.requestFor(folder, "demo") : null;
            if (request != null) {
                requests.add(request);
            }
        }
        return requests;
    }

    /** One request an agency. */
    public List<ImportRequest> requests() {
        return requests;
    }
}
