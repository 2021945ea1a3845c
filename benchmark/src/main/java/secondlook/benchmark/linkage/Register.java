package secondlook.benchmark.linkage;

import java.util.List;

/**
 * An invented register with known truth: one or several tables whose first column is the record's id and whose second
 * says who the record truly speaks of.
 *
 * @param name what it is like
 * @param tables the tables; several are to be linked with one another
 */
record Register(String name, List<Rows> tables) {
    static Register of(String name, List<String> headings, List<List<String>> rows) {
        return new Register(name, List.of(new Rows(headings, rows)));
    }

    /** A heading and its rows. */
    record Rows(List<String> headings, List<List<String>> rows) {}
}
