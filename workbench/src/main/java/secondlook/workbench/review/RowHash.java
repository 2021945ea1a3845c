package secondlook.workbench.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import secondlook.workbench.archive.Cell;
import secondlook.workbench.audit.ContentHash;

/**
 * SHA-256 of a row's cells: for each cell its column and its value as UTF-8, each preceded by its length in bytes as
 * four bytes, so that no two rows give the same bytes.
 */
final class RowHash {

    private RowHash() {}

    /** In hexadecimal. */
    static String of(List<Cell> cells) {
        MessageDigest digest = ContentHash.sha256();
        for (Cell cell : cells) {
            update(digest, cell.column());
            update(digest, cell.raw());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of the text as UTF-8, in hexadecimal. */
    static String ofText(String text) {
        return HexFormat.of().formatHex(ContentHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
