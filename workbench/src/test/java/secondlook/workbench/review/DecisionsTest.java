package secondlook.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.indicator.IndicatorSettings;
import secondlook.casework.indicator.Indicators;
import secondlook.casework.value.RowCitation;
import secondlook.casework.value.Truth;
import secondlook.workbench.access.DemoUsers;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditQuestion;
import secondlook.workbench.audit.AuditTrail;
import secondlook.workbench.audit.AuditVerdict;
import secondlook.workbench.audit.AuditVerifier;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.people.People;
import secondlook.workbench.triage.CaseFiles;
import secondlook.workbench.triage.Reason;
import secondlook.workbench.triage.Reasons;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecisionsTest {

    private static final CaseFileId ID = new CaseFileId(CaseMaterial.AGENCY, "NP/15/02291");

    private final Database database = TestDatabase.fresh();
    private final Clock clock = Clock.systemUTC();
    private final Viewer ines = TestViewers.aReviewer();
    private final Viewer tom = TestViewers.aLead();
    private Decisions decisions;
    private Assignments assignments;
    private CaseReadings readings;
    private CaseReading reading;

    @BeforeEach
    void receiveMaterial() {
        new CaseMaterial().withTheCaseOfThePages().receive(database, clock);
        UserStore users = new UserStore(database, clock);
        new DemoUsers(database, users).ensure();
        Audit audit = new Audit(database, clock);
        Archive archive = new Archive(database);
        CaseFiles caseFiles = CaseFiles.over(database, archive, new People(database, archive, audit, clock));
        decisions = new Decisions(database, audit, clock);
        assignments = new Assignments(database, audit, users, clock);
        Reasons reasons = new Reasons(database);
        readings = new CaseReadings(archive, caseFiles, reasons, new OwnReadings(database, audit, reasons, clock));
        reading = readings.of(ines, ID).orElseThrow();
        assignments.take(ines, reading.number());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void sameConfirmationTwiceIsOneDecision() {
        DecisionRequest request = request(UUID.randomUUID(), "The account was taken within two days.");

        Decision first = decisions.decide(ines, ID, request);
        Decision second = decisions.decide(ines, ID, request);

        assertThat(second).isEqualTo(first);
        assertThat(decisions.of(ines, reading.number())).hasSize(1);
        assertThat(entriesAbout(first)).isEqualTo(1);
    }

    @Test
    void sameConfirmationFromManySidesAtOnceIsOneDecision() throws Exception {
        DecisionRequest request = request(UUID.randomUUID(), "The account was taken within two days.");
        List<Callable<Decision>> confirmations = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            confirmations.add(() -> decisions.decide(ines, ID, request));
        }

        try (ExecutorService readers = Executors.newFixedThreadPool(8)) {
            List<Long> made = new ArrayList<>();
            for (Future<Decision> each : readers.invokeAll(confirmations)) {
                made.add(each.get().id());
            }

            assertThat(made).hasSize(8).containsOnly(made.getFirst());
        }
        assertThat(decisions.of(ines, reading.number())).hasSize(1);
    }

    @Test
    void decisionIsNeitherChangedNorDeleted() {
        Decision decision = decisions.decide(ines, ID, request(UUID.randomUUID(), "Weighed."));

        for (String change : List.of(
                "update decision set reasons = 'other' where id = " + decision.id(),
                "delete from decision_citation",
                "delete from decision_answer",
                "update decision_answer set outcome = 'refer now'",
                "truncate decision cascade")) {
            assertThatThrownBy(() -> database.sql().sql(change).update()).isInstanceOf(DataAccessException.class);
        }
        assertThat(decisions.withId(ines, decision.id())).contains(decision);
    }

    @Test
    void newDecisionTakesThePlaceOfTheOldOneAndBothAreKept() {
        Decision first = decisions.decide(ines, ID, request(UUID.randomUUID(), "First."));
        assignments.take(tom, reading.number());

        Decision second = decisions.decide(tom, ID, request(UUID.randomUUID(), "Second."));

        assertThat(second.supersedes()).isEqualTo(first.id());
        assertThat(decisions.withId(ines, first.id()).orElseThrow().supersededBy())
                .isEqualTo(second.id());
        assertThat(decisions.of(tom, reading.number()))
                .extracting(Decision::reasons)
                .containsExactly("Second.", "First.");
    }

    @Test
    void onlyTheOneWhoHasTheCaseFileDecides() {
        DecisionRequest request = request(UUID.randomUUID(), "Not mine.");

        assertThatThrownBy(() -> decisions.decide(tom, ID, request)).isInstanceOf(Decisions.NotWithReader.class);
        assertThat(decisions.of(ines, reading.number())).isEmpty();
    }

    @Test
    void keyOfAnothersDecisionTellsNothing() {
        DecisionRequest request = request(UUID.randomUUID(), "Mine.");
        decisions.decide(ines, ID, request);

        assertThatThrownBy(() -> decisions.decide(tom, ID, request)).isInstanceOf(Decisions.NotWithReader.class);
    }

    @Test
    void aDecisionThatSawAnAnswerThatIsAnotherNowIsFlaggedAndStands() {
        Decision decision = decisions.decide(ines, ID, request(UUID.randomUUID(), "The account was taken."));
        Reason seen = reading.reasons().stream()
                .filter(reason -> reason.value() == Truth.Value.YES)
                .findFirst()
                .orElseThrow();
        ChangedAnswers changed = new ChangedAnswers(
                new Reasons(database),
                new OwnReadings(
                        database, new Audit(database, Clock.systemUTC()), new Reasons(database), Clock.systemUTC()),
                decisions,
                new ReasonLines(Indicators.standard(IndicatorSettings.standard())),
                readings);
        assertThat(changed.of(tom, decision.id())).isEmpty();

        database.sql()
                .sql("update answer set value = 0, sentence = 'Not seen in the material read'"
                        + " where case_file = ? and indicator = ? and unit = ?")
                .params(reading.number(), seen.indicator(), seen.unit())
                .update();

        assertThat(changed.ofCaseFile(tom, reading.number())).singleElement().satisfies(line -> {
            assertThat(line.decision()).isEqualTo(decision.id());
            assertThat(line.then()).isEqualTo("yes");
            assertThat(line.now()).isEqualTo("not seen in the material read");
        });
        assertThat(changed.among(tom, decisions.page(tom, 50, 0))).containsExactly(decision.id());

        // Drawn at random since: one who is to read it first learns of no answer, old or new.
        database.sql()
                .sql("insert into drawn (case_file, probability, place, drawn_at) values (?, 0.0625, 1, now())")
                .param(reading.number())
                .update();
        assertThat(changed.ofCaseFile(tom, reading.number())).isEmpty();
        assertThat(decisions.withId(tom, decision.id())).contains(decision);
    }

    @Test
    void freezesEverythingThatWasSeen() {
        Decision decision = decisions.decide(ines, ID, request(UUID.randomUUID(), "Weighed."));

        JsonNode content = JsonMapper.builder().build().readTree(decision.content());
        JsonNode seen = content.path("seen");
        assertThat(seen.path("rows").size())
                .isEqualTo(reading.rowsSeen().size())
                .isGreaterThan(10);
        seen.path("rows")
                .forEach(row -> assertThat(row.path("sha256").asString()).hasSize(64));
        assertThat(seen.path("answers").size())
                .isEqualTo(reading.answers().size())
                .isPositive();
        seen.path("answers")
                .forEach(answer -> assertThat(answer.path("version").asInt()).isPositive());
        assertThat(seen.path("files").size()).isPositive();
        seen.path("files")
                .forEach(file -> assertThat(file.path("mappingVersion").asInt()).isPositive());
        assertThat(seen.path("rule").asString()).isNotBlank();
        assertThat(content.path("cited").get(0).path("sha256").asString()).hasSize(64);
        assertThat(content.path("answers").get(0).path("outcome").asString()).isEqualTo("original decision stands");
    }

    @Test
    void freezesWhatTheReaderWroteThoughANoteIsTakenOutLater() {
        NoteStore notes = new NoteStore(database);
        RowCitation row = reading.reasons().getFirst().citations().getFirst();
        notes.add(reading.number(), "ines.callow", row, "Returned as unregistered.", null, clock.instant());
        notes.keep(
                reading.number(),
                "ines.callow",
                SecondLookTask.ENQUIRIES,
                "One was never followed.",
                true,
                clock.instant());
        Decision decision = decisions.decide(ines, ID, request(UUID.randomUUID(), "Weighed."));

        notes.takeOut(reading.number(), "ines.callow", 1, clock.instant());

        FrozenDecision frozen =
                FrozenDecision.of(decisions.withId(ines, decision.id()).orElseThrow());
        assertThat(frozen.notes()).extracting(FrozenDecision.Note::words).containsExactly("Returned as unregistered.");
        assertThat(frozen.notes()).extracting(FrozenDecision.Note::row).containsExactly(row);
        assertThat(frozen.tasks()).extracting(FrozenDecision.Task::words).containsExactly("One was never followed.");
    }

    @Test
    void auditFindsDecisionThatWasChangedBehindItsBack() {
        Decision decision = decisions.decide(ines, ID, request(UUID.randomUUID(), "Weighed."));
        AuditVerifier verifier = new AuditVerifier(database, List.of(new DecisionsInAudit(database)));
        assertThat(verifier.verify()).isInstanceOf(AuditVerdict.Whole.class);

        database.sql()
                .sql("alter table decision disable trigger decision_is_immutable")
                .update();
        database.sql()
                .sql("update decision set reasons = 'Other words.' where id = ?")
                .param(decision.id())
                .update();

        assertThat(verifier.verify())
                .isInstanceOfSatisfying(
                        AuditVerdict.Broken.class,
                        broken -> assertThat(broken.fault()).isEqualTo(AuditVerdict.Fault.CONTENT_ALTERED));
    }

    private int entriesAbout(Decision decision) {
        return new AuditTrail(database)
                .page(
                        TestViewers.anAuditor(),
                        AuditQuestion.about(new AuditedObject(Decisions.KIND, String.valueOf(decision.id()))),
                        null,
                        10)
                .entries()
                .size();
    }

    private Written written() {
        NoteStore notes = new NoteStore(database);
        return new Written(
                notes.of(reading.number(), ines.id().value()),
                notes.tasks(reading.number(), ines.id().value()));
    }

    private DecisionRequest request(UUID key, String reasons) {
        List<DecisionAnswer> answers = CaseSubject.of(reading.caseFile()).stream()
                .map(subject -> new DecisionAnswer(subject.suspect(), subject.child(), DecisionOutcome.STANDS))
                .toList();
        return new DecisionRequest(
                key,
                reading.number(),
                answers,
                reasons,
                "",
                List.of(reading.reasons().getFirst().citations().getFirst()),
                "tom.verrall",
                LocalDate.of(2026, 12, 14),
                readings.seen(reading),
                written());
    }
}
