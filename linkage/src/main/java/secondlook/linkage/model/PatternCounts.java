package secondlook.linkage.model;

import java.util.Arrays;
import java.util.List;

/**
 * How many pairs have each agreement pattern: whole numbers, so counts of pieces can be added in any order. A pattern is
 * a number whose digits are the levels, the first comparison lowest.
 */
final class PatternCounts implements TileSink {
    private final long[] place;
    private final int[] levels;
    private long[] keys = new long[1 << 10];
    private long[] counts = new long[1 << 10];
    private int size;
    private final long[] pattern = new long[PairTile.PAIRS];

    PatternCounts(List<Comparison> comparisons) {
        place = new long[comparisons.size()];
        levels = new int[place.length];
        long patterns = 1;
        for (int at = 0; at < place.length; at++) {
            place[at] = patterns;
            levels[at] = comparisons.get(at).levels().size();
            patterns = Math.multiplyExact(patterns, levels[at]);
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

    /** Patterns in ascending order. */
    long[] patterns() {
        long[] all = Arrays.stream(keys).filter(key -> key >= 0).toArray();
        Arrays.sort(all);
        return all;
    }

    long count(long patternNumber) {
        int slot = slot(patternNumber);
        return keys[slot] < 0 ? 0 : counts[slot];
    }

    /** The level of a comparison in a pattern. */
    int level(long patternNumber, int comparison) {
        return (int) (patternNumber / place[comparison] % levels[comparison]);
    }
}
