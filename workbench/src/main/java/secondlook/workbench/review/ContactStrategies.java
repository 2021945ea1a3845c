package secondlook.workbench.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;
import secondlook.workbench.web.FormProblem;

/**
 * How a child or survivor may be contacted, if at all: their wishes, a channel that is safe, and an advocate. Until one is
 * recorded no page suggests contacting anybody. The newest counts, and none is changed.
 */
final class ContactStrategies {

    static final Strategy NONE = new Strategy("", "", "", "", null);

    private static final int LONGEST = 4_000;

    private final Database database;
    private final Audit audit;
    private final Clock clock;
    private final JdbcClient sql;

    ContactStrategies(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.sql = database.sql();
    }

    /** The newest of a case file, or empty where none is recorded. */
    Optional<Strategy> of(Viewer viewer, int caseFile) {
        viewer.requireAnyOf(Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING);
        return sql.sql("select * from contact_strategy where case_file = ? order by id desc limit 1")
                .param(caseFile)
                .query((row, _) -> new Strategy(
                        row.getString("wishes"),
                        row.getString("channel"),
                        row.getString("advocate"),
                        row.getString("recorded_by"),
                        row.getTimestamp("recorded_at").toInstant()))
                .optional();
    }

    void record(Viewer viewer, int caseFile, Strategy strategy) {
        viewer.requireAnyOf(Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING);
        database.inTransaction(() -> {
            sql.sql("""
                            insert into contact_strategy
                                (case_file, wishes, channel, advocate, recorded_by, recorded_at)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            caseFile,
                            limited(strategy.wishes()),
                            limited(strategy.channel()),
                            limited(strategy.advocate()),
                            viewer.id().value(),
                            Timestamp.from(clock.instant()))
                    .update();
            audit.append(
                    viewer,
                    Act.CONTACT_STRATEGY_RECORDED,
                    new AuditedObject("case-file", String.valueOf(caseFile)),
                    Details.NONE);
        });
    }

    private static String limited(String words) {
        String clean = words.strip().replace("\u0000", "");
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    /**
     * A strategy.
     *
     * @param wishes what the child or survivor wants, and how that is known
     * @param channel which way of contact is safe, and when
     * @param advocate who stands beside them
     * @param by the id of who recorded it; empty before it is
     */
    record Strategy(
            String wishes,
            String channel,
            String advocate,
            String by,
            @Nullable Instant at) {

        List<FormProblem> problems() {
            List<FormProblem> problems = new ArrayList<>();
            if (wishes.isBlank()) {
                problems.add(new FormProblem("wishes", "Say what they want, and how that is known"));
            }
            if (channel.isBlank()) {
                problems.add(new FormProblem("channel", "Say which way of contact is safe, or that none is"));
            }
            if (advocate.isBlank()) {
                problems.add(new FormProblem("advocate", "Say who stands beside them, or that nobody does yet"));
            }
            return problems;
        }

        /** Ids only: the words may be personal. */
        @Override
        public String toString() {
            return "Strategy[" + by + "]";
        }
    }
}
