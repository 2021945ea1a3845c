package secondlook.workbench.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.indicator.IndicatorSettings;
import secondlook.casework.indicator.Indicators;
import secondlook.casework.scope.InvalidScopeRuleException;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.CaseFileEntry;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.people.People;
import secondlook.workbench.pipeline.CasePipeline;
import secondlook.workbench.pipeline.DemoRegion;
import secondlook.workbench.pipeline.StageListener;

/** A small fictional region under a team's own rule, asked whole and then in part again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TriageAgainTest {

    private static final String EARLY = """
            // rule: early-years
            // version: 3
            // title: Reported before 2014
            // source: terms of reference, paragraph 4

            // test: it was reported before 2014
            reported < timestamp('2014-01-01T00:00:00Z')
            """;

    private final Database database = TestDatabase.fresh();
    private final Viewer viewer = TestViewers.anAnalyst();
    private final Reasons reasons = new Reasons(database);
    private final ScopeAnswers scope = new ScopeAnswers(database);
    private final Archive archive = new Archive(database);

    @BeforeAll
    void askARegion(@TempDir Path folder) throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("early.cel"), EARLY);
        CasePipeline pipeline =
                new CasePipeline(database, TeamRules.in(rules), viewer, Clock.systemUTC(), StageListener.SILENT);
        pipeline.receive(DemoRegion.generate(new RegionSettings(60, 5), folder, StageListener.SILENT)
                .requests());
        pipeline.link();
        pipeline.triage();
    }

    @AfterAll
    void close() {
        database.close();
    }

    /** Under the rules of the last run. */
    private Triage triage() {
        Audit audit = new Audit(database, Clock.systemUTC());
        People people = new People(database, archive, audit, Clock.systemUTC());
        return new Triage(
                database,
                CaseFiles.over(database, archive, people),
                Indicators.standard(IndicatorSettings.standard()),
                TeamRules.inForce(database),
                audit,
                Clock.systemUTC());
    }

    private List<String> everything() {
        List<String> lines = new ArrayList<>();
        for (CaseFileEntry entry : archive.caseFiles().toList()) {
            int number = entry.number();
            reasons.entry(viewer, number).ifPresent(line -> lines.add(line.toString()));
            reasons.everyAnswer(number)
                    .forEach(reason -> lines.add(number + " " + reason.indicator() + " " + reason.unit() + " "
                            + reason.value() + " " + reason.citations()));
            scope.of(viewer, number).forEach(line -> lines.add(number + " " + line + " " + line.tests()));
            reasons.support(viewer, number).forEach(line -> lines.add(number + " " + line + line.citations()));
        }
        return lines;
    }

    @Test
    void askingSomeCaseFilesAgainChangesNothingWhereNothingChanged() {
        List<String> before = everything();
        List<Integer> some = archive.caseFiles()
                .map(CaseFileEntry::number)
                .filter(number -> number % 3 == 0)
                .toList();

        int asked = triage().askAgain(viewer, some);

        assertThat(asked).isPositive();
        assertThat(everything()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aRunWritesOnlyWhatBecameOtherwise() {
        List<String> before = everything();
        List<Integer> outOfOrder = database.sql()
                .sql("update told set sha256 = '' where case_file % 2 = 0 returning case_file")
                .query(Integer.class)
                .list();
        database.sql().sql("delete from answer where case_file % 2 = 0").update();
        database.sql().sql("delete from not_seen where case_file % 4 = 0").update();
        database.sql()
                .sql("insert into told select max(case_file) + 1, '' from told")
                .update();
        String written = "select case_file, xmin::text from not_seen where case_file % 2 = 1 order by case_file";
        List<Map<String, Object>> odd = database.sql().sql(written).query().listOfRows();

        triage().run(viewer);

        assertThat(outOfOrder).isNotEmpty();
        assertThat(everything()).isEqualTo(before);
        assertThat(database.sql().sql(written).query().listOfRows())
                .as("what stayed as it was is not written again")
                .isEqualTo(odd)
                .isNotEmpty();
        assertThat(database.sql()
                        .sql("select count(*) from told where case_file not in (select case_file from reading_order)")
                        .query(Integer.class)
                        .single())
                .as("what is no longer asked")
                .isZero();
    }

    @Test
    void aRunOfOtherQuestionsOrVersionsIsToldFromThisOne() {
        Map<String, Integer> asked = new HashMap<>();
        archive.caseFiles()
                .forEach(entry -> reasons.everyAnswer(entry.number())
                        .forEach(reason -> asked.put(reason.indicator(), reason.version())));
        assertThat(reasons.wereAsked(asked)).isTrue();

        asked.merge("long-gap", 1, Integer::sum);
        assertThat(reasons.wereAsked(asked)).as("another version").isFalse();
        asked.remove("long-gap");
        assertThat(reasons.wereAsked(asked)).as("a question less").isFalse();
    }

    @Test
    void theTeamsOwnRuleIsAskedAndCountedWithItsText() {
        assertThat(scope.rules()).hasSize(11).last().satisfies(rule -> {
            assertThat(rule.rule()).isEqualTo("early-years");
            assertThat(rule.origin()).isEqualTo("early.cel");
            assertThat(rule.text()).isEqualTo(EARLY);
        });
        int closed = (int) archive.caseFiles()
                .filter(entry -> reasons.entry(viewer, entry.number()).isPresent())
                .count();
        assertThat(scope.counts(viewer))
                .hasSize(22)
                .allMatch(
                        count -> count.meets() + count.doesNotMeet() + count.cannotTell() + count.possible() == closed);
    }

    @Test
    void aRuleThatCannotBeUsedSaysWhere(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("bad.cel"), EARLY.replace("reported <", "nationality <"));

        assertThatThrownBy(() -> TeamRules.in(folder))
                .isInstanceOf(InvalidScopeRuleException.class)
                .hasMessageContaining("bad.cel")
                .hasMessageContaining("line 7, column 1");
    }

    @Test
    void whatIsForTheSafeguardingLeadIsShownToNobodyElse() {
        List<Integer> numbers = archive.caseFiles().map(CaseFileEntry::number).toList();

        assertThat(numbers.stream().flatMap(number -> reasons.everyAnswer(number).stream()))
                .anyMatch(reason -> reason.indicatorNumber() == 43);
        assertThat(numbers.stream().flatMap(number -> reasons.of(viewer, number).stream()))
                .isNotEmpty()
                .noneMatch(reason -> reason.indicatorNumber() == 43 || reason.indicatorNumber() == 36);
    }
}
