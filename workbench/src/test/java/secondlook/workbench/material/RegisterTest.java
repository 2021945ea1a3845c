package secondlook.workbench.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Supply;
import secondlook.workbench.access.AccessRefused;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.Register;
import secondlook.workbench.archive.RegisterLine;
import secondlook.workbench.archive.SourceConditions;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.intake.AgencySource;
import secondlook.workbench.intake.FileToRead;
import secondlook.workbench.intake.ImportRequest;
import secondlook.workbench.intake.Intake;
import secondlook.workbench.intake.MediaFile;
import secondlook.workbench.intake.ProgressListener;
import secondlook.workbench.people.People;
import secondlook.workbench.pipeline.CasePipeline;
import secondlook.workbench.pipeline.StageListener;
import secondlook.workbench.triage.CaseFiles;

/** The register of material, and how answers are limited by it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RegisterTest {

    private static final String AGENCY = "elsewhere-police";

    private final Database database = TestDatabase.fresh();
    private final Archive archive = new Archive(database);
    private final Audit audit = new Audit(database, Clock.systemUTC());
    private final Register register = new Register(database);
    private final RegisterPages pages = new RegisterPages(database, audit, Clock.systemUTC());
    private final Viewer analyst = TestViewers.anAnalyst();

    @BeforeAll
    void receive(@TempDir Path folder) throws IOException {
        List<FileToRead> files = List.of(
                file(folder, "cases", "occurrence", "ref", "", "reference: ref", "ref,x\nC/1,\nC/2,\n"),
                file(
                        folder,
                        "contacts",
                        "contact",
                        "nr",
                        "follows: {occurrence: ref}",
                        "text: words",
                        "nr,ref,words\n1,C/1,see paper report\n2,C/2,picture IMG_1042.jpg\n"),
                file(
                        folder,
                        "papers",
                        "document",
                        "id",
                        "",
                        "document_number: nr, held: held",
                        "id,nr,held\n1,D-1,yes\n2,D-2,\n3,D-1,\n"));
        Intake.importFiles(
                database,
                new ImportRequest(
                        AGENCY,
                        new SourceConditions("A controller", "A basis", "", SourceConditions.Statement.FACT, null),
                        files,
                        "a test"),
                ProgressListener.NONE);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void holdsFilesAndWhatRowsSayOfMaterial() {
        assertThat(register.lines(new Register.Asked(AGENCY, "", ""), 50, 0))
                .extracting(RegisterLine::what, RegisterLine::state)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("contacts.csv", "received"),
                        org.assertj.core.groups.Tuple.tuple("What is on paper, by contacts.csv, words", "on paper"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Pictures, films, sounds or archives in contacts.csv, words", "quarantined"),
                        org.assertj.core.groups.Tuple.tuple("Document D-1", "received"),
                        org.assertj.core.groups.Tuple.tuple("Document D-2", "referred to"));
        assertThat(register.count(new Register.Asked("", "referred to", "d-2"))).isEqualTo(1);
    }

    @Test
    void limitsAnswersUntilItIsReceived() {
        int item = pages.add(analyst, AGENCY, FactKind.LOG_ENTRY, "The log of 2014", "requested", null, "");
        assertThat(archive.supply().get(AGENCY)).containsEntry(FactKind.LOG_ENTRY, Supply.IN_PART);

        pages.change(analyst, register.noted(item).orElseThrow(), "received", "It came by courier.");
        assertThat(archive.supply().get(AGENCY)).doesNotContainKey(FactKind.LOG_ENTRY);
        assertThat(register.noted(item).orElseThrow().events())
                .extracting(Register.Event::state)
                .containsExactly("requested", "received");
        assertThatThrownBy(() -> database.sql()
                        .sql("UPDATE register_event SET words = 'x'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void limitsTheAnswersOfOneCaseFileAlone() {
        int one = archive.caseFile(new CaseFileId(AGENCY, "C/1"));
        int two = archive.caseFile(new CaseFileId(AGENCY, "C/2"));
        pages.add(analyst, AGENCY, FactKind.CONTACT, "The contacts of C/1", "refused", one, "");

        CaseFiles caseFiles =
                CaseFiles.over(database, archive, new People(database, archive, audit, Clock.systemUTC()));
        assertThat(caseFiles.build(one).material().supply(AGENCY, FactKind.CONTACT))
                .isEqualTo(Supply.IN_PART);
        assertThat(caseFiles.build(two).material().supply(AGENCY, FactKind.CONTACT))
                .isEqualTo(Supply.SUPPLIED);
    }

    @Test
    void putsAPictureOfADeliveryAsideOnce(@TempDir Path delivery) throws IOException {
        Path picture = delivery.resolve("scan-without-ending");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        Path text = Files.writeString(delivery.resolve("notes.txt"), "plain words");

        assertThat(MediaFile.is(picture)).isTrue();
        assertThat(MediaFile.is(text)).isFalse();
        CasePipeline pipeline = new CasePipeline(database, analyst, Clock.systemUTC(), StageListener.SILENT);
        assertThat(pipeline.quarantine(AGENCY, List.of(MediaFile.of(picture)))).isEqualTo(1);
        assertThat(pipeline.quarantine(AGENCY, List.of(MediaFile.of(picture)))).isZero();
        assertThat(register.lines(new Register.Asked(AGENCY, "quarantined", "scan"), 9, 0))
                .extracting(RegisterLine::what)
                .containsExactly("scan-without-ending, 10 bytes");
    }

    @Test
    void reviewersReadItAndNoteNothing() {
        assertThat(pages.count(TestViewers.aReviewer(), new Register.Asked("", "", "")))
                .isPositive();
        assertThatThrownBy(() -> pages.add(TestViewers.aReviewer(), AGENCY, null, "x", "requested", null, ""))
                .isInstanceOf(AccessRefused.class);
    }

    private static FileToRead file(
            Path folder, String name, String kind, String key, String follows, String fields, String rows)
            throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), rows);
        Files.writeString(
                folder.resolve(name + ".yaml"),
                "mapping: " + name + "\nread:\n  shape: csv\n  files: " + name + ".csv\nrow is: " + kind + "\nkey: "
                        + key + "\n" + (follows.isEmpty() ? "" : follows + "\n") + "fields: {" + fields + "}\n");
        return new FileToRead(folder.resolve(name + ".csv"), AgencySource.mapping(folder.resolve(name + ".yaml")));
    }
}
