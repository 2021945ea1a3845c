package secondlook.workbench.triage;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import secondlook.casework.indicator.Answer;
import secondlook.casework.indicator.Description;
import secondlook.casework.indicator.ReasonClass;
import secondlook.casework.scope.ScopeAnswer;
import secondlook.casework.scope.ScopeRules;
import secondlook.casework.support.SupportAnswer;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Missing;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.database.CopyRows;
import secondlook.workbench.database.Database;
import secondlook.workbench.triage.Triage.OrderLine;

/** Writes one run within the transaction that is open in this thread; a run that fails leaves the last one as it was. */
final class TriageWriter {

    private static final String ANSWER_COLUMNS =
            "answer (run_id, case_file, indicator_number, indicator, version, unit,"
                    + " value, reason_class, sentence, possible, missing, cited_files, cited_records, cited_columns)";

    private static final int WAITING = 10_000;

    private final Database database;
    private final int run;
    private final ScopeStore scope;
    private final SupportStore support;
    private final List<Waiting> waiting = new ArrayList<>(WAITING);
    private final List<ScopeStore.Asked> scopeWaiting = new ArrayList<>();
    private final List<SupportStore.Asked> supportWaiting = new ArrayList<>();

    private TriageWriter(Database database, int run) {
        this.database = database;
        this.run = run;
        this.scope = new ScopeStore(database);
        this.support = new SupportStore(database);
    }

    /** Goes on with the last run: what it kept of these case files is replaced. */
    static TriageWriter again(Database database, int run, Collection<Integer> caseFiles) {
        TriageWriter writer = new TriageWriter(database, run);
        Integer[] files = caseFiles.toArray(Integer[]::new);
        for (String table : List.of("answer", "reading_order", "scope_answer", "support_answer", "counted_by")) {
            database.sql()
                    .sql("delete from " + table + " where case_file = any (?)")
                    .param(files)
                    .update();
        }
        return writer;
    }

    /**
     * @param files which files are in use
     */
    static TriageWriter begin(Database database, Instant now, String rule, String files) {
        // why: deleting leaves readers of the last run undisturbed, where truncating would make them wait
        database.sql().sql("delete from answer").update();
        database.sql().sql("delete from reading_order").update();
        database.sql().sql("delete from support_answer").update();
        database.sql().sql("delete from counted_by").update();
        int run = database.sql()
                .sql("insert into triage_run (started_at, rule, files) values (?, ?, ?) returning id")
                .params(now.atOffset(ZoneOffset.UTC), rule, files)
                .query(Integer.class)
                .single();
        return new TriageWriter(database, run);
    }

    int run() {
        return run;
    }

    /** Puts the rules of this run in force. */
    void rules(ScopeRules rules, Map<String, String> origins) {
        scope.begin(run, rules.all(), origins);
    }

    /** Keeps what the scope rules and the questions of the other side answer. */
    void bothSides(int caseFile, List<ScopeAnswer> within, List<SupportAnswer> supports) {
        scopeWaiting.add(new ScopeStore.Asked(caseFile, within));
        supportWaiting.add(new SupportStore.Asked(caseFile, supports));
    }

    /** Keeps an answer. They go out together: the connection cannot copy while case files are read from it. */
    void answer(int caseFile, Description description, Answer answer) {
        waiting.add(new Waiting(caseFile, description, answer));
        if (waiting.size() == WAITING) {
            flush();
        }
    }

    private void flush() {
        try (CopyRows rows = database.copyInto(ANSWER_COLUMNS)) {
            waiting.forEach(each -> copy(rows, each.caseFile(), each.description(), each.answer()));
        }
        waiting.clear();
        scope.write(run, scopeWaiting);
        scopeWaiting.clear();
        support.write(run, supportWaiting);
        supportWaiting.clear();
    }

    private void copy(CopyRows copy, int caseFile, Description description, Answer answer) {
        List<RowCitation> rows = StoredTruth.rows(answer.citations());
        copy.number(run)
                .number(caseFile)
                .number(description.number())
                .text(answer.indicator())
                .number(answer.version())
                .text(answer.unit())
                .number(StoredTruth.of(answer.truth().value()))
                .number(description.reasonClass().place())
                .text(answer.sentence())
                .flag(answer.restsOnUnjudgedLink())
                .texts(answer.missing().stream().map(Missing::what).toList())
                .texts(rows.stream().map(row -> Integer.toString(row.file())).toList())
                .texts(rows.stream().map(row -> Integer.toString(row.record())).toList())
                .texts(StoredTruth.columns(rows))
                .endRow();
    }

    private record Waiting(int caseFile, Description description, Answer answer) {}

    /** Writes what still waits, then the order. */
    void order(List<OrderLine> lines) {
        flush();
        int[] places = new int[ReasonClass.values().length + 1];
        List<Object[]> rows = new ArrayList<>(lines.size());
        for (OrderLine line : lines.stream().sorted(OrderLine.IN_CLASS).toList()) {
            ReasonClass reasonClass = line.reasonClass();
            DateRange reported = line.reported();
            int slot = reasonClass == null ? 0 : reasonClass.place();
            rows.add(new @Nullable Object[] {
                line.number(),
                run,
                line.id().agency(),
                line.id().reference(),
                reasonClass == null ? null : reasonClass.place(),
                reported == null ? null : reported.earliest(),
                reported == null ? null : reported.latest(),
                reported == null ? null : reported.precision().name(),
                line.closed(),
                line.youngestAge(),
                line.oldestAge(),
                ++places[slot],
                line.rowsInFile()
            });
        }
        new JdbcTemplate(database.dataSource()).batchUpdate("""
                        insert into reading_order (case_file, run_id, agency, reference, reason_class, reported,
                            reported_until, reported_precision, closed, youngest_age, oldest_age, place_in_class,
                            rows_in_file)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, new int[] {
            Types.INTEGER,
            Types.INTEGER,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.SMALLINT,
            Types.TIMESTAMP,
            Types.TIMESTAMP,
            Types.VARCHAR,
            Types.TIMESTAMP,
            Types.SMALLINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.INTEGER
        });
        try (CopyRows counted = database.copyInto("counted_by (case_file, children_sex)")) {
            lines.forEach(line -> counted.number(line.number())
                    .text(line.childrenSex().words())
                    .endRow());
        }
    }

    /** After some case files were asked again: everybody's place in their class, oldest report first. */
    void placeAnew() {
        database.sql().sql("""
                        update reading_order o set place_in_class = p.place
                        from (select case_file, row_number() over (partition by reason_class
                                  order by reported nulls last, reported_until, agency collate "C", reference collate "C")
                                  as place
                              from reading_order) as p
                        where p.case_file = o.case_file and p.place <> o.place_in_class""").update();
    }

    void finish(int caseFiles, Instant now) {
        database.sql()
                .sql("update triage_run set finished_at = ?, case_files = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), caseFiles, run)
                .update();
    }
}
