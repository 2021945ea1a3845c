package secondlook.workbench.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Supply;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.intake.AgencySource;
import secondlook.workbench.intake.ImportRequest;
import secondlook.workbench.intake.Intake;
import secondlook.workbench.intake.ProgressListener;
import secondlook.workbench.people.People;

/** A case file that a reader had before is not made again, unless something changed that it is made of. */
class KeptCaseFilesTest {

    private static final String SOURCE = """
            agency: kept-force
            controller: An invented controller
            legal basis: An invented basis
            statement: fact
            """;

    private static final String MAPPING = """
            mapping: %s
            read: {shape: csv, files: %s.csv}
            row is:
              - kind: %s
                key: %s
                fields: {%s}
            """;

    private final Database database = TestDatabase.fresh();
    private final Archive archive = new Archive(database);
    private final CaseFiles caseFiles = CaseFiles.over(
            database,
            archive,
            new People(database, archive, new Audit(database, Clock.systemUTC()), Clock.systemUTC()));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isTheSameUntilAFileComesIn(@TempDir Path first, @TempDir Path second) throws IOException {
        receive(first, "crimes", "occurrence", "ref", "reference: ref, reported: on", "ref,on\nK1,2015-03-04\n");
        CaseFile before = onlyOne();
        assertThat(onlyOne()).isSameAs(before);

        receive(
                second,
                "actions",
                "action",
                "[ref, no]\n    follows: {occurrence: ref}",
                "raised: on, description: words",
                "ref,no,on,words\nK1,1,2015-03-05,Obtain footage\n");

        assertThat(before.facts(FactKind.ACTION)).isEmpty();
        assertThat(onlyOne().facts(FactKind.ACTION)).hasSize(1);
    }

    @Test
    void isMadeAgainWhereTheRegisterLacksSomethingSince(@TempDir Path folder) throws IOException {
        receive(folder, "crimes", "occurrence", "ref", "reference: ref, reported: on", "ref,on\nK1,2015-03-04\n");
        assertThat(onlyOne().material().supply("kept-force", FactKind.OCCURRENCE))
                .isEqualTo(Supply.SUPPLIED);

        database.sql()
                .sql("insert into register_item (agency, case_file, kind, what, origin, state, since)"
                        + " select 'kept-force', number, 'occurrence', 'a page', 'noted', 'requested', date '2020-01-01'"
                        + " from case_file")
                .update();

        assertThat(onlyOne().material().supply("kept-force", FactKind.OCCURRENCE))
                .isEqualTo(Supply.IN_PART);
    }

    private CaseFile onlyOne() {
        int number = archive.caseFiles().findFirst().orElseThrow().number();
        return Objects.requireNonNull(caseFiles.build(number));
    }

    private void receive(Path folder, String name, String kind, String key, String fields, String rows)
            throws IOException {
        Files.writeString(folder.resolve("source.yaml"), SOURCE);
        Files.writeString(folder.resolve(name + ".yaml"), MAPPING.formatted(name, name, kind, key, fields));
        Files.writeString(folder.resolve(name + ".csv"), rows);
        ImportRequest request = Objects.requireNonNull(AgencySource.read(folder).requestFor(folder, "a test"));
        Intake.importFiles(database, request, ProgressListener.NONE);
    }
}
