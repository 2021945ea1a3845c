package secondlook.linkage.model;

import com.ibm.icu.util.VersionInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.Json;

/** Writes a model as JSON; {@link ModelReader} reads it again. docs/method/linkage-model.md has the format. */
final class ModelWriter {
    static final String KIND = "comparison-model";
    private static final String LIBRARY = "second-look linkage 0.1.0";

    private ModelWriter() {}

    static String write(ComparisonModel model) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", KIND);
        json.put("format", ComparisonModel.FORMAT);
        json.put("library", LIBRARY);
        json.put("icu", VersionInfo.ICU_VERSION.toString());
        json.put("id", model.idField());
        json.put("between_files_only", model.betweenFilesOnly());
        json.put("prior", number(model.prior()));
        json.put("columns", model.columns().stream().map(ModelWriter::column).toList());
        json.put("blocking_rules", rules(model.blocking()));
        json.put(
                "comparisons",
                model.comparisons().stream().map(ModelWriter::comparison).toList());
        TrainingPlan plan = model.training();
        if (plan != null) {
            Map<String, @Nullable Object> training = new LinkedHashMap<>();
            training.put("certain_rules", rules(plan.certain()));
            training.put("certain_recall", plan.certainRecall());
            training.put("rules", rules(plan.rules()));
            json.put("training", training);
        }
        return Json.write(json);
    }

    private static @Nullable Object number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static List<List<String>> rules(List<BlockingRule> rules) {
        return rules.stream().map(BlockingRule::columns).toList();
    }

    private static Map<String, @Nullable Object> column(ModelColumn column) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        json.put("field", column.field());
        List<Object> steps = new ArrayList<>();
        for (ValueStep step : column.steps()) {
            String name = step.kind().name().toLowerCase(Locale.ROOT);
            steps.add(
                    switch (step.kind()) {
                        case SUBSTRING -> Map.of(name, List.of(step.from(), step.length()));
                        case PATTERN -> Map.of(name, List.of(step.expression(), step.from()));
                        default -> name;
                    });
        }
        json.put("steps", steps);
        return json;
    }

    private static Map<String, @Nullable Object> comparison(Comparison comparison) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", comparison.name());
        json.put("levels", comparison.levels().stream().map(ModelWriter::level).toList());
        return json;
    }

    private static Map<String, @Nullable Object> level(ComparisonLevel level) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("label", level.label());
        json.put("test", test(level.test()));
        if (!level.isMissing()) {
            json.put("m", number(level.m()));
            json.put("u", number(level.u()));
            json.put("m_fixed", level.mFixed());
            json.put("u_fixed", level.uFixed());
        }
        TermFrequency frequency = level.frequency();
        if (frequency != null) {
            Map<String, @Nullable Object> adjustment = new LinkedHashMap<>();
            adjustment.put("column", frequency.column());
            adjustment.put("weight", frequency.weight());
            adjustment.put("minimum", frequency.minimum());
            adjustment.put("own_u", frequency.ownU());
            json.put("term_frequency", adjustment);
        }
        return json;
    }

    private static Object test(LevelTest test) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (test instanceof LevelTest.Missing missing) {
            json.put("missing", missing.columns());
        } else if (test instanceof LevelTest.Same same) {
            json.put("same", same.column());
        } else if (test instanceof LevelTest.Similar similar) {
            json.put(similar.measure().name().toLowerCase(Locale.ROOT), similar.column());
            json.put(similar.measure().isSimilarity() ? "at_least" : "at_most", similar.limit());
        } else if (test instanceof LevelTest.WithinDays within) {
            json.put("within_days", within.column());
            json.put("at_most", within.days());
        } else if (test instanceof LevelTest.Swapped swapped) {
            json.put("swapped", List.of(swapped.column(), swapped.other()));
            json.put("both_ways", swapped.bothWays());
        } else if (test instanceof LevelTest.All all) {
            json.put("all", all.tests().stream().map(ModelWriter::test).toList());
        } else if (test instanceof LevelTest.Any any) {
            json.put("any", any.tests().stream().map(ModelWriter::test).toList());
        } else {
            return "otherwise";
        }
        return json;
    }
}
