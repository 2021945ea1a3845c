package secondlook.workbench.audit;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.database.Database;

/**
 * Appends to the audit trail. Invariant: an act and its entry are committed together or not at all.
 *
 * <p>An entry gets its place in the chain when the transaction is about to commit, not when it is appended: the
 * chain's end is locked for the commit alone, so that a long import does not hold up every reader. After every
 * thousand entries a signed checkpoint is written. Thread-safe.
 */
public final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
    /** Entries between two signed checkpoints. */
    private static final int CHECKPOINT_EVERY = 1_000;

    private final Database database;
    private final AuditStore store;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final ConcurrentLinkedQueue<Looking> looking = new ConcurrentLinkedQueue<>();
    private final ReentrantLock recording = new ReentrantLock();

    public Audit(Database database, Clock clock) {
        this.database = database;
        this.store = new AuditStore(database);
        this.checkpoints = new Checkpoints(database, clock);
        this.clock = clock;
    }

    /**
     * Appends an entry to the transaction that is open in this thread.
     *
     * @throws IllegalStateException if no transaction is open
     */
    public void append(Viewer viewer, Act act, AuditedObject object, Details details) {
        append(viewer, act, object, details, null);
    }

    /**
     * Appends an entry for something that must not change afterwards.
     *
     * @param content the hash of what was recorded, which {@link AuditVerifier} compares later
     */
    public void append(Viewer viewer, Act act, AuditedObject object, Details details, @Nullable ContentHash content) {
        append(
                new Actor(
                        viewer.id().value(),
                        viewer.storedRoles(),
                        viewer.purpose().stored(),
                        viewer.session()),
                act,
                object,
                details,
                content);
    }

    /**
     * Records an act that changes nothing, such as looking. Its entry is committed when this returns, in one transaction with
     * those of others who look at the same moment: the chain's end takes one commit at a time. Within an open transaction it
     * is committed with that.
     */
    public void record(Viewer viewer, Act act, AuditedObject object, Details details) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            append(viewer, act, object, details);
            return;
        }
        Looking mine = new Looking(() -> append(viewer, act, object, details));
        looking.add(mine);
        recording.lock();
        try {
            if (!mine.recorded) {
                List<Looking> all = new ArrayList<>();
                for (Looking each = looking.poll(); each != null; each = looking.poll()) {
                    all.add(each);
                }
                recordAll(all);
            }
        } finally {
            recording.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
    }

    private void recordAll(List<Looking> all) {
        try {
            database.inTransaction(() -> all.forEach(each -> each.append.run()));
        } catch (RuntimeException e) {
            all.forEach(each -> each.failure = e);
        } catch (Error e) {
            // Nobody is to be served what was not recorded, whatever it was that failed.
            all.forEach(each -> each.failure = new IllegalStateException("The audit entry was not written.", e));
            throw e;
        } finally {
            all.forEach(each -> each.recorded = true);
        }
    }

    /** One act that waits for its entry; its marks are read and written under the lock. */
    private static final class Looking {
        private final Runnable append;
        private boolean recorded;
        private @Nullable RuntimeException failure;

        Looking(Runnable append) {
            this.append = append;
        }
    }

    void append(Actor actor, Act act, AuditedObject object, Details details, @Nullable ContentHash content) {
        pending()
                .entries
                .add(new AuditEntry(
                        0,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        actor.viewer(),
                        actor.roles(),
                        actor.purpose(),
                        actor.session(),
                        act.stored(),
                        object.kind(),
                        object.id(),
                        details.json(),
                        content == null ? null : content.hex(),
                        "",
                        ""));
    }

    private Pending pending() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.hasResource(database.dataSource())) {
            throw new IllegalStateException("An act without a transaction cannot be recorded."
                    + " Maybe do it, and append its entry, within Database.inTransaction.");
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending known) {
            return known;
        }
        Pending fresh = new Pending();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    /** Who acted; nobody signed in has an id like this, for it is no user name. */
    record Actor(String viewer, String roles, String purpose, String session) {
        static final Actor NOBODY = new Actor("(nobody)", "", "", "");
    }

    /** The entries of one transaction. An inner transaction of its own sets them aside and has its own. */
    private final class Pending implements TransactionSynchronization {
        private final List<AuditEntry> entries = new ArrayList<>();
        private AuditStore.@Nullable Head head;

        @Override
        public void beforeCommit(boolean readOnly) {
            head = store.append(entries);
        }

        /** The act is committed by now: that its checkpoint cannot be written must not make it look undone. */
        @Override
        public void afterCommit() {
            if (head == null || head.size() % CHECKPOINT_EVERY >= entries.size()) {
                return;
            }
            try {
                checkpoints.write(head);
            } catch (UncheckedIOException | IllegalStateException e) {
                LOG.error("No checkpoint could be written at {} audit entries", head.size(), e);
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Audit.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Audit.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Audit.this);
        }
    }
}
