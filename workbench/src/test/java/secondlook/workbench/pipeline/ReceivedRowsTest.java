package secondlook.workbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.ReceivedRows;
import secondlook.workbench.archive.RowStandings;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.audit.AuditVerdict;
import secondlook.workbench.audit.AuditVerifier;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.intake.AgencySource;

/** Nobody changes what was received, not even with the database's own password, without being found. */
class ReceivedRowsTest {

    @TempDir
    private Path folder;

    private final Database database = TestDatabase.fresh();
    private final Archive archive = new Archive(database);
    private final AuditVerifier verifier = new AuditVerifier(database, List.of(new ReceivedRows(database)));

    @BeforeEach
    void receive() throws IOException {
        Files.writeString(folder.resolve("source.yaml"), """
                agency: some-force
                controller: An invented controller
                legal basis: An invented basis
                statement: fact
                """);
        Files.writeString(folder.resolve("notes.yaml"), """
                mapping: notes
                read:
                  shape: jsonl
                  files: notes.jsonl
                  withhold:
                    - {class: privileged advice, how: seal, when: {column: kind, is: [legal advice]}}
                row is: log entry
                key: nr
                follows: {occurrence: ref}
                fields: {at: at, text: words}
                """);
        Files.writeString(folder.resolve("notes.jsonl"), """
                {"nr": "1", "ref": "C/1", "kind": "visit", "at": "2015-03-04", "words": "zero \\u0000 and half \\ud800 a pair"}
                {"nr": "2", "ref": "C/1", "kind": "legal advice", "at": "2015-03-04", "words": "kept apart"}
                no object
                {"nr": "3", "ref": "C/1", "kind": "visit", "at": "2015-03-05", "words": "plain \\ud83d\\ude00"}
                {"nr": "3", "ref": "C/1", "kind": "visit", "at": "2015-03-05", "words": "plain \\ud83d\\ude00"}
                """);
        new CasePipeline(database, TestViewers.anAnalyst(), Clock.systemUTC(), StageListener.SILENT)
                .receive(
                        List.of(Objects.requireNonNull(AgencySource.read(folder).requestFor(folder, "a test"))));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** As somebody with the database's own password could, past its triggers. */
    private void tamper(String statement) {
        database.inTransaction(() -> {
            database.sql().sql("SET LOCAL session_replication_role = replica").update();
            assertThat(database.sql().sql(statement).update()).as(statement).isPositive();
        });
    }

    private String fault() {
        return verifier.verify() instanceof AuditVerdict.Broken broken ? broken.words() : "whole";
    }

    @Test
    void aRowIsNeitherChangedNorTakenOut() {
        for (String statement : List.of(
                "UPDATE source_row SET cells[1] = 'x' WHERE record = 1",
                "DELETE FROM source_row WHERE record = 1",
                "TRUNCATE source_row",
                "UPDATE sealed_row SET cells[1] = 'x'",
                "DELETE FROM sealed_row")) {
            assertThatThrownBy(() -> database.sql().sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("neither changed nor taken out");
        }
    }

    @Test
    void whatIsKeptIsWhatCame() {
        assertThat(fault()).isEqualTo("whole");
        SourceFile file = archive.files().getFirst();
        for (int record = 1; record <= 5; record++) {
            assertThat(Objects.requireNonNull(archive.row(file.number(), record))
                            .altered())
                    .as("record %d", record)
                    .isFalse();
        }
    }

    @Test
    void oneByteOfARowIsFoundAndTheRowNamed() {
        tamper("UPDATE source_row SET cells[5] = 'plain words' WHERE record = 4");

        assertThat(fault()).isEqualTo("Entry 1 records something that was changed since: batch 1, file 1, row 4.");
        SourceFile file = archive.files().getFirst();
        assertThat(Objects.requireNonNull(archive.row(file.number(), 4)).altered())
                .isTrue();
        assertThat(new RowStandings(database)
                        .changed(List.of(secondlook.casework.value.RowCitation.row(file.number(), 4)))
                        .values())
                .singleElement()
                .satisfies(standing -> assertThat(standing.state().words()).contains("was changed after"));
    }

    @Test
    void aRowTakenOutPutInOrUnsealedIsFound() {
        tamper("DELETE FROM source_row WHERE record = 4");
        assertThat(fault()).contains("batch 1, file 1");
    }

    @Test
    void aRowPutInIsFound() {
        tamper("INSERT INTO source_row (file, record, line, verdict, content, cells) VALUES (1, 9, 9, 0, 0, '{a}')");
        assertThat(fault()).contains("batch 1, file 1");
    }

    @Test
    void aSealedRowThatWasChangedIsFound() {
        tamper("UPDATE sealed_row SET cells[5] = 'other words'");
        assertThat(fault()).contains("batch 1, file 1, row 2");
    }

    @Test
    void aFileThatIsSaidToBeAnotherIsFound() {
        tamper("UPDATE source_file SET sha256 = repeat('0', 64)");
        assertThat(fault()).contains("batch 1, what is kept of its files");
    }
}
