package secondlook.workbench.search;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.DatabaseLock;

/** Puts new tables of the index in the place of the old ones, within the transaction that fills them. */
final class IndexTables {

    private static final List<String> TABLES = List.of("search_word", "search_entry", "search_case");

    private final Database database;
    private final JdbcClient sql;

    IndexTables(Database database) {
        this.database = database;
        this.sql = database.sql();
    }

    void begin() {
        database.hold(DatabaseLock.SEARCH_INDEX);
        TABLES.forEach(table -> {
            sql.sql("drop table if exists " + table + "_next").update();
            sql.sql("create table " + table + "_next (like " + table + ")").update();
        });
    }

    /** Indexes are made once the rows are there, and readers wait only for the change of names. */
    void finish(int run, OffsetDateTime now, long entries) {
        sql.sql("set local maintenance_work_mem = '256MB'").update();
        sql.sql("create unique index on search_word_next (word)").update();
        sql.sql("create index on search_word_next using gin (keys)").update();
        sql.sql("create index on search_entry_next using gin (words)").update();
        sql.sql("create index on search_entry_next (value text_pattern_ops) where field between 5 and 7")
                .update();
        sql.sql("create index on search_entry_next (born_from) where born_from is not null")
                .update();
        sql.sql("create index on search_entry_next (fact_id) where born_from is not null")
                .update();
        sql.sql("create unique index on search_case_next (case_file)").update();
        TABLES.forEach(table -> {
            sql.sql("analyze " + table + "_next").update();
            sql.sql("drop table " + table).update();
            sql.sql("alter table " + table + "_next rename to " + table).update();
        });
        sql.sql("""
                        insert into search_index (built_at, run_id, entries) values (:now, :run, :entries)
                        on conflict (one) do update set built_at = excluded.built_at, run_id = excluded.run_id,
                            entries = excluded.entries""")
                .param("now", now)
                .param("run", run)
                .param("entries", entries)
                .update();
    }
}
