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
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.intake.AgencySource;
import secondlook.workbench.pipeline.CasePipeline;
import secondlook.workbench.pipeline.StageListener;

/** One wide file of an agency that writes a closing date and no status, and has no column of suspects. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIsAskedTest {

    private static final String SOURCE = """
            agency: wide-force
            controller: An invented controller
            legal basis: An invented basis
            statement: fact
            """;

    private static final String MAPPING = """
            mapping: wide
            read: {shape: csv, files: wide.csv}
            row is:
              - kind: occurrence
                key: ref
                fields:
                  reference: ref
                  reported: reported
                  closed: closed
                  status: {column: status, codes: {open: open, closed: closed}}
                  classification: words
              - kind: person
                key: [ref, child]
                fields: {surname: child}
              - kind: involvement
                follows: {occurrence: ref, person: [ref, child]}
                fields: {role: {constant: victim}}
            """;

    private static final String ROWS = """
            ref,reported,closed,status,child,words
            W1,2015-03-04,2015-04-20,,Ashe,Sexual activity with a child
            W2,2015-03-04,some time in spring,,Birch,Sexual activity with a child
            W3,2015-03-04,,,Cole,Sexual activity with a child
            W4,2015-03-04,sometime,open,Dane,Sexual activity with a child
            W5,2015-03-04,,shelved,Elder,Sexual activity with a child
            """;

    private final Database database = TestDatabase.fresh();
    private final Viewer viewer = TestViewers.anAnalyst();
    private final Archive archive = new Archive(database);

    @BeforeAll
    void ask(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("source.yaml"), SOURCE);
        Files.writeString(folder.resolve("wide.yaml"), MAPPING);
        Files.writeString(folder.resolve("wide.csv"), ROWS);
        CasePipeline pipeline = new CasePipeline(database, viewer, Clock.systemUTC(), StageListener.SILENT);
        pipeline.receive(
                List.of(Objects.requireNonNull(AgencySource.read(folder).requestFor(folder, "a test"))));
        pipeline.link();
        pipeline.triage();
    }

    @AfterAll
    void close() {
        database.close();
    }

    private int number(String reference) {
        return archive.caseFiles()
                .filter(entry -> entry.id().reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private boolean isAsked(String reference) {
        return new Reasons(database).entry(viewer, number(reference)).isPresent();
    }

    @Test
    void aCaseFileWhoseClosingCannotBeReadIsAskedToo() {
        assertThat(isAsked("W1")).isTrue();
        assertThat(isAsked("W2")).as("an unreadable closing date").isTrue();
        assertThat(isAsked("W5")).as("an unreadable status").isTrue();
    }

    @Test
    void anOpenCaseFileIsNotAsked() {
        assertThat(isAsked("W3")).as("no closing date").isFalse();
        assertThat(isAsked("W4")).as("open, whatever the date").isFalse();
    }

    @Test
    void aMaterialWithoutSuspectsDoesNotSayThatThereAreNone() {
        assertThat(new ScopeAnswers(database).of(viewer, number("W1")))
                .filteredOn(line -> line.rule().equals("group-based"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.toString()).containsIgnoringCase("cannot"));
    }
}
