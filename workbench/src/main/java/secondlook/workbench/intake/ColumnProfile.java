package secondlook.workbench.intake;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the values of one column look like, over the first rows of a file. Not thread-safe. */
final class ColumnProfile {

    private static final int MOST_DISTINCT = 5_000;
    private static final int FEW = 25;
    private static final int LONGEST_CODE = 40;
    private static final Set<String> YES_AND_NO = Set.of("y", "n", "yes", "no", "true", "false", "t", "f", "1", "0");
    private static final Pattern PHONE = Pattern.compile("(?:\\+?44|0)[\\d -]{8,12}\\d");
    private static final Pattern POSTCODE = Pattern.compile("(?i)[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");
    private static final DateReader DATES = new DateReader(DayOrder.DAY_FIRST);

    private final String name;
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private int rows;
    private int filled;
    private int dates;
    private int phones;
    private int postcodes;
    private int flags;
    private int wholes;
    private int json;
    private long letters;

    ColumnProfile(String name) {
        this.name = name;
    }

    void add(@Nullable String raw) {
        rows++;
        String cell = raw == null ? "" : raw.strip();
        if (cell.isEmpty()) {
            return;
        }
        filled++;
        letters += cell.length();
        dates += DATES.read(cell) != null ? 1 : 0;
        phones += PHONE.matcher(cell).matches() ? 1 : 0;
        postcodes += POSTCODE.matcher(cell).matches() ? 1 : 0;
        flags += YES_AND_NO.contains(cell.toLowerCase(Locale.ROOT)) ? 1 : 0;
        wholes += WHOLE.matcher(cell).matches() ? 1 : 0;
        boolean bracketed =
                (cell.startsWith("{") && cell.endsWith("}")) || (cell.startsWith("[") && cell.endsWith("]"));
        json += bracketed && JsonPaths.forEach(cell, "", (path, value) -> {}) == null ? 1 : 0;
        if (values.size() < MOST_DISTINCT || values.containsKey(cell)) {
            values.merge(cell, 1, Integer::sum);
        }
    }

    String name() {
        return name;
    }

    int filled() {
        return filled;
    }

    /** A share of the filled cells in words, such as "8 of 9". */
    String of(double share) {
        return Math.round(share * filled) + " of " + filled;
    }

    boolean isEmpty() {
        return filled == 0;
    }

    double dates() {
        return share(dates);
    }

    double phones() {
        return share(phones);
    }

    double postcodes() {
        return share(postcodes);
    }

    double flags() {
        return share(flags);
    }

    double wholes() {
        return share(wholes);
    }

    boolean isJson() {
        return json > 0 && share(json) > 0.5;
    }

    double meanLength() {
        return filled == 0 ? 0 : (double) letters / filled;
    }

    private double share(int count) {
        return filled == 0 ? 0 : (double) count / filled;
    }

    /** Whether hardly any row lacks a value and no two rows share one, so that it may name the row. */
    boolean namesRows() {
        return rows > 0 && filled >= rows * 0.98 && values.size() >= filled * 0.97 && meanLength() <= LONGEST_CODE;
    }

    /** Whether it holds a few short words again and again. */
    boolean isCoded() {
        return filled > 0
                && values.size() <= FEW
                && (values.size() * 3 <= filled || values.size() <= 4)
                && values.keySet().stream().allMatch(value -> value.length() <= LONGEST_CODE);
    }

    /** Whether its words come so often that they cannot be about single persons. */
    boolean isSafeToList() {
        return isCoded() && values.size() * 3 <= filled;
    }

    /** Its values in lower case with how often each stands there, the most frequent first. */
    Map<String, Integer> words() {
        Map<String, Integer> folded = new LinkedHashMap<>();
        values.forEach((value, count) -> folded.merge(value.toLowerCase(Locale.ROOT), count, Integer::sum));
        return folded.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
