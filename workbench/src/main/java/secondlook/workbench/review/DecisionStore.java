package secondlook.workbench.review;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.OncePerPage;

/** The SQL of decisions. They are only ever added. */
final class DecisionStore {

    private static final String WITH_SUCCESSOR = """
            select decision.*, (select next.id from decision next where next.supersedes = decision.id) as superseded_by
            from decision""";

    private final Database database;
    private final JdbcClient sql;
    private final JdbcTemplate batch;

    DecisionStore(Database database) {
        this.database = database;
        this.sql = database.sql();
        this.batch = new JdbcTemplate(database.dataSource());
    }

    Optional<Decision> withKey(UUID key) {
        return sql.sql(WITH_SUCCESSOR + " where idempotency_key = ?")
                .param(key)
                .query((row, _) -> decision(row))
                .optional();
    }

    Optional<Decision> withId(long id) {
        return sql.sql(WITH_SUCCESSOR + " where id = ?")
                .param(id)
                .query((row, _) -> decision(row))
                .optional();
    }

    /** The decision that stands for a case file, or null. */
    @Nullable
    Long standing(int caseFile) {
        return sql.sql("""
                        select id from decision where case_file = ? and reading <> 'second'
                        and not exists (select from decision next where next.supersedes = decision.id)
                        order by id desc limit 1""").param(caseFile).query(Long.class).optional().orElse(null);
    }

    /**
     * Of some case files, those of which the standing decision is a first one without a second reading; those it replaced
     * would tell of it.
     */
    Set<Integer> awaitSecond(Set<Integer> caseFiles) {
        return OncePerPage.ask(List.of(database, "await second", caseFiles), () -> awaitSecondNow(caseFiles));
    }

    private Set<Integer> awaitSecondNow(Set<Integer> caseFiles) {
        return sql
                .sql("""
                        select distinct on (case_file) case_file, reading = 'first' and not exists (
                            select from decision second where second.compared_with = decision.id
                            and second.reading = 'second') as awaits
                        from decision where case_file = any (?) and reading <> 'second'
                        and not exists (select from decision next where next.supersedes = decision.id)
                        order by case_file, id desc""")
                .param(caseFiles.toArray(Integer[]::new))
                .query((row, _) -> Map.entry(row.getInt("case_file"), row.getBoolean("awaits")))
                .list()
                .stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All of a case file, the newest first. */
    List<Decision> of(int caseFile) {
        return OncePerPage.ask(List.of(database, "decisions", caseFile), () -> ofNow(caseFile));
    }

    private List<Decision> ofNow(int caseFile) {
        List<Long> numbers = sql.sql("select id from decision where case_file = ?")
                .param(caseFile)
                .query((row, _) -> row.getLong("id"))
                .list();
        return numbers.isEmpty() ? List.of() : List.copyOf(numbered(numbers));
    }

    /** When the standing decision of each was made. */
    Map<Integer, Instant> decidedAt(Collection<Integer> caseFiles) {
        return sql
                .sql("select case_file, max(decided_at) as at from decision where case_file = any (?) group by 1")
                .param(caseFiles.toArray(Integer[]::new))
                .query((row, _) -> Map.entry(
                        row.getInt("case_file"), row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every case file with a decision. */
    List<Integer> decidedFiles() {
        return sql.sql("select distinct case_file from decision")
                .query((row, _) -> row.getInt("case_file"))
                .list();
    }

    /** A page of all decisions, the newest first. */
    List<Decision> page(int limit, int offset) {
        List<Long> numbers = sql.sql("select id from decision order by id desc limit ? offset ?")
                .params(limit, offset)
                .query((row, _) -> row.getLong("id"))
                .list();
        return numbered(numbers);
    }

    /** Those of these numbers, the newest first. */
    private List<Decision> numbered(Collection<Long> numbers) {
        Map<Long, List<DecisionAnswer>> answers = answers(numbers);
        Map<Long, List<RowCitation>> citations = citations(numbers);
        return sql.sql(WITH_SUCCESSOR + " where id = any (?) order by id desc")
                .param(numbers.toArray(Long[]::new))
                .query((row, _) -> {
                    long id = row.getLong("id");
                    return decision(row, answers.getOrDefault(id, List.of()), citations.getOrDefault(id, List.of()));
                })
                .list();
    }

    /** How many standing decisions rest on a row of one of these files. */
    int countOn(Collection<Integer> files) {
        return sql.sql("""
                        select count(distinct cited.decision) from decision_citation cited where cited.file = any (?)
                        and not exists (select from decision next where next.supersedes = cited.decision)""")
                .param(files.toArray(Integer[]::new))
                .query(Integer.class)
                .single();
    }

    int count() {
        return sql.sql("select count(*) from decision").query(Integer.class).single();
    }

    /** The second reading of a decision, if it was recorded. */
    Optional<Decision> secondOf(long first) {
        return secondsOf(List.of(first)).stream().findFirst();
    }

    /** The second readings of some decisions, as far as they were recorded. */
    List<Decision> secondsOf(Collection<Long> firsts) {
        List<Long> numbers = sql.sql("select id from decision where compared_with = any (?) and reading = 'second'")
                .param(firsts.toArray(Long[]::new))
                .query((row, _) -> row.getLong("id"))
                .list();
        return numbers.isEmpty() ? List.of() : numbered(numbers);
    }

    void opened(long decision, String reader, Instant at) {
        sql.sql("insert into decision_opened (decision, reader, opened_at) values (?, ?, ?) on conflict do nothing")
                .params(decision, reader, Timestamp.from(at))
                .update();
    }

    /** Whether a reader has opened any decision of somebody else's on a case file. */
    boolean hasOpenedAny(int caseFile, String reader) {
        return sql.sql("""
                                select count(*) from decision_opened
                                join decision on decision.id = decision_opened.decision
                                where decision.case_file = ? and decision_opened.reader = ?
                                  and decision.decided_by <> decision_opened.reader""").params(caseFile, reader).query(Integer.class).single() > 0;
    }

    /** Adds it, or returns null where the key is there already; waits for another that is adding the same key. */
    @Nullable
    Long add(
            DecisionRequest request,
            String reader,
            Instant at,
            String content,
            @Nullable Long supersedes,
            Decision.Reading reading,
            @Nullable Long comparedWith) {
        Long id = sql.sql("""
                        insert into decision (case_file, decided_by, decided_at, reasons, weighed, next_owner,
                            next_date, content, content_hash, supersedes, reading, compared_with, idempotency_key)
                        values (:file, :reader, :at, :reasons, :weighed, :owner, :date, :content,
                            sha256(convert_to(:content, 'UTF8')), :supersedes, :reading, :compared, :key)
                        on conflict (idempotency_key) do nothing returning id""")
                .param("file", request.caseFile())
                .param("reader", reader)
                .param("at", Timestamp.from(at))
                .param("reasons", request.reasons())
                .param("weighed", request.weighed())
                .param("owner", request.nextOwner())
                .param("date", Date.valueOf(request.nextDate()))
                .param("content", content)
                .param("supersedes", supersedes)
                .param("reading", reading.stored())
                .param("compared", comparedWith)
                .param("key", request.key())
                .query(Long.class)
                .optional()
                .orElse(null);
        if (id != null) {
            addAnswers(id, request.answers());
            addCitations(id, request);
        }
        return id;
    }

    private void addAnswers(long decision, List<DecisionAnswer> answers) {
        List<Object[]> rows = new ArrayList<>();
        for (int place = 0; place < answers.size(); place++) {
            DecisionAnswer answer = answers.get(place);
            rows.add(new Object[] {
                decision,
                place,
                answer.suspect(),
                answer.child(),
                answer.outcome().stored()
            });
        }
        batch.batchUpdate(
                "insert into decision_answer (decision, place, suspect, child, outcome) values (?, ?, ?, ?, ?)", rows);
    }

    private void addCitations(long decision, DecisionRequest request) {
        List<Object[]> rows = new ArrayList<>();
        for (int place = 0; place < request.cited().size(); place++) {
            RowCitation row = request.cited().get(place);
            String hash = request.seen().hashOf(row);
            rows.add(new @Nullable Object[] {
                decision, place, row.file(), row.record(), row.column(), hash == null ? "" : hash
            });
        }
        batch.batchUpdate("""
                insert into decision_citation (decision, place, file, record, cell, row_hash)
                values (?, ?, ?, ?, ?, decode(?, 'hex'))""", rows);
    }

    private Decision decision(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return decision(
                row,
                answers(List.of(id)).getOrDefault(id, List.of()),
                citations(List.of(id)).getOrDefault(id, List.of()));
    }

    private static Decision decision(ResultSet row, List<DecisionAnswer> answers, List<RowCitation> citations)
            throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getInt("case_file"),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                answers,
                row.getString("reasons"),
                row.getString("weighed"),
                citations,
                row.getString("next_owner"),
                row.getDate("next_date").toLocalDate(),
                row.getString("content"),
                HexFormat.of().formatHex(row.getBytes("content_hash")),
                row.getObject("supersedes", Long.class),
                row.getObject("superseded_by", Long.class),
                Decision.Reading.ofStored(row.getString("reading")),
                row.getObject("compared_with", Long.class),
                row.getObject("idempotency_key", UUID.class));
    }

    private Map<Long, List<DecisionAnswer>> answers(Collection<Long> decisions) {
        return ofDecisions(
                decisions,
                "decision_answer",
                row -> new DecisionAnswer(
                        row.getString("suspect"),
                        row.getString("child"),
                        DecisionOutcome.of(row.getString("outcome")).orElseThrow()));
    }

    private Map<Long, List<RowCitation>> citations(Collection<Long> decisions) {
        return ofDecisions(
                decisions,
                "decision_citation",
                row -> new RowCitation(row.getInt("file"), row.getInt("record"), row.getString("cell")));
    }

    /** What hangs on decisions, by decision and in its order. */
    private <T> Map<Long, List<T>> ofDecisions(Collection<Long> decisions, String table, Reading<T> each) {
        Map<Long, List<T>> found = new HashMap<>();
        sql.sql("select * from " + table + " where decision = any (?) order by decision, place")
                .param(decisions.toArray(Long[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getLong("decision"), _ -> new ArrayList<>())
                            .add(each.of(row));
                });
        return found;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
