package secondlook.workbench.people;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.LinkageModel;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.database.Database;

/**
 * Keeps what the newest run knew in memory while there is room for it, and makes it anew after another run, in whichever
 * process that ran. Thread-safe: one thread makes it, the others wait.
 */
final class LastRuns {

    private final Archive archive;
    private final PeopleStore people;
    private final RecordStore records;
    private final ReentrantLock making = new ReentrantLock();
    private volatile SoftReference<LastRun> kept = new SoftReference<>(null);

    LastRuns(Database database, Archive archive) {
        this.archive = archive;
        this.people = new PeopleStore(database);
        this.records = new RecordStore(database);
    }

    /** Null before the first run. */
    @Nullable
    LastRun current() {
        int run = records.lastRun();
        LastRun known = kept.get();
        if (run == 0 || (known != null && known.run() == run)) {
            return run == 0 ? null : known;
        }
        making.lock();
        try {
            LastRun meanwhile = kept.get();
            if (meanwhile != null && meanwhile.run() == run) {
                return meanwhile;
            }
            LastRun made = LastRun.of(run, LinkageModel.fromJson(records.model(run)), archive, persons());
            kept = new SoftReference<>(made);
            return made;
        } finally {
            making.unlock();
        }
    }

    private Map<PersonKey, Long> persons() {
        Map<PersonKey, Long> persons = new HashMap<>();
        people.forEachMention(
                mention -> persons.put(new PersonKey(mention.agency(), mention.name()), mention.person()));
        return persons;
    }
}
