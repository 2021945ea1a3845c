package secondlook.workbench.naming;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.casework.casefile.Field;
import secondlook.casework.naming.HowNamed;
import secondlook.casework.naming.NamedKind;
import secondlook.workbench.database.CopyRows;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.DatabaseLock;
import secondlook.workbench.naming.FindingNamings.FoundNaming;
import secondlook.workbench.naming.KnownNames.Target;
import secondlook.workbench.people.Answered;
import secondlook.workbench.people.JudgementAnswer;

/** The SQL of namings and of what was answered to them. */
final class NamingStore {

    private static final String KEPT =
            "select id, kind, how, fact_id, field, case_file, owner_agency, owner_name, starts,"
                    + " ends, target_agency, target_name, carried_by, in_common, known_facts, known, known_cases from naming";
    private static final String ENTRY = "select naming, verdict, judged_by, judged_at, reason from naming_judgement";

    private final Database database;
    private final JdbcClient sql;

    NamingStore(Database database) {
        this.database = database;
        this.sql = database.sql();
    }

    /** The keys of candidates to which somebody has answered, in hexadecimal digits; answers are given by hand, so they are few. */
    Set<String> judgedKeys() {
        return new HashSet<>(sql.sql("select key from naming where id in (select naming from naming_judgement)")
                .query((row, _) -> HexFormat.of().formatHex(row.getBytes(1)))
                .list());
    }

    /** Puts these in the place of all; those that were found before keep their numbers. */
    void replace(List<FoundNaming> found) {
        sql.sql("create temporary table arriving_naming (like naming including defaults) on commit drop")
                .update();
        sql.sql("alter table arriving_naming alter id drop identity if exists, alter id drop not null")
                .update();
        try (CopyRows rows = database.copyInto(
                "arriving_naming (key, kind, how, fact_id, field, case_file, owner_agency,"
                        + " owner_name, starts, ends, target_agency, target_name, carried_by, in_common, known_facts, known, known_cases)")) {
            for (FoundNaming each : found) {
                Target target = each.target();
                rows.bytes(HexFormat.of().parseHex(each.key()))
                        .text(each.kind().key())
                        .text(each.how().name().toLowerCase(Locale.ROOT))
                        .number(each.fact())
                        .text(each.field().key())
                        .number(each.caseFile() == 0 ? null : Long.valueOf(each.caseFile()))
                        .text(each.owner() == null ? null : each.agency())
                        .text(each.owner())
                        .number(each.starts())
                        .number(each.ends())
                        .text(target == null ? null : target.agency())
                        .text(target == null ? null : target.name())
                        .number(each.carriedBy())
                        .flag(each.inCommon())
                        .text(array(each.knownRows()))
                        .number(each.known())
                        .text(array(each.knownCases()))
                        .endRow();
            }
        }
        sql.sql("update naming set live = false where live and not exists"
                        + " (select 1 from arriving_naming a where a.key = naming.key)")
                .update();
        sql.sql("""
                        insert into naming (key, kind, how, fact_id, field, case_file, owner_agency, owner_name, starts, ends,
                            target_agency, target_name, carried_by, in_common, known_facts, known, known_cases)
                        select key, kind, how, fact_id, field, case_file, owner_agency, owner_name, starts, ends,
                            target_agency, target_name, carried_by, in_common, known_facts, known, known_cases
                        from arriving_naming order by fact_id, field, starts, key
                        on conflict (key) do update set how = excluded.how, fact_id = excluded.fact_id,
                            case_file = excluded.case_file, carried_by = excluded.carried_by,
                            in_common = excluded.in_common, known_facts = excluded.known_facts, known = excluded.known,
                            known_cases = excluded.known_cases,
                            live = true""").update();
    }

    private static String array(Collection<? extends Number> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    void finish(int linkageRun, Instant now, int found) {
        sql.sql("insert into naming_run (linkage_run, finished_at, found) values (?, ?, ?)")
                .params(linkageRun, now.atOffset(ZoneOffset.UTC), found)
                .update();
    }

    /** Another one whenever a run or an answer may have changed what stands. */
    String standing() {
        return sql.sql("select (select coalesce(max(id), 0) from naming_run) || '/'"
                        + " || (select coalesce(max(id), 0) from naming_judgement)")
                .query(String.class)
                .single();
    }

    Optional<KeptNaming> one(long id) {
        return sql.sql(KEPT + " where live and id = ?")
                .param(id)
                .query((row, _) -> kept(row))
                .optional();
    }

    /** Those to which somebody has answered, in use, by number. */
    List<KeptNaming> answered() {
        return sql.sql(KEPT + " where live and target_name is not null"
                        + " and id in (select naming from naming_judgement) order by id")
                .query((row, _) -> kept(row))
                .list();
    }

    /** In the rows of a case file itself, in the order of its rows and their words. */
    List<KeptNaming> inCaseFile(int caseFile) {
        return sql.sql(KEPT + " where live and case_file = ? order by fact_id, field, starts, id")
                .param(caseFile)
                .query((row, _) -> kept(row))
                .list();
    }

    /** In rows that belong to no case file and speak of one of these people, as agencies key them. */
    List<KeptNaming> inRowsOf(Collection<String[]> owners) {
        if (owners.isEmpty()) {
            return List.of();
        }
        return sql.sql(KEPT + " where live and case_file is null and (owner_agency, owner_name) in"
                        + " (select * from unnest(cast(:agencies as text[]), cast(:names as text[])))"
                        + " order by fact_id, field, starts, id")
                .param("agencies", owners.stream().map(each -> each[0]).toArray(String[]::new))
                .param("names", owners.stream().map(each -> each[1]).toArray(String[]::new))
                .query((row, _) -> kept(row))
                .list();
    }

    /** The numbers of all in use that can be judged: what has something in common first, then by case file, row and words. */
    List<Long> order() {
        return sql.sql("select id from naming where live and target_name is not null"
                        + " order by in_common desc, case_file nulls last, fact_id, field, starts, id")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** These, by number. */
    Map<Long, KeptNaming> these(Collection<Long> ids) {
        Map<Long, KeptNaming> these = new TreeMap<>();
        sql.sql(KEPT + " where live and id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    KeptNaming naming = kept(row);
                    these.put(naming.id(), naming);
                });
        return these;
    }

    /** How many in use nobody can be asked about. */
    int tooMany() {
        return sql.sql("select count(*) from naming where live and target_name is null")
                .query(Integer.class)
                .single();
    }

    boolean hasRun() {
        return sql.sql("select exists (select 1 from naming_run)")
                .query(Boolean.class)
                .single();
    }

    /** The numbers of all in use, with those that nobody can be asked about, by case file, row and words. */
    List<Long> everyOne() {
        return sql.sql("select id from naming where live order by case_file nulls last, fact_id, field, starts, id")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** Every answer to these, oldest first. */
    Map<Long, List<Entry>> entries(Collection<Long> namings) {
        return byNaming(sql.sql(ENTRY + " where naming = any (:ids) order by id")
                .param("ids", namings.toArray(Long[]::new))
                .query((row, _) -> entry(row))
                .list());
    }

    Map<Long, List<Entry>> allEntries() {
        return byNaming(
                sql.sql(ENTRY + " order by id").query((row, _) -> entry(row)).list());
    }

    private static Map<Long, List<Entry>> byNaming(List<Entry> entries) {
        Map<Long, List<Entry>> byNaming = new TreeMap<>();
        entries.forEach(entry ->
                byNaming.computeIfAbsent(entry.naming(), _ -> new ArrayList<>()).add(entry));
        return byNaming;
    }

    /** Adds an answer. False, and nothing is added, where the same form gave one already. */
    boolean add(UUID request, long naming, JudgementAnswer answer, String by, Instant at, String reason) {
        // why: numbers are then given in the order in which answers come to stand, and the highest tells of every
        // change
        database.hold(DatabaseLock.NAMING_JUDGEMENT);
        return sql.sql("insert into naming_judgement (naming, verdict, judged_by, judged_at, reason, request)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(naming, answer.stored(), by, at.atOffset(ZoneOffset.UTC), reason, request)
                        .update()
                == 1;
    }

    private static KeptNaming kept(ResultSet row) throws SQLException {
        int caseFile = row.getInt("case_file");
        String targetName = row.getString("target_name");
        NamedKind kind = NamedKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        Array known = row.getArray("known_facts");
        return new KeptNaming(
                row.getLong("id"),
                kind,
                HowNamed.valueOf(row.getString("how").toUpperCase(Locale.ROOT)),
                row.getLong("fact_id"),
                Field.valueOf(row.getString("field").toUpperCase(Locale.ROOT)),
                caseFile,
                row.getString("owner_agency"),
                row.getString("owner_name"),
                row.getInt("starts"),
                row.getInt("ends"),
                targetName == null ? null : new Target(kind, row.getString("target_agency"), targetName),
                row.getInt("carried_by"),
                row.getBoolean("in_common"),
                List.of((Long[]) known.getArray()),
                row.getInt("known"),
                List.of((Integer[]) row.getArray("known_cases").getArray()));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("naming"),
                JudgementAnswer.ofStored(row.getString("verdict")),
                row.getString("judged_by"),
                row.getTimestamp("judged_at").toInstant(),
                row.getString("reason"));
    }

    /**
     * A candidate in use.
     *
     * @param caseFile 0 where its row belongs to none
     * @param starts in code points
     * @param target null where too many carry the name
     * @param knownFacts rows that record the target, the first of them
     * @param known how many record it
     * @param knownCases the case files in which it stands; at most 60
     */
    record KeptNaming(
            long id,
            NamedKind kind,
            HowNamed how,
            long fact,
            Field field,
            int caseFile,
            @Nullable String ownerAgency,
            @Nullable String ownerName,
            int starts,
            int ends,
            @Nullable Target target,
            int carriedBy,
            boolean inCommon,
            List<Long> knownFacts,
            int known,
            List<Integer> knownCases) {

        @Override
        public String toString() {
            return "KeptNaming[" + id + "]";
        }
    }

    /** One answer to one candidate. */
    record Entry(long naming, JudgementAnswer answer, String by, Instant at, String reason) implements Answered {

        /** A naming joins no records: one person's answer is enough. */
        @Override
        public boolean twoNeeded() {
            return false;
        }

        @Override
        public String toString() {
            return "Entry[" + naming + "]";
        }
    }
}
