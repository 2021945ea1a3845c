package secondlook.linkage.model;

import java.util.List;
import secondlook.linkage.model.LevelTest.All;
import secondlook.linkage.model.LevelTest.Any;
import secondlook.linkage.model.LevelTest.Measure;
import secondlook.linkage.model.LevelTest.Missing;
import secondlook.linkage.model.LevelTest.Same;
import secondlook.linkage.model.LevelTest.Similar;
import secondlook.linkage.model.LevelTest.Swapped;
import secondlook.linkage.model.LevelTest.WithinDays;

/** Asks one pair of a tile any test; what {@link LevelProgram} falls back on for tests of several columns. */
final class LevelTests {
    private final PreparedRecords records;
    private final PairTile.ColumnNeeds needs;
    private final WordKernels kernels = new WordKernels();

    LevelTests(PreparedRecords records, PairTile.ColumnNeeds needs) {
        this.records = records;
        this.needs = needs;
    }

    boolean passes(LevelTest test, PairTile tile, int pair) {
        int left = tile.left[pair];
        int right = tile.right[pair];
        if (test instanceof All all) {
            return every(all.tests(), tile, pair);
        }
        if (test instanceof Any any) {
            return any.tests().stream().anyMatch(one -> passes(one, tile, pair));
        }
        if (test instanceof Missing missing) {
            return missing.columns().stream()
                    .mapToInt(records::index)
                    .anyMatch(column -> (tile.code[column][left] | tile.code[column][right]) < 0);
        }
        if (test instanceof Same same) {
            int column = records.index(same.column());
            int code = tile.code[column][left];
            return code >= 0 && code == tile.code[column][right];
        }
        if (test instanceof Similar similar) {
            return similar(similar, tile, left, right);
        }
        if (test instanceof WithinDays within) {
            int column = records.index(within.column());
            return daysWithin(tile.day[column][left], tile.day[column][right], within.days());
        }
        if (test instanceof Swapped swapped) {
            return swapped(swapped, tile, left, right);
        }
        return true;
    }

    private boolean every(List<LevelTest> tests, PairTile tile, int pair) {
        for (LevelTest test : tests) {
            if (!passes(test, tile, pair)) {
                return false;
            }
        }
        return true;
    }

    static boolean daysWithin(int left, int right, double limit) {
        return left != PreparedColumn.NO_DAY
                && right != PreparedColumn.NO_DAY
                && Math.abs((long) left - right) <= limit;
    }

    private boolean similar(Similar test, PairTile tile, int left, int right) {
        int column = records.index(test.column());
        int one = tile.code[column][left];
        int other = tile.code[column][right];
        if ((one | other) < 0) {
            return false;
        }
        double value = one == other
                ? (test.measure().isSimilarity() ? 1 : 0)
                : measure(test.measure(), column, tile.code[column][left], tile.code[column][right]);
        return test.measure().isSimilarity() ? value >= test.limit() : value <= test.limit();
    }

    double measure(Measure measure, int column, int left, int right) {
        Words words = needs.words[column];
        if (words == null) {
            throw new IllegalStateException("The column's words were not made [" + column + "].");
        }
        return kernels.measure(measure, words, left, right);
    }

    private boolean swapped(Swapped test, PairTile tile, int left, int right) {
        int column = records.index(test.column());
        int other = records.index(test.other());
        boolean oneWay = sameText(column, tile.code[column][left], other, tile.code[other][right]);
        return oneWay
                && (!test.bothWays() || sameText(other, tile.code[other][left], column, tile.code[column][right]));
    }

    private boolean sameText(int column, int code, int other, int otherCode) {
        return code >= 0
                && otherCode >= 0
                && records.column(column)
                        .value(code)
                        .equals(records.column(other).value(otherCode));
    }
}
