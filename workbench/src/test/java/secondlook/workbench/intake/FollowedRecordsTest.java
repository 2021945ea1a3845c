package secondlook.workbench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.casefile.FactKind;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.SourceConditions;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;

/** A record takes its case file and its person from the one that it follows, however many lie between. */
final class FollowedRecordsTest {

    private static final String READ = "read: {shape: csv, dates: day first}\nrow is: ";

    @TempDir
    private Path folder;

    @Test
    void takesItsCaseFileOverSeveralRecordsInOneImport() {
        try (Database database = TestDatabase.fresh()) {
            receive(
                    database,
                    file("a-case", "ref\nNM/7\n", "occurrence\nkey: ref\nfields: {reference: ref}"),
                    file(
                            "b-episode",
                            "id,ref,person,from\nE1,NM/7,P9,03/02/2014\n",
                            "missing_episode\nkey: id\nfollows: {occurrence: ref, person: person}\nfields: {started: from}"),
                    file(
                            "c-interview",
                            "id,episode,on\nR1,E1,05/02/2014\n",
                            "return_interview\nkey: id\nfollows: {missing_episode: episode}\nfields: {held_at: on}"),
                    file(
                            "d-action",
                            "id,interview,words\nA1,R1,Visit the address\n",
                            "action\nkey: id\nfollows: {return_interview: interview}\nfields: {description: words}"));

            Archive archive = new Archive(database);
            assertThat(archive.caseFileFacts(1))
                    .extracting(each -> each.fact().kind())
                    .containsExactlyInAnyOrder(
                            FactKind.OCCURRENCE, FactKind.MISSING_EPISODE, FactKind.RETURN_INTERVIEW, FactKind.ACTION);
            assertThat(archive.caseFileFacts(1))
                    .filteredOn(each -> each.fact().kind() == FactKind.ACTION)
                    .allMatch(each -> "P9".equals(each.fact().person()));
        }
    }

    private FileToRead file(String name, String text, String mapping) {
        Path written = MappedFile.written(folder, name + ".csv", text.getBytes(StandardCharsets.UTF_8));
        return new FileToRead(
                written, MappingReader.read(name + ".yaml", "mapping: " + name + "\n" + READ + mapping + "\n"));
    }

    private static void receive(Database database, FileToRead... files) {
        SourceConditions conditions = new SourceConditions(
                "An invented controller", "An invented basis", "", SourceConditions.Statement.FACT, null);
        Intake.importFiles(
                database, new ImportRequest("Northmere", conditions, List.of(files), "a test"), ProgressListener.NONE);
    }
}
