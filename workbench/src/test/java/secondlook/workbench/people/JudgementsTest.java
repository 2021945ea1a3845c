package secondlook.workbench.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import secondlook.linkage.PairExplanation;
import secondlook.workbench.access.AccessRefused;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;

/** What people answer about two records, what then holds, and what the next linkage run makes of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgementsTest {

    private final Clock clock = Clock.systemUTC();
    private Database database;
    private Judgements judgements;
    private JudgementStore store;
    private LastRuns lastRuns;

    @BeforeAll
    void receivePeople() {
        database = TestDatabase.fresh();
        RecordedPeople.withPairsThatWait().receive(database, clock);
        lastRuns = new LastRuns(database, new Archive(database));
        judgements = new Judgements(database, new Audit(database, clock), lastRuns, clock);
        store = new JudgementStore(database);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void openEveryPair() {
        store.allByPair().keySet().forEach(pair -> judgements.takeBack(TestViewers.aLead(), key(), pair, ""));
    }

    @Test
    void leavesARecordedVictimAndARecordedSuspectToPeople() {
        MentionPair pair = pair("NP-118204", "BC-77031");
        RecordedPeople.link(database, clock);

        assertThat(store.openPairs()).extracting(JudgementStore.OpenPair::pair).contains(pair);
        assertThat(judgements.needsTwo(pair)).isTrue();
        assertThat(personOf("NP-118204")).isNotEqualTo(personOf("BC-77031"));
    }

    @Test
    void joinsAVictimAndASuspectOnlyWhenTwoPeopleSaySame() {
        MentionPair pair = pair("NP-118204", "BC-77031");

        Standing one = judgements.answer(TestViewers.anAnalyst(), key(), pair, JudgementAnswer.SAME, "");
        Standing again = judgements.answer(TestViewers.anAnalyst(), key(), pair, JudgementAnswer.SAME, "");
        RecordedPeople.link(database, clock);
        assertThat(List.of(one, again)).containsOnly(Standing.WAITS_FOR_SECOND);
        assertThat(personOf("NP-118204")).isNotEqualTo(personOf("BC-77031"));

        Standing two = judgements.answer(TestViewers.aLead(), key(), pair, JudgementAnswer.SAME, "");
        RecordedPeople.link(database, clock);
        assertThat(two).isEqualTo(Standing.SAME);
        assertThat(personOf("NP-118204")).isEqualTo(personOf("BC-77031"));
    }

    @Test
    void joinsRecordsWhoseIdentifiersDifferOnOnePersonsWordAndPartsThemWhenItIsTakenBack() {
        MentionPair pair = pair("N-901", "B-901");

        judgements.answer(TestViewers.anAnalyst(), key(), pair, JudgementAnswer.SAME, "One number was mistyped.");
        RecordedPeople.link(database, clock);
        assertThat(personOf("N-901")).isEqualTo(personOf("B-901"));

        judgements.takeBack(TestViewers.anAnalyst(), key(), pair, "The number was right.");
        RecordedPeople.link(database, clock);
        assertThat(personOf("N-901")).isNotEqualTo(personOf("B-901"));
        assertThat(store.of(pair)).extracting(JudgementEntry::reason).contains("One number was mistyped.");
    }

    @Test
    void anAnswerHoldsAtOnceAndSoDoesTakingItBack() {
        MentionPair pair = pair("N-901", "B-901");
        List<Set<Integer>> told = new ArrayList<>();
        Judgements followed = new Judgements(
                database,
                new Audit(database, clock),
                lastRuns,
                List.of((viewer, caseFiles) -> told.add(caseFiles)),
                clock);
        RecordedPeople.link(database, clock);
        assertThat(personOf("N-901")).isNotEqualTo(personOf("B-901"));

        followed.answer(TestViewers.anAnalyst(), key(), pair, JudgementAnswer.SAME, "");
        assertThat(personOf("N-901")).isEqualTo(personOf("B-901"));
        followed.takeBack(TestViewers.anAnalyst(), key(), pair, "");
        assertThat(personOf("N-901")).isNotEqualTo(personOf("B-901"));
        assertThat(store.openPairs()).extracting(JudgementStore.OpenPair::pair).contains(pair);
        followed.answer(TestViewers.anAnalyst(), key(), pair, JudgementAnswer.UNSURE, "");
        assertThat(told).hasSize(2);
    }

    @Test
    void theNextRunLearnsFromPairsThatOnlyTheirWeightKeptApart() {
        judgements.answer(TestViewers.anAnalyst(), key(), pair("N-901", "B-901"), JudgementAnswer.DIFFERENT, "");
        assertThat(RecordedPeople.link(database, clock).learnedFrom()).isZero();

        judgements.answer(TestViewers.anAnalyst(), key(), pair("N1", "B0"), JudgementAnswer.DIFFERENT, "");
        assertThat(RecordedPeople.link(database, clock).learnedFrom()).isEqualTo(1);
    }

    @Test
    void differentPartsAPersonAtOnceAndTheRecordsGoWhereTheyBelong() {
        RecordedPeople.link(database, clock);
        assertThat(personOf("N0")).isEqualTo(personOf("B0"));

        judgements.answer(TestViewers.anAnalyst(), key(), pair("N0", "B0"), JudgementAnswer.DIFFERENT, "");

        assertThat(personOf("N0")).isNotEqualTo(personOf("B0"));
    }

    @Test
    void partsAPersonWhereItIsWeakest() {
        RecordedPeople.link(database, clock);
        long person = personOf("N0");
        assertThat(personOf("B0")).isEqualTo(person);
        List<MentionPair> across = List.of(pair("N0", "B0"));

        judgements.part(TestViewers.anAnalyst(), key(), person, across, "");
        RecordedPeople.link(database, clock);

        assertThat(personOf("N0")).isNotEqualTo(personOf("B0"));
        assertThat(new RecordStore(database).history(person)).isNotEmpty();
    }

    @Test
    void manySameAtOnceNeedTwoPeopleAndManyDifferentDoNot() {
        MentionPair pair = pair("N-902", "B-902");

        judgements.answerMany(TestViewers.anAnalyst(), key(), List.of(pair), JudgementAnswer.SAME);
        assertThat(Standing.of(store.of(pair))).isEqualTo(Standing.WAITS_FOR_SECOND);
        judgements.answerMany(TestViewers.aLead(), key(), List.of(pair), JudgementAnswer.SAME);
        assertThat(Standing.of(store.of(pair))).isEqualTo(Standing.SAME);
        judgements.answerMany(TestViewers.anAnalyst(), key(), List.of(pair), JudgementAnswer.DIFFERENT);
        assertThat(Standing.of(store.of(pair))).isEqualTo(Standing.DIFFERENT);
    }

    @Test
    void countsAFormThatIsSentTwiceOnce() {
        MentionPair pair = pair("N-902", "B-902");
        int before = store.of(pair).size();
        long entries = auditEntries();
        UUID form = key();

        judgements.answer(TestViewers.anAnalyst(), form, pair, JudgementAnswer.UNSURE, "");
        judgements.answer(TestViewers.anAnalyst(), form, pair, JudgementAnswer.UNSURE, "");

        assertThat(store.of(pair)).hasSize(before + 1);
        assertThat(auditEntries()).isEqualTo(entries + 1);
    }

    @Test
    void judgementsAreKeptAsTheyWereGiven() {
        MentionPair pair = pair("N-902", "B-902");
        judgements.answer(TestViewers.anAnalyst(), key(), pair, JudgementAnswer.UNSURE, "");

        assertThatThrownBy(() -> database.sql().sql("delete from judgement").update())
                .hasMessageContaining("cannot be changed or deleted");
        assertThatThrownBy(() -> database.sql()
                        .sql("update judgement set verdict = 'same'")
                        .update())
                .hasMessageContaining("cannot be changed or deleted");
    }

    @Test
    void onlyAnalystsAndLeadsJudge() {
        MentionPair pair = pair("N-902", "B-902");

        assertThatThrownBy(() -> judgements.answer(TestViewers.aReviewer(), key(), pair, JudgementAnswer.DIFFERENT, ""))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void explainsAPairFromTheStoredModelAlone() {
        PairExplanation explanation = lastRuns.current()
                .explain(new PersonKey(RecordedPeople.NORTHMERE, "N0"), new PersonKey(RecordedPeople.BRACKWATER, "B0"));

        assertThat(explanation.evidenceFor()).isNotEmpty();
        assertThat(explanation.evidenceFor())
                .filteredOn(evidence -> evidence.field().equals("surname"))
                .allSatisfy(evidence -> assertThat(evidence.frequency()).matches("1 in [\\d,]+ here"));
        double sum = explanation.evidence().stream()
                        .mapToDouble(secondlook.linkage.Evidence::bits)
                        .sum()
                + explanation.startingBits();
        assertThat(sum).isCloseTo(explanation.matchWeightBits(), org.assertj.core.data.Offset.offset(1e-9));
    }

    private MentionPair pair(String one, String other) {
        return MentionPair.of(mention(one), mention(other));
    }

    private long mention(String name) {
        return database.sql()
                .sql("select id from mention where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private long personOf(String name) {
        return database.sql()
                .sql("select person_id from mention where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private long auditEntries() {
        return database.sql()
                .sql("select count(*) from audit_entry")
                .query(Long.class)
                .single();
    }

    private static UUID key() {
        return UUID.randomUUID();
    }
}
