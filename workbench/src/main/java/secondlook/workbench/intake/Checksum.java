package secondlook.workbench.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import secondlook.workbench.audit.ContentHash;

/** SHA-256, in lower-case hexadecimal digits. */
final class Checksum {

    private Checksum() {}

    static MessageDigest start() {
        return ContentHash.sha256();
    }

    static String end(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String sha256(String text) {
        MessageDigest digest = start();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return end(digest);
    }
}
