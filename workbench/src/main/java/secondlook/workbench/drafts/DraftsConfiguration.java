package secondlook.workbench.drafts;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import secondlook.workbench.database.Database;

/** Wires the drafts of forms. */
@Configuration(proxyBeanMethods = false)
class DraftsConfiguration {

    @Bean
    TypedDrafts typedDrafts(Database database, Clock clock) {
        return new TypedDrafts(database, clock);
    }
}
