package secondlook.linkage.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What levels weigh, in bits: by comparison and level, and where the number of patterns allows, by whole pattern, with
 * the most that term frequencies can add to it. Immutable; threads share it.
 */
final class Weights {
    /** Most patterns for which a table is kept. */
    private static final long MOST_PATTERNS = 1 << 16;

    /** Why the value's frequency changes a level's weight: {@code weight * (log u - log frequency)}. */
    static final class Frequency {
        private final int column;
        private final double weight;
        private final double logU;
        private final double leastLog;
        private final double[] log;

        Frequency(int column, double weight, double logU, double leastLog, double[] log) {
            this.column = column;
            this.weight = weight;
            this.logU = logU;
            this.leastLog = leastLog;
            this.log = log;
        }

        int column() {
            return column;
        }

        /** Bits for two values, of which the commoner counts. */
        double bits(int code, int otherCode) {
            double one = code < 0 ? Double.NEGATIVE_INFINITY : log[code];
            double other = otherCode < 0 ? Double.NEGATIVE_INFINITY : log[otherCode];
            double commoner = Math.max(one, other);
            return commoner == Double.NEGATIVE_INFINITY ? 0 : weight * (logU - Math.max(commoner, leastLog));
        }

        double mostBits() {
            double rarest = 0;
            for (double value : log) {
                rarest = Math.min(rarest, value);
            }
            return Math.max(0, weight * (logU - Math.max(rarest, leastLog)));
        }
    }

    final double prior;
    final double[][] bits;
    final @Nullable Frequency[][] frequency;
    /** By comparison, what its level counts for in the number of a pattern; empty when there are too many patterns. */
    final int[] place;

    /** By pattern, the weight without frequencies; empty when there are too many patterns. */
    final double[] patternBits;
    /** By pattern, the most it can weigh with them. */
    final double[] patternMost;

    /** By comparison and level, the most it can weigh. */
    private final double[][] most;

    Weights(PreparedRecords records, ComparisonModel model) {
        List<Comparison> comparisons = model.comparisons();
        prior = model.priorBits();
        bits = new double[comparisons.size()][];
        most = new double[comparisons.size()][];
        frequency = new @Nullable Frequency[comparisons.size()][];
        long patterns = 1;
        int[] places = new int[comparisons.size()];
        for (int at = 0; at < bits.length; at++) {
            Comparison comparison = comparisons.get(at);
            List<ComparisonLevel> levels = comparison.levels();
            bits[at] = new double[levels.size()];
            most[at] = new double[levels.size()];
            frequency[at] = new @Nullable Frequency[levels.size()];
            for (int level = 0; level < levels.size(); level++) {
                bits[at][level] = levels.get(level).bits();
                Frequency adjustment = frequency(records, comparison, levels.get(level));
                frequency[at][level] = adjustment;
                most[at][level] = bits[at][level] + (adjustment == null ? 0 : adjustment.mostBits());
            }
            places[at] = (int) patterns;
            patterns = Math.min(MOST_PATTERNS + 1, patterns * levels.size());
        }
        boolean dense = patterns <= MOST_PATTERNS;
        place = dense ? places : new int[0];
        patternBits = new double[dense ? (int) patterns : 0];
        patternMost = new double[patternBits.length];
        for (int pattern = 0; pattern < patternBits.length; pattern++) {
            double sum = prior;
            double sumMost = prior;
            for (int at = 0; at < bits.length; at++) {
                int level = pattern / places[at] % bits[at].length;
                sum += bits[at][level];
                sumMost += most[at][level];
            }
            patternBits[pattern] = sum;
            patternMost[pattern] = sumMost;
        }
    }

    private static @Nullable Frequency frequency(
            PreparedRecords records, Comparison comparison, ComparisonLevel level) {
        TermFrequency wanted = level.frequency();
        if (wanted == null
                || level.isMissing()
                || level.test() instanceof LevelTest.Otherwise
                || wanted.weight() == 0) {
            return null;
        }
        int exact = wanted.ownU() ? -1 : comparison.exactLevel(wanted.column());
        double u = exact < 0 ? level.u() : comparison.levels().get(exact).u();
        PreparedColumn column = records.column(records.index(wanted.column()));
        return new Frequency(
                records.index(wanted.column()),
                wanted.weight(),
                ComparisonLevel.log2(u),
                ComparisonLevel.log2(wanted.minimum()),
                column.logFrequency());
    }

    /** The most that a pair of a tile can weigh. */
    double most(PairTile tile, int pair) {
        double sum = prior;
        for (int at = 0; at < most.length; at++) {
            sum += most[at][tile.level[at][pair]];
        }
        return sum;
    }

    /** The weight of a pair of a tile, in bits. */
    double weight(PairTile tile, int pair) {
        double sum = prior;
        for (int at = 0; at < bits.length; at++) {
            int level = tile.level[at][pair];
            sum += bits[at][level];
            Frequency adjustment = frequency[at][level];
            if (adjustment != null) {
                int[] code = tile.code[adjustment.column()];
                sum += adjustment.bits(code[tile.left[pair]], code[tile.right[pair]]);
            }
        }
        return sum;
    }
}
