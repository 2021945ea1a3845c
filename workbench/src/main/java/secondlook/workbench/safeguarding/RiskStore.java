package secondlook.workbench.safeguarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.casework.today.ActionToday.Rule;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.database.Database;

/** The SQL of the room. Rows are only ever added. */
final class RiskStore {

    private static final String OPEN =
            "not exists (select from risk_event e where e.item = i.id and e.kind = 'answered')";

    private final JdbcClient sql;

    RiskStore(Database database) {
        this.sql = database.sql();
    }

    boolean isKnown(String agency, Rule rule, String key) {
        return sql.sql("select exists (select from risk_item where agency = ? and rule = ? and own_key = ?)")
                .params(agency, rule.key(), key)
                .query(Boolean.class)
                .single();
    }

    long add(NewRisk risk, Collection<Integer> caseFiles, int batch, LocalDate asAt, Instant at) {
        RowCitation also = risk.rows().size() > 1 ? risk.rows().get(1) : null;
        long id = sql.sql("""
                        insert into risk_item (batch, agency, rule, certain, sentence, file, record, cells, also_file,
                            also_record, own_key, person, as_at, raised_at)
                        values (:batch, :agency, :rule, :certain, :sentence, :file, :record, :cells, :alsoFile, :alsoRecord,
                            :key, :person, :asAt, :at) returning id""")
                .param("batch", batch)
                .param("agency", risk.agency())
                .param("rule", risk.rule().key())
                .param("certain", risk.certain())
                .param("sentence", risk.sentence())
                .param("file", risk.rows().getFirst().file())
                .param("record", risk.rows().getFirst().record())
                .param("cells", risk.cells().toArray(String[]::new))
                .param("alsoFile", also == null ? null : also.file())
                .param("alsoRecord", also == null ? null : also.record())
                .param("key", risk.key())
                .param("person", risk.person())
                .param("asAt", asAt)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        for (int caseFile : caseFiles) {
            sql.sql("insert into risk_item_case (item, case_file) values (?, ?)")
                    .params(id, caseFile)
                    .update();
        }
        return id;
    }

    void addPast(int batch, Map<Rule, Integer> rows, LocalDate asAt) {
        rows.forEach((rule, count) -> sql.sql("insert into risk_past (batch, rule, rows, as_at) values (?, ?, ?, ?)")
                .params(batch, rule.key(), count, asAt)
                .update());
    }

    Map<Rule, Integer> past() {
        Map<Rule, Integer> rows = new TreeMap<>();
        sql.sql("select rule, sum(rows) as rows from risk_past group by rule").query(row -> {
            rows.put(Rule.ofKey(row.getString("rule")), row.getInt("rows"));
        });
        return rows;
    }

    Optional<RiskItem> item(long id) {
        return items("where i.id = ?", id).stream().findFirst();
    }

    List<RiskItem> open(int limit, int offset) {
        return items("where " + OPEN + " order by i.raised_at, i.id limit ? offset ?", limit, offset);
    }

    List<RiskItem> answered(int limit) {
        return items("where not " + OPEN + " order by i.raised_at desc, i.id desc limit ?", limit);
    }

    int openCount() {
        return sql.sql("select count(*) from risk_item i where " + OPEN)
                .query(Integer.class)
                .single();
    }

    List<RiskItem> ofBatch(int batch) {
        return items("where i.batch = ? order by i.id", batch);
    }

    /** Open items that touch a case file, by its number or by one of these people as agencies name them. */
    List<RiskItem> openOn(int caseFile, List<String> agencies, List<String> names) {
        return items(
                "where " + OPEN + " and (exists (select from risk_item_case c where c.item = i.id and c.case_file = ?)"
                        + " or (i.agency, i.person) in (select * from unnest(?::text[], ?::text[]))) order by i.id",
                caseFile,
                agencies.toArray(String[]::new),
                names.toArray(String[]::new));
    }

    List<Integer> caseFilesOf(long item) {
        return sql.sql("select case_file from risk_item_case where item = ? order by 1")
                .param(item)
                .query((row, _) -> row.getInt("case_file"))
                .list();
    }

    void addEvent(long item, String by, Instant at, boolean answer, String who, String words) {
        sql.sql("select id from risk_item where id = ? for update")
                .param(item)
                .query(Long.class)
                .single();
        sql.sql("""
                        insert into risk_event (item, number, at, by, kind, who, words)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from risk_event where item = ?""")
                .params(item, Timestamp.from(at), by, answer ? "answered" : "told", who, words, item)
                .update();
    }

    Optional<ContactCard> card() {
        return sql.sql("select * from contact_card order by number desc limit 1")
                .query((row, _) -> new ContactCard(
                        row.getString("name"),
                        row.getString("reach"),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by")))
                .optional();
    }

    void addCard(ContactCard card) {
        sql.sql("insert into contact_card (at, by, name, reach, words) values (?, ?, ?, ?, ?)")
                .params(Timestamp.from(card.at()), card.by(), card.name(), card.reach(), card.words())
                .update();
    }

    private List<RiskItem> items(String which, Object... parameters) {
        JdbcClient.StatementSpec asked = sql.sql("select i.* from risk_item i " + which);
        for (Object parameter : parameters) {
            asked = asked.param(parameter);
        }
        List<RiskItem> items = asked.query((row, _) -> item(row, List.of())).list();
        Map<Long, List<RiskItem.Event>> events = events(items);
        return items.stream()
                .map(item -> withEvents(item, events.getOrDefault(item.id(), List.of())))
                .toList();
    }

    private Map<Long, List<RiskItem.Event>> events(List<RiskItem> items) {
        Map<Long, List<RiskItem.Event>> events = new TreeMap<>();
        sql.sql("select * from risk_event where item = any (?) order by item, number")
                .param(items.stream().map(RiskItem::id).toArray(Long[]::new))
                .query(row -> {
                    events.computeIfAbsent(row.getLong("item"), _ -> new ArrayList<>())
                            .add(new RiskItem.Event(
                                    row.getTimestamp("at").toInstant(),
                                    row.getString("by"),
                                    row.getString("kind").equals("answered"),
                                    row.getString("who"),
                                    row.getString("words")));
                });
        return events;
    }

    private static RiskItem item(ResultSet row, List<RiskItem.Event> events) throws SQLException {
        List<RowCitation> rows = new ArrayList<>();
        String[] cells = (String[]) row.getArray("cells").getArray();
        for (String cell : cells) {
            rows.add(new RowCitation(row.getInt("file"), row.getInt("record"), cell));
        }
        if (rows.isEmpty()) {
            rows.add(RowCitation.row(row.getInt("file"), row.getInt("record")));
        }
        if (row.getObject("also_file") != null) {
            rows.add(RowCitation.row(row.getInt("also_file"), row.getInt("also_record")));
        }
        return new RiskItem(
                row.getLong("id"),
                row.getInt("batch"),
                row.getString("agency"),
                Rule.ofKey(row.getString("rule")),
                row.getBoolean("certain"),
                row.getString("sentence"),
                rows,
                row.getString("person"),
                row.getObject("as_at", LocalDate.class),
                row.getTimestamp("raised_at").toInstant(),
                events);
    }

    private static RiskItem withEvents(RiskItem item, List<RiskItem.Event> events) {
        return new RiskItem(
                item.id(),
                item.batch(),
                item.agency(),
                item.rule(),
                item.certain(),
                item.sentence(),
                item.rows(),
                item.person(),
                item.asAt(),
                item.raisedAt(),
                events);
    }

    /**
     * Something about to be raised.
     *
     * @param rows what it rests on: its row, and perhaps another
     * @param cells the columns of its row that it rests on
     * @param key names it across deliveries
     * @param caseFile to which its row belongs, or 0
     */
    record NewRisk(
            String agency,
            Rule rule,
            boolean certain,
            String sentence,
            List<RowCitation> rows,
            List<String> cells,
            String key,
            @Nullable String person,
            int caseFile) {

        @Override
        public String toString() {
            return "NewRisk[" + rows.getFirst() + "]";
        }
    }
}
