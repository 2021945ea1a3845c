package secondlook.linkage.dedupe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import secondlook.linkage.FieldKind;

/** Columns of one table taken together: parts of a date of birth, or parts of a name. */
final class JoinedColumns {
    private static final double SHARE = 0.9;
    private static final double HIGH_SHARE = 0.1;
    private static final int ROWS_TO_JUDGE_BY = 30;

    private JoinedColumns() {}

    /**
     * Replaces three columns that hold year, month and day by one that holds dates, when exactly one column fits each
     * part; otherwise the columns stay as they are.
     */
    static List<TableColumn> withBirthDate(List<TableColumn> columns) {
        int year = only(columns, 1850, 2100, 1900, 4);
        int month = only(columns, 1, 12, 10, 2);
        int day = only(columns, 1, 31, 13, 2);
        boolean hasDate = columns.stream().anyMatch(column -> column.profile().kind() == FieldKind.DATE);
        if (year < 0 || month < 0 || day < 0 || hasDate) {
            return columns;
        }
        List<TableColumn> parts = List.of(columns.get(year), columns.get(month), columns.get(day));
        List<TableColumn> joined = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            joined.add(
                    at == year || at == month || at == day
                            ? columns.get(at).leftOut("it is part of the date " + header(parts))
                            : columns.get(at));
        }
        joined.add(join(parts, FieldKind.DATE, JoinedColumns::date));
        return joined;
    }

    /**
     * The only column of whole numbers in a range, some of which reach a bound, so that days are told from months with a
     * slip here and there; -1 when there is none or more than one.
     */
    private static int only(List<TableColumn> columns, int least, int most, int reached, int digits) {
        int found = -1;
        for (int at = 0; at < columns.size(); at++) {
            TableColumn column = columns.get(at);
            if (column.compared()
                    && column.codes().length >= ROWS_TO_JUDGE_BY
                    && fits(column, least, most, reached, digits)) {
                if (found >= 0) {
                    return -1;
                }
                found = at;
            }
        }
        return found;
    }

    private static boolean fits(TableColumn column, int least, int most, int reached, int digits) {
        int[] numbers = column.dictionary().stream()
                .mapToInt(value -> number(value, digits))
                .toArray();
        int filled = 0;
        int inside = 0;
        int high = 0;
        boolean[] seen = new boolean[most - least + 1];
        for (int code : column.codes()) {
            if (code >= 0) {
                filled++;
                boolean fits = numbers[code] >= least && numbers[code] <= most;
                inside += fits ? 1 : 0;
                high += fits && numbers[code] >= reached ? 1 : 0;
                if (fits) {
                    seen[numbers[code] - least] = true;
                }
            }
        }
        int different = 0;
        for (boolean each : seen) {
            different += each ? 1 : 0;
        }
        return filled > 0
                && inside >= SHARE * filled
                && high >= HIGH_SHARE * filled
                && different >= Math.min(10, most - least);
    }

    private static int number(String value, int digits) {
        boolean whole =
                !value.isEmpty() && value.length() <= digits && value.chars().allMatch(Character::isDigit);
        return whole ? Integer.parseInt(value) : -1;
    }

    /** Year, month and day as one text; a part that is no number still leaves the others to be compared. */
    private static String date(List<String> parts) {
        // A year of three or five digits is left so: one slip, where a cut or filled year would look like several.
        String year = digits(parts.get(0));
        String month = twoDigits(parts.get(1));
        String day = twoDigits(parts.get(2));
        if (year.isEmpty() && (month.isEmpty() || day.isEmpty())) {
            return "";
        }
        if (month.isEmpty()) {
            return year;
        }
        if (day.isEmpty()) {
            return year + "-" + month;
        }
        return (year.isEmpty() ? "0000" : year) + "-" + month + "-" + day;
    }

    private static String digits(String part) {
        return part.replaceAll("[^0-9]", "");
    }

    private static String twoDigits(String part) {
        String kept = digits(part);
        return kept.length() == 1 ? "0" + kept : kept;
    }

    /** Parts of a name as one text, apart by spaces. */
    static TableColumn name(List<TableColumn> parts) {
        return join(
                parts,
                FieldKind.TEXT,
                texts -> String.join(
                        " ", texts.stream().filter(text -> !text.isEmpty()).toList()));
    }

    private static String header(List<TableColumn> parts) {
        return String.join(
                " + ", parts.stream().map(part -> part.profile().header()).toList());
    }

    private static TableColumn join(List<TableColumn> parts, FieldKind kind, Joining joining) {
        int rows = parts.get(0).codes().length;
        Map<String, Integer> codeOf = new HashMap<>();
        List<String> dictionary = new ArrayList<>();
        int[] codes = new int[rows];
        int filled = 0;
        for (int row = 0; row < rows; row++) {
            List<String> texts = new ArrayList<>();
            for (TableColumn part : parts) {
                int code = part.codes()[row];
                texts.add(code < 0 ? "" : part.dictionary().get(code));
            }
            String value = joining.of(texts);
            codes[row] = value.isEmpty()
                    ? -1
                    : codeOf.computeIfAbsent(value, text -> {
                        dictionary.add(text);
                        return dictionary.size() - 1;
                    });
            filled += value.isEmpty() ? 0 : 1;
        }
        double share = rows == 0 ? 0 : (double) filled / rows;
        return new TableColumn(new ColumnProfile(header(parts), kind, "", share, dictionary.size()), dictionary, codes);
    }

    private interface Joining {
        String of(List<String> parts);
    }
}
