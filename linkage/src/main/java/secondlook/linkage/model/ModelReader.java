package secondlook.linkage.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.Json;

/** Reads a model that {@link ModelWriter} or a person wrote. */
final class ModelReader {
    private static final Set<String> KNOWN = Set.of(
            "kind",
            "format",
            "library",
            "icu",
            "id",
            "between_files_only",
            "prior",
            "columns",
            "blocking_rules",
            "comparisons",
            "training");

    private final Set<String> columnNames = new LinkedHashSet<>();

    private ModelReader() {}

    static ComparisonModel read(String text) {
        return new ModelReader().model(new JsonPlace(Json.read(text), ""));
    }

    private ComparisonModel model(JsonPlace json) {
        if (!ModelWriter.KIND.equals(json.object().get("kind"))) {
            throw json.member("kind").fault("it is \"" + ModelWriter.KIND + "\" in a model of this kind");
        }
        if (!Objects.equals(json.member("format").value(), (double) ComparisonModel.FORMAT)) {
            throw json.member("format")
                    .fault("the format is not known, this program reads " + ComparisonModel.FORMAT + " and found "
                            + json.member("format").value());
        }
        for (Object name : json.object().keySet()) {
            if (!KNOWN.contains(name)) {
                throw json.member(String.valueOf(name)).fault("there is no such setting");
            }
        }
        ComparisonModel.Builder builder = ComparisonModel.builder();
        JsonPlace columns = json.member("columns");
        if (!columns.isMissing()) {
            columns.items().forEach(column -> builder.column(column(column)));
        }
        JsonPlace prior = json.member("prior");
        if (!prior.isMissing()) {
            at(prior, () -> builder.prior(prior.number()));
        }
        json.member("comparisons").items().forEach(one -> builder.compare(comparison(one)));
        rules(json.member("blocking_rules")).forEach(builder::blockOn);
        JsonPlace training = json.member("training");
        if (!training.isMissing()) {
            builder.training(at(
                    training,
                    () -> new TrainingPlan(
                            rules(training.member("certain_rules")),
                            training.member("certain_recall").numberOr(1),
                            rules(training.member("rules")))));
        }
        String id = json.member("id").textOrNull();
        if (id != null) {
            builder.idField(id);
        }
        builder.betweenFilesOnly(json.member("between_files_only").flagOr(false));
        return at(json, builder::build);
    }

    private ModelColumn column(JsonPlace json) {
        String name = json.member("name").text();
        if (!columnNames.add(name)) {
            throw json.member("name").fault("two columns have one name");
        }
        String field = json.member("field").textOrNull();
        List<ValueStep> steps = new ArrayList<>();
        JsonPlace written = json.member("steps");
        if (!written.isMissing()) {
            written.items().forEach(step -> steps.add(at(step, () -> step(step))));
        }
        return new ModelColumn(name, field == null ? name : field, steps);
    }

    private static ValueStep step(JsonPlace json) {
        if (json.isText()) {
            return ValueStep.of(constant(ValueStep.Kind.class, json, json.text()));
        }
        String name = json.object().size() == 1
                ? String.valueOf(json.object().keySet().iterator().next())
                : "";
        List<JsonPlace> parts = json.member(name).items();
        if (parts.size() == 2 && name.equals("substring")) {
            return ValueStep.substring(
                    (int) parts.get(0).number(), (int) parts.get(1).number());
        }
        if (parts.size() == 2 && name.equals("pattern")) {
            return ValueStep.pattern(parts.get(0).text(), (int) parts.get(1).number());
        }
        throw json.fault("there is no such step");
    }

    private static List<BlockingRule> rules(JsonPlace json) {
        List<BlockingRule> rules = new ArrayList<>();
        if (!json.isMissing()) {
            json.items().forEach(rule -> rules.add(at(rule, () -> new BlockingRule(rule.texts()))));
        }
        return rules;
    }

    private static Comparison comparison(JsonPlace json) {
        List<ComparisonLevel> levels = new ArrayList<>();
        json.member("levels").items().forEach(level -> levels.add(at(level, () -> level(level))));
        return at(json, () -> new Comparison(json.member("name").text(), levels));
    }

    private static ComparisonLevel level(JsonPlace json) {
        LevelTest test = test(json.member("test"));
        String label = json.member("label").textOrNull();
        JsonPlace adjustment = json.member("term_frequency");
        return new ComparisonLevel(
                label == null ? test.toString() : label,
                test,
                json.member("m").numberOr(Double.NaN),
                json.member("u").numberOr(Double.NaN),
                json.member("m_fixed").flagOr(false),
                json.member("u_fixed").flagOr(false),
                adjustment.isMissing() ? null : at(adjustment, () -> frequency(adjustment)));
    }

    private static TermFrequency frequency(JsonPlace json) {
        return new TermFrequency(
                json.member("column").text(),
                json.member("weight").numberOr(1),
                json.member("minimum").numberOr(0),
                json.member("own_u").flagOr(false));
    }

    private static LevelTest test(JsonPlace json) {
        if (json.isText() && json.text().equals("otherwise")) {
            return new LevelTest.Otherwise();
        }
        for (LevelTest.Measure measure : LevelTest.Measure.values()) {
            JsonPlace column = json.member(measure.name().toLowerCase(Locale.ROOT));
            if (!column.isMissing()) {
                JsonPlace limit = json.member(measure.isSimilarity() ? "at_least" : "at_most");
                return at(limit, () -> new LevelTest.Similar(measure, column.text(), limit.number()));
            }
        }
        LevelTest simple = simple(json);
        if (simple != null) {
            return simple;
        }
        if (!json.member("all").isMissing()) {
            return new LevelTest.All(tests(json.member("all")));
        }
        if (!json.member("any").isMissing()) {
            return new LevelTest.Any(tests(json.member("any")));
        }
        throw json.fault("there is no such test");
    }

    private static @Nullable LevelTest simple(JsonPlace json) {
        if (!json.member("missing").isMissing()) {
            JsonPlace columns = json.member("missing");
            return new LevelTest.Missing(columns.isText() ? List.of(columns.text()) : columns.texts());
        }
        if (!json.member("same").isMissing()) {
            return new LevelTest.Same(json.member("same").text());
        }
        if (!json.member("within_days").isMissing()) {
            return new LevelTest.WithinDays(
                    json.member("within_days").text(), json.member("at_most").number());
        }
        if (!json.member("swapped").isMissing()) {
            List<String> columns = json.member("swapped").texts();
            if (columns.size() != 2) {
                throw json.member("swapped").fault("two columns are expected");
            }
            return new LevelTest.Swapped(
                    columns.get(0), columns.get(1), json.member("both_ways").flagOr(true));
        }
        return null;
    }

    private static List<LevelTest> tests(JsonPlace json) {
        List<LevelTest> tests = json.items().stream().map(ModelReader::test).toList();
        if (tests.isEmpty()) {
            throw json.fault("at least one test is expected");
        }
        return tests;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonPlace json, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> json.fault("there is no such step"));
    }

    /** Names the place of what a part itself finds wrong. */
    private static <T> T at(JsonPlace json, Supplier<T> part) {
        try {
            return part.get();
        } catch (IllegalArgumentException wrong) {
            String message = String.valueOf(wrong.getMessage());
            if (message.startsWith("The model cannot be read")) {
                throw wrong;
            }
            throw new IllegalArgumentException(
                    "The model cannot be read at [" + (json.place().isEmpty() ? "the whole file" : json.place()) + "]: "
                            + message,
                    wrong);
        }
    }
}
