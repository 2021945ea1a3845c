package secondlook.workbench.archive;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.audit.ContentHash;

/**
 * SHA-256 of all rows of one file in the order of their records. Of each: its record, its line and the number of its cells,
 * four bytes each, then for each cell its length in bytes, -1 for none, and its bytes in UTF-8, as PostgreSQL holds them.
 * Sealed cells count apart. Not thread-safe.
 */
final class RowSeal {

    private final Part rows = new Part();
    private final Part sealed = new Part();

    /** Rows that stand in one table. */
    static final class Part {
        private final MessageDigest digest = ContentHash.sha256();
        private final ByteBuffer place = ByteBuffer.allocate(3 * Integer.BYTES);
        private int last;
        private boolean inOrder = true;

        /**
         * @param cells holds the cells in the form of PostgreSQL's binary copy, each preceded by its length
         */
        void add(int record, int line, int count, byte[] cells, int from, int length) {
            inOrder &= record > last;
            last = record;
            digest.update(
                    place.clear().putInt(record).putInt(line).putInt(count).array());
            digest.update(cells, from, length);
        }
    }

    Part rows() {
        return rows;
    }

    Part sealed() {
        return sealed;
    }

    /** In hexadecimal, or null where the rows did not come in the order of their records, so that nothing can be compared. */
    @Nullable
    String end() {
        if (!rows.inOrder || !sealed.inOrder) {
            return null;
        }
        MessageDigest both = ContentHash.sha256();
        both.update(rows.digest.digest());
        both.update(sealed.digest.digest());
        return HexFormat.of().formatHex(both.digest());
    }
}
