package secondlook.workbench.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import secondlook.workbench.access.AccessRefused;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.AuditVerdict.Broken;
import secondlook.workbench.audit.AuditVerdict.Fault;
import secondlook.workbench.audit.AuditVerdict.Whole;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;

/** The trail: whole with its acts, and whatever is done to it behind the program's back is found. */
final class AuditTest {
    private static final AuditedObject CASE_FILE = new AuditedObject("case-file", "brayfield-police:BP/2014/00071");

    private final Database database = TestDatabase.fresh();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:30:00.123456789Z"), ZoneOffset.UTC);
    private final Audit audit = new Audit(database, clock);
    private final Viewer reviewer = TestViewers.aReviewer();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEntrySaysWhoDidWhatForWhatPurpose() {
        database.inTransaction(
                () -> audit.append(reviewer, Act.VIEWED, CASE_FILE, Details.NONE.with("page", "chronology")));

        AuditEntry entry = onlyEntry();
        assertThat(entry.sequence()).isEqualTo(1);
        assertThat(entry.at()).isEqualTo(Instant.parse("2026-11-23T09:30:00.123456Z"));
        assertThat(entry.viewer()).isEqualTo("ines.callow");
        assertThat(entry.roles()).isEqualTo("reviewer");
        assertThat(entry.purpose()).isEqualTo("read-case-files");
        assertThat(entry.act()).isEqualTo("viewed");
        assertThat(entry.objectKind() + " " + entry.objectId()).isEqualTo("case-file brayfield-police:BP/2014/00071");
        assertThat(entry.details()).isEqualTo("{\"page\":\"chronology\"}");
        assertThat(entry.previousHash()).isEqualTo("0".repeat(64));
    }

    @Test
    void anActThatFailsLeavesNoEntry() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    audit.append(reviewer, Act.DECIDED, CASE_FILE, Details.NONE);
                    throw new IllegalStateException("the decision did not hold");
                }))
                .hasMessage("the decision did not hold");

        assertThat(entries()).isEmpty();
        assertThat(verdict()).isEqualTo(new Whole(0, "0".repeat(64)));
    }

    @Test
    void anActOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> audit.append(reviewer, Act.VIEWED, CASE_FILE, Details.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inTransaction");
    }

    @Test
    void anInnerTransactionOfItsOwnKeepsItsOwnEntries() {
        TransactionTemplate inner = new TransactionTemplate(database.transactionManager());
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThatThrownBy(() -> database.inTransaction(() -> {
                    audit.append(reviewer, Act.DECIDED, CASE_FILE, Details.NONE);
                    inner.executeWithoutResult(status -> audit.append(reviewer, Act.SEARCHED, CASE_FILE, Details.NONE));
                    audit.append(reviewer, Act.DECIDED, CASE_FILE, Details.NONE);
                    throw new IllegalStateException("only the outer one fails");
                }))
                .hasMessage("only the outer one fails");

        assertThat(entries()).extracting(AuditEntry::act).containsExactly("searched");
        assertThat(verdict()).isInstanceOf(Whole.class);
    }

    @Test
    void manyAtOnceMakeOneChainWithoutGaps() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> done = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(writer -> writers.submit(() -> append(25)))
                    .toList();
            for (Future<?> each : done) {
                each.get();
            }
        }

        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.entries()).isEqualTo(200));
        assertThat(entries().reversed())
                .extracting(AuditEntry::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void whoeverLooksAtTheSameMomentIsRecordedWhenTheLookReturns() throws Exception {
        try (ExecutorService readers = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> done = IntStream.range(0, 160)
                    .mapToObj(look -> readers.submit(() -> {
                        AuditedObject row = new AuditedObject("source-row", "1-" + look);
                        audit.record(reviewer, Act.VIEWED, row, Details.NONE);
                        return database.sql()
                                .sql("SELECT EXISTS (SELECT FROM audit_entry WHERE object_id = ?)")
                                .param("1-" + look)
                                .query(Boolean.class)
                                .single();
                    }))
                    .toList();
            for (Future<Boolean> each : done) {
                assertThat(each.get()).isTrue();
            }
        }

        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.entries()).isEqualTo(160));
    }

    @Test
    void aLookWithinAnActIsRecordedWithItOrNotAtAll() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    audit.record(reviewer, Act.VIEWED, CASE_FILE, Details.NONE);
                    throw new IllegalStateException("the act did not hold");
                }))
                .hasMessage("the act did not hold");

        assertThat(entries()).isEmpty();
    }

    @Test
    void postgresqlComputesTheSameHashesFromTheDescriptionAlone() {
        append(3);
        database.inTransaction(() -> audit.append(
                reviewer,
                Act.DECIDED,
                new AuditedObject("decision", "17 – ’é𝒳"),
                Details.NONE.with("words", "tab\tquote\"ö").with("rows", List.of("a", "b")),
                ContentHash.of("decision")));

        List<Boolean> same = database.sql().sql("""
                        SELECT hash = sha256(convert_to((
                            SELECT string_agg(octet_length(field) || ':' || field || ',', '' ORDER BY place)
                            FROM unnest(ARRAY[sequence::text,
                                trunc(extract(epoch FROM at) * 1000000)::bigint::text,
                                viewer, roles, purpose, session, act, object_kind, object_id, details::text,
                                coalesce(encode(content_hash, 'hex'), ''), encode(previous_hash, 'hex')])
                                WITH ORDINALITY AS fields (field, place)), 'UTF8'))
                        FROM audit_entry ORDER BY sequence""").query(Boolean.class).list();

        assertThat(same).hasSize(4).containsOnly(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET viewer = 'someone.else' WHERE sequence = 2",
                "DELETE FROM audit_entry WHERE sequence = 2",
                "DELETE FROM audit_entry WHERE false",
                "TRUNCATE audit_entry",
                "UPDATE audit_head SET size = size - 1",
                "DELETE FROM audit_head",
                "TRUNCATE audit_head"
            })
    void theDatabaseRefusesToChangeTheTrail(String statement) {
        append(3);

        assertThatThrownBy(() -> database.sql().sql(statement).update()).isInstanceOf(DataAccessException.class);

        assertThat(verdict()).isInstanceOf(Whole.class);
    }

    @Test
    void everyFieldThatIsChangedBehindItsBackIsFound() {
        append(5);
        List<String> changes = List.of(
                "at = at + interval '1 microsecond'",
                "viewer = 'tom.verrall'",
                "roles = 'lead'",
                "purpose = 'audit'",
                "session = 'other'",
                "act = 'exported'",
                "object_kind = 'person'",
                "object_id = 'another'",
                "details = '{\"page\": \"3\"}'",
                "content_hash = sha256('x')",
                "previous_hash = sha256('x')",
                "hash = sha256('x')");
        for (String change : changes) {
            tamper("CREATE TABLE before_change AS SELECT * FROM audit_entry WHERE sequence = 3");
            tamper("UPDATE audit_entry SET " + change + " WHERE sequence = 3");

            assertThat(verdict()).as(change).isEqualTo(new Broken(3, Fault.ALTERED));
            tamper("DELETE FROM audit_entry WHERE sequence = 3");
            tamper("INSERT INTO audit_entry SELECT * FROM before_change");
            tamper("DROP TABLE before_change");
            assertThat(verdict()).as("undone: " + change).isInstanceOf(Whole.class);
        }
    }

    @Test
    void anEntryTakenOutIsMissed() {
        append(5);

        tamper("DELETE FROM audit_entry WHERE sequence = 2");

        assertThat(verdict()).isEqualTo(new Broken(2, Fault.MISSING));
    }

    @Test
    void theLastEntriesTakenOutAreMissed() {
        append(5);

        tamper("DELETE FROM audit_entry WHERE sequence >= 4");

        assertThat(verdict()).isEqualTo(new Broken(4, Fault.CUT_SHORT));
    }

    @Test
    void anEntryPutInPastTheEndIsFound() {
        append(2);
        AuditEntry last = entries().getFirst();
        AuditEntry forged = new AuditEntry(
                        3,
                        last.at(),
                        "tom.verrall",
                        "lead",
                        "audit",
                        "s",
                        "viewed",
                        "person",
                        "1",
                        "{}",
                        null,
                        last.hash(),
                        "")
                .sealed();

        tamper("INSERT INTO audit_entry VALUES (3, '" + forged.at() + "', 'tom.verrall', 'lead', 'audit', 's',"
                + " 'viewed', 'person', '1', '{}', NULL, '\\x" + forged.previousHash() + "', '\\x" + forged.hash()
                + "')");

        assertThat(verdict()).isEqualTo(new Broken(3, Fault.ADDED));
    }

    @Test
    void anEntryRewrittenWithItsHashMadeAnewBreaksTheNext() {
        append(4);
        AuditEntry third = entries().get(1);
        AuditEntry rewritten = new AuditEntry(
                        3,
                        third.at(),
                        "someone.else",
                        third.roles(),
                        third.purpose(),
                        third.session(),
                        third.act(),
                        third.objectKind(),
                        third.objectId(),
                        third.details(),
                        null,
                        third.previousHash(),
                        "")
                .sealed();

        tamper("UPDATE audit_entry SET viewer = 'someone.else', hash = '\\x" + rewritten.hash()
                + "' WHERE sequence = 3");

        assertThat(verdict()).isEqualTo(new Broken(4, Fault.OUT_OF_PLACE));
    }

    @Test
    void aDecisionThatWasChangedSinceIsFound() {
        database.sql().sql("CREATE TABLE decision_text (id text, words text)").update();
        database.sql()
                .sql("INSERT INTO decision_text VALUES ('17', 'original decision stands')")
                .update();
        database.inTransaction(() -> audit.append(
                reviewer,
                Act.DECIDED,
                new AuditedObject("decision", "17"),
                Details.NONE,
                ContentHash.of("original decision stands")));
        AuditVerifier verifier = new AuditVerifier(database, List.of(new DecisionTexts()));
        assertThat(verifier.verify()).isInstanceOf(Whole.class);

        database.sql().sql("UPDATE decision_text SET words = 'refer now'").update();
        assertThat(verifier.verify()).isEqualTo(new Broken(1, Fault.CONTENT_ALTERED, "decision 17"));

        database.sql().sql("DELETE FROM decision_text").update();
        assertThat(verifier.verify()).isEqualTo(new Broken(1, Fault.CONTENT_MISSING, "decision 17"));
    }

    @Test
    void aCheckpointFindsATrailThatWasReplacedAsAWhole(@TempDir Path taken) throws Exception {
        Checkpoints checkpoints = new Checkpoints(database, clock);
        append(3);
        assertThat(checkpoints.write()).isNotNull();
        append(2);
        assertThat(checkpoints.write()).isNotNull();
        assertThat(checkpoints.write()).as("nothing new").isNull();
        Path file = Files.copy(checkpoints.file(), taken.resolve("checkpoints"));
        Path key = Files.copy(checkpoints.publicKeyFile(), taken.resolve("key"));
        assertThat(checkpoints.verify(file, key)).isInstanceOf(Whole.class);
        String privateKey = PosixFilePermissions.toString(
                Files.getPosixFilePermissions(checkpoints.file().resolveSibling("checkpoint-key")));
        assertThat(privateKey).isEqualTo("rw-------");

        tamper("DELETE FROM audit_entry WHERE sequence = 5");
        tamper("UPDATE audit_head SET size = 4, hash = (SELECT hash FROM audit_entry WHERE sequence = 4)");

        assertThat(verdict()).as("a chain cut short in good order looks whole").isInstanceOf(Whole.class);
        assertThat(checkpoints.verify(file, key)).isEqualTo(new Broken(5, Fault.CUT_SHORT));

        database.inTransaction(() -> audit.append(reviewer, Act.EXPORTED, CASE_FILE, Details.NONE));
        assertThat(verdict()).as("and so does one written anew").isInstanceOf(Whole.class);
        assertThat(checkpoints.verify(file, key)).isEqualTo(new Broken(5, Fault.CHECKPOINT_DIFFERS));
    }

    @Test
    void aCheckpointIsSignedWhenAThousandEntriesArePassed() throws Exception {
        Checkpoints checkpoints = new Checkpoints(database, clock);
        database.inTransaction(() -> {
            for (int i = 0; i < 998; i++) {
                audit.append(reviewer, Act.VIEWED, CASE_FILE, Details.NONE);
            }
        });
        append(1);
        assertThat(checkpoints.file()).doesNotExist();

        database.inTransaction(() -> {
            for (int i = 0; i < 5; i++) {
                audit.append(reviewer, Act.VIEWED, CASE_FILE, Details.NONE);
            }
        });

        assertThat(Files.readAllLines(checkpoints.file()))
                .hasSize(1)
                .first()
                .asString()
                .contains("\"size\":1004");
        assertThat(checkpoints.verify(checkpoints.file(), checkpoints.publicKeyFile()))
                .isInstanceOf(Whole.class);
    }

    @Test
    void aCheckpointThatNobodySignedIsRefused(@TempDir Path taken) throws Exception {
        Checkpoints checkpoints = new Checkpoints(database, clock);
        append(3);
        checkpoints.write();
        Path forged = taken.resolve("forged");
        Files.writeString(forged, Files.readString(checkpoints.file()).replace("\"size\":3", "\"size\":2"));

        assertThat(checkpoints.verify(forged, checkpoints.publicKeyFile()))
                .isEqualTo(new Broken(2, Fault.SIGNATURE_INVALID));
        assertThatThrownBy(() -> checkpoints.verify(taken.resolve("absent"), checkpoints.publicKeyFile()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> checkpoints.verify(forged, forged)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAuditorsPagesHoldEveryEntryOnce() {
        append(7);
        AuditTrail trail = new AuditTrail(database);
        Viewer auditor = TestViewers.anAuditor();

        AuditTrail.AuditPage first = trail.page(auditor, AuditQuestion.all(), null, 3);
        AuditTrail.AuditPage second = trail.page(auditor, AuditQuestion.all(), first.next(), 3);
        AuditTrail.AuditPage third = trail.page(auditor, AuditQuestion.all(), second.next(), 3);

        assertThat(first.entries()).extracting(AuditEntry::sequence).containsExactly(7L, 6L, 5L);
        assertThat(second.entries()).extracting(AuditEntry::sequence).containsExactly(4L, 3L, 2L);
        assertThat(third.entries()).extracting(AuditEntry::sequence).containsExactly(1L);
        assertThat(third.next()).isNull();
        assertThat(first.total()).isEqualTo(7);
        assertThat(trail.page(auditor, AuditQuestion.about(new AuditedObject("case-file", "none")), null, 3)
                        .entries())
                .isEmpty();
        assertThatThrownBy(() -> trail.page(reviewer, AuditQuestion.all(), null, 3))
                .isInstanceOf(AccessRefused.class);
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            database.inTransaction(() -> audit.append(reviewer, Act.VIEWED, CASE_FILE, Details.NONE));
        }
    }

    private AuditVerdict verdict() {
        return new AuditVerifier(database, List.of()).verify();
    }

    private AuditEntry onlyEntry() {
        assertThat(entries()).hasSize(1);
        return entries().getFirst();
    }

    private List<AuditEntry> entries() {
        return new AuditTrail(database)
                .page(TestViewers.anAuditor(), AuditQuestion.all(), null, 500)
                .entries();
    }

    /** As somebody with the database's own password could, past its triggers. */
    private void tamper(String statement) {
        database.inTransaction(() -> {
            database.sql().sql("SET LOCAL session_replication_role = replica").update();
            database.sql().sql(statement).update();
        });
    }

    private final class DecisionTexts implements AuditedContent {
        @Override
        public String objectKind() {
            return "decision";
        }

        @Override
        public @Nullable ContentHash currentHash(String objectId) {
            return database.sql()
                    .sql("SELECT words FROM decision_text WHERE id = ?")
                    .param(objectId)
                    .query(String.class)
                    .optional()
                    .map(ContentHash::of)
                    .orElse(null);
        }
    }
}
