package secondlook.linkage.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.FieldKind;
import secondlook.linkage.text.TextFolding;

/**
 * Finds which columns of several tables hold the same, by what they hold: the values they share, and the shapes of
 * values (letters, digits, lengths). Equal headings count as a hint. Where one table has the parts of a name in columns
 * of their own and another has the whole name in one, the parts are joined.
 *
 * <p>Reads distinct values only. Cost: columns of one table times columns of the other, times their distinct values.
 */
final class ColumnMatching {
    private static final double LEAST_LIKENESS = 0.2;
    private static final double HEADING_BONUS = 1;
    private static final double COVERED = 0.4;
    private static final int LONGEST_PROFILED = 200;

    private final List<List<TableColumn>> tables;
    private final Map<TableColumn, Contents> contents = new HashMap<>();

    ColumnMatching(List<List<TableColumn>> tables) {
        this.tables = new ArrayList<>(tables);
    }

    /** Groups of columns that hold the same: for each group, its column in each table, null where a table has none. */
    List<List<@Nullable TableColumn>> groups() {
        for (int one = 0; one < tables.size(); one++) {
            for (int other = 0; other < tables.size(); other++) {
                if (one != other) {
                    joinNames(one, other);
                }
            }
        }
        List<List<@Nullable TableColumn>> groups = new ArrayList<>();
        for (int table = 0; table < tables.size(); table++) {
            Map<TableColumn, Integer> found = match(groups, compared(table));
            for (TableColumn column : compared(table)) {
                Integer known = found.get(column);
                if (known == null) {
                    known = groups.size();
                    groups.add(nothing(tables.size()));
                }
                groups.get(known).set(table, column);
            }
        }
        return groups;
    }

    private static List<@Nullable TableColumn> nothing(int size) {
        List<@Nullable TableColumn> group = new ArrayList<>();
        for (int table = 0; table < size; table++) {
            group.add(null);
        }
        return group;
    }

    /** The columns of a table as they came out, those left out included. */
    List<TableColumn> columns(int table) {
        return tables.get(table);
    }

    private List<TableColumn> compared(int table) {
        return tables.get(table).stream().filter(TableColumn::compared).toList();
    }

    private Map<TableColumn, Integer> match(List<List<@Nullable TableColumn>> groups, List<TableColumn> columns) {
        List<Likeness> all = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            for (TableColumn column : columns) {
                double best = 0;
                for (TableColumn member : groups.get(group)) {
                    best = member == null ? best : Math.max(best, likeness(member, column));
                }
                if (best >= LEAST_LIKENESS) {
                    all.add(new Likeness(best, group, column));
                }
            }
        }
        all.sort(Comparator.comparingDouble((Likeness one) -> -one.value));
        Map<TableColumn, Integer> found = new LinkedHashMap<>();
        for (Likeness one : all) {
            if (!found.containsKey(one.column) && !found.containsValue(one.group)) {
                found.put(one.column, one.group);
            }
        }
        return found;
    }

    private double likeness(TableColumn one, TableColumn other) {
        FieldKind kind = one.profile().kind();
        FieldKind otherKind = other.profile().kind();
        boolean text = isText(kind) && isText(otherKind);
        if (kind != otherKind && !text) {
            return 0;
        }
        boolean sameHeading = TextFolding.fold(one.profile().header())
                .equals(TextFolding.fold(other.profile().header()));
        double values = contents(one).sharedWith(contents(other));
        double certain = kind == FieldKind.DATE || kind == FieldKind.PHONE || kind == FieldKind.EMAIL ? 0.5 : 0;
        return values + certain + (sameHeading ? HEADING_BONUS : 0);
    }

    private static boolean isText(@Nullable FieldKind kind) {
        return kind == FieldKind.TEXT || kind == FieldKind.ADDRESS || kind == FieldKind.WORD;
    }

    /**
     * Joins two or more columns of single words in one table that a column of several words in the other covers, unless
     * that column has a better partner.
     */
    private void joinNames(int one, int other) {
        for (TableColumn whole : compared(one)) {
            boolean hasPartner = compared(other).stream()
                    .anyMatch(column ->
                            column.profile().kind() == FieldKind.TEXT && likeness(whole, column) >= LEAST_LIKENESS);
            if (whole.profile().kind() != FieldKind.TEXT || hasPartner) {
                continue;
            }
            List<TableColumn> parts = compared(other).stream()
                    .filter(column -> column.profile().kind() == FieldKind.WORD && isPart(column, whole, one))
                    .sorted(Comparator.comparingLong(column -> contents(column).signature()))
                    .toList();
            if (parts.size() >= 2) {
                List<TableColumn> columns = new ArrayList<>();
                TableColumn joined = JoinedColumns.name(parts);
                for (TableColumn column : tables.get(other)) {
                    columns.add(
                            parts.contains(column)
                                    ? column.leftOut(
                                            "it is part of " + joined.profile().header())
                                    : column);
                }
                columns.add(joined);
                tables.set(other, columns);
            }
        }
    }

    /** Whether most of a column's values are words of the other, and no column of that table holds them alone. */
    private boolean isPart(TableColumn column, TableColumn whole, int tableOfWhole) {
        boolean hasPartner = compared(tableOfWhole).stream()
                .anyMatch(candidate -> candidate.profile().kind() == FieldKind.WORD
                        && contents(candidate).sharedWith(contents(column)) >= COVERED);
        return !hasPartner && contents(whole).coverageOf(contents(column)) >= COVERED;
    }

    private Contents contents(TableColumn column) {
        return contents.computeIfAbsent(column, Contents::of);
    }

    private record Likeness(double value, int group, TableColumn column) {}

    /**
     * Shares of rows by value, by word and by shape.
     *
     * @param signature a sum over values, which does not depend on their order
     */
    private record Contents(
            Map<String, Double> values, Map<String, Double> words, Map<String, Double> shapes, long signature) {
        static Contents of(TableColumn column) {
            int[] counts = new int[column.dictionary().size()];
            int filled = 0;
            for (int code : column.codes()) {
                if (code >= 0) {
                    counts[code]++;
                    filled++;
                }
            }
            Map<String, Double> values = new TreeMap<>();
            Map<String, Double> words = new TreeMap<>();
            Map<String, Double> shapes = new TreeMap<>();
            long signature = 0;
            for (int code = 0; code < counts.length; code++) {
                String raw = column.dictionary().get(code);
                String folded =
                        TextFolding.fold(raw.length() > LONGEST_PROFILED ? raw.substring(0, LONGEST_PROFILED) : raw);
                String value = column.profile().kind() == FieldKind.IDENTIFIER ? folded.replace(" ", "") : folded;
                double share = (double) counts[code] / Math.max(1, filled);
                values.merge(value, share, Double::sum);
                String[] parts = value.split(" ");
                Arrays.stream(parts).forEach(word -> words.merge(word, share / parts.length, Double::sum));
                shapes.merge(shape(value), share, Double::sum);
                signature += (long) counts[code] * value.hashCode();
            }
            return new Contents(values, words, shapes, signature);
        }

        /** Letters as a, digits as 9; of more than eight signs only whether there are letters, digits and spaces. */
        private static String shape(String value) {
            String shape = value.replaceAll("[0-9]", "9").replaceAll("[^9 ]", "a");
            return shape.length() <= 8 ? shape : shape.replaceAll("(.)\\1+", "$1");
        }

        double sharedWith(Contents other) {
            double byWord = shared(words, other.words);
            return 0.6 * Math.max(shared(values, other.values), byWord)
                    + 0.3 * shared(shapes, other.shapes) * (0.2 + byWord);
        }

        /** Share of the other's rows whose value is one of these words. */
        double coverageOf(Contents other) {
            return other.words.entrySet().stream()
                    .filter(entry -> words.containsKey(entry.getKey()))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
        }

        private static double shared(Map<String, Double> one, Map<String, Double> other) {
            double sum = 0;
            for (Map.Entry<String, Double> entry : one.entrySet()) {
                sum += Math.min(entry.getValue(), other.getOrDefault(entry.getKey(), 0.0));
            }
            return sum;
        }
    }
}
