package secondlook.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.Json;

/**
 * Reads trained models of Splink (its versions 3 to 5, as {@code save_model_to_json} writes them): comparisons and
 * their levels as SQL conditions, m and u, term-frequency columns, the prior and the blocking rules for predictions. A
 * level or rule that cannot be read is named with its place and what is wrong; nothing is guessed.
 */
public final class SplinkModels {
    /** What Splink weighs a level with that its training never saw. */
    private static final double NOT_OBSERVED = 1e-6;

    private static final double DEFAULT_PRIOR = 0.0001;

    private final List<String> leftOut = new ArrayList<>();
    private final SqlColumns columns = new SqlColumns();

    private SplinkModels() {}

    /**
     * A model that was read.
     *
     * @param model the model
     * @param leftOut what could not be read and is left out, one sentence each; empty when all was read
     */
    public record Reading(ComparisonModel model, List<String> leftOut) {
        public Reading {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Whether a text looks like a model of Splink. */
    public static boolean isSplinkModel(String text) {
        return Json.read(text) instanceof Map<?, ?> json
                && json.get("comparisons") instanceof List
                && (json.containsKey("link_type") || json.containsKey("blocking_rules_to_generate_predictions"));
    }

    /**
     * Reads a model of which everything can be read.
     *
     * @throws IllegalArgumentException when something cannot be read, naming all of it
     */
    public static ComparisonModel read(String text) {
        Reading reading = readInPart(text);
        if (!reading.leftOut.isEmpty()) {
            throw new IllegalArgumentException("The Splink model cannot be read as a whole:\n"
                    + String.join("\n", reading.leftOut)
                    + "\nMaybe allow these parts to be left out; the weights of the others stay as they are.");
        }
        return reading.model;
    }

    /**
     * Reads what can be read of a model. A level that is left out gives its pairs to the levels after it; a comparison
     * without a readable level for missing values is left out whole.
     *
     * @throws IllegalArgumentException when the text is no model, or no comparison or no blocking rule is left
     */
    public static Reading readInPart(String text) {
        return new SplinkModels().model(new JsonPlace(Json.read(text), ""));
    }

    private Reading model(JsonPlace json) {
        ComparisonModel.Builder builder = ComparisonModel.builder();
        List<Comparison> comparisons = new ArrayList<>();
        for (JsonPlace one : json.member("comparisons").items()) {
            Comparison comparison = comparison(one);
            if (comparison != null) {
                comparisons.add(comparison);
            }
        }
        List<BlockingRule> rules = new ArrayList<>();
        for (JsonPlace one :
                json.member("blocking_rules_to_generate_predictions").items()) {
            BlockingRule rule = rule(one);
            if (rule != null) {
                rules.add(rule);
            }
        }
        if (comparisons.isEmpty() || rules.isEmpty()) {
            throw new IllegalArgumentException("Nothing is left of the Splink model [" + comparisons.size()
                    + " comparisons, " + rules.size() + " blocking rules]:\n" + String.join("\n", leftOut));
        }
        columns.all().forEach(builder::column);
        comparisons.forEach(builder::compare);
        rules.forEach(builder::blockOn);
        builder.prior(json.member("probability_two_random_records_match").numberOr(DEFAULT_PRIOR));
        String id = json.member("unique_id_column_name").textOrNull();
        if (id != null) {
            builder.idField(id);
        }
        builder.betweenFilesOnly("link_only".equals(json.member("link_type").textOrNull()));
        return new Reading(builder.build(), leftOut);
    }

    private @Nullable Comparison comparison(JsonPlace json) {
        JsonPlace nameAt = json.member("output_column_name");
        List<ComparisonLevel> levels = new ArrayList<>();
        int before = leftOut.size();
        boolean missingUnread = false;
        for (JsonPlace one : json.member("comparison_levels").items()) {
            boolean isNull = one.member("is_null_level").flagOr(false);
            try {
                levels.add(level(one, isNull));
            } catch (SqlCondition.Unreadable why) {
                leave(one, one.member("sql_condition").text(), why);
                missingUnread |= isNull;
            }
        }
        String name = nameAt.isMissing() ? json.place() : nameAt.text();
        long weighing = levels.stream().filter(level -> !level.isMissing()).count();
        if (missingUnread || (leftOut.size() > before && weighing < 2)) {
            leftOut.add(json.place() + " (" + name + "): left out whole, for "
                    + (missingUnread ? "its level for missing values" : "too much of it") + " cannot be read.");
            return null;
        }
        try {
            return new Comparison(name, levels);
        } catch (IllegalArgumentException wrong) {
            throw json.fault(String.valueOf(wrong.getMessage()));
        }
    }

    private void leave(JsonPlace place, String sql, SqlCondition.Unreadable why) {
        leftOut.add(place.place() + ": " + why.getMessage() + " [" + sql.strip() + "].");
    }

    private ComparisonLevel level(JsonPlace json, boolean isNull) {
        LevelTest test = SqlCondition.level(json.member("sql_condition").text(), columns);
        String label = json.member("label_for_charts").textOrNull();
        ComparisonLevel plain = ComparisonLevel.of(label == null ? test.toString() : label, test);
        if (isNull != plain.isMissing()) {
            throw new SqlCondition.Unreadable(
                    isNull
                            ? "a level for missing values can only ask for those"
                            : "missing values would weigh something");
        }
        if (isNull) {
            return plain;
        }
        double m = share(json.member("m_probability"));
        double u = share(json.member("u_probability"));
        JsonPlace column = json.member("tf_adjustment_column");
        TermFrequency frequency = column.isMissing() ? null : frequency(json, column.text());
        return new ComparisonLevel(plain.label(), test, m, u, !Double.isNaN(m), !Double.isNaN(u), frequency);
    }

    private static double share(JsonPlace json) {
        // Splink writes a sentence for a level that its training never saw.
        return json.isText() ? NOT_OBSERVED : json.numberOr(Double.NaN);
    }

    private static TermFrequency frequency(JsonPlace json, String column) {
        return new TermFrequency(
                column.replace("\"", "").replace("`", ""),
                json.member("tf_adjustment_weight").numberOr(1),
                json.member("tf_minimum_u_value").numberOr(0),
                json.member("disable_tf_exact_match_detection").flagOr(false));
    }

    private @Nullable BlockingRule rule(JsonPlace json) {
        JsonPlace written = json.isText() ? json : json.member("blocking_rule");
        try {
            if (!json.isText()) {
                JsonPlace arrays = json.member("arrays_to_explode");
                if (!arrays.isMissing() && !arrays.items().isEmpty()) {
                    throw new SqlCondition.Unreadable(
                            "lists of values are not understood " + new TreeSet<>(arrays.texts()));
                }
            }
            return SqlCondition.rule(written.text(), columns);
        } catch (SqlCondition.Unreadable why) {
            leave(json, written.text(), why);
            return null;
        }
    }
}
