package secondlook.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file that an agency exports, and what its columns mean.
 *
 * @param agency the agency as the truth files name it
 * @param path under the exports folder
 * @param columns the headings in their order
 * @param ownKey the columns that make a row's own key; a row without one of them cannot be taken in
 */
record Table(String agency, String path, List<String> columns, List<String> ownKey, Map<String, Integer> places) {

    /**
     * A table from its headings, the ones of its own key marked by a star.
     *
     * @param headings separated by blanks, for example {@code *action_id occ_ref raised}
     */
    static Table of(String agency, String path, String headings) {
        List<String> columns = new ArrayList<>();
        List<String> ownKey = new ArrayList<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String heading : headings.strip().split("\\s+")) {
            String column = heading.startsWith("*") ? heading.substring(1) : heading;
            if (heading.startsWith("*")) {
                ownKey.add(column);
            }
            places.put(column, columns.size());
            columns.add(column);
        }
        return new Table(agency, path, List.copyOf(columns), List.copyOf(ownKey), Map.copyOf(places));
    }

    /** Whether the file ends in a line of totals. */
    boolean totalled() {
        return path.endsWith("actions.csv") || path.endsWith("contacts.csv") || path.endsWith("letters.csv");
    }

    int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("No column [" + column + "] in " + path + ". Maybe it is misspelt.");
        }
        return place;
    }

    /** Tables are one object each, so that a look-up by table compares nothing. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    Row row(String... cells) {
        if (cells.length > columns.size()) {
            throw new IllegalArgumentException("Too many cells [" + cells.length + "] for " + path
                    + ". Maybe a column is missing from the table.");
        }
        String[] all = new String[columns.size()];
        java.util.Arrays.fill(all, "");
        System.arraycopy(cells, 0, all, 0, cells.length);
        return new Row(this, all);
    }
}
