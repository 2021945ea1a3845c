package secondlook.linkage;

import java.util.List;

/**
 * How to run; nothing here has to be set.
 *
 * @param threads number of threads, at least 1; the result does not depend on it
 * @param pairBudget most candidate pairs to score; 0 lets the engine choose by the number of records
 * @param thresholdBits match weight in bits from which clusters are joined; 0 is a probability of one half
 * @param keptProbability least probability of a pair that is kept in the result
 * @param forbiddenRoles roles that no automatic link may join
 */
public record LinkageSettings(
        int threads, long pairBudget, double thresholdBits, double keptProbability, List<RolePair> forbiddenRoles) {
    public LinkageSettings {
        forbiddenRoles = List.copyOf(forbiddenRoles);
        if (threads < 1) {
            throw new IllegalArgumentException("Threads must be at least 1 [" + threads + "]. Maybe leave it unset.");
        }
        if (pairBudget < 0) {
            throw new IllegalArgumentException(
                    "The pair budget is negative [" + pairBudget + "]. Maybe leave it at 0.");
        }
        if (!(keptProbability >= 0 && keptProbability <= 1)) {
            throw new IllegalArgumentException(
                    "The kept probability is not between 0 and 1 [" + keptProbability + "]. Maybe it is a percentage.");
        }
    }

    /** As many threads as processors, budget and threshold chosen by the engine, pairs kept from 1 in 20. */
    public static LinkageSettings defaults() {
        return new LinkageSettings(Runtime.getRuntime().availableProcessors(), 0, 0, 0.05, List.of());
    }

    public LinkageSettings withThreads(int number) {
        return new LinkageSettings(number, pairBudget, thresholdBits, keptProbability, forbiddenRoles);
    }

    public LinkageSettings withPairBudget(long pairs) {
        return new LinkageSettings(threads, pairs, thresholdBits, keptProbability, forbiddenRoles);
    }

    public LinkageSettings withThresholdBits(double bits) {
        return new LinkageSettings(threads, pairBudget, bits, keptProbability, forbiddenRoles);
    }

    public LinkageSettings withKeptProbability(double probability) {
        return new LinkageSettings(threads, pairBudget, thresholdBits, probability, forbiddenRoles);
    }

    public LinkageSettings withForbiddenRoles(List<RolePair> pairs) {
        return new LinkageSettings(threads, pairBudget, thresholdBits, keptProbability, pairs);
    }
}
