package secondlook.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.CaseFileEntry;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.people.People;
import secondlook.workbench.pipeline.CasePipeline;
import secondlook.workbench.pipeline.DemoRegion;
import secondlook.workbench.pipeline.StageListener;
import secondlook.workbench.triage.Reasons;

/** What an export of reasons keeps apart, over a fictional region of which half was drawn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {

    private final Database database = TestDatabase.fresh();
    private final Clock clock = Clock.systemUTC();
    private final Audit audit = new Audit(database, clock);
    private final Archive archive = new Archive(database);
    private final Reasons reasons = new Reasons(database);
    private final Viewer viewer = TestViewers.anAnalyst();

    @BeforeAll
    void takeARegionIn(@TempDir Path folder) throws IOException {
        CasePipeline pipeline = new CasePipeline(database, viewer, clock, StageListener.SILENT);
        pipeline.receive(DemoRegion.generate(new RegionSettings(70, 8), folder, StageListener.SILENT)
                .requests());
        pipeline.link();
        database.sql()
                .sql("insert into draw (seed, probability, probability_without, begun_at) values (8, 0.5, 0.75, now())")
                .update();
        pipeline.triage();
    }

    @AfterAll
    void close() {
        database.close();
    }

    private Export export() {
        return new Export(database, archive, new People(database, archive, audit, clock), reasons, audit);
    }

    @Test
    void anExportForReadersKeepsTheAnswersApartThatAreReadFirst(@TempDir Path folder) throws IOException {
        export().write(viewer, Export.What.REASONS, folder.resolve("all"));
        export().write(viewer, Export.What.REASONS, folder.resolve("readers"), true);

        Set<String> drawn = drawn();
        Set<String> readersMaySee = files(folder.resolve("readers/reasons.csv"));
        assertThat(drawn).isNotEmpty();
        assertThat(readersMaySee).isNotEmpty().doesNotContainAnyElementsOf(drawn);
        assertThat(files(folder.resolve("readers/reasons-read-first.csv"))).isEqualTo(drawn);
        assertThat(lines(folder.resolve("readers/reasons.csv"), folder.resolve("readers/reasons-read-first.csv")))
                .containsExactlyInAnyOrderElementsOf(lines(folder.resolve("all/reasons.csv")));
        assertThat(folder.resolve("all/reasons-read-first.csv")).doesNotExist();
    }

    @Test
    void holdsEveryAnswerAndTheSafeguardingLeadsApart(@TempDir Path folder) throws IOException {
        export().write(viewer, Export.What.REASONS, folder);

        List<Integer> numbers = archive.caseFiles().map(CaseFileEntry::number).toList();
        long rows = numbers.stream()
                .flatMap(number -> reasons.everyAnswer(number).stream())
                .mapToLong(reason -> Math.max(1, reason.citations().size()))
                .sum();
        List<String> forTheLead = lines(folder.resolve("reasons-safeguarding-lead.csv"));
        assertThat(lines(folder.resolve("reasons.csv")).size() + forTheLead.size())
                .isEqualTo((int) rows);
        assertThat(forTheLead).isNotEmpty().allMatch(line -> line.contains(",access-to-children,"));
        assertThat(lines(folder.resolve("reasons.csv"))).noneMatch(line -> line.contains(",access-to-children,"));
    }

    private Set<String> drawn() {
        return archive.caseFiles()
                .filter(entry -> reasons.isDrawn(entry.number()))
                .map(entry -> entry.id().agency() + "," + entry.id().reference())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The case files that a file of answers speaks of. */
    private static Set<String> files(Path csv) throws IOException {
        return lines(csv).stream()
                .map(line -> line.split(",", -1))
                .map(cells -> cells[0] + "," + cells[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> lines(Path... csvs) throws IOException {
        List<String> all = new ArrayList<>();
        for (Path csv : csvs) {
            try (Stream<String> lines = Files.lines(csv)) {
                lines.skip(1).forEach(all::add);
            }
        }
        return all;
    }
}
