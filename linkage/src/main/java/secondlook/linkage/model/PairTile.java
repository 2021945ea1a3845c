package secondlook.linkage.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.Workers;

/**
 * A tile of pairs and the records they are made of, gathered so that comparing touches small neighbouring memory: a
 * record's codes and letters are fetched once for its block, not once for each pair. Owned by one thread.
 */
final class PairTile {
    /** Most pairs of a tile. */
    static final int PAIRS = 2048;

    private final PreparedRecords records;
    /** What is gathered for each column. */
    private final ColumnNeeds needs;

    /** Pairs in the tile. */
    int count;
    /** By pair, the place of its left and right record among those gathered. */
    final int[] left = new int[PAIRS];

    final int[] right = new int[PAIRS];
    /** By comparison and pair. */
    final byte[][] level;

    /** Records taken in. */
    int taken;
    /** By place, the record. */
    int[] record = new int[0];
    /** Records whose codes and letters are fetched. */
    private int fetched;
    /** By column, whether all pairs of the tile have one value in it. */
    private boolean[] agreed;
    /** By column, whether its letters are not needed. */
    private boolean[] lettersUnused;
    /** By column and place. */
    final int[][] code;

    final long[][] signature;
    final long[][] shape;
    final long[][] packed;
    final int[][] day;
    int[] file = new int[0];

    PairTile(PreparedRecords records, ColumnNeeds needs, int comparisons) {
        this.records = records;
        this.needs = needs;
        int columns = records.columnCount();
        level = new byte[comparisons][PAIRS];
        code = new int[columns][];
        signature = new long[columns][];
        shape = new long[columns][];
        packed = new long[columns][];
        day = new int[columns][];
        agreed = new boolean[columns];
        lettersUnused = new boolean[columns];
        grow(1 << 12);
    }

    /** What tests need of each column beside its codes. */
    static final class ColumnNeeds {
        final @Nullable Words[] words;
        final int[] @Nullable [] days;

        ColumnNeeds(int columns) {
            words = new @Nullable Words[columns];
            days = new int[columns] @Nullable [];
        }

        void words(PreparedRecords records, int column, Workers workers) {
            words[column] = records.column(column).words(workers);
        }

        void days(PreparedRecords records, int column) {
            days[column] = records.column(column).days();
        }
    }

    /** Says on which columns all pairs agree, and of which of these no letter is needed. */
    void agreeOn(boolean[] columns, boolean[] withoutLetters) {
        agreed = columns.clone();
        lettersUnused = withoutLetters.clone();
    }

    /** Whether all pairs have one value in a column, and the same one. */
    boolean agreesOn(int column) {
        return agreed[column];
    }

    /** Forgets all records and pairs. */
    void clear() {
        count = 0;
        taken = 0;
        fetched = 0;
    }

    boolean hasRoomFor(int moreRecords) {
        return taken + moreRecords <= record.length;
    }

    /** Takes records in; returns the place of the first. */
    int take(int[] members, int from, int to) {
        int base = taken;
        if (!hasRoomFor(to - from)) {
            grow(Math.max(record.length * 2, taken + to - from));
        }
        System.arraycopy(members, from, record, base, to - from);
        taken += to - from;
        return base;
    }

    /** Fetches the codes and letters of the records taken in since the last time. */
    void fetch() {
        int base = fetched;
        int[] all = records.codes;
        int stride = code.length;
        for (int column = 0; column < stride; column++) {
            int[] own = code[column];
            for (int at = base; at < taken; at++) {
                own[at] = all[record[at] * stride + column];
            }
        }
        for (int column = 0; column < stride; column++) {
            if (!lettersUnused[column]) {
                fetchValues(column, base);
            }
        }
        int[] files = records.files;
        if (files != null) {
            for (int at = base; at < taken; at++) {
                file[at] = files[record[at]];
            }
        }
        fetched = taken;
    }

    private void fetchValues(int column, int base) {
        int[] own = code[column];
        Words words = needs.words[column];
        if (words != null && words.facts.length > 0) {
            long[] facts = words.facts;
            long[] signatures = signature[column];
            long[] shapes = shape[column];
            for (int at = base; at < taken; at++) {
                int fact = 2 * Math.max(0, own[at]);
                signatures[at] = facts[fact];
                shapes[at] = facts[fact + 1];
            }
            long[] pack = words.packed;
            for (int at = base; pack != null && at < taken; at++) {
                packed[column][at] = pack[Math.max(0, own[at])];
            }
        }
        int[] days = needs.days[column];
        for (int at = base; days != null && at < taken; at++) {
            day[column][at] = own[at] < 0 ? PreparedColumn.NO_DAY : days[own[at]];
        }
    }

    private void grow(int capacity) {
        record = Arrays.copyOf(record, capacity);
        file = Arrays.copyOf(file, records.files == null ? 0 : capacity);
        for (int column = 0; column < code.length; column++) {
            code[column] = grown(code[column], capacity);
            Words words = needs.words[column];
            signature[column] = grown(signature[column], words == null ? 0 : capacity);
            shape[column] = grown(shape[column], words == null ? 0 : capacity);
            packed[column] = grown(packed[column], words == null || words.packed == null ? 0 : capacity);
            day[column] = grown(day[column], needs.days[column] == null ? 0 : capacity);
        }
    }

    private static int[] grown(int @Nullable [] old, int capacity) {
        return old == null ? new int[capacity] : Arrays.copyOf(old, capacity);
    }

    private static long[] grown(long @Nullable [] old, int capacity) {
        return old == null ? new long[capacity] : Arrays.copyOf(old, capacity);
    }
}
