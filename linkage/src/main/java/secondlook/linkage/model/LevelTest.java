package secondlook.linkage.model;

import java.util.ArrayList;
import java.util.List;

/** When a pair is in a level. A missing value passes no test but {@link Missing} and {@link Otherwise}. */
public sealed interface LevelTest {
    /** Columns the test looks at, by name. */
    List<String> columns();

    /** How alike two texts are. */
    enum Measure {
        /** Jaro-Winkler similarity, from 0 to 1. */
        JARO_WINKLER,
        /** Jaro similarity, from 0 to 1. */
        JARO,
        /** Levenshtein distance in letters. */
        LEVENSHTEIN,
        /** Unrestricted Damerau-Levenshtein distance in letters. */
        DAMERAU;

        /** Whether more is more alike. */
        public boolean isSimilarity() {
            return this == JARO_WINKLER || this == JARO;
        }
    }

    /**
     * Either record has nothing in one of the columns. As a level of its own it is neutral: it weighs nothing.
     *
     * @param columns the columns
     */
    record Missing(List<String> columns) implements LevelTest {
        public Missing {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Both records have the same value.
     *
     * @param column the column
     */
    record Same(String column) implements LevelTest {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * The values are at least as alike, or at most as far apart, as the limit says.
     *
     * @param measure the measure
     * @param column the column
     * @param limit least similarity or greatest distance
     */
    record Similar(Measure measure, String column, double limit) implements LevelTest {
        public Similar {
            boolean sound = measure.isSimilarity() ? limit > 0 && limit <= 1 : limit >= 0 && limit == Math.rint(limit);
            if (!sound) {
                throw new IllegalArgumentException("The limit does not suit the measure [" + measure + ", " + limit
                        + "]. Maybe it is a " + (measure.isSimilarity() ? "distance." : "similarity."));
            }
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * Two dates lie at most so far apart.
     *
     * @param column a column of dates; what is no day passes no test
     * @param days greatest difference
     */
    record WithinDays(String column, double days) implements LevelTest {
        public WithinDays {
            if (!(days >= 0)) {
                throw new IllegalArgumentException("The number of days is negative [" + days + "].");
            }
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * One record's value in one column is the other record's value in another.
     *
     * @param column one column
     * @param other the other
     * @param bothWays whether it must hold both ways, else the left record's one column is compared with the right
     *     record's other
     */
    record Swapped(String column, String other, boolean bothWays) implements LevelTest {
        @Override
        public List<String> columns() {
            return List.of(column, other);
        }
    }

    /**
     * Every test passes.
     *
     * @param tests at least one test
     */
    record All(List<LevelTest> tests) implements LevelTest {
        public All {
            tests = List.copyOf(tests);
        }

        @Override
        public List<String> columns() {
            return union(tests);
        }
    }

    /**
     * At least one test passes.
     *
     * @param tests at least one test
     */
    record Any(List<LevelTest> tests) implements LevelTest {
        public Any {
            tests = List.copyOf(tests);
        }

        @Override
        public List<String> columns() {
            return union(tests);
        }
    }

    /** Everything that is left. */
    record Otherwise() implements LevelTest {
        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    private static List<String> union(List<LevelTest> tests) {
        List<String> columns = new ArrayList<>();
        for (LevelTest test : tests) {
            for (String column : test.columns()) {
                if (!columns.contains(column)) {
                    columns.add(column);
                }
            }
        }
        return List.copyOf(columns);
    }
}
