package secondlook.workbench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.Supply;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.RowCitation;
import secondlook.synthetic.Region;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.ArchivedFact;
import secondlook.workbench.archive.CaseFileEntry;
import secondlook.workbench.archive.CaseFileRange;
import secondlook.workbench.archive.Cell;
import secondlook.workbench.archive.SourceRow;
import secondlook.workbench.archive.Verdict;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;

/** The police files of the fictional region, taken in whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PoliceFilesTest {

    private final Database database = TestDatabase.fresh();
    private final Archive archive = new Archive(database);
    private final Map<String, String> truth = new TreeMap<>();
    private ImportResult result;

    @BeforeAll
    void importPoliceFiles(@TempDir Path folder) throws IOException {
        Region.generate(new RegionSettings(120, 7), folder.resolve("exports"), folder.resolve("truth"));
        AgencySource police = AgencySource.demo().getFirst();
        ImportRequest request =
                Objects.requireNonNull(police.requestFor(folder.resolve("exports/northmere-police"), "a test"));
        result = Intake.importFiles(database, request, ProgressListener.NONE);
        assertThat(Intake.importFiles(database, request, ProgressListener.NONE).batch())
                .as("the same files again change nothing")
                .isZero();
        for (String line : Files.readAllLines(folder.resolve("truth/bad_rows.csv"))) {
            String[] cells = line.split(",");
            boolean wasRead = result.files().stream().anyMatch(file -> cells[1].endsWith("police/" + file.name()));
            if (wasRead) {
                truth.put(cells[1].replaceAll(".*/", "") + " " + cells[2], cells[5]);
            }
        }
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void everyPlantedBadRowAndNoOtherGetsTheVerdictThatIsTrue() {
        Map<String, String> found = new TreeMap<>();
        for (FileResult file : result.files()) {
            for (Verdict verdict : List.of(Verdict.REJECTED, Verdict.REPEATED)) {
                for (SourceRow row : archive.rows(file.number(), verdict, 1000)) {
                    found.put(file.name() + " " + row.record(), verdict.words());
                }
            }
        }

        truth.values().removeIf(verdict -> !verdict.equals("rejected") && !verdict.equals("repeated"));
        assertThat(found).isEqualTo(truth).isNotEmpty();
    }

    @Test
    void everyValueLeadsBackToTheCellItWasReadFrom() {
        Map<RowCitation, SourceRow> rows = new java.util.HashMap<>();
        List<String> lost = new ArrayList<>();
        archive.forEachFact(CaseFileRange.caseFiles(), archived -> {
            for (Field field : archived.fact().kind().fields()) {
                Recorded<?> value = archived.fact().value(field);
                if (value.isKnown()
                        && value.citation() instanceof RowCitation cell
                        && cell.column() != null
                        && rows.size() < 3_000) {
                    SourceRow row = rows.computeIfAbsent(
                            RowCitation.row(cell.file(), cell.record()),
                            key -> Objects.requireNonNull(archive.row(key.file(), key.record())));
                    if (row.cells().stream().map(Cell::column).noneMatch(cell.column()::equals)) {
                        lost.add(cell.toString());
                    }
                }
            }
        });

        assertThat(lost).isEmpty();
        assertThat(rows).hasSizeGreaterThan(1_500);
    }

    @Test
    void factsComeCaseFileByCaseFile() {
        List<Integer> caseFiles = new ArrayList<>();
        List<Long> ids = new ArrayList<>();

        archive.forEachFact(CaseFileRange.everything(), archived -> {
            caseFiles.add(archived.caseFile());
            ids.add(archived.id());
        });

        assertThat(caseFiles).isSorted().contains(0, 1);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(archive.caseFiles().map(CaseFileEntry::number))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(50);
        List<ArchivedFact> first = archive.caseFileFacts(1);
        assertThat(first).extracting(fact -> fact.fact().kind()).contains(FactKind.OCCURRENCE, FactKind.LOG_ENTRY);
        assertThat(archive.caseFile(Objects.requireNonNull(archive.caseFileId(1))))
                .isEqualTo(1);
    }

    @Test
    void hardlyAnythingOfTheseFilesIsUnreadable() {
        Map<Field, List<String>> unreadable = new TreeMap<>();
        archive.forEachFact(CaseFileRange.everything(), archived -> {
            for (Field field : archived.fact().kind().fields()) {
                if (archived.fact().value(field) instanceof Recorded.Unreadable<?> value) {
                    unreadable.computeIfAbsent(field, none -> new ArrayList<>()).add(value.raw());
                }
            }
        });

        assertThat(unreadable.values().stream().mapToInt(List::size).sum())
                .as(unreadable.toString())
                .isLessThan(15);
    }

    @Test
    void whatWasSuppliedIsWhatTheMappingsRead() {
        assertThat(archive.supply().get("northmere-police"))
                .containsEntry(FactKind.CONTACT, Supply.SUPPLIED)
                .doesNotContainKey(FactKind.PLACEMENT);
    }
}
