package secondlook.workbench.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.casework.scope.Basis;
import secondlook.casework.scope.ScopeAnswer;
import secondlook.casework.scope.ScopeRule;
import secondlook.casework.scope.ScopeTest;
import secondlook.casework.scope.TestAnswer;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.database.CopyBuffer;
import secondlook.workbench.database.Database;

/** The SQL of scope rules and what they answer. */
final class ScopeStore {

    static final String ANSWER_COLUMNS = "scope_answer (case_file, rule, basis, version, value, possible,"
            + " sentence, test_values, would_meet_if, cited_tests, cited_files, cited_records, cited_columns)";

    private final JdbcClient jdbc;

    ScopeStore(Database database) {
        this.jdbc = database.sql();
    }

    // ---- writing ----

    /** Puts other rules in force. */
    void begin(int run, List<ScopeRule> rules, Map<String, String> origins) {
        jdbc.sql("delete from scope_rule").update();
        for (int place = 0; place < rules.size(); place++) {
            ScopeRule rule = rules.get(place);
            jdbc.sql("""
                            insert into scope_rule (rule, place, version, title, source, body, origin, tests, run_id)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(rule.key(), place, rule.version(), rule.title(), rule.source(), rule.text())
                    .param(origins.getOrDefault(rule.key(), "built in"))
                    .param(rule.tests().stream().map(ScopeTest::words).toArray(String[]::new))
                    .param(run)
                    .update();
        }
    }

    /** The rows of what a case file says; answers after linking are left out where they are the same. */
    static void tell(CopyBuffer told, int caseFile, List<ScopeAnswer> answers) {
        Map<String, ScopeAnswer> alone = new HashMap<>();
        for (ScopeAnswer answer : answers) {
            ScopeAnswer file = alone.putIfAbsent(answer.rule(), answer);
            if (file == null || !isTheSame(file, answer)) {
                tell(told, caseFile, answer);
            }
        }
    }

    private static boolean isTheSame(ScopeAnswer file, ScopeAnswer linked) {
        return file.truth().value() == linked.truth().value()
                && !linked.restsOnUnjudgedLink()
                && file.tests().equals(linked.tests());
    }

    private static void tell(CopyBuffer told, int caseFile, ScopeAnswer answer) {
        int[] tests = new int[answer.tests().size()];
        @Nullable String[] wouldMeetIf = new String[tests.length];
        List<Integer> citedTests = new ArrayList<>();
        List<RowCitation> cited = new ArrayList<>();
        for (int i = 0; i < tests.length; i++) {
            TestAnswer test = answer.tests().get(i);
            tests[i] = StoredTruth.of(test.truth().value());
            wouldMeetIf[i] = test.wouldMeetIf();
            for (RowCitation row : StoredTruth.rows(test.truth().because())) {
                citedTests.add(i);
                cited.add(row);
            }
        }
        told.row(13)
                .number(caseFile)
                .text(answer.rule())
                .smallNumber(answer.basis() == Basis.FILE ? 0 : 1)
                .number(answer.version())
                .smallNumber(StoredTruth.of(answer.truth().value()))
                .flag(answer.restsOnUnjudgedLink())
                .text(answer.sentence())
                .numbers(tests)
                .texts(wouldMeetIf)
                .numbers(citedTests.stream().mapToInt(Integer::intValue).toArray());
        StoredTruth.tell(told, cited);
    }

    // ---- reading ----

    List<RuleInForce> rules() {
        return jdbc.sql("select * from scope_rule order by place")
                .query((row, _) -> new RuleInForce(
                        row.getString("rule"),
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("source"),
                        row.getString("body"),
                        row.getString("origin"),
                        Arrays.asList((String[]) row.getArray("tests").getArray())))
                .list();
    }

    List<ScopeLine> of(int caseFile) {
        Map<String, Map<Basis, Stored>> stored = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.*, r.title, r.tests from scope_answer a join scope_rule r on r.rule = a.rule
                        where a.case_file = ? order by r.place, a.basis""").param(caseFile).query(row -> {
            Basis basis = row.getInt("basis") == 0 ? Basis.FILE : Basis.LINKED;
            stored.computeIfAbsent(row.getString("rule"), _ -> new EnumMap<>(Basis.class))
                    .put(basis, new Stored(line(row, basis)));
        });
        List<ScopeLine> lines = new ArrayList<>();
        stored.values().forEach(rule -> {
            Stored file = rule.get(Basis.FILE);
            Stored linked = rule.get(Basis.LINKED);
            if (file != null) {
                lines.add(file.line);
                lines.add(linked == null ? afterLinking(file.line) : linked.line);
            }
        });
        return lines;
    }

    private record Stored(ScopeLine line) {}

    private static ScopeLine afterLinking(ScopeLine file) {
        return new ScopeLine(
                file.rule(),
                file.version(),
                file.title(),
                Basis.LINKED,
                file.value(),
                file.possible(),
                file.sentence(),
                file.tests());
    }

    private static ScopeLine line(ResultSet row, Basis basis) throws SQLException {
        String[] words = (String[]) row.getArray("tests").getArray();
        Integer[] values = (Integer[]) row.getArray("test_values").getArray();
        String[] wouldMeetIf = (String[]) row.getArray("would_meet_if").getArray();
        Integer[] citedTests = (Integer[]) row.getArray("cited_tests").getArray();
        List<RowCitation> cited = StoredTruth.citations(row);
        List<ScopeLine.TestLine> tests = new ArrayList<>();
        for (int test = 0; test < values.length; test++) {
            List<RowCitation> citations = new ArrayList<>();
            for (int i = 0; i < citedTests.length; i++) {
                if (citedTests[i] == test) {
                    citations.add(cited.get(i));
                }
            }
            tests.add(new ScopeLine.TestLine(
                    test < words.length ? words[test] : "",
                    StoredTruth.value(values[test]),
                    wouldMeetIf[test],
                    citations));
        }
        return new ScopeLine(
                row.getString("rule"),
                row.getInt("version"),
                row.getString("title"),
                basis,
                StoredTruth.value(row.getInt("value")),
                row.getBoolean("possible"),
                row.getString("sentence"),
                tests);
    }

    List<ScopeCount> counts() {
        List<ScopeCount> counts = new ArrayList<>();
        jdbc.sql("""
                        with both_bases as (
                            select a.rule, b.basis, coalesce(l.value, a.value) as value,
                                coalesce(l.possible, a.possible) as possible
                            from scope_answer a
                            cross join (values (0), (1)) as b (basis)
                            left join scope_answer l on b.basis = 1 and l.case_file = a.case_file and l.rule = a.rule
                                and l.basis = 1
                            where a.basis = 0)
                        select r.rule, b.basis,
                            count(*) filter (where b.value = 1 and not b.possible) as meets,
                            count(*) filter (where b.value = 0) as does_not,
                            count(*) filter (where b.value = 2) as cannot_tell,
                            count(*) filter (where b.value = 1 and b.possible) as possible
                        from scope_rule r join both_bases b on b.rule = r.rule
                        group by r.place, r.rule, b.basis order by r.place, b.basis""").query(row -> {
            counts.add(new ScopeCount(
                    row.getString("rule"),
                    row.getInt("basis") == 0 ? Basis.FILE : Basis.LINKED,
                    row.getInt("meets"),
                    row.getInt("does_not"),
                    row.getInt("cannot_tell"),
                    row.getInt("possible")));
        });
        return counts;
    }

    /** The rules in force, to be asked again. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        rules().forEach(rule -> texts.put(rule.rule(), rule.text()));
        return texts;
    }
}
