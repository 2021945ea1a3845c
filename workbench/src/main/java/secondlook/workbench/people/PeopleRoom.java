package secondlook.workbench.people;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;

/** Wires the room's pages. What they work on is handed in by whoever serves them. */
@Configuration(proxyBeanMethods = false)
class PeopleRoom {

    @Bean
    LastRuns lastRuns(Database database, Archive archive) {
        return new LastRuns(database, archive);
    }

    @Bean
    Judgements judgements(
            Database database,
            Audit audit,
            LastRuns lastRuns,
            ObjectProvider<JudgementFollower> followers,
            Clock clock) {
        return new Judgements(
                database, audit, lastRuns, followers.orderedStream().toList(), clock);
    }

    @Bean
    Surroundings surroundings(Database database, ObjectProvider<JudgementReach> reaches) {
        return new Surroundings(database, reaches.orderedStream().toList());
    }

    @Bean
    PairPages pairPages(
            Database database,
            Archive archive,
            LastRuns lastRuns,
            Judgements judgements,
            Surroundings surroundings,
            UserStore users,
            Clock clock) {
        return new PairPages(database, archive, lastRuns, judgements, surroundings, users, clock);
    }

    @Bean
    QueuePages queuePages(Database database, LastRuns lastRuns, Clock clock) {
        return new QueuePages(database, lastRuns, clock);
    }

    @Bean
    PersonPages personPages(
            Database database,
            Archive archive,
            LastRuns lastRuns,
            Surroundings surroundings,
            PairPages pairs,
            Clock clock) {
        return new PersonPages(database, archive, lastRuns, surroundings, pairs, clock);
    }

    @Bean
    PeopleViews peopleViews(Audit audit) {
        return new PeopleViews(audit);
    }
}
