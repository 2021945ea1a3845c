package secondlook.workbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.intake.ImportResult;
import secondlook.workbench.triage.Reasons;

/** After files went out of use, what was made from them says that it is behind, and is then made anew without them. */
final class RenewalTest {

    private static final Viewer VIEWER = Viewer.ofCommand("a.test", "withdraw");
    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void peopleAndReasonsFollowAWithdrawal(@TempDir Path folder) throws InterruptedException {
        try (Database database = TestDatabase.fresh();
                Renewal renewal = new Renewal(database, CLOCK)) {
            CasePipeline pipeline = CasePipeline.renewing(database, VIEWER, CLOCK, StageListener.SILENT);
            Reasons reasons = new Reasons(database);
            List<ImportResult> received =
                    pipeline.receive(DemoRegion.generate(new RegionSettings(60, 4), folder, StageListener.SILENT)
                            .requests());
            renewal.filesChanged(VIEWER);
            assertThat(renewal.isRenewing())
                    .as("nothing was asked yet, so there is nothing to renew")
                    .isFalse();
            assertThat(reasons.areBehind()).isFalse();

            pipeline.renew();
            assertThat(reasons.areBehind()).isFalse();
            int police = received.getFirst().batch();
            List<Integer> gone = new Archive(database)
                    .files().stream()
                            .filter(file -> file.batch() == police)
                            .map(file -> file.number())
                            .toList();
            assertThat(citing(database, gone)).isPositive();
            assertThat(mentionsOf(database, gone)).isPositive();

            pipeline.withdraw(police, "sent by mistake");
            assertThat(reasons.areBehind()).isTrue();
            renewal.filesChanged(VIEWER);
            for (Instant end = Instant.now().plus(Duration.ofMinutes(3));
                    renewal.isRenewing() && Instant.now().isBefore(end); ) {
                Thread.sleep(50);
            }

            assertThat(reasons.areBehind()).isFalse();
            assertThat(citing(database, gone))
                    .as("reasons that cite a withdrawn row")
                    .isZero();
            assertThat(mentionsOf(database, gone))
                    .as("mentions of a withdrawn row")
                    .isZero();
        }
    }

    private static int citing(Database database, List<Integer> files) {
        return database.sql()
                .sql("SELECT count(*) FROM answer WHERE cited_files && ?")
                .param(files.toArray(Integer[]::new))
                .query(Integer.class)
                .single();
    }

    private static int mentionsOf(Database database, List<Integer> files) {
        return database.sql()
                .sql("SELECT count(*) FROM mention WHERE live AND file_id = ANY (?)")
                .param(files.toArray(Integer[]::new))
                .query(Integer.class)
                .single();
    }
}
