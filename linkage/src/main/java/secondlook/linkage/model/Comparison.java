package secondlook.linkage.model;

import java.util.ArrayList;
import java.util.List;
import secondlook.linkage.model.LevelTest.Measure;
import secondlook.linkage.model.LevelTest.Missing;
import secondlook.linkage.model.LevelTest.Otherwise;
import secondlook.linkage.model.LevelTest.Same;
import secondlook.linkage.model.LevelTest.Similar;

/**
 * What is asked of a pair about one thing, in ordered levels: a pair is in the first level whose test it passes. The
 * last level takes everything that is left.
 *
 * @param name what is compared
 * @param levels the levels, from missing and most alike to everything else
 */
public record Comparison(String name, List<ComparisonLevel> levels) {
    private static final int MOST_LEVELS = 100;

    public Comparison {
        levels = List.copyOf(levels);
        if (levels.size() < 2 || levels.size() > MOST_LEVELS) {
            throw new IllegalArgumentException(
                    "A comparison has 2 to " + MOST_LEVELS + " levels [" + name + ": " + levels.size() + "].");
        }
        for (int at = 0; at < levels.size(); at++) {
            boolean last = at == levels.size() - 1;
            if (levels.get(at).test() instanceof Otherwise != last) {
                throw new IllegalArgumentException("Exactly the last level of a comparison takes everything that is"
                        + " left [" + name + ", level " + (at + 1) + "].");
            }
        }
    }

    /** The same or not, rare values weighing more. */
    public static Comparison same(String column) {
        return new Comparison(column, List.of(missing(column), exact(column), otherwise()));
    }

    /** A name: the same, or Jaro-Winkler of at least each limit, from the highest down; rare names weigh more. */
    public static Comparison name(String column, double... limits) {
        return similar(column, Measure.JARO_WINKLER, limits);
    }

    /** A text of digits, such as a date: the same, or so many edits away, from the fewest up. */
    public static Comparison edits(String column, int... distances) {
        double[] limits = new double[distances.length];
        for (int at = 0; at < limits.length; at++) {
            limits[at] = distances[at];
        }
        return similar(column, Measure.LEVENSHTEIN, limits);
    }

    /** Missing, the same, each limit of a measure, everything else. */
    public static Comparison similar(String column, Measure measure, double... limits) {
        List<ComparisonLevel> levels = new ArrayList<>();
        levels.add(missing(column));
        levels.add(exact(column));
        for (double limit : limits) {
            String words = column + (measure.isSimilarity() ? " alike, " : " apart by at most ");
            levels.add(ComparisonLevel.of(
                    words + measure.name().toLowerCase(java.util.Locale.ROOT) + " " + limit,
                    new Similar(measure, column, limit)));
        }
        levels.add(otherwise());
        return new Comparison(column, levels);
    }

    /** The level of missing values. */
    public static ComparisonLevel missing(String column) {
        return ComparisonLevel.of(column + " missing", new Missing(List.of(column)));
    }

    /** The level of equal values, adjusted for how common they are. */
    public static ComparisonLevel exact(String column) {
        return ComparisonLevel.of(column + " the same", new Same(column)).with(TermFrequency.of(column));
    }

    /** The level of everything else. */
    public static ComparisonLevel otherwise() {
        return ComparisonLevel.of("anything else", new Otherwise());
    }

    /** The same comparison with other levels. */
    public Comparison withLevels(List<ComparisonLevel> others) {
        return new Comparison(name, others);
    }

    boolean isTrained() {
        return levels.stream().allMatch(ComparisonLevel::isTrained);
    }

    /** Number of the exact level on a column, -1 when there is none. */
    int exactLevel(String column) {
        for (int at = 0; at < levels.size(); at++) {
            if (levels.get(at).test() instanceof Same same && same.column().equals(column)) {
                return at;
            }
        }
        return -1;
    }
}
