package secondlook.workbench.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.network.Look;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.people.People;
import secondlook.workbench.pipeline.CasePipeline;
import secondlook.workbench.pipeline.DemoRegion;
import secondlook.workbench.pipeline.StageListener;
import secondlook.workbench.report.Export;
import secondlook.workbench.triage.Reasons;

/** The network of a small fictional region, made twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectingTest {

    private final Database database = TestDatabase.fresh();
    private final Viewer viewer = TestViewers.anAnalyst();
    private final Network network = new Network(database);
    private CasePipeline pipeline;
    private Path truth;

    @BeforeAll
    void makeARegion(@TempDir Path folder) {
        pipeline = new CasePipeline(database, viewer, Clock.systemUTC(), StageListener.SILENT);
        pipeline.receive(DemoRegion.generate(new RegionSettings(300, 3), folder, StageListener.SILENT)
                .requests());
        pipeline.link();
        pipeline.connect();
        truth = folder.resolve("truth");
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void plantedGroupsAreFoundAsLinked() throws IOException {
        Map<String, Set<CaseFileId>> planted = Files.readAllLines(truth.resolve("groups.csv")).stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[1].equals("case-file"))
                .collect(Collectors.groupingBy(
                        cells -> cells[0],
                        Collectors.mapping(
                                cells -> new CaseFileId(cells[2], cells[3]), Collectors.toCollection(TreeSet::new))));

        List<Set<CaseFileId>> found = filesOfGroups();

        assertThat(planted).isNotEmpty();
        assertThat(planted.values())
                .anySatisfy(files -> assertThat(found)
                        .anySatisfy(group ->
                                assertThat(group).filteredOn(files::contains).hasSizeGreaterThanOrEqualTo(3)));
    }

    @Test
    void theSameRunAgainKeepsEveryNumber() {
        List<KnownGroup> before = network.groups(viewer, Look.AS_LINKED);
        List<KnownTie> ties = ties(before);

        ConnectionsReport report = pipeline.connect();

        assertThat(report.groupsAsLinked()).isEqualTo(before.size()).isPositive();
        assertThat(network.groups(viewer, Look.AS_LINKED)).isEqualTo(before);
        assertThat(ties(network.groups(viewer, Look.AS_LINKED))).isEqualTo(ties);
    }

    @Test
    void everyTieOfAGroupCitesARowAndTheExportHasIt(@TempDir Path out) throws IOException {
        List<KnownTie> ties = ties(network.groups(viewer, Look.AS_LINKED));
        Archive archive = new Archive(database);
        Audit audit = new Audit(database, Clock.systemUTC());
        Export export = new Export(
                database,
                archive,
                new People(database, archive, audit, Clock.systemUTC()),
                new Reasons(database),
                audit);

        Export.Written written = export.write(viewer, Export.What.GROUPS, out);

        assertThat(ties).isNotEmpty().allSatisfy(tie -> assertThat(tie.rows()).isNotEmpty());
        List<String> lines = Files.readAllLines(out.resolve("groups.csv"));
        assertThat(lines).hasSize((int) written.rows() + 1).hasSizeGreaterThan(ties.size());
    }

    private List<KnownTie> ties(List<KnownGroup> groups) {
        return groups.stream()
                .flatMap(group -> network.tiesWithin(viewer, group).stream())
                .toList();
    }

    private List<Set<CaseFileId>> filesOfGroups() {
        Archive archive = new Archive(database);
        return network.groups(viewer, Look.AS_LINKED).stream()
                .map(group ->
                        group.caseFiles().stream().map(archive::caseFileId).collect(Collectors.<CaseFileId>toSet()))
                .toList();
    }
}
