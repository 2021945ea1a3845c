package secondlook.workbench.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.synthetic.Region;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.intake.AgencySource;
import secondlook.workbench.intake.ImportRequest;
import secondlook.workbench.pipeline.CasePipeline;
import secondlook.workbench.pipeline.StageListener;

/** The planted rows of the fictional region: what is to be raised is raised, what is to be sealed is sealed. */
final class RegionRisksTest {

    @Test
    void openMissingEpisodesAreRaisedAndWithheldRowsAreKeptFromReading(@TempDir Path folder) throws IOException {
        Region.generate(new RegionSettings(450, 5), folder.resolve("exports"), folder.resolve("truth"));
        try (Database database = TestDatabase.fresh()) {
            CasePipeline pipeline =
                    new CasePipeline(database, TestViewers.anAnalyst(), Clock.systemUTC(), StageListener.SILENT);
            List<ImportRequest> requests = new ArrayList<>();
            for (AgencySource source : AgencySource.demo()) {
                Path exports = folder.resolve("exports").resolve(source.agency());
                ImportRequest request = Files.isDirectory(exports) ? source.requestFor(exports, "a test") : null;
                if (request != null) {
                    requests.add(request);
                }
            }
            pipeline.receive(requests);

            Archive archive = new Archive(database);
            Set<String> raised = new TreeSet<>();
            database.sql().sql("SELECT file, record FROM risk_item").query(row -> {
                var found = archive.row(row.getInt("file"), row.getInt("record"));
                raised.add(
                        found.file().agency() + " " + found.cells().getFirst().raw());
            });
            List<String> planted = Files.readAllLines(folder.resolve("truth/action_today.csv")).stream()
                    .filter(line -> line.endsWith("open missing episode"))
                    .map(line -> line.split(",")[0] + " " + line.split(",")[2])
                    .toList();
            assertThat(planted).isNotEmpty();
            assertThat(raised).containsAll(planted);

            long sealed = Files.readAllLines(folder.resolve("truth/sealed.csv")).size() - 1L;
            long withheld = archive.files().stream()
                    .map(SourceFile::withheld)
                    .mapToLong(each -> each.sealed() + each.refused())
                    .sum();
            assertThat(withheld).isEqualTo(sealed).isPositive();
        }
    }
}
