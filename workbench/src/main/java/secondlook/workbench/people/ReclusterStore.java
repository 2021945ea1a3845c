package secondlook.workbench.people;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.workbench.database.Database;

/** The SQL of carrying out a judgement between two runs. */
final class ReclusterStore {

    private final JdbcClient sql;

    ReclusterStore(Database database) {
        this.sql = database.sql();
    }

    long newPerson(int run) {
        return sql.sql("insert into person (made_in_run) values (?) returning id")
                .param(run)
                .query(Long.class)
                .single();
    }

    /** These mentions are of this person, wherever they stand. */
    void assign(int run, long person, Collection<Long> mentions) {
        Long[] ids = mentions.toArray(Long[]::new);
        sql.sql("update mention set person_id = ? where id = any (?) and person_id is distinct from ?")
                .params(person, ids, person)
                .update();
        sql.sql("update person_in_case set person_id = ? where mention_id = any (?) and person_id <> ?")
                .params(person, ids, person)
                .update();
        sql.sql("update person set ended_in_run = null where id = ? and ended_in_run is not null")
                .param(person)
                .update();
    }

    void changed(int run, long from, long to, String change) {
        sql.sql("""
            insert into person_history (run_id, person_from, person_to, change) values (?, ?, ?, ?)
            on conflict do nothing\
            """).params(run, from, to, change).update();
    }

    void endWithoutMentions(int run, Collection<Long> persons) {
        sql.sql("""
            update person set ended_in_run = ? where id = any (?) and ended_in_run is null
            and not exists (select from mention m where m.person_id = person.id)\
            """).params(run, persons.toArray(Long[]::new)).update();
    }

    /** The pair waits for people, as it did before they answered it. */
    void waits(int run, MentionPair pair, double bits, double probability) {
        sql.sql("""
            insert into possible_link (run_id, left_mention, right_mention, weight_bits, probability, why_open)
            values (?, ?, ?, ?, ?, 'an answer was taken back') on conflict do nothing\
            """).params(run, pair.left(), pair.right(), bits, probability).update();
    }

    /** The case files of these persons, and of those that may be the same as one of them. */
    Set<Integer> caseFilesOf(Collection<Long> persons) {
        return new TreeSet<>(sql.sql("""
            select distinct case_file from person_in_case where person_id = any (:persons)
            union
            select c.case_file from possible_link p
            join mention l on l.id = p.left_mention join mention r on r.id = p.right_mention
            join person_in_case c on c.person_id in (l.person_id, r.person_id)
            where l.person_id = any (:persons) or r.person_id = any (:persons)\
            """)
                .param("persons", persons.toArray(Long[]::new))
                .query(Integer.class)
                .list());
    }
}
