package secondlook.linkage.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of one rule: records that agree on all its columns stand together, in content order. Made by a stable
 * counting sort of codes, column by column, so it needs no packed key and costs a pass over the records for each
 * column.
 *
 * <p>A block with more than {@link #WHOLE} records is split: its records are ordered by their other values, and each
 * meets the next ones in that order, so many that the block has about as many pairs as the largest whole one.
 */
final class BlockIndex {
    /** Most records of a block in which every pair is looked at. */
    static final int WHOLE = 5_000;
    /** Most pairs of a block that is split. */
    private static final long SPLIT_PAIRS = 10_000_000;

    private static final int LEAST_NEIGHBOURS = 10;

    final int[] columns;
    /** Records of blocks of two or more, block by block. */
    final int[] members;
    /** Where blocks begin in the members, and their end. */
    final int[] starts;
    /** By record, its place in its split block, -1 for none; null when no block is split. */
    private final int @Nullable [] splitPlace;
    /** By record of a split block, how many of the next ones it meets. */
    private final int @Nullable [] splitNeighbours;

    private long blocksSplit;

    private BlockIndex(int[] columns, int[] members, int[] starts, PreparedRecords records) {
        this.columns = columns;
        this.members = members;
        this.starts = starts;
        int[] places = null;
        int[] near = null;
        for (int block = 0; block < blocks(); block++) {
            if (size(block) > WHOLE) {
                if (places == null || near == null) {
                    places = new int[records.size];
                    near = new int[records.size];
                    Arrays.fill(places, -1);
                }
                blocksSplit++;
                orderByOtherValues(records, starts[block], starts[block + 1]);
                for (int at = starts[block]; at < starts[block + 1]; at++) {
                    places[members[at]] = at - starts[block];
                    near[members[at]] = neighbours(size(block));
                }
            }
        }
        splitPlace = places;
        splitNeighbours = near;
    }

    private BlockIndex(int[] columns, int[] splitPlace, int[] splitNeighbours) {
        this.columns = columns;
        members = new int[0];
        starts = new int[1];
        this.splitPlace = splitPlace;
        this.splitNeighbours = splitNeighbours;
    }

    /**
     * The columns of a rule whose blocks lie elsewhere.
     *
     * @param splitPlace by record, its place in its split block, -1 for none
     * @param splitNeighbours by record of a split block, how many of the next ones it meets
     */
    static BlockIndex elsewhere(PreparedRecords records, BlockingRule rule, int[] splitPlace, int[] splitNeighbours) {
        return new BlockIndex(records.indexes(rule), splitPlace, splitNeighbours);
    }

    static BlockIndex of(PreparedRecords records, BlockingRule rule) {
        int[] columns = records.indexes(rule);
        int[] order = new int[records.size];
        int count = 0;
        for (int record = 0; record < records.size; record++) {
            boolean complete = true;
            for (int column : columns) {
                complete &= records.column(column).codes[record] >= 0;
            }
            order[count] = record;
            count += complete ? 1 : 0;
        }
        order = Arrays.copyOf(order, count);
        for (int at = columns.length - 1; at >= 0; at--) {
            PreparedColumn column = records.column(columns[at]);
            order = sorted(order, column.codes, column.size());
        }
        return withBlocks(records, columns, order);
    }

    private static int[] sorted(int[] order, int[] codes, int size) {
        int[] next = new int[size + 1];
        for (int record : order) {
            next[codes[record] + 1]++;
        }
        for (int code = 0; code < size; code++) {
            next[code + 1] += next[code];
        }
        int[] sorted = new int[order.length];
        for (int record : order) {
            sorted[next[codes[record]]++] = record;
        }
        return sorted;
    }

    private static BlockIndex withBlocks(PreparedRecords records, int[] columns, int[] order) {
        int[] members = new int[order.length];
        int[] starts = new int[Math.max(2, order.length / 2 + 1)];
        int kept = 0;
        int blocks = 0;
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && agree(records, columns, order[from], order[to])) {
                to++;
            }
            if (to - from > 1) {
                System.arraycopy(order, from, members, kept, to - from);
                starts[blocks++] = kept;
                kept += to - from;
            }
            from = to;
        }
        starts[blocks] = kept;
        return new BlockIndex(columns, Arrays.copyOf(members, kept), Arrays.copyOf(starts, blocks + 1), records);
    }

    private static boolean agree(PreparedRecords records, int[] columns, int one, int other) {
        for (int column : columns) {
            int[] codes = records.column(column).codes;
            if (codes[one] != codes[other]) {
                return false;
            }
        }
        return true;
    }

    private void orderByOtherValues(PreparedRecords records, int from, int to) {
        int[] block = Arrays.copyOfRange(members, from, to);
        for (int column = records.columnCount() - 1; column >= 0; column--) {
            int wanted = column;
            if (Arrays.stream(columns).noneMatch(own -> own == wanted)) {
                int[] codes = records.column(column).codes;
                int[] ranks = records.column(column).ranks();
                long[] keys = new long[block.length];
                for (int at = 0; at < keys.length; at++) {
                    int code = codes[block[at]];
                    keys[at] = (long) (code < 0 ? -1 : ranks[code]) << 32 | at;
                }
                Arrays.sort(keys);
                int[] next = new int[block.length];
                for (int at = 0; at < next.length; at++) {
                    next[at] = block[(int) keys[at]];
                }
                block = next;
            }
        }
        System.arraycopy(block, 0, members, from, block.length);
    }

    int blocks() {
        return starts.length - 1;
    }

    int size(int block) {
        return starts[block + 1] - starts[block];
    }

    long blocksSplit() {
        return blocksSplit;
    }

    /** How many of the next records each record of a block of this size meets. */
    static int neighbours(int size) {
        return size <= WHOLE ? size - 1 : (int) Math.max(LEAST_NEIGHBOURS, Math.min(WHOLE / 2, SPLIT_PAIRS / size));
    }

    /** Pairs in a block of this size. */
    static long pairs(int size) {
        long near = neighbours(size);
        return near * size - near * (near + 1) / 2;
    }

    /** Whether two records that agree on all columns of this rule did meet in its block. */
    boolean met(int one, int other) {
        int[] places = splitPlace;
        int[] near = splitNeighbours;
        if (places == null || near == null || places[one] < 0) {
            return true;
        }
        return Math.abs(places[one] - places[other]) <= near[one];
    }

    boolean isSplit() {
        return splitPlace != null;
    }
}
