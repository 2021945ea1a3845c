package secondlook.workbench.search;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;

/** Wires the search page. */
@Configuration(proxyBeanMethods = false)
class SearchRoom {

    @Bean
    Search search(Database database, Archive archive, Audit audit, Clock clock) {
        return new Search(database, archive, audit, clock);
    }
}
