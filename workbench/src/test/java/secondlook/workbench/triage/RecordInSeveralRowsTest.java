package secondlook.workbench.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.intake.AgencySource;
import secondlook.workbench.intake.ImportRequest;
import secondlook.workbench.intake.Intake;
import secondlook.workbench.intake.ProgressListener;
import secondlook.workbench.people.People;

/** A force's table of events: a matter is opened by one row and closed by another, and so is every action in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordInSeveralRowsTest {

    private static final String SOURCE = """
            agency: event-force
            controller: An invented controller
            legal basis: An invented basis
            statement: fact
            """;

    private static final String MAPPING = """
            mapping: events
            read: {shape: csv, files: events.csv}
            row is:
              - kind: occurrence
                when: {column: event, is: created}
                key: ref
                fields: {reference: ref, reported: on, classification: words}
              - kind: occurrence
                when: {column: event, is: closed}
                key: ref
                completes: yes
                fields: {closed: on, status: {constant: closed}, outcome: words}
              - kind: action
                when: {column: event, is: action}
                key: [ref, no]
                follows: {occurrence: ref}
                fields: {raised: on, description: words}
              - kind: action
                when: {column: event, is: result}
                key: [ref, no]
                follows: {occurrence: ref}
                completes: yes
                fields: {result_at: on, result: words}
            """;

    private static final String EVENTS = """
            ref,event,no,on,words
            E1,created,,2015-03-04,Sexual activity with a child
            E1,action,1,2015-03-05,Obtain footage
            E1,action,2,2015-03-05,Trace the car
            E1,result,1,2015-03-09,Nothing seen
            E1,closed,,2015-04-20,16
            E1,closed,,2015-09-01,18
            """;

    private final Database database = TestDatabase.fresh();
    private final Archive archive = new Archive(database);

    @BeforeAll
    void importEvents(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("source.yaml"), SOURCE);
        Files.writeString(folder.resolve("events.yaml"), MAPPING);
        Files.writeString(folder.resolve("events.csv"), EVENTS);
        ImportRequest request = Objects.requireNonNull(AgencySource.read(folder).requestFor(folder, "a test"));
        Intake.importFiles(database, request, ProgressListener.NONE);
    }

    @AfterAll
    void close() {
        database.close();
    }

    private CaseFile caseFile() {
        People people = new People(database, archive, new Audit(database, Clock.systemUTC()), Clock.systemUTC());
        int number = archive.caseFiles().findFirst().orElseThrow().number();
        return Objects.requireNonNull(CaseFiles.over(database, archive, people).build(number));
    }

    @Test
    void aMatterClosedByAnotherRowIsClosedAndEachValueCitesItsRow() {
        Fact head = caseFile().head();
        assertThat(caseFile().isClosed()).isTrue();
        assertThat(head.text(Field.CLASSIFICATION).orNull()).isEqualTo("Sexual activity with a child");
        assertThat(head.is(Field.OUTCOME, "16")).isTrue();
        assertThat(record(head, Field.REPORTED)).isEqualTo(2);
        assertThat(record(head, Field.CLOSED)).isEqualTo(6);
    }

    @Test
    void rowsThatContradictEachOtherStayApart() {
        List<Fact> occurrences = caseFile().facts(FactKind.OCCURRENCE);
        assertThat(occurrences).hasSize(2);
        assertThat(occurrences.getLast().is(Field.OUTCOME, "18")).isTrue();
    }

    @Test
    void aResultInAnotherRowIsTheResultOfItsAction() {
        List<Fact> actions = caseFile().facts(FactKind.ACTION);
        assertThat(actions).hasSize(2);
        assertThat(actions.getFirst().text(Field.RESULT).orNull()).isEqualTo("Nothing seen");
        assertThat(record(actions.getFirst(), Field.RESULT)).isEqualTo(5);
        assertThat(actions.getLast().text(Field.RESULT).isEmptyField()).isTrue();
    }

    private static int record(Fact fact, Field field) {
        return ((RowCitation) fact.cell(field)).record();
    }
}
