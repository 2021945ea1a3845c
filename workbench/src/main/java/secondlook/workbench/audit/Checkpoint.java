package secondlook.workbench.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed statement that at that time the trail had so many entries, and that the last had that hash. Kept outside
 * of the database, it shows a trail that was cut short or replaced since.
 *
 * @param size entries; 1 or more
 * @param headHash of the last of them
 * @param signature Ed25519 over {@link #signedText}, base 64
 */
public record Checkpoint(long size, String headHash, Instant at, String signature) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Checkpoint signed(long size, String headHash, Instant at, PrivateKey key) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(signedText(size, headHash, at).getBytes(StandardCharsets.UTF_8));
            return new Checkpoint(size, headHash, at, Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java signs with Ed25519", e);
        }
    }

    boolean isSignedBy(PublicKey key) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(signedText(size, headHash, at).getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // why: a signature of the wrong shape is no signature
        }
    }

    /** The bytes that are signed, in words that a person can check. */
    private static String signedText(long size, String headHash, Instant at) {
        return "second-look audit checkpoint\n" + size + "\n" + headHash + "\n" + at + "\n";
    }

    /** One line of JSON. */
    String line() {
        return JSON.writeValueAsString(new Line(size, headHash, at.toString(), signature));
    }

    static Checkpoint ofLine(String line) {
        try {
            Line read = JSON.readValue(line, Line.class);
            return new Checkpoint(read.size(), read.head(), Instant.parse(read.at()), read.signature());
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "Not a checkpoint, in a line of " + line.length() + " characters. Maybe it is another file.", e);
        }
    }

    private record Line(long size, String head, String at, String signature) {}
}
