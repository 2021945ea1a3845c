package secondlook.workbench.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.workbench.archive.CaseFileRange;
import secondlook.workbench.database.CopyRows;
import secondlook.workbench.database.Database;

/** The SQL of mentions, persons, possible links and judgements. */
final class PeopleStore {

    private final Database database;
    private final JdbcClient sql;

    PeopleStore(Database database) {
        this.database = database;
        this.sql = database.sql();
    }

    List<PersonOfCase> of(CaseFileRange range) {
        return sql.sql("""
            select p.case_file, p.person_id, m.fact_id, m.name
            from person_in_case p join mention m on m.id = p.mention_id
            where p.case_file between :first and :last
            order by p.case_file, p.person_id, p.mention_id\
            """)
                .param("first", range.first())
                .param("last", range.last())
                .query((row, _) -> new PersonOfCase(
                        row.getInt("case_file"),
                        row.getLong("person_id"),
                        row.getLong("fact_id"),
                        row.getString("name")))
                .list();
    }

    List<PersonOfCase> of(Collection<Integer> caseFiles) {
        return sql.sql("""
            select p.case_file, p.person_id, m.fact_id, m.name
            from person_in_case p join mention m on m.id = p.mention_id
            where p.case_file = any (:cases) order by p.case_file, p.person_id, p.mention_id\
            """)
                .param("cases", caseFiles.toArray(Integer[]::new))
                .query((row, _) -> new PersonOfCase(
                        row.getInt("case_file"),
                        row.getLong("person_id"),
                        row.getLong("fact_id"),
                        row.getString("name")))
                .list();
    }

    Map<Long, List<Integer>> casesOf(Collection<Long> persons) {
        Map<Long, List<Integer>> cases = new TreeMap<>();
        sql.sql("""
            select distinct person_id, case_file from person_in_case
            where person_id = any (:persons) order by 1, 2\
            """).param("persons", persons.toArray(Long[]::new)).query(row -> {
            cases.computeIfAbsent(row.getLong("person_id"), _ -> new ArrayList<>())
                    .add(row.getInt("case_file"));
        });
        return cases;
    }

    List<People.PossiblePerson> possiblyTheSame(Collection<Long> persons) {
        return sql.sql("""
            select distinct on (person, other) person, other, probability from (
                select l.person_id as person, r.person_id as other, p.probability, p.id
                from possible_link p join mention l on l.id = p.left_mention
                join mention r on r.id = p.right_mention
                union all
                select r.person_id, l.person_id, p.probability, p.id
                from possible_link p join mention l on l.id = p.left_mention
                join mention r on r.id = p.right_mention) pairs
            where person = any (:persons) and person <> other and not id = any (:apart)
            order by person, other, probability desc\
            """)
                .param("persons", persons.toArray(Long[]::new))
                .param("apart", heldApart())
                .query((row, _) -> new People.PossiblePerson(
                        row.getLong("person"), row.getLong("other"), row.getDouble("probability")))
                .list();
    }

    /** Possible links that people have judged to be two persons since the last run; judgements are few. */
    private Long[] heldApart() {
        Set<MentionPair> apart = new HashSet<>();
        new JudgementStore(database).allByPair().forEach((pair, entries) -> {
            if (Standing.of(entries) == Standing.DIFFERENT) {
                apart.add(pair);
            }
        });
        return apart.isEmpty()
                ? new Long[0]
                : sql
                        .sql("select id, left_mention, right_mention from possible_link where left_mention = any (?)")
                        .param(apart.stream().map(MentionPair::left).toArray(Long[]::new))
                        .query((row, _) -> Map.entry(
                                row.getLong("id"),
                                new MentionPair(row.getLong("left_mention"), row.getLong("right_mention"))))
                        .list()
                        .stream()
                        .filter(link -> apart.contains(link.getValue()))
                        .map(Map.Entry::getKey)
                        .toArray(Long[]::new);
    }

    Map<PersonKey, Long> mentionsOf(Collection<Long> persons) {
        Map<PersonKey, Long> mentions = new TreeMap<>();
        sql.sql("select agency, name, person_id from mention where live and person_id = any (:persons)")
                .param("persons", persons.toArray(Long[]::new))
                .query(row -> {
                    mentions.put(
                            new PersonKey(row.getString("agency"), row.getString("name")), row.getLong("person_id"));
                });
        return mentions;
    }

    Set<Long> joined(Collection<Long> persons) {
        return Set.copyOf(sql.sql("""
                        select person_id from mention where live and person_id = any (:persons)
                        group by person_id having count(*) > 1""")
                .param("persons", persons.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** A pair that waits between two persons. */
    Optional<MentionPair> pairBetween(long one, long other) {
        return sql.sql("""
                        select p.left_mention, p.right_mention from possible_link p
                        join mention l on l.id = p.left_mention join mention r on r.id = p.right_mention
                        where (l.person_id = :one and r.person_id = :other)
                            or (l.person_id = :other and r.person_id = :one)
                        order by p.weight_bits desc, p.id limit 1""")
                .param("one", one)
                .param("other", other)
                .query((row, _) -> MentionPair.of(row.getLong("left_mention"), row.getLong("right_mention")))
                .optional();
    }

    void forEachMention(Consumer<People.MentionOfPerson> each) {
        sql.sql("""
            select agency, name, file_id, record, person_id from mention
            where live and person_id is not null order by agency collate "C", name collate "C\"\
            """).query(row -> {
            each.accept(new People.MentionOfPerson(
                    row.getString("agency"),
                    row.getString("name"),
                    row.getInt("file_id"),
                    row.getInt("record"),
                    row.getLong("person_id")));
        });
    }

    void forEachPossiblePair(Consumer<People.PossiblePair> each) {
        sql.sql("""
            select p.id, l.agency as l_agency, l.name as l_name, l.file_id as l_file, l.record as l_record,
                l.person_id as l_person, r.agency as r_agency, r.name as r_name, r.file_id as r_file,
                r.record as r_record, r.person_id as r_person
            from possible_link p join mention l on l.id = p.left_mention
            join mention r on r.id = p.right_mention
            where l.person_id <> r.person_id and not p.id = any (:apart)
            order by l.id, r.id\
            """).param("apart", heldApart()).query(row -> {
            each.accept(new People.PossiblePair(row.getLong("id"), mention(row, "l_"), mention(row, "r_")));
        });
    }

    private static People.MentionOfPerson mention(ResultSet row, String side) throws SQLException {
        return new People.MentionOfPerson(
                row.getString(side + "agency"),
                row.getString(side + "name"),
                row.getInt(side + "file"),
                row.getInt(side + "record"),
                row.getLong(side + "person"));
    }

    @Nullable
    Long personNamed(String agency, String name) {
        return sql.sql("select person_id from mention where live and person_id is not null and agency = ? and name = ?")
                .params(agency, name)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    int standing() {
        return sql.sql("""
            select (select coalesce(max(id), 0) from linkage_run) * 31
                + (select coalesce(max(id), 0) from judgement)\
            """).query(Long.class).single().hashCode();
    }

    int beginRun(Instant now) {
        return sql.sql("insert into linkage_run (started_at) values (?) returning id")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void finishRun(int run, Instant now, LinkageReport report, String modelJson, double thresholdBits) {
        sql.sql("""
            update linkage_run set finished_at = :now, mentions = :mentions, persons = :persons,
                pairs = :pairs, model = cast(:model as jsonb), threshold_bits = :bits
            where id = :run\
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("mentions", report.mentions())
                .param("persons", report.persons())
                .param("pairs", report.pairsCompared())
                .param("model", modelJson)
                .param("bits", thresholdBits)
                .param("run", run)
                .update();
    }

    /** Brings the mentions up to the archive: new ones in, gone ones out of use, the rest under the number they had. */
    void mentions(Iterable<Mention> mentions) {
        sql.sql("create temporary table arriving (agency text, name text, fact_id bigint, file_id int, record int)"
                        + " on commit drop")
                .update();
        try (CopyRows rows = database.copyInto("arriving (agency, name, fact_id, file_id, record)")) {
            for (Mention mention : mentions) {
                rows.text(mention.key().agency())
                        .text(mention.key().name())
                        .number(mention.factId())
                        .number(mention.file())
                        .number(mention.record())
                        .endRow();
            }
        }
        sql.sql("""
            insert into mention (agency, name, fact_id, file_id, record)
            select agency, name, fact_id, file_id, record from arriving
            order by agency collate "C", name collate "C"
            on conflict (agency, name) do update set fact_id = excluded.fact_id,
                file_id = excluded.file_id, record = excluded.record, live = true
            where (mention.fact_id, mention.live) is distinct from (excluded.fact_id, true)\
            """).update();
        sql.sql("""
            update mention set live = false, person_id = null
            where live and not exists (select 1 from arriving a
                where a.agency = mention.agency and a.name = mention.name)\
            """).update();
    }

    /** The number and the person of the run before, of every live mention. */
    Map<PersonKey, Known> known() {
        Map<PersonKey, Known> known = new HashMap<>();
        sql.sql("select id, agency, name, person_id from mention where live").query(row -> {
            known.put(
                    new PersonKey(row.getString("agency"), row.getString("name")),
                    new Known(row.getLong("id"), row.getObject("person_id", Long.class)));
        });
        return known;
    }

    /** What people settled: pairs that are one person, and pairs that are two. */
    List<Settled> settled() {
        List<Settled> settled = new ArrayList<>();
        new JudgementStore(database).allByPair().forEach((pair, entries) -> {
            switch (Standing.of(entries)) {
                case SAME -> settled.add(new Settled(pair.left(), pair.right(), true));
                case DIFFERENT -> settled.add(new Settled(pair.left(), pair.right(), false));
                case OPEN, WAITS_FOR_SECOND -> {}
            }
        });
        return settled;
    }

    /** As many new persons as are needed, in one statement. */
    List<Long> newPersons(int run, int number) {
        return sql.sql("insert into person (made_in_run) select ? from generate_series(1, ?) returning id")
                .params(run, number)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    void assign(int run, Map<Long, Long> personOfMention, Set<Change> changes) {
        sql.sql("create temporary table assigned (mention bigint primary key, person bigint) on commit drop")
                .update();
        try (CopyRows rows = database.copyInto("assigned (mention, person)")) {
            personOfMention.forEach((mention, person) ->
                    rows.number((long) mention).number((long) person).endRow());
        }
        sql.sql("""
            update mention m set person_id = a.person from assigned a
            where a.mention = m.id and m.person_id is distinct from a.person\
            """).update();
        try (CopyRows rows = database.copyInto("person_history (run_id, person_from, person_to, change)")) {
            changes.forEach(change -> rows.number(run)
                    .number(change.from())
                    .number(change.to())
                    .text(change.what())
                    .endRow());
        }
        sql.sql("""
            update person set ended_in_run = ? where ended_in_run is null
            and not exists (select 1 from mention m where m.person_id = person.id)\
            """).param(run).update();
    }

    void personsInCases(Iterable<InCase> entries) {
        sql.sql("delete from person_in_case").update();
        sql.sql("create temporary table standing (case_file int, agency text, name text) on commit drop")
                .update();
        try (CopyRows rows = database.copyInto("standing (case_file, agency, name)")) {
            entries.forEach(entry -> rows.number(entry.caseFile())
                    .text(entry.key().agency())
                    .text(entry.key().name())
                    .endRow());
        }
        sql.sql("""
            insert into person_in_case (case_file, person_id, mention_id)
            select distinct s.case_file, m.person_id, m.id
            from standing s join mention m on m.agency = s.agency and m.name = s.name
            where m.live and m.person_id is not null\
            """).update();
    }

    void possibleLinks(int run, Iterable<Possible> links) {
        sql.sql("delete from possible_link").update();
        try (CopyRows rows = database.copyInto(
                "possible_link (run_id, left_mention, right_mention, weight_bits, probability, why_open)")) {
            links.forEach(link -> rows.number(run)
                    .number(Math.min(link.left(), link.right()))
                    .number(Math.max(link.left(), link.right()))
                    .decimal(link.weightBits())
                    .decimal(link.probability())
                    .text(link.whyOpen())
                    .endRow());
        }
    }

    /** A mention as the archive has it now. */
    record Mention(PersonKey key, long factId, int file, int record) {}

    /** A mention's number, and its person of the run before. */
    record Known(
            long mention, @org.jspecify.annotations.Nullable Long person) {}

    /** What people settled of a pair. */
    record Settled(long left, long right, boolean same) {}

    /** A person whose mentions went, wholly or in part, to another. */
    record Change(long from, long to, String what) {}

    /** A mention that stands in a case file. */
    record InCase(int caseFile, PersonKey key) {}

    /** A pair that waits for people. */
    record Possible(long left, long right, double weightBits, double probability, String whyOpen) {}
}
