package secondlook.linkage;

import java.util.Arrays;

/**
 * A distribution over patterns of levels in which each field depends on at most one other: the tree of Chow and Liu
 * (1968), which keeps as much of the fields' mutual information as a tree can. It is what stops name, postcode and town
 * from counting three times. A field in which nothing was recorded says nothing, and the fields that hang on it fall
 * back to their own shares.
 *
 * @param parent the field that each field depends on, -1 for none
 * @param logShare log2 of the share of each level, by field, level of the parent (0 when unknown) and level
 */
@SuppressWarnings("ArrayRecordComponent")
record LevelTree(int[] parent, double[][][] logShare) {
    private static final double CONDITIONAL_STRENGTH = 6;
    private static final double BELIEVED = 0.3;

    /** Log2 probability of a pattern, over the fields in which both records hold something. */
    double log2(long pattern) {
        double bits = 0;
        for (int field = 0; field < parent.length; field++) {
            bits += bits(field, pattern);
        }
        return bits;
    }

    double bits(int field, long pattern) {
        int level = PairLevels.level(pattern, field);
        if (level == ComparedField.MISSING) {
            return 0;
        }
        int under = parent[field] < 0 ? 0 : PairLevels.level(pattern, parent[field]);
        return logShare[field][under][level];
    }

    /** Fields as if independent, with these shares of levels by field. */
    static LevelTree independent(double[][] shares) {
        int[] parent = new int[shares.length];
        Arrays.fill(parent, -1);
        double[][][] log = new double[shares.length][ComparedField.LEVELS][ComparedField.LEVELS];
        for (int field = 0; field < shares.length; field++) {
            for (int level = 1; level < ComparedField.LEVELS; level++) {
                log[field][0][level] = log2(shares[field][level]);
            }
        }
        return new LevelTree(parent, log);
    }

    /**
     * The same tree with shares held to what is known beforehand. Where the data say that a level is common after all,
     * a column is not what it was taken for (a date of birth), and the data are believed. A difference that is known to come about
     * (a new telephone) never becomes rarer than that. That two records differ is never
     * more common in one person than among others: in a small set it may look so, and would then speak for one person.
     *
     * @param other the shares among other persons
     */
    LevelTree held(ComparedField[] fields, LevelTree other) {
        double[][][] log = new double[logShare.length][ComparedField.LEVELS][];
        for (int field = 0; field < log.length; field++) {
            for (int under = 0; under < ComparedField.LEVELS; under++) {
                log[field][under] = logShare[field][under].clone();
                for (int level = 1; level < ComparedField.LEVELS; level++) {
                    if (logShare[field][0][level] < log2(BELIEVED)) {
                        log[field][under][level] =
                                Math.min(log[field][under][level], log2(fields[field].mostShare(level)));
                    }
                }
                log[field][under][ComparedField.DIFFERENT] =
                        Math.max(log[field][under][ComparedField.DIFFERENT], log2(fields[field].leastDiffering()));
                double differ = other.logShare[field][0][ComparedField.DIFFERENT];
                log[field][under][ComparedField.DIFFERENT] =
                        Math.min(log[field][under][ComparedField.DIFFERENT], differ);
            }
        }
        return new LevelTree(parent, log);
    }

    /**
     * Fields with these shares of levels that go wrong together: where the field that one hangs on differs, it differs
     * too in half of the cases, whatever its own share. Somebody who moved has another street, town and postcode at once.
     */
    static LevelTree goingWrongTogether(double[][] shares, int[] parents) {
        double[][][] log = independent(shares).logShare;
        for (int field = 0; field < shares.length; field++) {
            if (parents[field] >= 0) {
                for (int under = 1; under < ComparedField.LEVELS; under++) {
                    boolean differs = under == ComparedField.DIFFERENT;
                    for (int level = 1; level < ComparedField.LEVELS; level++) {
                        double own = shares[field][level];
                        double together = level == ComparedField.DIFFERENT ? 1 : 0;
                        log[field][under][level] = log2(differs ? (own + together) / 2 : own);
                    }
                }
            }
        }
        return new LevelTree(parents, log);
    }

    /** The weight of each two levels of each two fields together, the second field of the two not after the first. */
    static double[][][][] joint(long[] patterns, double[] weights, int fields) {
        double[][][][] joint = new double[fields][fields][ComparedField.LEVELS][ComparedField.LEVELS];
        for (int index = 0; index < patterns.length; index++) {
            for (int one = 0; one < fields; one++) {
                int level = PairLevels.level(patterns[index], one);
                for (int other = 0; other <= one && level > 0; other++) {
                    joint[one][other][level][PairLevels.level(patterns[index], other)] += weights[index];
                }
            }
        }
        return joint;
    }

    /**
     * Fits the tree to weighted pairs.
     *
     * @param joint the weight of each two levels of each two fields, see {@link #joint}; only read
     * @param prior share of each level by field to fall back on where patterns are few
     * @param strength how many pairs the prior is worth
     * @param share how much of the fit stays with the prior however many the pairs are, so that nothing becomes
     *     impossible that was not seen
     * @param alone fields that depend on no other
     */
    static LevelTree fit(double[][][][] joint, double[][] prior, double strength, double share, boolean[] alone) {
        int fields = prior.length;
        double[][] shares = new double[fields][];
        for (int field = 0; field < fields; field++) {
            double[] counts = new double[ComparedField.LEVELS];
            for (int level = 1; level < counts.length; level++) {
                counts[level] = joint[field][field][level][level];
            }
            shares[field] = shares(counts, prior[field], strength, share);
        }
        int[] parent = strongestTree(joint, alone);
        double[][][] log = independent(shares).logShare;
        for (int field = 0; field < fields; field++) {
            for (int under = 1; under < ComparedField.LEVELS && parent[field] >= 0; under++) {
                double[] counts = new double[ComparedField.LEVELS];
                for (int level = 1; level < counts.length; level++) {
                    counts[level] = at(joint, field, level, parent[field], under);
                }
                double[] conditional = shares(counts, shares[field], CONDITIONAL_STRENGTH, share);
                for (int level = 1; level < counts.length; level++) {
                    log[field][under][level] = log2(conditional[level]);
                }
            }
        }
        return new LevelTree(parent, log);
    }

    static double at(double[][][][] joint, int one, int level, int other, int otherLevel) {
        return one > other ? joint[one][other][level][otherLevel] : joint[other][one][otherLevel][level];
    }

    private static double[] shares(double[] counts, double[] prior, double least, double share) {
        double seen = Arrays.stream(counts).sum();
        double strength = Math.max(least, share * seen);
        double total = seen + strength;
        double[] shares = new double[counts.length];
        for (int level = 1; level < counts.length; level++) {
            shares[level] = (counts[level] + strength * prior[level]) / total;
        }
        return shares;
    }

    /** The spanning tree of most mutual information, grown from the first field (Prim). */
    private static int[] strongestTree(double[][][][] joint, boolean[] alone) {
        int fields = joint.length;
        int[] parent = new int[fields];
        Arrays.fill(parent, -1);
        boolean[] inTree = new boolean[fields];
        double[] best = new double[fields];
        for (int step = 0, added = 0; step < fields; step++) {
            inTree[added] = true;
            for (int field = 0; field < fields; field++) {
                double shared = inTree[field] || alone[field] || alone[added] ? 0 : information(joint, field, added);
                if (!inTree[field] && shared > best[field]) {
                    best[field] = shared;
                    parent[field] = added;
                }
            }
            int next = -1;
            for (int field = 0; field < fields; field++) {
                if (!inTree[field] && (next < 0 || best[field] > best[next])) {
                    next = field;
                }
            }
            added = next;
            if (next < 0) {
                break;
            }
        }
        return parent;
    }

    /** Mutual information of two fields' levels in nats, times the weight of pairs that hold both. */
    private static double information(double[][][][] joint, int one, int other) {
        double[] ofOne = new double[ComparedField.LEVELS];
        double[] ofOther = new double[ComparedField.LEVELS];
        double total = 0;
        for (int level = 1; level < ComparedField.LEVELS; level++) {
            for (int otherLevel = 1; otherLevel < ComparedField.LEVELS; otherLevel++) {
                double weight = at(joint, one, level, other, otherLevel);
                ofOne[level] += weight;
                ofOther[otherLevel] += weight;
                total += weight;
            }
        }
        double information = 0;
        for (int level = 1; level < ComparedField.LEVELS; level++) {
            for (int otherLevel = 1; otherLevel < ComparedField.LEVELS; otherLevel++) {
                double weight = at(joint, one, level, other, otherLevel);
                if (weight > 0) {
                    information += weight * Math.log(weight * total / (ofOne[level] * ofOther[otherLevel]));
                }
            }
        }
        return information;
    }

    static double log2(double value) {
        return Math.log(Math.max(value, 1e-12)) / Math.log(2);
    }
}
