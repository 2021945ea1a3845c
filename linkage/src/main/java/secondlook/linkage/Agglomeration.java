package secondlook.linkage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes clusters by joining, again and again, the two clusters that belong together most, until none reach the
 * threshold. Two clusters are weighed by the mean weight of the pairs between them, so that one false tie cannot join
 * two persons, and by their profiles (the commonest value of each field), so that a mistake in one record does not
 * outweigh what all others say. Connected components, which know neither, collapse under wide blocking.
 *
 * <p>Ties between equal weights are broken by unit, hence by content. Cost: about the number of candidate pairs above
 * the floor times the logarithm of it; memory about 60 bytes for each of them.
 */
final class Agglomeration {
    /** Candidate pairs below this weight do not start anything; they are weighed again when clusters meet. */
    static final double FLOOR_BITS = -6;

    private static final double LIMIT_BITS = 14;
    private static final int[] NO_LIST = {};
    private static final int MOST_PAIRS_WEIGHED = 36;

    private final RecordTable table;
    private final PairScorer scorer;
    private final Constraints constraints;
    private final LastingValues lasting;
    /** Patterns of units that met, in this run or in one before it. */
    private final PairMemory patterns;
    /** By field and cluster, how many records hold the commonest value. */
    private final int[][] support;

    private final double thresholdBits;
    private final double profileShare;
    private final int[][] members;
    private final int[] version;
    /** Cluster that each unit is in. */
    private final int[] owner;

    private final @Nullable ClusterTies[] ties;
    private final MergeQueue queue = new MergeQueue();

    Agglomeration(
            RecordTable table,
            PairScorer scorer,
            Constraints constraints,
            LastingValues lasting,
            PairMemory patterns,
            double thresholdBits,
            double profileShare) {
        this.table = table;
        this.scorer = scorer;
        this.constraints = constraints;
        this.lasting = lasting;
        this.patterns = patterns;
        support = new int[table.fields.length][table.size()];
        this.thresholdBits = thresholdBits;
        this.profileShare = profileShare;
        members = new int[table.size()][];
        version = new int[table.size()];
        owner = new int[table.size()];
        ties = new ClusterTies[table.size()];
        for (int unit = 0; unit < members.length; unit++) {
            members[unit] = new int[] {unit};
            owner[unit] = unit;
            profile(unit);
        }
    }

    int[] members(int cluster) {
        return members[cluster];
    }

    /** Joins two units' clusters whatever the evidence, because people said so. */
    void mustLink(int left, int right) {
        int a = clusterOf(left);
        int b = clusterOf(right);
        if (a != b) {
            absorb(Math.min(a, b), Math.max(a, b));
        }
    }

    /** Moves a unit that binds nothing into another cluster. */
    void move(int unit, int target) {
        int from = owner[unit];
        members[from] =
                Arrays.stream(members[from]).filter(each -> each != unit).toArray();
        if (members[from].length > 0) {
            profile(from);
        }
        members[target] = Arrays.copyOf(members[target], members[target].length + 1);
        members[target][members[target].length - 1] = unit;
        Arrays.sort(members[target]);
        owner[unit] = target;
        profile(target);
    }

    int clusterOf(int unit) {
        return owner[unit];
    }

    /** What speaks for joining the clusters of two units, in bits: what is held against the threshold. */
    double joinBits(int unit, int other) {
        int left = Math.min(owner[unit], owner[other]);
        int right = Math.max(owner[unit], owner[other]);
        return score(left, right, weigh(left, right));
    }

    /** Joins clusters until none reach the threshold. */
    void run(Candidates candidates, float[] bits) {
        for (int pair = 0; pair < candidates.count; pair++) {
            if (bits[pair] >= FLOOR_BITS) {
                start(owner[candidates.left[pair]], owner[candidates.right[pair]], bits[pair]);
            }
        }
        while (queue.next()) {
            if (version[queue.left] == queue.leftVersion && version[queue.right] == queue.rightVersion) {
                merge(queue.left, queue.right);
            }
        }
    }

    /** The cluster of each unit, named by its first unit. */
    int[] clusters() {
        int[] result = new int[table.size()];
        for (int[] units : members) {
            int name = Arrays.stream(units).min().orElse(0);
            for (int unit : units) {
                result[unit] = name;
            }
        }
        return result;
    }

    private void start(int a, int b, float bits) {
        if (a == b) {
            return;
        }
        int left = Math.min(a, b);
        int right = Math.max(a, b);
        if (members[left].length == 1 && members[right].length == 1) {
            tie(left, right, new Tie(clip(bits - scorer.listBits(left, right)), 1));
            offer(left, right, bits);
        } else if (!tiesOf(left).has(right)) {
            Tie tie = weigh(left, right);
            tie(left, right, tie);
            offer(left, right, score(left, right, tie));
        }
    }

    private ClusterTies tiesOf(int cluster) {
        ClusterTies known = ties[cluster];
        if (known == null) {
            known = new ClusterTies();
            ties[cluster] = known;
        }
        return known;
    }

    private void tie(int left, int right, Tie tie) {
        tiesOf(left).put(right, tie.sum, tie.pairs);
        tiesOf(right).put(left, tie.sum, tie.pairs);
    }

    private void offer(int left, int right, double bits) {
        if (bits >= thresholdBits && constraints.mayMerge(left, right, this::members)) {
            queue.add(bits, left, right, version[left], version[right]);
        }
    }

    private void merge(int left, int right) {
        ClusterTies ofLeft = tiesOf(left);
        ClusterTies ofRight = tiesOf(right);
        int[] unitsOfLeft = members[left];
        int[] unitsOfRight = members[right];
        absorb(left, right);
        ties[left] = new ClusterTies();
        ties[right] = null;
        int one = 0;
        int two = 0;
        while (one < ofLeft.size() || two < ofRight.size()) {
            int nextOfLeft = one < ofLeft.size() ? ofLeft.other(one) : Integer.MAX_VALUE;
            int nextOfRight = two < ofRight.size() ? ofRight.other(two) : Integer.MAX_VALUE;
            int other = Math.min(nextOfLeft, nextOfRight);
            if (other != left && other != right) {
                Tie first = nextOfLeft == other
                        ? new Tie(ofLeft.sum(one), ofLeft.pairs(one))
                        : weigh(unitsOfLeft, members[other]);
                Tie second = nextOfRight == other
                        ? new Tie(ofRight.sum(two), ofRight.pairs(two))
                        : weigh(unitsOfRight, members[other]);
                meetAgain(left, right, other, first.plus(second));
            }
            one += nextOfLeft == other ? 1 : 0;
            two += nextOfRight == other ? 1 : 0;
        }
    }

    /** What ties another cluster to the one that two were joined to. */
    private void meetAgain(int left, int right, int other, Tie tie) {
        tiesOf(other).remove(right);
        double bits = score(left, other, tie);
        if (Math.max(bits, tie.mean()) >= FLOOR_BITS * 2) {
            tie(left, other, tie);
            offer(Math.min(left, other), Math.max(left, other), bits);
        } else {
            tiesOf(other).remove(left);
        }
    }

    private void absorb(int left, int right) {
        int[] joined = Arrays.copyOf(members[left], members[left].length + members[right].length);
        System.arraycopy(members[right], 0, joined, members[left].length, members[right].length);
        Arrays.sort(joined);
        members[left] = joined;
        for (int unit : members[right]) {
            owner[unit] = left;
        }
        members[right] = new int[0];
        constraints.merged(left, right);
        version[left]++;
        version[right]++;
        profile(left);
    }

    private Tie weigh(int left, int right) {
        return weigh(members[left], members[right]);
    }

    /** Mean weight of the pairs between two sets of units; of many pairs, an even sample of them. */
    private Tie weigh(int[] left, int[] right) {
        long pairs = (long) left.length * right.length;
        long step = Math.max(1, pairs / MOST_PAIRS_WEIGHED);
        double sum = 0;
        int weighed = 0;
        for (long at = 0; at < pairs; at += step) {
            int one = left[(int) (at / right.length)];
            int other = right[(int) (at % right.length)];
            sum += clip(scorer.bits(pattern(one, other), one, other) - scorer.listBits(one, other));
            weighed++;
        }
        return new Tie(sum / weighed * pairs, pairs);
    }

    private long pattern(int one, int other) {
        long known = patterns.get(one, other);
        if (known != -1) {
            return known;
        }
        long pattern = scorer.levels().of(one, other);
        patterns.put(one, other, pattern);
        return pattern;
    }

    private double score(int left, int right, Tie tie) {
        double profile = clip(profileBits(left, right));
        // Two entries in one list speak against the persons, however few of their records stand in it.
        return (1 - profileShare) * tie.mean()
                + profileShare * profile
                + scorer.listBits(table.size() + left, table.size() + right);
    }

    /**
     * Match weight of two clusters' profiles. Where each holds its own value several times over, the difference weighs
     * as often, down to what is known of persons with two lasting values.
     */
    private double profileBits(int left, int right) {
        int a = table.size() + left;
        int b = table.size() + right;
        long pattern = scorer.levels().of(a, b);
        double bits = scorer.model().priorBits();
        for (int field = 0; field < support.length; field++) {
            double own = scorer.fieldBits(field, pattern, a, b);
            int held = Math.min(support[field][left], support[field][right]);
            if (own < 0 && held > 1 && lasting.bits(field) < own) {
                own = Math.max(own * held, lasting.bits(field));
            }
            bits += own;
        }
        return bits;
    }

    /** The commonest value of each field among a cluster's records; of equally common ones, the first. */
    private void profile(int cluster) {
        int place = table.size() + cluster;
        int[] units = members[cluster];
        for (int field = 0; field < table.fields.length; field++) {
            if (table.mayHoldSeveral(field)) {
                table.setAll(field, place, codesOf(field, units));
            }
            table.setFirst(field, place, commonest(field, cluster, units));
        }
        table.lists[place] = units.length == 1 ? table.lists[units[0]] : listsOf(units);
    }

    private int[] codesOf(int field, int[] units) {
        return units.length == 1
                ? table.codes(field, units[0])
                : Arrays.stream(units)
                        .flatMap(unit -> Arrays.stream(table.codes(field, unit)))
                        .sorted()
                        .distinct()
                        .toArray();
    }

    /** The lists that any of them stands in; mostly none does. */
    private int[] listsOf(int[] units) {
        for (int unit : units) {
            if (table.lists[unit].length > 0) {
                return Arrays.stream(units)
                        .flatMap(each -> Arrays.stream(table.lists[each]))
                        .sorted()
                        .distinct()
                        .toArray();
            }
        }
        return NO_LIST;
    }

    private int commonest(int field, int cluster, int[] units) {
        int best = -1;
        int bestCount = 0;
        if (units.length == 1) {
            support[field][cluster] = table.multiplicity[units[0]];
            return table.first(field, units[0]);
        }
        for (int at = 0; at < units.length; at++) {
            int code = table.first(field, units[at]);
            int count = 0;
            for (int unit : units) {
                count += table.first(field, unit) == code ? table.multiplicity[unit] : 0;
            }
            if (code >= 0 && (count > bestCount || (count == bestCount && code < best))) {
                best = code;
                bestCount = count;
            }
        }
        support[field][cluster] = bestCount;
        return best;
    }

    private static double clip(double bits) {
        return Math.max(-LIMIT_BITS, Math.min(LIMIT_BITS, bits));
    }

    /** Sum of the weights between two clusters, and the number of pairs. */
    private record Tie(double sum, double pairs) {
        Tie plus(Tie other) {
            return new Tie(sum + other.sum, pairs + other.pairs);
        }

        double mean() {
            return sum / pairs;
        }
    }
}
