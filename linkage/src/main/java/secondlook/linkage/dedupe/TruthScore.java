package secondlook.linkage.dedupe;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How clusters compare with the truth, over all pairs of records: of the pairs put together, the share that is right
 * (precision), and of the pairs that belong together, the share that was found (recall). Records without a truth are
 * left out.
 *
 * @param truePairs pairs that belong together
 * @param foundPairs pairs put together
 * @param correctPairs pairs that are both
 */
public record TruthScore(long truePairs, long foundPairs, long correctPairs) {
    public double precision() {
        return foundPairs == 0 ? 1 : (double) correctPairs / foundPairs;
    }

    public double recall() {
        return truePairs == 0 ? 1 : (double) correctPairs / truePairs;
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
        return truePairs + foundPairs == 0 ? 1 : 2.0 * correctPairs / (truePairs + foundPairs);
    }

    /** Scores clusters, given by record, against who the records truly are, null where not known. */
    public static TruthScore of(int[] clusterOf, @Nullable String[] truth) {
        Map<String, Long> real = new HashMap<>();
        Map<Integer, Long> found = new HashMap<>();
        Map<String, Long> both = new HashMap<>();
        IntStream.range(0, clusterOf.length).forEach(record -> {
            String person = truth[record];
            if (person != null) {
                real.merge(person, 1L, Long::sum);
                found.merge(clusterOf[record], 1L, Long::sum);
                both.merge(clusterOf[record] + "~" + person, 1L, Long::sum);
            }
        });
        return new TruthScore(pairs(real), pairs(found), pairs(both));
    }

    private static long pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }
}
