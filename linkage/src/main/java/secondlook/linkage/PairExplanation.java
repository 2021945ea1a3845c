package secondlook.linkage;

import java.util.Comparator;
import java.util.List;

/**
 * Why a pair has its weight: derived on demand, never stored. The bits of all evidence and the starting point add up to
 * the match weight.
 *
 * @param leftId id of one record
 * @param rightId id of the other
 * @param startingBits weight before any field is looked at: how rare it is that a candidate pair is one person
 * @param evidence all fields, neutral ones included
 * @param matchWeightBits the sum
 * @param probability probability that the records are of one person, as judgements of pairs like it have it
 * @param status what became of the pair
 */
public record PairExplanation(
        String leftId,
        String rightId,
        double startingBits,
        List<Evidence> evidence,
        double matchWeightBits,
        double probability,
        PairStatus status) {
    public PairExplanation {
        evidence = List.copyOf(evidence);
    }

    /** Evidence for one person, strongest first. */
    public List<Evidence> evidenceFor() {
        return evidence.stream()
                .filter(item -> item.bits() > 0)
                .sorted(Comparator.comparingDouble(item -> -item.bits()))
                .toList();
    }

    /** Evidence against one person, strongest first. */
    public List<Evidence> evidenceAgainst() {
        return evidence.stream()
                .filter(item -> item.bits() < 0)
                .sorted(Comparator.comparingDouble(Evidence::bits))
                .toList();
    }

    @Override
    public String toString() {
        return "PairExplanation[" + leftId + ", " + rightId + ", " + matchWeightBits + " bits]";
    }
}
