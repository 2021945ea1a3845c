package secondlook.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value in a condition.
 *
 * @param side "l" or "r" for a column of one record, "" otherwise
 * @param field the field of a column; for a measure or a difference, the name of the model's column
 * @param steps functions around a column, the innermost first
 * @param measure the measure of two columns, null for others
 * @param unit how many of its units make a day, for a difference of dates; 0 for others
 * @param number a number, null for others
 */
record SqlValue(
        String side,
        String field,
        List<ValueStep> steps,
        LevelTest.@Nullable Measure measure,
        double unit,
        @Nullable Double number) {

    /** A column: {@code l."name"} in blocking rules, {@code "name_l"} in levels. */
    static SqlValue column(String word, SqlTokens tokens) {
        String name = unquoted(word);
        String lower = name.toLowerCase(Locale.ROOT);
        if (tokens.take(".")) {
            if (!lower.equals("l") && !lower.equals("r")) {
                throw new SqlCondition.Unreadable("\"" + word + ".\" is neither l. nor r.");
            }
            return new SqlValue(lower, unquoted(tokens.next()), List.of(), null, 0, null);
        }
        if (name.length() < 3 || !(lower.endsWith("_l") || lower.endsWith("_r"))) {
            throw new SqlCondition.Unreadable("\"" + word + "\" is no column of the left or the right record");
        }
        return new SqlValue(
                lower.substring(lower.length() - 1), name.substring(0, name.length() - 2), List.of(), null, 0, null);
    }

    static SqlValue number(String word) {
        try {
            return new SqlValue("", "", List.of(), null, 0, Double.valueOf(word));
        } catch (NumberFormatException notNumber) {
            throw new SqlCondition.Unreadable("\"" + word + "\" is no number");
        }
    }

    static SqlValue measure(LevelTest.Measure measure, String column) {
        return new SqlValue("", column, List.of(), measure, 0, null);
    }

    static SqlValue days(String column, double unit) {
        return new SqlValue("", column, List.of(), null, unit, null);
    }

    boolean isDays() {
        return unit > 0;
    }

    SqlValue with(ValueStep step) {
        if (side.isEmpty()) {
            throw new SqlCondition.Unreadable("a function is only understood on a column");
        }
        List<ValueStep> longer = new ArrayList<>(steps);
        longer.add(step);
        return new SqlValue(side, field, longer, null, 0, null);
    }

    private static String unquoted(String word) {
        boolean quoted = word.startsWith("\"") || word.startsWith("`");
        return quoted ? word.substring(1, word.length() - 1) : word;
    }
}
