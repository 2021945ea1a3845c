package secondlook.workbench.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.access.AccessRefused;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.SourceConditions;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.intake.AgencySource;
import secondlook.workbench.intake.FileToRead;
import secondlook.workbench.intake.ImportRequest;
import secondlook.workbench.intake.Intake;
import secondlook.workbench.intake.ProgressListener;
import secondlook.workbench.people.People;

/** What an import raises, what it does not, and what becomes of it. Files are written here; no column is the demo's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RisksTest {

    private static final String AGENCY = "elsewhere-police";

    private final Database database = TestDatabase.fresh();
    private final Archive archive = new Archive(database);
    private final Audit audit = new Audit(database, Clock.systemUTC());
    private final People people = new People(database, archive, audit, Clock.systemUTC());
    private final Risks risks = new Risks(database, archive, people, audit, Clock.systemUTC());
    private Path folder;

    @BeforeAll
    void receiveAndRaise(@TempDir Path temporary) throws IOException {
        folder = temporary;
        write("cases", "occurrence", "ref", "", "reference: ref, reported: day, status: state", """
                ref,day,state
                C/1,2025-06-01,closed
                C/2,2012-03-01,closed
                """);
        write("people", "person", "nr", "", "occupation: work, occupation_current: still", """
                nr,work,still
                child,,
                driver,taxi driver,yes
                old,school caretaker,yes
                was,former teacher,yes
                """);
        write("roles", "involvement", "[case, nr]", "follows: {occurrence: case, person: nr}", "role: role", """
                case,nr,role
                C/1,child,victim
                C/1,driver,suspect
                C/1,was,suspect
                C/2,old,suspect
                """);
        write("missing", "missing_episode", "id", "follows: {person: nr}", "started: from, ended: to", """
                id,nr,from,to
                m1,child,2025-11-20,
                m2,child,2025-08-01,
                m3,other,2025-09-01,2025-09-02
                m4,third,2013-09-01,
                m5,fourth,2025-10-01,see paper report
                """);
        write("log", "log_entry", "[case, nr]", "follows: {occurrence: case}", "at: at, text: words", """
                case,nr,at,words
                C/1,1,2025-11-24,She said he had threatened to kill her.
                C/1,2,2025-11-24,No self-harm reported.
                C/2,1,2012-03-02,Took an overdose.
                """);
        writeEpisodesOfTwoRows();
        assertThat(raise()).as("nothing of an episode that another row ends").isEqualTo(4);
        assertThat(raise()).as("raised once").isZero();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void raisesWhatIsOfThePresentAndCitesItsCells() {
        List<RiskItem> open = risks.open(TestViewers.aSafeguardingLead(), 50, 0);

        assertThat(open)
                .extracting(RiskItem::sentence)
                .contains(
                        "A child is recorded as missing since 20 November 2025, and no return is recorded.",
                        "A child is recorded as missing since 1 October 2025; whether the child has returned cannot be told.",
                        "A row of 24 November 2025 records a threat to life or harm to oneself.",
                        "A person recorded as suspect in a case of 1 June 2025 is recorded in a current role with children.");
        assertThat(open).extracting(RiskItem::asAt).containsOnly(LocalDate.of(2025, 11, 24));
        for (RiskItem item : open) {
            RowCitation row = item.rows().getFirst();
            assertThat(row.column()).as(item.sentence()).isNotNull();
            assertThat(archive.row(row.file(), row.record()).cells())
                    .anyMatch(cell -> cell.column().equals(row.column()));
        }
    }

    @Test
    void countsWhatIsPastAndRaisesItNot() {
        assertThat(risks.past(TestViewers.aSafeguardingLead()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .as("the episode of 2013, the overdose of 2012, the caretaker of 2012; twice asked")
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void keepsACaseFileFromBeingDecidedUntilItIsAnswered() {
        int caseFile = archive.caseFile(new CaseFileId(AGENCY, "C/1"));
        int other = archive.caseFile(new CaseFileId(AGENCY, "C/2"));

        assertThat(risks.isOpenOn(TestViewers.aReviewer(), other)).isFalse();
        assertThat(risks.openOn(TestViewers.aReviewer(), caseFile)).hasSize(3);

        for (RiskItem item : risks.openOn(TestViewers.aReviewer(), caseFile)) {
            risks.told(TestViewers.aSafeguardingLead(), item.id(), "The duty desk", "by telephone");
            assertThat(risks.isOpenOn(TestViewers.aReviewer(), caseFile)).isTrue();
            risks.answered(TestViewers.aSafeguardingLead(), item.id(), "The duty desk", "A visit is under way.");
        }
        assertThat(risks.isOpenOn(TestViewers.aReviewer(), caseFile)).isFalse();
        assertThat(risks.answered(TestViewers.aSafeguardingLead(), 9))
                .allMatch(item -> item.events().size() == 2);
    }

    @Test
    void isForTheSafeguardingLeadAndTheLeadReviewerAlone() {
        assertThatThrownBy(() -> risks.open(TestViewers.aReviewer(), 1, 0)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> risks.told(TestViewers.anAnalyst(), 1, "x", ""))
                .isInstanceOf(AccessRefused.class);
    }

    private int raise() throws IOException {
        List<FileToRead> files =
                List.of(file("cases"), file("people"), file("roles"), file("missing"), file("log"), file("events"));
        int batch = Intake.importFiles(
                        database, new ImportRequest(AGENCY, conditions(), files, "a test"), ProgressListener.NONE)
                .batch();
        return batch == 0 ? 0 : risks.raise(TestViewers.anAnalyst(), batch);
    }

    /** A table in which one row begins an episode and another, which does not name the child, ends it. */
    private void writeEpisodesOfTwoRows() throws IOException {
        Files.writeString(folder.resolve("events.csv"), """
                episode,nr,event,at
                e1,fifth,left,2025-11-10
                e1,,back,2025-11-11
                """);
        Files.writeString(folder.resolve("events.yaml"), """
                mapping: events
                read: {shape: csv, files: events.csv}
                row is:
                  - kind: missing episode
                    when: {column: event, is: left}
                    key: episode
                    follows: {person: nr}
                    fields: {started: at}
                  - kind: missing episode
                    when: {column: event, is: back}
                    key: episode
                    completes: yes
                    fields: {ended: at}
                """);
    }

    private static SourceConditions conditions() {
        return new SourceConditions("A controller", "A basis", "", SourceConditions.Statement.FACT, null);
    }

    private void write(String name, String kind, String key, String follows, String fields, String rows)
            throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), rows);
        Files.writeString(
                folder.resolve(name + ".yaml"),
                "mapping: " + name + "\nread:\n  shape: csv\n  files: " + name
                        + ".csv\n  absent: {on paper: [see paper report]}\nrow is: " + kind + "\nkey: " + key + "\n"
                        + (follows.isEmpty() ? "" : follows + "\n") + "fields: {" + fields + "}\n");
    }

    private FileToRead file(String name) {
        return new FileToRead(folder.resolve(name + ".csv"), AgencySource.mapping(folder.resolve(name + ".yaml")));
    }
}
