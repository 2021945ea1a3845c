package secondlook.workbench.triage;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.casework.indicator.ReasonClass;
import secondlook.casework.scope.ScopeRules;
import secondlook.casework.value.DateRange;
import secondlook.workbench.database.CopyRows;
import secondlook.workbench.database.Database;
import secondlook.workbench.triage.Triage.OrderLine;

/**
 * Writes one run within the transaction that is open in this thread; a run that fails leaves the last one as it was. Of a
 * case file that says what it said before nothing is written.
 */
final class TriageWriter {

    /** Bytes that may wait. */
    private static final int WAITING = 4 << 20;

    private final Database database;
    private final int run;

    /** What the case files said that may now say something else, and are not told again yet: SHA-256 by number. */
    private final Map<Integer, ByteBuffer> before;

    private final ToldRows waiting = new ToldRows();
    private final List<Integer> outdated = new ArrayList<>();

    private TriageWriter(Database database, int run, Map<Integer, ByteBuffer> before) {
        this.database = database;
        this.run = run;
        this.before = before;
    }

    /** Goes on with the last run: what it kept of these case files is replaced. */
    static TriageWriter again(Database database, int run, Collection<Integer> caseFiles) {
        Integer[] files = caseFiles.toArray(Integer[]::new);
        for (String table : List.of("reading_order", "counted_by")) {
            database.sql()
                    .sql("delete from " + table + " where case_file = any (?)")
                    .param(files)
                    .update();
        }
        return new TriageWriter(database, run, said(database, files));
    }

    /**
     * @param files which files are in use
     */
    static TriageWriter begin(Database database, Instant now, String rule, String files) {
        // why: deleting leaves readers of the last run undisturbed, where truncating would make them wait
        database.sql().sql("delete from reading_order").update();
        database.sql().sql("delete from counted_by").update();
        int run = database.sql()
                .sql("insert into triage_run (started_at, rule, files) values (?, ?, ?) returning id")
                .params(now.atOffset(ZoneOffset.UTC), rule, files)
                .query(Integer.class)
                .single();
        return new TriageWriter(database, run, said(database, null));
    }

    private static Map<Integer, ByteBuffer> said(Database database, Integer @Nullable [] caseFiles) {
        Map<Integer, ByteBuffer> said = new HashMap<>();
        database.sql()
                .sql(
                        "select case_file, sha256 from told where :files::int[] is null or case_file = any (:files::int[])")
                .param("files", caseFiles)
                .query(row -> {
                    said.put(row.getInt(1), ByteBuffer.wrap(row.getBytes(2)));
                });
        return said;
    }

    int run() {
        return run;
    }

    /** Puts the rules of this run in force. */
    void rules(ScopeRules rules, Map<String, String> origins) {
        new ScopeStore(database).begin(run, rules.all(), origins);
    }

    /** Keeps what a case file says. Rows go out together: the connection cannot copy while case files are read from it. */
    void tell(int caseFile, ToldRows rows) {
        ByteBuffer last = before.remove(caseFile);
        if (ByteBuffer.wrap(rows.sha256()).equals(last)) {
            return;
        }
        if (last != null) {
            outdated.add(caseFile);
        }
        waiting.add(rows);
        if (waiting.size() >= WAITING) {
            flush();
        }
    }

    private void flush() {
        if (!outdated.isEmpty()) {
            Integer[] files = outdated.toArray(Integer[]::new);
            for (String table : ToldRows.TABLES) {
                database.sql()
                        .sql("delete from " + table + " where case_file = any (?)")
                        .param(files)
                        .update();
            }
            outdated.clear();
        }
        waiting.sendTo(database);
    }

    /** Writes what still waits and takes out what nobody told again, then the order. */
    void order(List<OrderLine> lines) {
        outdated.addAll(before.keySet());
        flush();
        int[] places = new int[ReasonClass.values().length + 1];
        try (CopyRows order = database.copyInto("reading_order (case_file, run_id, agency, reference, reason_class,"
                + " reported, reported_until, reported_precision, closed, youngest_age, oldest_age, place_in_class,"
                + " rows_in_file)")) {
            for (OrderLine line : lines.stream().sorted(OrderLine.IN_CLASS).toList()) {
                ReasonClass reasonClass = line.reasonClass();
                DateRange reported = line.reported();
                order.number(line.number())
                        .number(run)
                        .text(line.id().agency())
                        .text(line.id().reference())
                        .number(reasonClass == null ? null : (long) reasonClass.place())
                        .text(time(reported == null ? null : reported.earliest()))
                        .text(time(reported == null ? null : reported.latest()))
                        .text(reported == null ? null : reported.precision().name())
                        .text(time(line.closed()))
                        .number(number(line.youngestAge()))
                        .number(number(line.oldestAge()))
                        .number(++places[reasonClass == null ? 0 : reasonClass.place()])
                        .number(line.rowsInFile())
                        .endRow();
            }
        }
        try (CopyRows counted = database.copyInto("counted_by (case_file, children_sex)")) {
            lines.forEach(line -> counted.number(line.number())
                    .text(line.childrenSex().words())
                    .endRow());
        }
    }

    private static @Nullable String time(@Nullable LocalDateTime time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable Long number(@Nullable Integer number) {
        return number == null ? null : number.longValue();
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
        database.sql()
                .sql("update triage_run set asked_again = asked_again + 1 where id = ?")
                .param(run)
                .update();
    }

    /**
     * @param questions what was asked and had an answer, each as its key, a space and its version
     */
    void finish(int caseFiles, Collection<String> questions, Instant now) {
        database.sql()
                .sql("update triage_run set finished_at = ?, case_files = ?, questions = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), caseFiles, questions.toArray(String[]::new), run)
                .update();
    }
}
