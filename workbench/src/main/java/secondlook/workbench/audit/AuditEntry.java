package secondlook.workbench.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act, as recorded. Its hash covers everything else in it and the hash of the entry before, so that nothing can
 * be changed, taken out or put elsewhere without breaking the chain behind it.
 *
 * <p>What is hashed with SHA-256 is the fields in the order below, but for the hash, each as UTF-8 with its length
 * in bytes and a colon before it and a comma behind it ({@code 5:hello,}), so that no two entries share their bytes.
 * Numbers are decimal, the time is in microseconds since 1970, hashes are small hexadecimal, no content hash is
 * empty. PostgreSQL can therefore recompute it with nothing but {@code sha256}; see docs/method/audit.md.
 *
 * @param sequence 1 for the first, without gaps
 * @param at to the microsecond
 * @param roles the viewer's, alphabetical, with commas
 * @param details JSON, kept to the byte
 * @param contentHash SHA-256 of what the act recorded, such as a decision; null if it records nothing that can be
 *     compared later
 * @param previousHash 64 zeros for the first
 */
public record AuditEntry(
        long sequence,
        Instant at,
        String viewer,
        String roles,
        String purpose,
        String session,
        String act,
        String objectKind,
        String objectId,
        String details,
        @Nullable String contentHash,
        String previousHash,
        String hash) {

    /** The hash before the first entry. */
    static final String BEGINNING = "0".repeat(64);

    /** The hash that the other fields should have. */
    String computedHash() {
        List<String> fields = List.of(
                Long.toString(sequence),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                viewer,
                roles,
                purpose,
                session,
                act,
                objectKind,
                objectId,
                details,
                contentHash == null ? "" : contentHash,
                previousHash);
        MessageDigest digest = ContentHash.sha256();
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
            digest.update((byte) ',');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The same entry with the hash that it should have. */
    AuditEntry sealed() {
        return new AuditEntry(
                sequence,
                at,
                viewer,
                roles,
                purpose,
                session,
                act,
                objectKind,
                objectId,
                details,
                contentHash,
                previousHash,
                computedHash());
    }

    /** Without details, which may quote what was searched for. */
    @Override
    public String toString() {
        return "AuditEntry[" + sequence + " " + act + " " + objectKind + "]";
    }
}
