package secondlook.workbench.audit;

import java.time.Clock;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import secondlook.workbench.access.SignInJournal;
import secondlook.workbench.database.Database;

/** The audit trail's parts for the pages. Needs beans of {@link Database} and {@link Clock}. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    @Bean
    Audit audit(Database database, Clock clock) {
        return new Audit(database, clock);
    }

    @Bean
    AuditTrail auditTrail(Database database) {
        return new AuditTrail(database);
    }

    @Bean
    AuditVerifier auditVerifier(Database database, ObjectProvider<AuditedContent> contents) {
        return new AuditVerifier(database, contents.stream().toList());
    }

    @Bean
    Checkpoints checkpoints(Database database, Clock clock) {
        return new Checkpoints(database, clock);
    }

    /** The day's last checkpoint, when the pages stop; their opener closes the database afterwards. */
    @Bean
    DisposableBean lastCheckpoint(Checkpoints checkpoints) {
        return checkpoints::write;
    }

    @Bean
    SignInJournal signInEntries(Database database, Audit audit) {
        return new SignInEntries(database, audit);
    }
}
