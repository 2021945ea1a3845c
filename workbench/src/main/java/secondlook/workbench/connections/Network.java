package secondlook.workbench.connections;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.casework.casefile.LinkStanding;
import secondlook.casework.network.Look;
import secondlook.casework.network.Thing;
import secondlook.casework.network.ThingKind;
import secondlook.casework.network.WhyNoGroup;
import secondlook.casework.value.DatePrecision;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.database.Database;

/** What pages and other rooms may ask of the last run of the connections. Thread-safe. */
public final class Network {

    /** The ties of a thing that very many files name are cut off here: no chart shows more. */
    private static final int MOST_TIES = 5_000;

    private final JdbcClient sql;

    public Network(Database database) {
        this.sql = database.sql();
    }

    /** Whether the connections were ever made here. */
    public boolean isMade() {
        return sql.sql("select exists (select from connection_run where finished_at is not null)")
                .query(Boolean.class)
                .single();
    }

    /** The things with these numbers, by number; numbers of none are passed over. */
    public Map<Long, KnownThing> things(Viewer viewer, Collection<Long> numbers) {
        readable(viewer);
        Map<Long, KnownThing> things = new TreeMap<>();
        if (!numbers.isEmpty()) {
            sql.sql("select * from connected_thing where live and id = any (:numbers)")
                    .param("numbers", numbers.toArray(Long[]::new))
                    .query((row, _) -> thing(row))
                    .list()
                    .forEach(thing -> things.put(thing.number(), thing));
        }
        return things;
    }

    /** The same thing in the other look: by its name, or, of a person, by a row that records both; empty where none is. */
    public Optional<KnownThing> inOtherLook(Viewer viewer, KnownThing thing) {
        readable(viewer);
        return sql.sql("""
                        select t.* from connected_thing t where t.live and t.look <> :look and (
                            t.name = :name and t.kind <> 'PERSON' or t.kind = 'PERSON' and t.id in (
                                select o.thing from connected_standing s join connected_standing o
                                    on o.case_file = s.case_file and o.look <> s.look and o.file = s.file
                                    and o.record = s.record and o.role is not distinct from s.role
                                where s.thing = :number))
                        order by t.id limit 1""")
                .param("look", thing.look().number())
                .param("name", thing.thing().id())
                .param("number", thing.number())
                .query((row, _) -> thing(row))
                .optional();
    }

    /** Every tie of any of these things, in time order. */
    public List<KnownTie> tiesOf(Viewer viewer, Collection<Long> things) {
        readable(viewer);
        if (things.isEmpty()) {
            return List.of();
        }
        return sql
                .sql("""
                        select * from connected_tie where from_thing = any (:things)
                        union select * from connected_tie where to_thing = any (:things)
                        limit :most""")
                .param("things", things.toArray(Long[]::new))
                .param("most", MOST_TIES)
                .query((row, _) -> tie(row))
                .list()
                .stream()
                .sorted(KnownTie.IN_TIME)
                .toList();
    }

    /** The settled ties between members of a group, in time order. */
    public List<KnownTie> tiesWithin(Viewer viewer, KnownGroup group) {
        return tiesOf(viewer, group.things()).stream()
                .filter(tie -> !tie.isPossible())
                .filter(tie ->
                        group.things().contains(tie.from()) && group.things().contains(tie.to()))
                .toList();
    }

    /** The ties that rows of a case file make, in time order. */
    public List<KnownTie> tiesIn(Viewer viewer, Look look, int caseFile) {
        readable(viewer);
        return sql
                .sql("select * from connected_tie where look = ? and case_file = ?")
                .params(look.number(), caseFile)
                .query((row, _) -> tie(row))
                .list()
                .stream()
                .sorted(KnownTie.IN_TIME)
                .toList();
    }

    /** In which roles these people stand in which case files, by case file and row. */
    public List<KnownStanding> standingsOf(Viewer viewer, Collection<Long> people) {
        readable(viewer);
        if (people.isEmpty()) {
            return List.of();
        }
        return sql.sql("select * from connected_standing where thing = any (:people) order by case_file, file, record")
                .param("people", people.toArray(Long[]::new))
                .query((row, _) -> standing(row))
                .list();
    }

    /** Who stands in a case file, in which role, by label and row. */
    public List<KnownStanding> standingsIn(Viewer viewer, Look look, int caseFile) {
        readable(viewer);
        return sql.sql("""
                        select * from connected_standing where look = ? and case_file = ?
                        order by label, name, file, record""")
                .params(look.number(), caseFile)
                .query((row, _) -> standing(row))
                .list();
    }

    /** Where these people stand in a role that ties nobody, by label, case file and row. */
    public List<KnownStanding> apart(Viewer viewer, Look look, Collection<String> names) {
        readable(viewer);
        if (names.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                        select * from connected_standing where look = :look and apart and name = any (:names)
                        order by label, name, case_file, file, record limit 200""")
                .param("look", look.number())
                .param("names", names.toArray(String[]::new))
                .query((row, _) -> standing(row))
                .list();
    }

    /**
     * Things whose label holds these words, or whose number or registration they are; by name.
     *
     * @param most how many at most
     */
    public List<KnownThing> find(Viewer viewer, Look look, String words, int most) {
        readable(viewer);
        String plain = words.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return List.of();
        }
        String digits = plain.replaceAll("\\D", "");
        String phone = digits.length() < 10 ? "" : "phone:" + digits.substring(digits.length() - 10);
        String vehicle = "vehicle:" + plain.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9?]", "");
        String like = plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return sql.sql("""
                        select * from connected_thing where live and look = :look
                        and (lower(label) like :begins or lower(label) like :holds or name in (:phone, :vehicle))
                        order by lower(label), id limit :most""")
                .param("look", look.number())
                .param("begins", like + "%")
                .param("holds", "% " + like + "%")
                .param("phone", phone)
                .param("vehicle", vehicle)
                .param("most", most)
                .query((row, _) -> thing(row))
                .list();
    }

    /** The groups of a look, by number. */
    public List<KnownGroup> groups(Viewer viewer, Look look) {
        readable(viewer);
        return read("g.look = :look and g.ended_in_run is null", look.number());
    }

    /** The groups that a case file is in, by number. */
    public List<KnownGroup> groupsOf(Viewer viewer, Look look, int caseFile) {
        readable(viewer);
        List<Long> numbers = sql.sql("""
                        select g.id from connected_group g join connected_group_case_file c on c.group_id = g.id
                        where g.look = ? and g.ended_in_run is null and c.case_file = ?""")
                .params(look.number(), caseFile)
                .query((row, _) -> row.getLong("id"))
                .list();
        return groups(viewer, look).stream()
                .filter(group -> numbers.contains(group.number()))
                .toList();
    }

    /** One group, or empty where there is none of this number now. */
    public Optional<KnownGroup> group(Viewer viewer, long number) {
        readable(viewer);
        return read("g.id = :look and g.ended_in_run is null", number).stream().findFirst();
    }

    /** The number that a group's people went on under, or empty where it has not ended or none did. */
    public Optional<Long> groupAfter(Viewer viewer, long number) {
        readable(viewer);
        return sql.sql("""
                        select h.group_to from connected_group_history h join connected_group g on g.id = h.group_to
                        where h.group_from = ? and g.ended_in_run is null order by h.run_id desc, h.group_to limit 1""").param(number).query(Long.class).optional();
    }

    private List<KnownGroup> read(String condition, Number value) {
        return sql.sql("select g.id, g.look,"
                        + " array(select thing from connected_group_thing m where m.group_id = g.id order by thing) as things,"
                        + " array(select case_file from connected_group_case_file c where c.group_id = g.id"
                        + " order by case_file) as files from connected_group g where " + condition + " order by g.id")
                .param("look", value)
                .query((row, _) -> new KnownGroup(
                        row.getLong("id"),
                        Look.of(row.getInt("look")),
                        List.of((Long[]) array(row, "things")),
                        List.of((Integer[]) array(row, "files"))))
                .list();
    }

    static void readable(Viewer viewer) {
        viewer.requireAnyOf(Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING, Role.ANALYST);
    }

    private static KnownThing thing(ResultSet row) throws SQLException {
        String why = row.getString("why_no_group");
        return new KnownThing(
                row.getLong("id"),
                Look.of(row.getInt("look")),
                new Thing(
                        ThingKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("label"),
                        row.getString("detail"),
                        why == null ? null : WhyNoGroup.valueOf(why)));
    }

    private static KnownTie tie(ResultSet row) throws SQLException {
        String[] files = (String[]) array(row, "cited_files");
        String[] records = (String[]) array(row, "cited_records");
        @Nullable String[] columns = (String[]) array(row, "cited_columns");
        List<RowCitation> rows = new ArrayList<>(files.length);
        for (int i = 0; i < files.length; i++) {
            rows.add(new RowCitation(Integer.parseInt(files[i]), Integer.parseInt(records[i]), columns[i]));
        }
        return new KnownTie(
                row.getLong("from_thing"),
                row.getLong("to_thing"),
                row.getString("says"),
                when(row),
                row.getString("agency"),
                row.getInt("case_file"),
                LinkStanding.valueOf(row.getString("standing")),
                rows);
    }

    private static @Nullable DateRange when(ResultSet row) throws SQLException {
        LocalDateTime from = row.getObject("at_from", LocalDateTime.class);
        LocalDateTime until = row.getObject("at_until", LocalDateTime.class);
        String precision = row.getString("at_precision");
        return from == null || until == null || precision == null
                ? null
                : new DateRange(from, until, DatePrecision.valueOf(precision));
    }

    private static KnownStanding standing(ResultSet row) throws SQLException {
        return new KnownStanding(
                row.getLong("thing"),
                row.getString("name"),
                row.getString("label"),
                row.getInt("case_file"),
                row.getString("role"),
                row.getBoolean("apart"),
                new RowCitation(row.getInt("file"), row.getInt("record"), row.getString("cell")));
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }
}
