package secondlook.workbench.connections;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;

/**
 * What a reader hides on their own charts, each with a reason. It is listed beside every chart that it is missing from, can
 * be shown again, and stands in the audit record both times.
 */
final class HiddenThings {

    private static final int LONGEST_REASON = 300;

    private final Database database;
    private final Audit audit;
    private final Clock clock;

    HiddenThings(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** The reasons of what this reader hides, by the thing's number. */
    Map<Long, String> of(Viewer viewer) {
        Map<Long, String> reasons = new TreeMap<>();
        database.sql()
                .sql("select thing, reason from hidden_thing where viewer = ? and shown_at is null")
                .param(viewer.id().value())
                .query(row -> {
                    reasons.put(row.getLong("thing"), row.getString("reason"));
                });
        return reasons;
    }

    /**
     * Hides a thing.
     *
     * @return false where no reason is given, where it is too long, or where there is no such thing
     */
    boolean hide(Viewer viewer, long thing, String reason) {
        Network.readable(viewer);
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            return false;
        }
        try {
            return database.inTransaction(() -> {
                int hidden = database.sql()
                        .sql("""
                                insert into hidden_thing (thing, viewer, reason, hidden_at)
                                select id, ?, ?, ? from connected_thing where live and id = ?""")
                        .params(viewer.id().value(), words, clock.instant().atOffset(ZoneOffset.UTC), thing)
                        .update();
                if (hidden > 0) {
                    append(viewer, Act.HIDDEN, thing);
                }
                return hidden > 0;
            });
        } catch (DuplicateKeyException _) {
            // why: sent twice, and hidden by the first
            return true;
        }
    }

    /** Shows a thing again; nothing happens where it is not hidden. */
    void show(Viewer viewer, long thing) {
        Network.readable(viewer);
        database.inTransaction(() -> {
            int shown = database.sql()
                    .sql("update hidden_thing set shown_at = ? where viewer = ? and thing = ? and shown_at is null")
                    .params(
                            clock.instant().atOffset(ZoneOffset.UTC),
                            viewer.id().value(),
                            thing)
                    .update();
            if (shown > 0) {
                append(viewer, Act.SHOWN_AGAIN, thing);
            }
        });
    }

    private void append(Viewer viewer, Act act, long thing) {
        audit.append(viewer, act, new AuditedObject("connected-thing", Long.toString(thing)), Details.NONE);
    }
}
