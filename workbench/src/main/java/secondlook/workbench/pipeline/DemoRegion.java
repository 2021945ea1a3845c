package secondlook.workbench.pipeline;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import secondlook.synthetic.Region;
import secondlook.synthetic.RegionSettings;
import secondlook.synthetic.RegionSummary;
import secondlook.workbench.intake.AgencySource;
import secondlook.workbench.intake.ImportRequest;

/** The fictional region of the demo: its files on disk, read through the mappings that the program ships for them. */
public final class DemoRegion {

    private static final String SETTINGS = "region.properties";

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
        keep(settings, folder);
        return new DemoRegion(requests(exports));
    }

    /** Which region stands in a folder, empty where none was made there. */
    public static Optional<RegionSettings> settingsIn(Path folder) {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(SETTINGS))) {
            kept.load(reader);
            return Optional.of(new RegionSettings(
                    Long.parseLong(kept.getProperty("cases", "")),
                    Long.parseLong(kept.getProperty("seed", "")),
                    Long.parseLong(kept.getProperty("before", "0"))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder cannot be read [" + folder + "].", e);
        }
    }

    private static void keep(RegionSettings settings, Path folder) {
        try {
            Files.writeString(
                    folder.resolve(SETTINGS),
                    "cases=" + settings.cases() + "\nseed=" + settings.seed() + "\nbefore=" + settings.before() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The folder cannot be written [" + folder + "].", e);
        }
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
