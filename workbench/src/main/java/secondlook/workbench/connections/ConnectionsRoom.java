package secondlook.workbench.connections;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.people.People;

/** Wires the room's pages. What they work on is handed in by whoever serves them. */
@Configuration(proxyBeanMethods = false)
class ConnectionsRoom {

    @Bean
    HiddenThings hiddenThings(Database database, Audit audit, Clock clock) {
        return new HiddenThings(database, audit, clock);
    }

    @Bean
    ChartPages chartPages(
            Network network, Archive archive, FactLookup lookup, HiddenThings hiddenThings, People people) {
        return new ChartPages(network, archive, lookup, hiddenThings, people);
    }

    @Bean
    ElsewherePages elsewherePages(Network network, Archive archive, FactLookup lookup) {
        return new ElsewherePages(network, archive, lookup);
    }

    @Bean
    GroupPages groupPages(Network network, Archive archive, FactLookup lookup) {
        return new GroupPages(network, archive, lookup);
    }
}
