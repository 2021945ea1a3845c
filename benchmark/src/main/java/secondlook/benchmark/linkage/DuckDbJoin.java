package secondlook.benchmark.linkage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The same pairs joined and compared by DuckDB with its own functions: the three rules as joins, pairs of earlier rules
 * left out, the levels of six comparisons as CASE expressions, counted by pattern. Weights and frequencies, which the
 * engine also works out, are left to it as a gift.
 */
final class DuckDbJoin {
    private static final String NAME = """
            CASE WHEN l.%1$s IS NULL OR r.%1$s IS NULL THEN 0 WHEN l.%1$s = r.%1$s THEN 1
            WHEN jaro_winkler_similarity(l.%1$s, r.%1$s) >= 0.92 THEN 2
            WHEN jaro_winkler_similarity(l.%1$s, r.%1$s) >= 0.88 THEN 3 ELSE 4 END""";
    private static final String DATE = """
            CASE WHEN l.dob IS NULL OR r.dob IS NULL THEN 0 WHEN l.dob = r.dob THEN 1
            WHEN levenshtein(l.dob, r.dob) <= 1 THEN 2 WHEN levenshtein(l.dob, r.dob) <= 2 THEN 3 ELSE 4 END""";
    private static final String SAME = """
            CASE WHEN l.%1$s IS NULL OR r.%1$s IS NULL THEN 0 WHEN l.%1$s = r.%1$s THEN 1 ELSE 2 END""";

    private DuckDbJoin() {}

    /** Pairs a second, by the clock and by the CPU time of all threads. */
    record Rates(double perSecond, double perCpuSecond) {}

    static Rates run(Path file, Path folder, int threads) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
            statement.execute("SET temp_directory = '" + folder.resolve("duckdb-spill") + "'");
            statement.execute("CREATE TABLE p AS SELECT row_number() OVER () AS n, * FROM read_csv('" + file
                    + "', header = true, all_varchar = true)");
            double best = 0;
            double bestOfCpu = 0;
            for (int run = 1; run <= 2; run++) {
                long started = System.nanoTime();
                CpuClock clock = new CpuClock();
                long pairs = 0;
                try (ResultSet counted = statement.executeQuery(query())) {
                    while (counted.next()) {
                        pairs += counted.getLong(1);
                    }
                }
                double seconds = (System.nanoTime() - started) / 1e9;
                clock.ended("query");
                System.out.printf(
                        "DuckDB run %d: %,d pairs in %.1f s, %.1f s CPU%n",
                        run, pairs, seconds, clock.seconds("query"));
                best = Math.max(best, pairs / seconds);
                bestOfCpu = Math.max(bestOfCpu, pairs / clock.seconds("query"));
            }
            return new Rates(best, bestOfCpu);
        }
    }

    private static String query() {
        String levels = NAME.formatted("first_name") + " AS a, " + NAME.formatted("surname") + " AS b, " + DATE
                + " AS c, " + SAME.formatted("city") + " AS d, " + SAME.formatted("postcode") + " AS e, "
                + SAME.formatted("occupation") + " AS f";
        String select = "SELECT " + levels + " FROM p l JOIN p r ON l.n < r.n AND ";
        String first = "l.first_name = r.first_name AND l.surname = r.surname";
        String second = "l.dob = r.dob";
        String third = "l.postcode = r.postcode AND l.surname = r.surname";
        return "SELECT count(*), a, b, c, d, e, f FROM (" + select + first + " UNION ALL " + select + second
                + " AND NOT coalesce(" + first + ", false) UNION ALL " + select + third + " AND NOT coalesce(" + first
                + ", false) AND NOT coalesce(" + second + ", false)) GROUP BY ALL";
    }
}
