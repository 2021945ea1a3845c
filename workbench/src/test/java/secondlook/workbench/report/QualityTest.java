package secondlook.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import secondlook.casework.value.Truth;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.access.AccessRefused;
import secondlook.workbench.access.DemoUsers;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.CaseFileEntry;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.pipeline.CasePipeline;
import secondlook.workbench.pipeline.DemoRegion;
import secondlook.workbench.pipeline.StageListener;
import secondlook.workbench.review.OwnReadings;
import secondlook.workbench.review.ReadingsOfDrawn;
import secondlook.workbench.triage.Reason;
import secondlook.workbench.triage.Reasons;
import secondlook.workbench.triage.SampleFrame;
import secondlook.workbench.web.BrowserTest;
import secondlook.workbench.web.WebServer;
import secondlook.workbench.web.WebSettings;

/** A fictional region whose drawn files are read by people who answer by a rule that the test knows. */
class QualityTest extends BrowserTest {

    private final Database database = TestDatabase.fresh();
    private final Clock clock = Clock.systemUTC();
    private final Audit audit = new Audit(database, clock);
    private final Reasons reasons = new Reasons(database);
    private final OwnReadings readings = new OwnReadings(database, audit, reasons, clock);
    private final SampleFrame frame = new SampleFrame(database);
    private final Quality quality = new Quality(database, frame, readings, audit);
    private final Viewer lead = TestViewers.aLead();
    private final Archive archive = new Archive(database);
    private CasePipeline pipeline = pipeline();
    private Set<Integer> drawn = Set.of();

    private CasePipeline pipeline() {
        return new CasePipeline(database, TestViewers.anAnalyst(), clock, StageListener.SILENT);
    }

    @BeforeAll
    void readEveryDrawnFile(@TempDir Path folder) throws IOException {
        pipeline = pipeline();
        pipeline.receive(DemoRegion.generate(new RegionSettings(70, 8), folder, StageListener.SILENT)
                .requests());
        pipeline.link();
        // why: what is settled before the first draw counts; a small region needs a larger part of it
        database.sql()
                .sql("insert into draw (seed, probability, probability_without, begun_at) values (8, 0.5, 0.75, now())")
                .update();
        pipeline.triage();
        List<Integer> numbers = archive.caseFiles().map(CaseFileEntry::number).toList();
        drawn = reasons.drawn(numbers);
        drawn.forEach(file -> ReadingsOfDrawn.record(readings, TestViewers.aReviewer(), file, answer(file)));
        int first = drawn.iterator().next();
        ReadingsOfDrawn.record(readings, lead, first, answer(first).equals("yes") ? "no" : "yes");
    }

    private static String answer(int file) {
        return file % 3 == 0 ? "no" : file % 7 == 0 ? "cannot tell" : "yes";
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void everyClosedFileStandsInTheFrameWithItsLane() {
        List<Integer> closed = archive.caseFiles()
                .map(CaseFileEntry::number)
                .filter(number -> reasons.entry(lead, number).isPresent())
                .toList();
        long without = closed.stream()
                .filter(number -> reasons.entry(lead, number).orElseThrow().reasonClass() == null)
                .count();
        QualityReport report = quality.report(lead);

        assertThat(without).isPositive();
        assertThat(report.withoutReason().all().files()).isEqualTo((int) without);
        assertThat(report.withReason().all().files()).isEqualTo(closed.size() - (int) without);
        assertThat(report.withoutReason().drawn() + report.withReason().drawn()).isEqualTo(drawn.size());
        assertThat(frame.cells(lead))
                .allSatisfy(cell -> assertThat(cell.kind().probability())
                        .isEqualTo(cell.kind().hasReason() ? 0.5 : 0.75));
    }

    @Test
    void precisionIsThatOfTheFirstReadings() {
        Map<Integer, Set<Integer>> saysYes = new HashMap<>();
        for (int file : drawn) {
            for (Reason reason : reasons.everyAnswer(file)) {
                if (reason.value() == Truth.Value.YES && !reason.possible()) {
                    saysYes.computeIfAbsent(reason.indicatorNumber(), _ -> new HashSet<>())
                            .add(file);
                }
            }
        }
        QualityReport report = quality.report(lead);

        assertThat(report.indicators()).isNotEmpty().allSatisfy(line -> {
            Set<Integer> own = saysYes.getOrDefault(line.number(), Set.of());
            Estimate precision = line.precision();
            if (own.size() < 5) {
                assertThat(precision).isNull();
            } else {
                assertThat(precision).isNotNull().satisfies(each -> {
                    assertThat(each.read()).isEqualTo(own.size());
                    assertThat(each.yes()).isEqualTo((int) own.stream()
                            .filter(file -> answer(file).equals("yes"))
                            .count());
                    assertThat(each.low()).isLessThanOrEqualTo(each.high());
                });
            }
        });
        assertThat(report.indicators()).anyMatch(line -> line.precision() != null);
        assertThat(report.indicators()).noneMatch(line -> line.number() == 36 || line.number() == 43);
        assertThat(report.readByTwo()).isEqualTo(1);
        assertThat(report.agreed()).isZero();
    }

    @Test
    void askingAgainDrawsNoFileAgain() {
        pipeline.triage();

        List<Integer> numbers = archive.caseFiles().map(CaseFileEntry::number).toList();
        assertThat(reasons.drawn(numbers)).isEqualTo(drawn);
        assertThat(quality.report(lead).withReason().all().read()
                        + quality.report(lead).withoutReason().all().read())
                .isEqualTo(drawn.size());
    }

    @Test
    void aReviewerMayNotSeeIt() {
        assertThatThrownBy(() -> quality.report(TestViewers.aReviewer())).isInstanceOf(AccessRefused.class);
    }

    @Test
    void theLeadReviewerReadsItOnAPage() {
        String password = new DemoUsers(database, new UserStore(database, clock)).ensure();
        WebSettings settings = WebSettings.onLoopback(0);
        try (ConfigurableApplicationContext context = WebServer.start(database, settings)) {
            URI address = WebServer.address(context, settings);
            Page page = page();
            page.navigate(at(address, "/sign-in"));
            page.locator("#username").fill("tom.verrall");
            page.locator("#password").fill(password);
            page.locator("#purpose").selectOption("read-case-files");
            page.locator(".signin button").click();
            page.navigate(at(address, "/quality"));

            assertThat(page.locator("h1").textContent()).isEqualTo("How good are the reasons?");
            assertThat(page.locator("main").textContent())
                    .contains("at 95 % confidence")
                    .contains("Of 1 file that two or more people read, they gave the same answer on 0.")
                    .contains("Too few were read");
            fitsItsWidth(page);
            axe(page);
            page.setViewportSize(320, 640);
            fitsItsWidth(page);
        }
    }
}
