package secondlook.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pairs drawn at random by hash, which stand for all pairs that were not looked at. Together with the candidates, which
 * are all looked at, they make a stratified picture of all pairs: hardly any pair of one person is among them, but
 * every coincidence that two strangers share.
 */
final class RandomPairs {
    private static final int DRAWS = 1_000_000;

    /** Patterns of the drawn pairs that are not candidates, with how many of all pairs each stands for. */
    final long[] patterns;

    final double[] weights;
    /** Number of all pairs of units. */
    final double allPairs;

    RandomPairs(RecordTable table, Candidates candidates, Workers workers) {
        long size = table.size();
        allPairs = Math.max(1, (double) size * (size - 1) / 2);
        double notLookedAt = allPairs - candidates.count;
        if (size < 2 || notLookedAt < 1) {
            patterns = new long[0];
            weights = new double[0];
            return;
        }
        long[] draws = new long[(int) Math.min(DRAWS, notLookedAt)];
        for (int draw = 0; draw < draws.length; draw++) {
            long left = Long.remainderUnsigned(Hashing.mix(2L * draw), size);
            long right = (left + 1 + Long.remainderUnsigned(Hashing.mix(2L * draw + 1), size - 1)) % size;
            draws[draw] = Math.min(left, right) << 32 | Math.max(left, right);
        }
        Arrays.parallelSort(draws);
        draws = notAmong(candidates, draws);
        Map<Long, Integer> counts = count(table, workers, draws);
        double scale = notLookedAt / Math.max(1, draws.length);
        patterns = counts.keySet().stream().mapToLong(Long::longValue).toArray();
        weights = Arrays.stream(patterns)
                .mapToDouble(pattern -> counts.getOrDefault(pattern, 0) * scale)
                .toArray();
    }

    /** The drawn pairs that are no candidates; both stand in the order of their left units. */
    private static long[] notAmong(Candidates candidates, long[] draws) {
        long[] kept = new long[draws.length];
        int length = 0;
        int at = 0;
        Map<Integer, Integer> partners = new HashMap<>();
        int stamped = -1;
        for (long draw : draws) {
            int left = (int) (draw >>> 32);
            if (left != stamped) {
                partners.clear();
                stamped = left;
                while (at < candidates.count && candidates.left[at] < left) {
                    at++;
                }
                for (; at < candidates.count && candidates.left[at] == left; at++) {
                    partners.put(candidates.right[at], at);
                }
            }
            if (!partners.containsKey((int) draw)) {
                kept[length++] = draw;
            }
        }
        return Arrays.copyOf(kept, length);
    }

    private static Map<Long, Integer> count(RecordTable table, Workers workers, long[] draws) {
        PairLevels levels = new PairLevels(table);
        long[] found = new long[draws.length];
        workers.ranges(draws.length, (piece, from, to) -> {
            for (int draw = from; draw < to; draw++) {
                found[draw] = levels.of((int) (draws[draw] >>> 32), (int) draws[draw]);
            }
        });
        Arrays.parallelSort(found);
        Map<Long, Integer> counts = new TreeMap<>();
        for (int from = 0; from < found.length; ) {
            int to = from;
            while (to < found.length && found[to] == found[from]) {
                to++;
            }
            counts.put(found[from], to - from);
            from = to;
        }
        return counts;
    }
}
