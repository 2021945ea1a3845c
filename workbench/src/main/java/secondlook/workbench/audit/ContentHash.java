package secondlook.workbench.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of something that must not change, as 64 small hexadecimal digits. */
public record ContentHash(String hex) {

    public ContentHash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256 [" + hex + "]. Maybe it has capital letters.");
        }
    }

    public static ContentHash of(byte[] content) {
        return new ContentHash(HexFormat.of().formatHex(sha256().digest(content)));
    }

    /** A new SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    public static ContentHash of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
