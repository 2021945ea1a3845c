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
import secondlook.workbench.database.CopyRows;
import secondlook.workbench.database.Database;
import secondlook.workbench.triage.Triage.OrderLine;

/**
 * Draws closed case files at random in two lanes, those that have a reason to read and those that have none. They stand
 * together in one class, and the reasons of all of them are held back from a reader until that reader's own reading is
 * recorded: so nobody can tell a file that was drawn without a reason from one with many, and what the reasons miss can be
 * counted (docs/method/sampling.md).
 *
 * <p>A file is drawn once, by the first run that asks it, with the probability of the lane it then stands in. Whether it is
 * drawn follows from the stored seed and its agency and reference alone, by SHA-256: the same on every machine and in every
 * run, and independent of all that is recorded in it. Every file that could have been drawn is kept with its probability; a
 * file that was drawn stays drawn.
 */
final class Draw {

    /** One in sixteen: of a thousand closed files with a reason about sixty. Stored with the first draw; that one counts. */
    private static final double WITH_A_REASON = 1.0 / 16;

    /** One in four: few files have no reason at all, and what all reasons miss is found among them alone. */
    private static final double WITHOUT = 1.0 / 4;

    private static final double TWO_TO_53 = 0x1p53;

    private final JdbcClient sql;
    private final Database database;

    Draw(Database database) {
        this.database = database;
        this.sql = database.sql();
    }

    /** How many of those that were drawn have no reason to be read. */
    int withoutReason() {
        return sql.sql("select count(*) from reading_order join drawn using (case_file) where reason_class is null")
                .query(Integer.class)
                .single();
    }

    /** Draws among the files that are new since the last run; all others stay as they were drawn. */
    void renew(int run, List<OrderLine> lines, Instant now) {
        sql.sql("""
                        insert into draw (seed, probability, probability_without, begun_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(firstSeed(), WITH_A_REASON, WITHOUT, Timestamp.from(now))
                .update();
        Settled settled = sql.sql("select seed, probability, probability_without from draw")
                .query((row, _) -> new Settled(row.getLong(1), row.getDouble(2), row.getDouble(3)))
                .single();
        sql.sql("""
                        create temporary table considered (case_file int, had_reason boolean, probability double precision,
                            drawn boolean, place bigint) on commit drop""").update();
        try (CopyRows rows = database.copyInto("considered (case_file, had_reason, probability, drawn, place)")) {
            for (OrderLine line : lines) {
                long hash = hash(settled.seed(), line.id());
                boolean reason = line.reasonClass() != null;
                double probability = reason ? settled.withAReason() : settled.without();
                rows.number(line.number())
                        .flag(reason)
                        .decimal(probability)
                        .flag(share(hash) < probability)
                        .number(Long.rotateLeft(hash, 32))
                        .endRow();
            }
        }
        sql.sql("""
                        with new as (
                            insert into draw_frame (case_file, run_id, had_reason, probability, drawn)
                            select case_file, ?, had_reason, probability, drawn from considered order by case_file
                            on conflict do nothing returning case_file)
                        insert into drawn (case_file, probability, place, drawn_at)
                        select c.case_file, c.probability, c.place, ? from considered c join new using (case_file)
                        where c.drawn order by c.case_file on conflict do nothing""").params(run, Timestamp.from(now)).update();
        sql.sql("drop table considered").update();
    }

    private record Settled(long seed, double withAReason, double without) {}

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
