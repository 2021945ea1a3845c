package secondlook.workbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.CaseFileEntry;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.people.PairsToJudge;
import secondlook.workbench.people.People;
import secondlook.workbench.triage.CaseFiles;
import secondlook.workbench.triage.OrderFilter;
import secondlook.workbench.triage.Reasons;
import secondlook.workbench.triage.ScopeAnswers;

/** A judgement changes, in its own transaction, every answer that rests on it: as asking everything anew would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingAgainTest {

    private final Database database = TestDatabase.fresh();
    private final Clock clock = Clock.systemUTC();
    private final Archive archive = new Archive(database);
    private final Audit audit = new Audit(database, clock);
    private final People people = new People(database, archive, audit, clock);
    private final Viewer analyst = TestViewers.anAnalyst();
    private final Viewer lead = TestViewers.aLead();
    private final CasePipeline pipeline = new CasePipeline(database, analyst, clock, StageListener.SILENT);
    private final PairsToJudge pairs = new PairsToJudge(
            database,
            clock,
            List.of(new AskingAgain(database, CaseFiles.over(database, archive, people), audit, clock)));

    @BeforeAll
    void askARegion(@TempDir Path folder) throws IOException {
        pipeline.receive(DemoRegion.generate(new RegionSettings(90, 3), folder, StageListener.SILENT)
                .requests());
        pipeline.link();
        pipeline.triage();
    }

    @AfterAll
    void close() {
        database.close();
    }

    private List<String> everything() {
        Reasons reasons = new Reasons(database);
        ScopeAnswers scope = new ScopeAnswers(database);
        List<String> lines = new ArrayList<>();
        for (CaseFileEntry entry : archive.caseFiles().toList()) {
            int number = entry.number();
            reasons.entry(lead, number).ifPresent(line -> lines.add(line.toString()));
            reasons.everyAnswer(number)
                    .forEach(reason -> lines.add(number + " " + reason.indicator() + " " + reason.unit() + " "
                            + reason.value() + " " + reason.possible() + " " + reason.citations()));
            scope.of(lead, number).forEach(line -> lines.add(number + " " + line + " " + line.tests()));
        }
        return lines;
    }

    @Test
    void answersFollowEveryJudgementAsIfAllWereAskedAnew() {
        List<String> first = everything();
        int waiting = pairs.size();
        assertThat(waiting).isPositive();

        Reasons kept = new Reasons(database);
        int changed = 0;
        List<String> before = first;
        for (int place = 0; place < Math.min(waiting, 6); place++) {
            if (place % 2 == 0) {
                pairs.same(place, analyst, lead);
            } else {
                pairs.different(place, lead);
            }
            List<String> now = everything();
            changed += now.equals(before) ? 0 : 1;
            assertThat(kept.order(lead, OrderFilter.everything(), 1))
                    .isEqualTo(new Reasons(database).order(lead, OrderFilter.everything(), 1));
            before = now;
        }
        pipeline.triage();

        assertThat(changed).isPositive();
        assertThat(before).containsExactlyInAnyOrderElementsOf(everything());
    }
}
