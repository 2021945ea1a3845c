package secondlook.linkage.model;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many pairs have each agreement pattern: whole numbers, so counts of pieces can be added in any order. A pattern is
 * a number whose digits are the levels, the first comparison lowest.
 */
final class PatternCounts implements TileSink {
    private final long[] place;
    private long[] keys = new long[1 << 10];
    private long[] counts = new long[1 << 10];
    private int size;
    private final long[] pattern = new long[PairTile.PAIRS];

    PatternCounts(List<Comparison> comparisons) {
        place = new long[comparisons.size()];
        long patterns = 1;
        for (int at = 0; at < place.length; at++) {
            place[at] = patterns;
            patterns = Math.multiplyExact(patterns, comparisons.get(at).levels().size());
        }
        Arrays.fill(keys, -1);
    }

    @Override
    public void accept(PairTile tile) {
        Arrays.fill(pattern, 0, tile.count, 0);
        for (int at = 0; at < place.length; at++) {
            byte[] level = tile.level[at];
            for (int pair = 0; pair < tile.count; pair++) {
                pattern[pair] += level[pair] * place[at];
            }
        }
        for (int pair = 0; pair < tile.count; pair++) {
            add(pattern[pair], 1);
        }
    }

    /** Adds the counts of another piece. */
    void add(PatternCounts other) {
        for (int slot = 0; slot < other.keys.length; slot++) {
            if (other.keys[slot] >= 0) {
                add(other.keys[slot], other.counts[slot]);
            }
        }
    }

    private void add(long key, long count) {
        int slot = slot(key);
        if (keys[slot] < 0) {
            keys[slot] = key;
            if (++size * 2 > keys.length) {
                counts[slot] += count;
                grow();
                return;
            }
        }
        counts[slot] += count;
    }

    private int slot(long key) {
        int slot = (int) (secondlook.linkage.Hashing.mix(key) & (keys.length - 1));
        while (keys[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new long[keys.length];
        Arrays.fill(keys, -1);
        for (int at = 0; at < oldKeys.length; at++) {
            if (oldKeys[at] >= 0) {
                int slot = slot(oldKeys[at]);
                keys[slot] = oldKeys[at];
                counts[slot] = oldCounts[at];
            }
        }
    }

    /** Pairs by pattern, patterns in ascending order. */
    SortedMap<Long, Long> asMap() {
        SortedMap<Long, Long> map = new TreeMap<>();
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] >= 0) {
                map.put(keys[slot], counts[slot]);
            }
        }
        return map;
    }

    /** The level of each comparison in a pattern. */
    static int[] levels(long pattern, List<Comparison> comparisons) {
        int[] levels = new int[comparisons.size()];
        long rest = pattern;
        for (int at = 0; at < levels.length; at++) {
            int size = comparisons.get(at).levels().size();
            levels[at] = (int) (rest % size);
            rest /= size;
        }
        return levels;
    }
}
