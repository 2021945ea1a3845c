package secondlook.workbench.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database's tables up to this version. Flyway holds a lock meanwhile: two commands may come at once. */
final class Migrations {
    /** Our tables have a schema of their own, so that a database may hold other things beside them. */
    static final String SCHEMA = "second_look";

    private Migrations() {}

    static void apply(DataSource dataSource) {
        try {
            Flyway.configure()
                    .dataSource(dataSource)
                    .schemas(SCHEMA)
                    .defaultSchema(SCHEMA)
                    .locations("classpath:db/migration")
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnavailable(
                    "Cannot bring the workspace's tables up to this version."
                            + " Maybe it was made by another version of Second Look.",
                    e);
        }
    }
}
