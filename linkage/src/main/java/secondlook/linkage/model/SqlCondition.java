package secondlook.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.model.LevelTest.Measure;

/**
 * Reads the conditions that Splink writes into its models: equality, missing values, string measures, differences of
 * dates, over columns with or without common functions, joined by AND and OR. Anything else is unreadable and says why;
 * nothing is guessed.
 */
final class SqlCondition {
    private static final Map<String, Measure> MEASURES = Map.of(
            "jaro_winkler_similarity", Measure.JARO_WINKLER,
            "jaro_winkler", Measure.JARO_WINKLER,
            "jaro_winkler_sim", Measure.JARO_WINKLER,
            "jaro_similarity", Measure.JARO,
            "jaro", Measure.JARO,
            "jaro_sim", Measure.JARO,
            "levenshtein", Measure.LEVENSHTEIN,
            "damerau_levenshtein", Measure.DAMERAU);
    private static final double SECONDS_OF_DAY = 86_400;

    private final SqlTokens tokens;
    private final SqlColumns columns;
    /** Whether the last test asked for missing values without a bracket around its OR. */
    private boolean openMissing;

    private SqlCondition(String sql, SqlColumns columns) {
        tokens = new SqlTokens(sql);
        this.columns = columns;
    }

    /** Why a condition cannot be read. */
    static final class Unreadable extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Unreadable(String why) {
            super(why);
        }
    }

    /** A level's condition; columns that it names with functions are added to the columns. */
    static LevelTest level(String sql, SqlColumns columns) {
        if (sql.strip().equalsIgnoreCase("ELSE")) {
            return new LevelTest.Otherwise();
        }
        SqlCondition condition = new SqlCondition(sql, columns);
        LevelTest test = condition.either();
        condition.requireEnd();
        return test;
    }

    /** A blocking rule: equalities of the same column on both sides, joined by AND. */
    static BlockingRule rule(String sql, SqlColumns columns) {
        LevelTest test = level(sql, columns);
        List<String> names = new ArrayList<>();
        for (LevelTest one : test instanceof LevelTest.All all ? all.tests() : List.of(test)) {
            if (!(one instanceof LevelTest.Same same)) {
                throw new Unreadable("a blocking rule can only ask for equal columns");
            }
            if (!names.contains(same.column())) {
                names.add(same.column());
            }
        }
        return new BlockingRule(names);
    }

    private void requireEnd() {
        if (!tokens.ended()) {
            throw new Unreadable("\"" + tokens.peek() + "\" is not understood");
        }
    }

    private LevelTest either() {
        List<LevelTest> tests = new ArrayList<>(List.of(both()));
        while (tokens.take("or")) {
            tests.add(both());
        }
        if (tests.size() == 1) {
            return tests.get(0);
        }
        boolean missing = tests.stream().allMatch(LevelTest.Missing.class::isInstance);
        return missing ? new LevelTest.Missing(new LevelTest.Any(tests).columns()) : new LevelTest.Any(tests);
    }

    private LevelTest both() {
        List<LevelTest> tests = new ArrayList<>();
        do {
            openMissing = false;
            LevelTest test = one();
            if (openMissing && (!tests.isEmpty() || tokens.peek().equals("and"))) {
                throw new Unreadable("AND and OR have to be bracketed");
            }
            if (test instanceof LevelTest.All all) {
                tests.addAll(all.tests());
            } else {
                tests.add(test);
            }
        } while (tokens.take("and"));
        joinSwapped(tests);
        for (LevelTest test : tests) {
            if (test instanceof LevelTest.Swapped swapped && !swapped.bothWays()) {
                throw new Unreadable(
                        "it depends on which record is left: " + swapped.column() + " against " + swapped.other());
            }
        }
        return tests.size() == 1 ? tests.get(0) : new LevelTest.All(tests);
    }

    /** Two columns equal crosswise are one test. */
    private static void joinSwapped(List<LevelTest> tests) {
        for (int one = 0; one < tests.size(); one++) {
            for (int other = one + 1; other < tests.size(); other++) {
                if (tests.get(one) instanceof LevelTest.Swapped first
                        && tests.get(other) instanceof LevelTest.Swapped second
                        && first.column().equals(second.other())
                        && first.other().equals(second.column())) {
                    tests.set(one, new LevelTest.Swapped(first.column(), first.other(), true));
                    tests.remove(other);
                    break;
                }
            }
        }
    }

    private LevelTest one() {
        int mark = tokens.mark();
        if (tokens.take("(")) {
            // A bracket opens a condition or a value; what comes after it tells.
            try {
                LevelTest inner = either();
                tokens.expect(")");
                openMissing = false;
                String after = tokens.peek();
                if (after.isEmpty() || after.equals(")") || after.equals("and") || after.equals("or")) {
                    return inner;
                }
            } catch (Unreadable notCondition) {
                tokens.back(mark);
                return comparison(notCondition);
            }
            tokens.back(mark);
        }
        return comparison(null);
    }

    private LevelTest comparison(@Nullable Unreadable instead) {
        try {
            SqlValue left = value();
            if (tokens.take("is")) {
                return missing(left);
            }
            String operator = tokens.next();
            SqlValue right = value();
            return operator.equals("=") ? equal(left, right) : limited(left, operator, right);
        } catch (Unreadable why) {
            throw instead == null ? why : instead;
        }
    }

    /** "IS NULL" of one side, which has to be followed by OR and the same of the other side. */
    private LevelTest missing(SqlValue left) {
        tokens.expect("null");
        tokens.expect("or");
        SqlValue right = value();
        tokens.expect("is");
        tokens.expect("null");
        String name = columns.name(left);
        if (!name.equals(columns.name(right)) || left.side().equals(right.side())) {
            throw new Unreadable("missing values of one record alone are not understood");
        }
        openMissing = true;
        return new LevelTest.Missing(List.of(name));
    }

    private LevelTest equal(SqlValue left, SqlValue right) {
        if (left.side().equals("r") && right.side().equals("l")) {
            return equal(right, left);
        }
        if (!left.side().equals("l") || !right.side().equals("r")) {
            throw new Unreadable("an equality has to compare the left record with the right one");
        }
        String one = columns.name(left);
        String other = columns.name(right);
        return one.equals(other) ? new LevelTest.Same(one) : new LevelTest.Swapped(one, other, false);
    }

    private LevelTest limited(SqlValue left, String operator, SqlValue right) {
        Double limit = right.number();
        if (limit == null) {
            throw new Unreadable("a limit has to be a number");
        }
        Measure measure = left.measure();
        if (measure != null && measure.isSimilarity()) {
            return new LevelTest.Similar(
                    measure,
                    left.field(),
                    switch (operator) {
                        case ">=" -> limit;
                        case ">" -> Math.nextUp(limit);
                        default -> throw new Unreadable("a similarity has to be at least its limit");
                    });
        }
        boolean below = operator.equals("<");
        if (!below && !operator.equals("<=")) {
            throw new Unreadable("a distance has to be at most its limit");
        }
        if (measure != null) {
            return new LevelTest.Similar(measure, left.field(), below ? Math.ceil(limit) - 1 : Math.floor(limit));
        }
        if (left.isDays()) {
            double days = limit / left.unit();
            return new LevelTest.WithinDays(left.field(), below ? Math.nextDown(days) : days);
        }
        throw new Unreadable("the value before the limit is not understood");
    }

    /** A column with its functions, a measure of two columns, a difference of dates, or a number. */
    private SqlValue value() {
        SqlValue value = plain();
        while (tokens.take("::")) {
            value = cast(value, tokens.next());
        }
        return value;
    }

    private SqlValue plain() {
        String word = tokens.next();
        if (word.equals("(")) {
            SqlValue inner = value();
            tokens.expect(")");
            return inner;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (Character.isDigit(word.charAt(0)) || word.equals("-")) {
            return SqlValue.number(word.equals("-") ? "-" + tokens.next() : word);
        }
        if (!tokens.peek().equals("(")) {
            return SqlValue.column(word, tokens);
        }
        tokens.expect("(");
        SqlValue value = call(lower);
        tokens.expect(")");
        return value;
    }

    private SqlValue call(String function) {
        Measure measure = MEASURES.get(function);
        if (measure != null) {
            SqlValue left = value();
            tokens.expect(",");
            return SqlValue.measure(measure, columnOfBoth(left, value()));
        }
        return switch (function) {
            case "abs" -> difference();
            case "cast", "try_cast" -> {
                SqlValue inner = value();
                tokens.expect("as");
                yield cast(inner, tokens.next());
            }
            case "lower" -> value().with(ValueStep.of(ValueStep.Kind.LOWER));
            case "upper" -> value().with(ValueStep.of(ValueStep.Kind.UPPER));
            case "trim" -> value().with(ValueStep.of(ValueStep.Kind.TRIM));
            case "substr", "substring", "left" -> substring(function);
            case "nullif" -> {
                SqlValue inner = value();
                tokens.expect(",");
                tokens.expect("''");
                yield inner;
            }
            case "regexp_extract" -> pattern();
            case "try_strptime", "strptime", "try_to_timestamp", "to_date", "to_timestamp" -> date();
            default -> throw new Unreadable("the function \"" + function + "\" is not understood");
        };
    }

    private String columnOfBoth(SqlValue left, SqlValue right) {
        String name = columns.name(left);
        if (!name.equals(columns.name(right)) || left.side().equals(right.side())) {
            throw new Unreadable("a measure has to compare one column of the left record with that of the right one");
        }
        return name;
    }

    private SqlValue substring(String function) {
        SqlValue inner = value();
        tokens.expect(",");
        int from = function.equals("left") ? 1 : whole();
        if (!function.equals("left")) {
            tokens.expect(",");
        }
        return inner.with(ValueStep.substring(from, whole()));
    }

    private int whole() {
        Double number = value().number();
        if (number == null || number != Math.rint(number)) {
            throw new Unreadable("a whole number is expected");
        }
        return number.intValue();
    }

    private SqlValue pattern() {
        SqlValue inner = value();
        tokens.expect(",");
        String expression = text(tokens.next());
        int group = tokens.take(",") ? whole() : 0;
        return inner.with(ValueStep.pattern(expression, group));
    }

    private SqlValue date() {
        SqlValue inner = value();
        if (tokens.take(",")) {
            String format = text(tokens.next()).toLowerCase(Locale.ROOT);
            if (!List.of("%y-%m-%d", "%y/%m/%d", "%d/%m/%y", "%d-%m-%y", "yyyy-mm-dd", "dd/mm/yyyy")
                    .contains(format)) {
                throw new Unreadable("dates of the form " + format + " are not read");
            }
        }
        return inner.with(ValueStep.of(ValueStep.Kind.DATE));
    }

    private static String text(String token) {
        if (!token.startsWith("'")) {
            throw new Unreadable("a text is expected instead of \"" + token + "\"");
        }
        return token.substring(1, token.length() - 1).replace("''", "'");
    }

    private static SqlValue cast(SqlValue value, String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "text", "varchar", "string" -> value;
            case "date", "timestamp" -> value.with(ValueStep.of(ValueStep.Kind.DATE));
            default -> throw new Unreadable("a conversion to " + type + " is not understood");
        };
    }

    /** What stands within abs(): the difference of two dates, in seconds or days. */
    private SqlValue difference() {
        String function = tokens.peek();
        if (function.equals("datediff") || function.equals("date_diff")) {
            tokens.next();
            tokens.expect("(");
            tokens.expect("'day'");
            tokens.expect(",");
            SqlValue left = value();
            tokens.expect(",");
            SqlValue days = SqlValue.days(columnOfBoth(left, value()), 1);
            tokens.expect(")");
            return days;
        }
        SqlValue left = epoch();
        tokens.expect("-");
        return SqlValue.days(columnOfBoth(left, epoch()), SECONDS_OF_DAY);
    }

    private SqlValue epoch() {
        String function = tokens.next().toLowerCase(Locale.ROOT);
        if (!List.of("epoch", "unix_timestamp", "to_unixtime", "time_to_unix").contains(function)) {
            throw new Unreadable("a difference of anything but dates is not understood");
        }
        tokens.expect("(");
        SqlValue value = value();
        tokens.expect(")");
        return value;
    }
}
