package secondlook.workbench.triage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.casework.casefile.CaseFileId;
import secondlook.workbench.database.Database;
import secondlook.workbench.triage.Triage.OrderLine;

/**
 * Draws closed case files at random, each with the same probability, whether it has reasons or not. They stand together in
 * one class, and the reasons of all of them are held back from a reader until that reader's own reading is recorded: so
 * nobody can tell a file that was drawn without a reason from one with many, and what the reasons miss can be counted.
 *
 * <p>Whether a file is drawn follows from the stored seed and its agency and reference alone, by SHA-256: the same on every
 * machine and in every run, and independent of all that is recorded in it. A file that was drawn stays drawn.
 */
final class Draw {

    /** One in sixteen: of a thousand closed files about sixty. Stored with the first draw; that one counts. */
    private static final double PROBABILITY = 1.0 / 16;

    private static final double TWO_TO_53 = 0x1p53;

    private final JdbcClient sql;
    private final Database database;

    Draw(Database database) {
        this.database = database;
        this.sql = database.sql();
    }

    /** Draws among the files that are new since the last run. */
    void renew(List<OrderLine> lines, Instant now) {
        sql.sql("insert into draw (seed, probability, begun_at) values (?, ?, ?) on conflict do nothing")
                .params(firstSeed(), PROBABILITY, Timestamp.from(now))
                .update();
        long seed = sql.sql("select seed from draw").query(Long.class).single();
        double probability =
                sql.sql("select probability from draw").query(Double.class).single();
        for (OrderLine line : lines) {
            long hash = hash(seed, line.id());
            if (share(hash) < probability) {
                sql.sql(
                                "insert into drawn (case_file, probability, place, drawn_at) values (?, ?, ?, ?) on conflict do nothing")
                        .params(line.number(), probability, Long.rotateLeft(hash, 32), Timestamp.from(now))
                        .update();
            }
        }
    }

    /** A demo gives the same picture twice; a review's own draw cannot be foreseen. */
    private long firstSeed() {
        Long demo = database.identity().seed();
        return demo == null ? new SecureRandom().nextLong() : demo;
    }

    /** Sixty-four bits that follow from the seed and the file's name. */
    static long hash(long seed, CaseFileId id) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
            sha256.update((id.agency() + "\n" + id.reference()).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(sha256.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** A number from 0 to 1, without 1. */
    static double share(long hash) {
        return (hash >>> 11) / TWO_TO_53;
    }
}
