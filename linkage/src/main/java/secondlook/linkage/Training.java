package secondlook.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns a {@link PairModel} from candidates, without truth. First Fellegi and Sunter (1969) with m by expectation
 * maximisation over pattern counts, u from random pairs held fixed; then trees over fields, fitted to likely pairs of
 * one person and to likely other pairs. Later, from clusters. All sums run in a fixed order.
 */
final class Training {
    private static final int RANDOM_PAIRS = 300_000;
    private static final int MOST_STEPS = 200;
    /** How far what is known of people's records beforehand holds against what the likely pairs show. */
    private static final double EXPECTED_SHARE = 0.002;

    private static final double CONVERGED = 1e-7;

    private final RecordTable table;
    private final Workers workers;
    private Candidates candidates;
    private double[] pairWeight;
    /** Pairs given up as two persons, by pattern. */
    private final double[] givenUp;

    private final List<String> warnings = new ArrayList<>();

    private final double[][] randomShares;
    private final double[][] expectedShares;
    private final RandomPairs strangers;

    Training(RecordTable table, Candidates candidates, Workers workers) {
        this.table = table;
        this.candidates = candidates;
        this.workers = workers;
        pairWeight = weights(candidates);
        givenUp = new double[candidates.patterns.length];
        randomShares = randomShares();
        strangers = new RandomPairs(table, candidates, workers);
        expectedShares = new double[table.fields.length][];
        Arrays.setAll(expectedShares, field -> expected(randomShares[field]));
    }

    Workers workers() {
        return workers;
    }

    /** What a reader of the report should know of the training. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    private double[] weights(Candidates pairs) {
        double[] weights = new double[pairs.count];
        for (int pair = 0; pair < weights.length; pair++) {
            weights[pair] = (double) table.multiplicity[pairs.left[pair]] * table.multiplicity[pairs.right[pair]];
        }
        return weights;
    }

    /**
     * Gives up pairs below a weight for good: they count as two persons from here on, by their patterns, which is what
     * they would come to anyway. Returns those that are left, a few in a hundred.
     */
    Candidates giveUpBelow(double least, float[] bits) {
        for (int pair = 0; pair < candidates.count; pair++) {
            if (bits[pair] < least) {
                givenUp[candidates.pattern[pair]] += pairWeight[pair];
            }
        }
        candidates = candidates.from(bits, least);
        pairWeight = weights(candidates);
        return candidates;
    }

    /** Shares of levels to expect of one person before anything is known: mostly equal, the rest as chance has it. */
    private static double[] expected(double[] random) {
        double[] shares = new double[ComparedField.LEVELS];
        double[] errors = {0, 0.80, 0.07, 0.03, 0.02, 0.01, 0.01, 0.06};
        for (int level = 1; level < shares.length; level++) {
            shares[level] = 0.98 * errors[level] + 0.02 * random[level];
        }
        return shares;
    }

    /** Levels of pairs drawn at random by hash; equality is counted exactly from the values' frequencies. */
    private double[][] randomShares() {
        int fields = table.fields.length;
        int size = table.size();
        PairLevels levels = new PairLevels(table);
        double[][] counts = new double[fields][ComparedField.LEVELS];
        for (int draw = 0; draw < RANDOM_PAIRS && size > 1; draw++) {
            int left = (int) Long.remainderUnsigned(Hashing.mix(2L * draw), size);
            int right = (int) Long.remainderUnsigned(Hashing.mix(2L * draw + 1), size);
            if (left != right) {
                for (int field = 0; field < fields; field++) {
                    counts[field][levels.ownLevel(field, left, right)]++;
                }
            }
        }
        ValueFrequencies frequencies = new ValueFrequencies(table, new int[size], false);
        for (int field = 0; field < fields; field++) {
            double held = 1;
            for (int level = 1; level < ComparedField.LEVELS; level++) {
                held += counts[field][level];
            }
            double equal = Arrays.stream(frequencies.alone(field))
                    .map(share -> share * share)
                    .sum();
            for (int level = 1; level < ComparedField.LEVELS; level++) {
                counts[field][level] = (counts[field][level] + 0.1) / held;
            }
            counts[field][ComparedField.EXACT] = Math.max(equal, 1e-9);
            double sum = Arrays.stream(counts[field], 1, ComparedField.LEVELS).sum();
            for (int level = 1; level < ComparedField.LEVELS; level++) {
                counts[field][level] /= sum;
            }
        }
        return counts;
    }

    /**
     * Fellegi-Sunter with m by expectation maximisation. Coincidences between strangers come from a tree over random
     * pairs, so that a name held in three columns does not already count three times here; pairs that are equal in
     * nearly everything are kept out of it. The prior is over all pairs, candidates or not.
     */
    PairModel first() {
        double[] weights = patternSums(pair -> pairWeight[pair]);
        double[] likelyOthers = new double[weights.length];
        double[] likelySame = new double[weights.length];
        for (int index = 0; index < weights.length; index++) {
            boolean same = ExpectationMaximisation.nearlyEqual(candidates.patterns[index], table.fields.length);
            (same ? likelySame : likelyOthers)[index] = weights[index];
        }
        LevelTree other = othersTree(likelyOthers, joint(likelySame));
        ExpectationMaximisation.Result learned = ExpectationMaximisation.run(
                table.fields, candidates.patterns, weights, expectedShares, other, allPairs(), MOST_STEPS, CONVERGED);
        if (!learned.converged()) {
            warnings.add("Training did not settle within [" + learned.steps()
                    + "] steps. Maybe there are too few records, or they say too little of the person.");
        }
        double[][] usual = new double[table.fields.length][ComparedField.LEVELS];
        ValueFrequencies frequencies = new ValueFrequencies(table, new int[table.size()], false);
        for (int field = 0; field < usual.length; field++) {
            double mean = Arrays.stream(frequencies.alone(field))
                    .map(share -> share * share)
                    .sum();
            Arrays.fill(usual[field], LevelTree.log2(mean));
        }
        return new PairModel(
                LevelTree.log2(learned.prior() / (1 - learned.prior())),
                LevelTree.goingWrongTogether(withExpected(learned.shares()), other.parent())
                        .held(table.fields, other),
                other,
                usual,
                new double[table.fields.length]);
    }

    private double allPairs() {
        return Math.max(
                strangers.allPairs,
                Arrays.stream(pairWeight).sum() + Arrays.stream(givenUp).sum());
    }

    /**
     * Patterns of strangers over all pairs: candidates as weighted, all others by those drawn.
     *
     * @param same what the candidates that count as one person show of each two fields, see {@link LevelTree#joint}
     */
    private LevelTree othersTree(double[] candidateWeights, double[][][][] same) {
        int own = candidates.patterns.length;
        long[] patterns = Arrays.copyOf(candidates.patterns, own + strangers.patterns.length);
        double[] weights = Arrays.copyOf(candidateWeights, patterns.length);
        System.arraycopy(strangers.patterns, 0, patterns, own, strangers.patterns.length);
        System.arraycopy(strangers.weights, 0, weights, own, strangers.weights.length);
        double[][][][] joint = LevelTree.joint(patterns, weights, table.fields.length);
        new UnfoundPairs(joint, same).takeOut(table.fields);
        return LevelTree.fit(joint, randomShares, 3, 0, aloneAmongStrangers());
    }

    private double[][][][] joint(double[] candidateWeights) {
        return LevelTree.joint(candidates.patterns, candidateWeights, table.fields.length);
    }

    private double[][] withExpected(double[][] learned) {
        double[][] shares = new double[learned.length][];
        Arrays.setAll(shares, field -> {
            double[] mixed = new double[ComparedField.LEVELS];
            Arrays.setAll(
                    mixed,
                    level -> (1 - EXPECTED_SHARE) * learned[field][level]
                            + EXPECTED_SHARE * expectedShares[field][level]);
            return mixed;
        });
        return shares;
    }

    /**
     * Strangers are born on one day by chance alone. Were the date to hang on other fields here, records of one person
     * that are not yet found would teach that whoever shares an address shares a birth date too.
     */
    private boolean[] aloneAmongStrangers() {
        boolean[] alone = alone();
        for (int field = 0; field < alone.length; field++) {
            alone[field] |= table.fields[field] instanceof DateField;
        }
        return alone;
    }

    private boolean[] alone() {
        boolean[] alone = new boolean[table.fields.length];
        for (int field = 0; field < alone.length; field++) {
            alone[field] = table.fields[field].field().kind() == FieldKind.PERSON_NUMBER;
        }
        return alone;
    }

    /** Weights of all candidates, in bits. */
    float[] score(PairScorer scorer) {
        return score(scorer, Double.NEGATIVE_INFINITY);
    }

    /**
     * Weights of all candidates, in bits.
     *
     * @param least below this a weight need not be exact, only below: most pairs are strangers by their pattern already,
     *     whatever values they share
     */
    float[] score(PairScorer scorer, double least) {
        float[] bits = new float[candidates.count];
        double[] ofPattern = new double[candidates.patterns.length];
        boolean[] strangers = new boolean[ofPattern.length];
        for (int index = 0; index < ofPattern.length; index++) {
            long pattern = candidates.patterns[index];
            ofPattern[index] = scorer.model().bits(pattern);
            // why a bit more: the sum below is rounded
            strangers[index] = ofPattern[index] + scorer.mostFrequencyBits(pattern) + 1 < least;
        }
        workers.ranges(candidates.count, (piece, from, to) -> {
            for (int pair = from; pair < to; pair++) {
                int index = candidates.pattern[pair];
                double more = strangers[index]
                        ? 0
                        : scorer.frequencyBits(
                                candidates.patterns[index], candidates.left[pair], candidates.right[pair]);
                bits[pair] = (float) (ofPattern[index] + more);
            }
        });
        return bits;
    }

    /** Trees fitted to candidates, each counted as one person with the given probability and as two with the rest. */
    PairModel refit(float[] probability, ValueFrequencies frequencies, boolean persons) {
        double[] same = patternSums(pair -> pairWeight[pair] * probability[pair]);
        double[] other = patternSums(pair -> pairWeight[pair] * (1 - probability[pair]));
        for (int index = 0; index < other.length; index++) {
            other[index] += givenUp[index];
        }
        double sameTotal = Arrays.stream(same).sum() + 0.5;
        double otherTotal = Math.max(1, allPairs() - sameTotal);
        double[][][][] sameJoint = joint(same);
        LevelTree otherTree = othersTree(other, sameJoint);
        LevelTree sameTree = LevelTree.fit(sameJoint, expectedShares, 3, EXPECTED_SHARE, alone())
                .held(table.fields, otherTree);
        int fields = table.fields.length;
        PairModel bare = new PairModel(
                LevelTree.log2(sameTotal / otherTotal),
                sameTree,
                otherTree,
                new double[fields][ComparedField.LEVELS],
                new double[fields]);
        return withUsualFrequencies(bare, probability, frequencies, persons);
    }

    private PairModel withUsualFrequencies(
            PairModel bare, float[] probability, ValueFrequencies frequencies, boolean persons) {
        PairScorer scorer = new PairScorer(table, bare, frequencies, persons);
        int fields = table.fields.length;
        double[][][] sums = new double[Workers.PIECES][][];
        double[][][] weights = new double[Workers.PIECES][][];
        workers.ranges(candidates.count, (piece, from, to) -> {
            double[][] sum = new double[fields][ComparedField.LEVELS];
            double[][] weight = new double[fields][ComparedField.LEVELS];
            for (int pair = from; pair < to; pair++) {
                if (probability[pair] > 0.01) {
                    add(scorer, pair, pairWeight[pair] * probability[pair], sum, weight);
                }
            }
            sums[piece] = sum;
            weights[piece] = weight;
        });
        double[][] usual = new double[fields][ComparedField.LEVELS];
        double[] given = new double[fields];
        for (int field = 0; field < fields; field++) {
            double mean = Arrays.stream(frequencies.alone(field))
                    .map(share -> share * share)
                    .sum();
            for (int level = 0; level < ComparedField.LEVELS; level++) {
                double sum = 2 * mean;
                double weight = 2;
                for (int piece = 0; piece < Workers.PIECES; piece++) {
                    sum += sums[piece][field][level];
                    weight += weights[piece][field][level];
                }
                usual[field][level] = LevelTree.log2(sum / weight);
            }
            given[field] = usual[field][0];
        }
        return new PairModel(bare.priorBits(), bare.same(), bare.other(), usual, given);
    }

    /** Adds a pair's frequencies; level 0 holds those taken given the parent's value. */
    private void add(PairScorer scorer, int pair, double weight, double[][] sums, double[][] weights) {
        long pattern = candidates.patterns[candidates.pattern[pair]];
        int left = candidates.left[pair];
        int right = candidates.right[pair];
        for (int field = 0; field < sums.length; field++) {
            int level = PairLevels.level(pattern, field);
            if (level != ComparedField.MISSING && table.fields[field].usesFrequency(level)) {
                double given = scorer.givenParent(field, level, pattern, left);
                int slot = given > 0 ? 0 : level;
                double share = given > 0 ? given : Math.pow(2, scorer.sharedLog(field, level, left, right));
                sums[field][slot] += weight * share;
                weights[field][slot] += weight;
            }
        }
    }

    private double[] patternSums(PairWeight weight) {
        double[] sums = new double[candidates.patterns.length];
        for (int pair = 0; pair < candidates.count; pair++) {
            sums[candidates.pattern[pair]] += weight.of(pair);
        }
        return sums;
    }

    private interface PairWeight {
        double of(int pair);
    }
}
