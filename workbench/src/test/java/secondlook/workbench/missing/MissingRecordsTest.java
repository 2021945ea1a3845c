package secondlook.workbench.missing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.RowCitation;
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

/** Episodes that stand in two rows of one table. */
final class MissingRecordsTest {

    @Test
    void anEpisodeThatOneRowBeginsAndAnotherEndsIsOneWithAnEnd(@TempDir Path folder) throws IOException {
        Path rows = Files.writeString(folder.resolve("events.csv"), """
                no,child,name,event,at
                e1,c1,Tarnow Mirela,left,10/11/2025 22:00
                e1,,,back,11/11/2025 06:30
                """);
        Path mapping = Files.writeString(folder.resolve("events.yaml"), """
                mapping: events
                read: {shape: csv, files: events.csv}
                row is:
                  - kind: missing episode
                    when: {column: event, is: left}
                    key: no
                    follows: {person: child}
                    fields: {started: at}
                  - kind: missing episode
                    when: {column: event, is: back}
                    key: no
                    completes: yes
                    fields: {ended: at}
                  - kind: person
                    when: {column: child, present: yes}
                    key: child
                    fields: {full_name: name}
                """);
        try (Database database = TestDatabase.fresh()) {
            Archive archive = new Archive(database);
            People people = new People(database, archive, new Audit(database, Clock.systemUTC()), Clock.systemUTC());
            Intake.importFiles(
                    database,
                    new ImportRequest(
                            "elsewhere-homes",
                            new SourceConditions("A controller", "A basis", "", SourceConditions.Statement.FACT, null),
                            List.of(new FileToRead(rows, AgencySource.mapping(mapping))),
                            "a test"),
                    ProgressListener.NONE);
            people.link(TestViewers.anAnalyst());

            MissingRecords.Known known = new MissingRecords(archive, people).of(TestViewers.aReviewer());

            assertThat(known.unowned()).isZero();
            assertThat(known.episodes()).hasSize(1);
            Recorded<DateRange> ended = known.episodes().getFirst().episode().ended();
            assertThat(ended.orNull()).isNotNull();
            assertThat(((RowCitation) ended.citation()).record())
                    .as("the end is cited in the row that says it")
                    .isEqualTo(3);
        }
    }
}
