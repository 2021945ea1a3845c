package secondlook.workbench.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.casefile.CaseFileId;
import secondlook.workbench.access.AccessRefused;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.MediaCell;
import secondlook.workbench.archive.RowWarning;
import secondlook.workbench.archive.SealedRows;
import secondlook.workbench.archive.SourceConditions;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;

/** What a mapping withholds stands nowhere where it could be read, and is counted all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WithheldTest {

    private final Database database = TestDatabase.fresh();
    private final Archive archive = new Archive(database);
    private SourceFile notes;

    @BeforeAll
    void receive(@TempDir Path folder) throws IOException {
        write(folder, "cases", "row is: occurrence\nkey: ref\nfields: {reference: ref}\n", "ref,x\nC/1,\n");
        write(
                folder,
                "notes",
                "  withhold:\n    - {class: privileged advice, how: seal, when: {column: kind, is: [legal advice]}}\n"
                        + "    - {class: counselling notes, how: refuse, when: {column: kind, is: [counselling]}}\n"
                        + "row is: log_entry\nkey: nr\nfollows: {occurrence: ref}\nfields: {text: words}\n",
                "nr,ref,kind,words\n1,C/1,visit,plain words IMG_1042.jpg\n2,C/1,legal advice,secret-advice\n"
                        + "3,C/1,counselling,secret-counsel\n4,C/1,legal advice,\"secret-never-closed\n2,C/1,legal advice,secret-advice\n");
        Intake.importFiles(
                database,
                new ImportRequest(
                        "elsewhere",
                        new SourceConditions("A controller", "A basis", "", SourceConditions.Statement.FACT, null),
                        List.of(file(folder, "cases"), file(folder, "notes")),
                        "a test"),
                ProgressListener.NONE);
        notes = archive.files().getLast();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void countsEveryRowAndClosesTheSum() {
        assertThat(notes.counts().read()).isEqualTo(6);
        assertThat(notes.counts().accepted()).as("a visit and a sealed row").isEqualTo(2);
        assertThat(notes.counts().repeated()).as("the sealed row again").isEqualTo(1);
        assertThat(notes.counts().rejected()).isEqualTo(1);
        assertThat(notes.counts().skipped())
                .as("the heading and the refused row")
                .isEqualTo(2);
        assertThat(notes.withheld().refused()).isEqualTo(1);
    }

    @Test
    void keepsWithheldWordsOutOfEveryTableButTheSealedOne() {
        for (String table : List.of("source_row", "fact", "fact_aside", "row_warning")) {
            assertThat(database.sql()
                            .sql("SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%secret%'")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(database.sql()
                        .sql("SELECT count(*) FROM sealed_row t WHERE t::text LIKE '%secret-counsel%'")
                        .query(Integer.class)
                        .single())
                .as("what is refused is not kept")
                .isZero();
    }

    @Test
    void saysHowManyAreSealedAndOpensThemForTheLeadAlone() {
        SealedRows sealed = new SealedRows(database);
        int caseFile = archive.caseFile(new CaseFileId("elsewhere", "C/1"));

        assertThat(sealed.countsOn(caseFile, List.of())).isEqualTo(Map.of("privileged advice", 1));
        assertThat(sealed.open(TestViewers.aLead(), notes, 3).orElseThrow().cells())
                .anyMatch(cell -> cell.raw().equals("secret-advice"));
        assertThatThrownBy(() -> sealed.open(TestViewers.aReviewer(), notes, 3)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void registersMediaThatACellNames() {
        assertThat(archive.warnings(notes.number(), 9))
                .filteredOn(warning -> warning.kind() == RowWarning.Kind.MEDIA)
                .extracting(RowWarning::column)
                .containsExactly("words");
        assertThat(MediaCell.of("Version 1.2 of the plan. Then ok.")).isEqualTo(MediaCell.NONE);
        assertThat(MediaCell.of("data:image/png;base64," + "iVBORw0KGgo".repeat(9)))
                .isEqualTo(MediaCell.HELD);
        assertThat(MediaCell.of("/9j/" + "Ab3+".repeat(30))).isEqualTo(MediaCell.HELD);
        assertThat(MediaCell.of("export.ZIP")).isEqualTo(MediaCell.NAMED);
    }

    @Test
    void namesTheClassesThatThereAre() {
        assertThatThrownBy(
                        () -> MappingReader.read(
                                "m",
                                "mapping: m\nread: {shape: csv, withhold: {class: privileged advise, how: seal}}\nrow is: log_entry\n"))
                .hasMessageContaining("privileged advice");
    }

    private static void write(Path folder, String name, String rest, String rows) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), rows);
        Files.writeString(
                folder.resolve(name + ".yaml"),
                "mapping: " + name + "\nread:\n  shape: csv\n  files: " + name + ".csv\n" + rest);
    }

    private static FileToRead file(Path folder, String name) {
        return new FileToRead(folder.resolve(name + ".csv"), AgencySource.mapping(folder.resolve(name + ".yaml")));
    }
}
