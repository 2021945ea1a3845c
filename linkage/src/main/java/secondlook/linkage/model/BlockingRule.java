package secondlook.linkage.model;

import java.util.List;

/**
 * Records are compared when they agree on every one of these columns; a missing value agrees with nothing.
 *
 * @param columns the columns, by name
 */
public record BlockingRule(List<String> columns) {
    public BlockingRule {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "A blocking rule names no column []. Maybe every pair is meant; that is too many.");
        }
    }

    /** A rule of these columns. */
    public static BlockingRule on(String... columns) {
        return new BlockingRule(List.of(columns));
    }
}
