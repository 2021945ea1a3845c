package secondlook.linkage.model;

import java.util.List;

/**
 * Compares the pairs of blocks, a tile of pairs at a time: fetches a block's records once, leaves out pairs that an
 * earlier rule has brought together, runs one comparison after another over the tile and hands it to a sink. Owned by
 * one thread.
 *
 * <p>Pairs are in content order: the left record of a pair always comes before the right one.
 */
final class PairKernel {
    private final List<LevelProgram> programs;
    private final List<BlockIndex> earlier;
    private final boolean betweenFilesOnly;
    private final List<LevelProgram.Compiled> compiled;
    private final PairTile tile;
    private final TileSink sink;
    private long pairs;

    /**
     * A kernel.
     *
     * @param earlier blocks of the rules before; a pair that met in one of them is left out
     */
    PairKernel(
            PreparedRecords records,
            List<LevelProgram.Compiled> comparisons,
            PairTile.ColumnNeeds needs,
            List<BlockIndex> earlier,
            boolean betweenFilesOnly,
            TileSink sink) {
        this.earlier = earlier;
        this.betweenFilesOnly = betweenFilesOnly && records.files != null;
        this.sink = sink;
        List<LevelProgram> made = new java.util.ArrayList<>();
        comparisons.forEach(comparison -> made.add(new LevelProgram(records, comparison, needs)));
        programs = made;
        compiled = comparisons;
        tile = new PairTile(records, needs, comparisons.size());
    }

    /** Pairs compared so far. */
    long pairs() {
        return pairs;
    }

    /** Compares the pairs of some blocks of a rule. */
    void blocks(BlockIndex index, int fromBlock, int toBlock) {
        agreeOn(index.columns);
        for (int block = fromBlock; block < toBlock; block++) {
            block(index.members, index.starts[block], index.starts[block + 1]);
        }
        finish();
    }

    /** Says on which columns the records of each block to come agree. */
    void agreeOn(int[] columns) {
        boolean[] agreed = new boolean[tile.code.length];
        boolean[] withoutLetters = new boolean[tile.code.length];
        for (int column : columns) {
            agreed[column] = true;
            withoutLetters[column] = compiled.stream().allMatch(one -> one.looksAtLettersOnlyIfDifferent(column));
        }
        tile.agreeOn(agreed, withoutLetters);
    }

    /** Compares the pairs of one block; {@link #finish} must follow the last one. */
    void block(int[] members, int from, int to) {
        int size = to - from;
        part(members, from, to, size, BlockIndex.neighbours(size), size <= BlockIndex.WHOLE);
    }

    /**
     * Compares the pairs of a part of a block: each of the first so many members with the next ones.
     *
     * @param own how many members meet their next ones; those after them are only met
     * @param near how many of the next ones each meets
     * @param ordered whether the members stand in content order
     */
    void part(int[] members, int from, int to, int own, int near, boolean ordered) {
        int size = to - from;
        if (!tile.hasRoomFor(size) && tile.taken > 0) {
            finish();
        }
        int base = tile.take(members, from, to);
        for (int one = 0; one < Math.min(own, size - 1); one++) {
            int end = Math.min(size, one + near + 1);
            for (int other = one + 1; other < end; other++) {
                if (tile.count == PairTile.PAIRS) {
                    flush();
                }
                boolean swapped = !ordered && tile.record[base + one] > tile.record[base + other];
                tile.left[tile.count] = base + (swapped ? other : one);
                tile.right[tile.count] = base + (swapped ? one : other);
                tile.count++;
            }
        }
    }

    /** Compares what is left in the tile. */
    void finish() {
        flush();
        tile.clear();
    }

    private void flush() {
        tile.fetch();
        for (BlockIndex before : earlier) {
            leaveOutMet(before);
        }
        if (betweenFilesOnly) {
            leaveOutOneFile();
        }
        if (tile.count > 0) {
            pairs += tile.count;
            for (LevelProgram program : programs) {
                program.run(tile);
            }
            sink.accept(tile);
        }
        tile.count = 0;
    }

    private void leaveOutMet(BlockIndex before) {
        int[] columns = before.columns;
        int[] first = tile.code[columns[0]];
        boolean split = before.isSplit();
        int kept = 0;
        for (int pair = 0; pair < tile.count; pair++) {
            int one = tile.left[pair];
            int other = tile.right[pair];
            boolean agree = first[one] == first[other] && first[one] >= 0;
            for (int at = 1; agree && at < columns.length; at++) {
                int[] codes = tile.code[columns[at]];
                agree = codes[one] == codes[other] && codes[one] >= 0;
            }
            boolean met = agree && (!split || before.met(tile.record[one], tile.record[other]));
            tile.left[kept] = one;
            tile.right[kept] = other;
            kept += met ? 0 : 1;
        }
        tile.count = kept;
    }

    private void leaveOutOneFile() {
        int kept = 0;
        for (int pair = 0; pair < tile.count; pair++) {
            int one = tile.left[pair];
            int other = tile.right[pair];
            tile.left[kept] = one;
            tile.right[kept] = other;
            kept += tile.file[one] == tile.file[other] ? 0 : 1;
        }
        tile.count = kept;
    }
}
