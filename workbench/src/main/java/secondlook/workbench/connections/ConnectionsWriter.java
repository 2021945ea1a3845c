package secondlook.workbench.connections;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.network.Appearance;
import secondlook.casework.network.Connections;
import secondlook.casework.network.Group;
import secondlook.casework.network.Look;
import secondlook.casework.network.Standing;
import secondlook.casework.network.Thing;
import secondlook.casework.network.ThingKind;
import secondlook.casework.network.Tie;
import secondlook.casework.network.WhyNoGroup;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.PageCitation;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.database.CopyRows;
import secondlook.workbench.database.Database;

/** Writes one run within the transaction that is open in this thread; a run that fails leaves the last one as it was. */
final class ConnectionsWriter {

    private final Database database;
    private final int run;
    private final Map<CaseFileId, Integer> caseFiles;

    private ConnectionsWriter(Database database, int run, Map<CaseFileId, Integer> caseFiles) {
        this.database = database;
        this.run = run;
        this.caseFiles = caseFiles;
    }

    static ConnectionsWriter begin(Database database, Instant now, Map<CaseFileId, Integer> caseFiles) {
        int run = database.sql()
                .sql("insert into connection_run (started_at) values (?) returning id")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        return new ConnectionsWriter(database, run, caseFiles);
    }

    int run() {
        return run;
    }

    void write(Connections network, List<Group> groups) {
        Look look = network.look();
        Map<String, Long> numbers = things(look, network.things());
        ties(look, network.ties(), numbers);
        standings(look, network, numbers);
        groups(look, groups, numbers);
    }

    /** Brings the things up to the network: new ones in, gone ones out of use, the rest under the number they had. */
    private Map<String, Long> things(Look look, List<Thing> things) {
        database.sql()
                .sql(
                        "create temporary table if not exists arriving_thing (name text, kind text, label text, detail text,"
                                + " why_no_group text) on commit drop")
                .update();
        database.sql().sql("truncate arriving_thing").update();
        try (CopyRows rows = database.copyInto("arriving_thing (name, kind, label, detail, why_no_group)")) {
            for (Thing thing : things) {
                WhyNoGroup why = thing.whyNoGroup();
                rows.text(thing.id())
                        .text(thing.kind().name())
                        .text(thing.label())
                        .text(thing.detail())
                        .text(why == null ? null : why.name())
                        .endRow();
            }
        }
        database.sql().sql("""
                        insert into connected_thing (look, name, kind, label, detail, why_no_group)
                        select ?, name, kind, label, detail, why_no_group from arriving_thing
                        order by name collate "C"
                        on conflict (look, name) do update set kind = excluded.kind, label = excluded.label,
                            detail = excluded.detail, why_no_group = excluded.why_no_group, live = true
                        where (connected_thing.kind, connected_thing.label, connected_thing.detail,
                               connected_thing.why_no_group, connected_thing.live)
                            is distinct from
                              (excluded.kind, excluded.label, excluded.detail, excluded.why_no_group, true)""").param(look.number()).update();
        database.sql().sql("""
                        update connected_thing t set live = false
                        where look = ? and live and not exists (select 1 from arriving_thing a where a.name = t.name)""").param(look.number()).update();
        Map<String, Long> numbers = new HashMap<>();
        database.sql()
                .sql("select id, name from connected_thing where look = ? and live")
                .param(look.number())
                .query(row -> {
                    numbers.put(row.getString("name"), row.getLong("id"));
                });
        return numbers;
    }

    private void ties(Look look, List<Tie> ties, Map<String, Long> numbers) {
        database.sql()
                .sql("delete from connected_tie where look = ?")
                .param(look.number())
                .update();
        try (CopyRows rows = database.copyInto("connected_tie (look, from_thing, to_thing, says, at_from, at_until,"
                + " at_precision, agency, case_file, standing, cited_files, cited_records, cited_columns)")) {
            ties.forEach(tie -> copy(rows, look, tie, numbers));
        }
    }

    private void copy(CopyRows rows, Look look, Tie tie, Map<String, Long> numbers) {
        DateRange when = tie.when();
        CaseFileId caseFile = tie.caseFile();
        List<RowCitation> cited =
                tie.rows().stream().map(ConnectionsWriter::row).toList();
        List<@Nullable String> columns = new ArrayList<>();
        cited.forEach(row -> columns.add(row.column()));
        rows.number(look.number())
                .number(number(numbers, tie.from()))
                .number(number(numbers, tie.to()))
                .text(tie.says())
                .text(moment(when == null ? null : when.earliest()))
                .text(moment(when == null ? null : when.latest()))
                .text(when == null ? null : when.precision().name())
                .text(tie.agency())
                .number(caseFile == null ? null : caseFileNumber(caseFile))
                .text(tie.standing().name())
                .texts(cited.stream().map(row -> Integer.toString(row.file())).toList())
                .texts(cited.stream().map(row -> Integer.toString(row.record())).toList())
                .texts(columns)
                .endRow();
    }

    private static @Nullable String moment(@Nullable LocalDateTime moment) {
        return moment == null ? null : moment.toString();
    }

    private static long number(Map<String, Long> numbers, String thing) {
        return Objects.requireNonNull(numbers.get(thing), "A tie leads to a thing that was not kept.");
    }

    private Long caseFileNumber(CaseFileId caseFile) {
        return (long) Objects.requireNonNull(caseFiles.get(caseFile), "A tie lies in a case file that was not read.");
    }

    private static RowCitation row(Citation citation) {
        return switch (citation) {
            case RowCitation row -> row;
            case PageCitation page -> new RowCitation(page.file(), page.page(), "paragraph " + page.paragraph());
        };
    }

    private void standings(Look look, Connections network, Map<String, Long> numbers) {
        database.sql()
                .sql("delete from connected_standing where look = ?")
                .param(look.number())
                .update();
        try (CopyRows rows = database.copyInto(
                "connected_standing (look, thing, name, label, case_file, role, apart, file, record, cell)")) {
            for (Standing standing : network.standings()) {
                Thing person = Objects.requireNonNull(network.thing(standing.person()));
                standing(
                        rows,
                        look,
                        numbers,
                        person.id(),
                        person.label(),
                        standing.caseFile(),
                        standing.role(),
                        false,
                        standing.row());
            }
            for (Appearance apart : network.apart()) {
                standing(
                        rows,
                        look,
                        numbers,
                        apart.person(),
                        apart.label(),
                        apart.caseFile(),
                        apart.role(),
                        true,
                        apart.row());
            }
        }
    }

    private void standing(
            CopyRows rows,
            Look look,
            Map<String, Long> numbers,
            String person,
            String label,
            CaseFileId caseFile,
            @Nullable String role,
            boolean apart,
            Citation cell) {
        RowCitation row = row(cell);
        rows.number(look.number())
                .number(numbers.get(person))
                .text(person)
                .text(label)
                .number(caseFileNumber(caseFile))
                .text(role)
                .flag(apart)
                .number(row.file())
                .number(row.record())
                .text(row.column())
                .endRow();
    }

    private void groups(Look look, List<Group> groups, Map<String, Long> numbers) {
        List<Set<Long>> people =
                groups.stream().map(group -> numbersOf(group.people(), numbers)).toList();
        Map<Long, Set<Long>> before = before(look);
        StableGroups.Assignment assignment = StableGroups.assign(people, before);
        List<Long> kept = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            Long number = assignment.kept().get(group);
            kept.add(number != null ? number : newGroup(look));
        }
        end(before.keySet(), kept);
        for (int group = 0; group < groups.size(); group++) {
            long number = kept.get(group);
            for (long earlier : assignment.from().get(group)) {
                if (earlier != number) {
                    database.sql()
                            .sql("insert into connected_group_history (run_id, group_from, group_to) values (?, ?, ?)")
                            .params(run, earlier, number)
                            .update();
                }
            }
        }
        members(groups, kept, numbers);
    }

    private Map<Long, Set<Long>> before(Look look) {
        Map<Long, Set<Long>> before = new TreeMap<>();
        database.sql().sql("""
                        select m.group_id, m.thing from connected_group_thing m
                        join connected_group g on g.id = m.group_id and g.look = ? and g.ended_in_run is null
                        join connected_thing t on t.id = m.thing and t.kind = ?""").params(look.number(), ThingKind.PERSON.name()).query(row -> {
            before.computeIfAbsent(row.getLong("group_id"), _ -> new TreeSet<>())
                    .add(row.getLong("thing"));
        });
        return before;
    }

    private long newGroup(Look look) {
        return database.sql()
                .sql("insert into connected_group (look, made_in_run) values (?, ?) returning id")
                .params(look.number(), run)
                .query(Long.class)
                .single();
    }

    /** Groups of the run before that no group continues end; the members of all are written anew. */
    private void end(Collection<Long> before, Collection<Long> kept) {
        Set<Long> ended = new TreeSet<>(before);
        ended.removeAll(Set.copyOf(kept));
        if (!ended.isEmpty()) {
            database.sql()
                    .sql("update connected_group set ended_in_run = :run where id = any (:ended)")
                    .param("run", run)
                    .param("ended", ended.toArray(Long[]::new))
                    .update();
        }
        if (!before.isEmpty()) {
            Long[] old = before.toArray(Long[]::new);
            database.sql()
                    .sql("delete from connected_group_thing where group_id = any (:old)")
                    .param("old", old)
                    .update();
            database.sql()
                    .sql("delete from connected_group_case_file where group_id = any (:old)")
                    .param("old", old)
                    .update();
        }
    }

    private void members(List<Group> groups, List<Long> kept, Map<String, Long> numbers) {
        try (CopyRows rows = database.copyInto("connected_group_thing (group_id, thing)")) {
            for (int group = 0; group < groups.size(); group++) {
                long number = kept.get(group);
                Set<Long> members = numbersOf(groups.get(group).people(), numbers);
                members.addAll(numbersOf(groups.get(group).things(), numbers));
                members.forEach(
                        thing -> rows.number(number).number((long) thing).endRow());
            }
        }
        try (CopyRows rows = database.copyInto("connected_group_case_file (group_id, case_file)")) {
            for (int group = 0; group < groups.size(); group++) {
                long number = kept.get(group);
                groups.get(group)
                        .caseFiles()
                        .forEach(file ->
                                rows.number(number).number(caseFileNumber(file)).endRow());
            }
        }
    }

    private static Set<Long> numbersOf(List<Thing> things, Map<String, Long> numbers) {
        Set<Long> found = new TreeSet<>();
        things.forEach(thing -> found.add(number(numbers, thing.id())));
        return found;
    }

    void finish(Instant now) {
        database.sql()
                .sql("update connection_run set finished_at = ?, case_files = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), caseFiles.size(), run)
                .update();
    }
}
