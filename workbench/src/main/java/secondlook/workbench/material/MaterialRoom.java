package secondlook.workbench.material;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import secondlook.workbench.archive.ReceivedRows;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;

/** Wires the room's pages. */
@Configuration(proxyBeanMethods = false)
class MaterialRoom {

    @Bean
    BatchUndo batchUndo(Database database, Audit audit) {
        return new BatchUndo(database, audit);
    }

    @Bean
    ReceivedRows receivedRows(Database database) {
        return new ReceivedRows(database);
    }

    @Bean
    SendBack sendBack(Database database, Audit audit) {
        return new SendBack(database, audit);
    }

    @Bean
    Receipt receipt(Database database, Clock clock) {
        return new Receipt(database, clock);
    }

    @Bean
    BatchPages batchPages(Database database, Clock clock) {
        return new BatchPages(database, clock);
    }

    @Bean
    FilePages filePages(Database database, Audit audit) {
        return new FilePages(database, audit);
    }

    @Bean
    RegisterPages registerPages(Database database, Audit audit, Clock clock) {
        return new RegisterPages(database, audit, clock);
    }
}
