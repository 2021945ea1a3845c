package secondlook.linkage.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import secondlook.linkage.Workers;
import secondlook.linkage.model.LevelTest.Missing;
import secondlook.linkage.model.LevelTest.Otherwise;
import secondlook.linkage.model.LevelTest.Same;
import secondlook.linkage.model.LevelTest.Similar;
import secondlook.linkage.model.LevelTest.WithinDays;

/**
 * One comparison made ready to run over tiles: its levels one after another, each over the pairs that no level before
 * took. Lists of such pairs are made without branches, for which pairs agree cannot be foretold. Tests of one measure
 * on one column that follow one another share one computation, and most unlike pairs never reach it: an upper bound
 * from the letters' signatures refuses them exactly.
 */
final class LevelProgram {
    private final List<Step> steps;
    private final int comparison;
    private final byte otherwise;
    private final LevelTests tests;
    private final int[] open = new int[PairTile.PAIRS];
    private final int[] likely = new int[PairTile.PAIRS];
    private final WordKernels kernels = new WordKernels();
    private final PairTile.ColumnNeeds needs;

    /** A level, or levels of one measure, to run. */
    private record Step(LevelTest test, byte level, int column, List<Similar> limits, SimilarityBound bound) {
        static Step of(LevelTest test, int level, int column) {
            return new Step(test, (byte) level, column, List.of(), SimilarityBound.NONE);
        }
    }

    /** What all threads share of a program. */
    static final class Compiled {
        private final int comparison;
        private final byte otherwise;
        private final List<Step> steps;

        private Compiled(int comparison, byte otherwise, List<Step> steps) {
            this.comparison = comparison;
            this.otherwise = otherwise;
            this.steps = steps;
        }

        /** Whether the letters of a column are looked at only where its values differ. */
        boolean looksAtLettersOnlyIfDifferent(int column) {
            boolean same = false;
            for (Step step : steps) {
                same |= step.test instanceof Same && step.column == column;
                boolean letters = step.column == column && !step.limits.isEmpty();
                boolean unknown = step.column < 0 && !(step.test instanceof Missing);
                if ((letters && !same) || unknown || step.test instanceof WithinDays) {
                    return false;
                }
            }
            return true;
        }
    }

    LevelProgram(PreparedRecords records, Compiled compiled, PairTile.ColumnNeeds needs) {
        this.needs = needs;
        comparison = compiled.comparison;
        otherwise = compiled.otherwise;
        steps = compiled.steps;
        tests = new LevelTests(records, needs);
    }

    static Compiled compiled(PreparedRecords records, Comparison comparison, int index) {
        List<Step> steps = new ArrayList<>();
        List<ComparisonLevel> levels = comparison.levels();
        for (int at = 0; at < levels.size(); ) {
            LevelTest test = levels.get(at).test();
            int column =
                    test.columns().size() == 1 ? records.index(test.columns().get(0)) : -1;
            if (test instanceof Similar first) {
                List<Similar> limits = new ArrayList<>();
                int end = at;
                while (end < levels.size()
                        && levels.get(end).test() instanceof Similar next
                        && next.measure() == first.measure()
                        && next.column().equals(first.column())) {
                    limits.add(next);
                    end++;
                }
                steps.add(new Step(test, (byte) at, column, limits, SimilarityBound.of(limits)));
                at = end;
            } else {
                if (!(test instanceof Otherwise)) {
                    steps.add(Step.of(test, at, column));
                }
                at++;
            }
        }
        return new Compiled(index, (byte) (levels.size() - 1), List.copyOf(steps));
    }

    /** Notes what the tests of a model need of its columns; before any tile is made. */
    static PairTile.ColumnNeeds needs(PreparedRecords records, List<Comparison> comparisons, Workers workers) {
        PairTile.ColumnNeeds needs = new PairTile.ColumnNeeds(records.columnCount());
        for (Comparison comparison : comparisons) {
            comparison.levels().forEach(level -> note(level.test(), records, needs, workers));
        }
        return needs;
    }

    private static void note(LevelTest test, PreparedRecords records, PairTile.ColumnNeeds needs, Workers workers) {
        if (test instanceof Similar similar) {
            needs.words(records, records.index(similar.column()), workers);
        } else if (test instanceof WithinDays within) {
            needs.days(records, records.index(within.column()));
        } else if (test instanceof LevelTest.All all) {
            all.tests().forEach(one -> note(one, records, needs, workers));
        } else if (test instanceof LevelTest.Any any) {
            any.tests().forEach(one -> note(one, records, needs, workers));
        }
    }

    /** Writes the level of each pair of a tile. */
    void run(PairTile tile) {
        byte[] level = tile.level[comparison];
        int from = 0;
        int left;
        boolean missingThenSame = steps.size() >= 2
                && steps.get(0).test instanceof Missing missing
                && missing.columns().size() == 1
                && steps.get(1).test instanceof Same
                && steps.get(0).column == steps.get(1).column;
        if (missingThenSame && tile.agreesOn(steps.get(1).column)) {
            Arrays.fill(level, 0, tile.count, steps.get(1).level);
            return;
        }
        if (missingThenSame) {
            left = missingThenSame(tile, level, steps.get(0), steps.get(1));
            from = 2;
        } else {
            left = all(tile, level);
        }
        for (int step = from; step < steps.size() && left > 0; step++) {
            left = run(steps.get(step), tile, level, left);
        }
    }

    private int all(PairTile tile, byte[] level) {
        for (int pair = 0; pair < tile.count; pair++) {
            open[pair] = pair;
            level[pair] = otherwise;
        }
        return tile.count;
    }

    private int missingThenSame(PairTile tile, byte[] level, Step missing, Step same) {
        int[] code = tile.code[missing.column];
        int[] lefts = tile.left;
        int[] rights = tile.right;
        int[] list = open;
        int none = missing.level;
        int equal = same.level;
        int other = otherwise;
        int left = 0;
        for (int pair = 0; pair < tile.count; pair++) {
            int one = code[lefts[pair]];
            int two = code[rights[pair]];
            int isMissing = (one | two) >>> 31;
            int isSame = one == two ? 1 : 0;
            int known = isSame == 1 ? equal : other;
            level[pair] = (byte) (isMissing == 1 ? none : known);
            list[left] = pair;
            left += (1 - isMissing) & (1 - isSame);
        }
        return left;
    }

    /** Runs one step over the open pairs and returns how many stay open. */
    private int run(Step step, PairTile tile, byte[] level, int left) {
        if (!step.limits.isEmpty()) {
            return similar(step, tile, level, left);
        }
        if (step.test instanceof Same) {
            return same(step, tile, level, left);
        }
        int still = 0;
        for (int at = 0; at < left; at++) {
            int pair = open[at];
            boolean passes = step.test instanceof WithinDays within
                    ? LevelTests.daysWithin(
                            tile.day[step.column][tile.left[pair]],
                            tile.day[step.column][tile.right[pair]],
                            within.days())
                    : tests.passes(step.test, tile, pair);
            if (passes) {
                level[pair] = step.level;
            }
            open[still] = pair;
            still += passes ? 0 : 1;
        }
        return still;
    }

    private int same(Step step, PairTile tile, byte[] level, int left) {
        int[] code = tile.code[step.column];
        int still = 0;
        for (int at = 0; at < left; at++) {
            int pair = open[at];
            int one = code[tile.left[pair]];
            boolean passes = one == code[tile.right[pair]] && one >= 0;
            if (passes) {
                level[pair] = step.level;
            }
            open[still] = pair;
            still += passes ? 0 : 1;
        }
        return still;
    }

    private int similar(Step step, PairTile tile, byte[] level, int left) {
        Words words = needs.words[step.column];
        if (words == null) {
            throw new IllegalStateException("The column's words were not made [" + step.column + "].");
        }
        int count = step.bound.likely(tile, step.column, open, left, likely);
        int[] code = tile.code[step.column];
        boolean taken = false;
        for (int at = 0; at < count; at++) {
            int pair = likely[at];
            int one = tile.left[pair];
            int other = tile.right[pair];
            if ((code[one] | code[other]) < 0) {
                continue;
            }
            int found = level(step, words, tile, one, other);
            if (found >= 0) {
                level[pair] = (byte) (step.level + found);
                taken = true;
            }
        }
        if (!taken) {
            return left;
        }
        int still = 0;
        for (int at = 0; at < left; at++) {
            int pair = open[at];
            open[still] = pair;
            still += level[pair] == otherwise ? 1 : 0;
        }
        return still;
    }

    /** Number of the first limit that a pair of places keeps, -1 when it keeps none. */
    private int level(Step step, Words words, PairTile tile, int one, int other) {
        int column = step.column;
        int left = tile.code[column][one];
        int right = tile.code[column][other];
        LevelTest.Measure measure = step.limits.get(0).measure();
        boolean packed = words.packed != null
                && Words.length(tile.shape[column][one]) == Words.length(tile.shape[column][other])
                && step.bound.settlesPacked();
        if (packed) {
            long a = tile.packed[column][one];
            long b = tile.packed[column][other];
            for (int at = 0; at < step.limits.size(); at++) {
                int limit = (int) step.limits.get(at).limit();
                boolean within = (measure == LevelTest.Measure.DAMERAU && limit == 1)
                        ? WordKernels.packedOneDamerau(a, b)
                        : WordKernels.packedWithin(a, b, limit);
                if (within) {
                    return at;
                }
            }
            return -1;
        }
        double value = left == right ? (measure.isSimilarity() ? 1 : 0) : kernels.measure(measure, words, left, right);
        for (int at = 0; at < step.limits.size(); at++) {
            double limit = step.limits.get(at).limit();
            if (measure.isSimilarity() ? value >= limit : value <= limit) {
                return at;
            }
        }
        return -1;
    }
}
