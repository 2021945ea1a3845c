package secondlook.workbench.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import secondlook.workbench.database.Database;

/**
 * Slows down who guesses passwords. After five failures in a row a name is locked for half a minute, then twice as
 * long for each further one, up to a quarter of an hour; an address, behind which many may sit, after thirty. A
 * success forgets the name's failures. Counted in the database, so that a restart does not forget.
 */
final class SignInThrottle {
    private static final int NAME_LIMIT = 5;
    private static final int ADDRESS_LIMIT = 30;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

    private final Database database;
    private final Clock clock;

    SignInThrottle(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean isLocked(String name, String address) {
        return isLocked(nameSubject(name)) || isLocked(addressSubject(address));
    }

    void failed(String name, String address) {
        database.inTransaction(() -> {
            count(nameSubject(name), NAME_LIMIT);
            count(addressSubject(address), ADDRESS_LIMIT);
        });
    }

    /** The address keeps its failures: whoever has one password of their own could guess others for ever. */
    void succeeded(String name) {
        database.sql()
                .sql("DELETE FROM sign_in_failure WHERE subject = ?")
                .param(nameSubject(name))
                .update();
    }

    private boolean isLocked(byte[] subject) {
        return database.sql()
                .sql("SELECT EXISTS (SELECT FROM sign_in_failure WHERE subject = ? AND locked_until > ?)")
                .params(subject, Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private void count(byte[] subject, int limit) {
        Instant now = clock.instant();
        int failures = database.sql()
                .sql("INSERT INTO sign_in_failure AS known (subject, failures, last_failed, locked_until)"
                        + " VALUES (:subject, 1, :now, :now) ON CONFLICT (subject) DO UPDATE SET failures ="
                        + " CASE WHEN known.last_failed < :forgotten THEN 1 ELSE known.failures + 1 END,"
                        + " last_failed = :now RETURNING failures")
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                .query(Integer.class)
                .single();
        if (failures >= limit) {
            database.sql()
                    .sql("UPDATE sign_in_failure SET locked_until = ? WHERE subject = ?")
                    .params(Timestamp.from(now.plus(lockAfter(failures - limit))), subject)
                    .update();
        }
    }

    private static Duration lockAfter(int further) {
        Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(further, 10));
        return lock.compareTo(LONGEST_LOCK) < 0 ? lock : LONGEST_LOCK;
    }

    private static byte[] nameSubject(String name) {
        return sha256("name:" + name.strip().toLowerCase(Locale.ROOT));
    }

    private static byte[] addressSubject(String address) {
        return sha256("address:" + address);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
