package secondlook.workbench.naming;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.people.JudgementFollower;
import secondlook.workbench.people.JudgementReach;
import secondlook.workbench.people.People;

/** Wires the room's pages. What they work on is handed in by whoever serves them. */
@Configuration(proxyBeanMethods = false)
class NamingRoom {

    @Bean
    NamingStore namingStore(Database database) {
        return new NamingStore(database);
    }

    @Bean
    NamingReach namingReach(People people) {
        return new NamingReach(people);
    }

    @Bean
    NamingJudgements namingJudgements(
            Database database,
            Audit audit,
            NamingReach namingReach,
            ObjectProvider<JudgementFollower> followers,
            Clock clock) {
        return new NamingJudgements(
                database, audit, namingReach, followers.orderedStream().toList(), clock);
    }

    @Bean
    NamingPages namingPages(
            Database database,
            Archive archive,
            FactLookup lookup,
            NamingReach namingReach,
            ObjectProvider<JudgementReach> reaches,
            UserStore users,
            Clock clock) {
        return new NamingPages(
                database, archive, lookup, namingReach, reaches.orderedStream().toList(), users, clock);
    }

    @Bean
    Namings namings(Database database, FactLookup lookup, People people) {
        return new Namings(database, lookup, people);
    }
}
