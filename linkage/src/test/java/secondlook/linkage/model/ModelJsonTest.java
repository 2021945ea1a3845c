package secondlook.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelJsonTest {
    @Test
    void readsWhatItWrites() {
        ComparisonModel model = ComparisonModel.builder()
                .prior(0.0001)
                .idField("nr")
                .betweenFilesOnly(true)
                .column("name", ValueStep.of(ValueStep.Kind.FOLD))
                .column(new ModelColumn("area", "postcode", List.of(ValueStep.pattern("^[A-Z]{1,2}", 0))))
                .column(new ModelColumn("year", "dob", List.of(ValueStep.of(ValueStep.Kind.DATE), ValueStep.prefix(4))))
                .blockOn("name")
                .blockOn("area", "year")
                .training(
                        new TrainingPlan(List.of(BlockingRule.on("name", "dob")), 0.7, List.of(BlockingRule.on("dob"))))
                .compare(Comparison.name("name", 0.92))
                .compare(new Comparison(
                        "all tests",
                        List.of(
                                ComparisonLevel.of("none", new LevelTest.Missing(List.of("name", "dob"))),
                                ComparisonLevel.of("swapped", new LevelTest.Swapped("name", "other", true)),
                                new ComparisonLevel(
                                        "both",
                                        new LevelTest.All(List.of(
                                                new LevelTest.Same("area"),
                                                new LevelTest.Any(List.of(
                                                        new LevelTest.WithinDays("dob", 31),
                                                        new LevelTest.Similar(LevelTest.Measure.DAMERAU, "dob", 1))))),
                                        0.5,
                                        0.001,
                                        true,
                                        false,
                                        new TermFrequency("area", 0.5, 0.01, true)),
                                Comparison.otherwise())))
                .build();

        String json = model.toJson();

        assertThat(json).contains("\"library\": \"second-look linkage", "\"icu\": ");
        assertThat(ComparisonModel.fromJson(json).toJson()).isEqualTo(json);
        assertThat(ComparisonModel.fromJson(json).comparisons()).isEqualTo(model.comparisons());
        assertThat(ComparisonModel.fromJson(json).columns()).isEqualTo(model.columns());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"format\": 1 | \"format\": 9 | [format]",
                "\"kind\": \"comparison-model\" | \"kind\": \"x\" | [kind]",
                "\"jaro_winkler\" | \"jaro_wonkler\" | [comparisons[0].levels[2].test]",
                "\"at_least\": 0.92 | \"at_least\": 92 | [comparisons[0].levels[2].test.at_least]",
                "\"m\": 0.9 | \"m\": 90 | [comparisons[0].levels[1]]",
                "\"fold\" | \"bold\" | [columns[0].steps[0]]",
                "\"otherwise\" | {\"same\": \"name\"} | [comparisons[0]]",
                "\"blocking_rules\": [[\"name\"]] | \"blocking_rules\": [[]] | [blocking_rules[0]]",
                "\"blocking_rules\": [[\"name\"]] | \"blocking_rules\": 5 | [blocking_rules]",
                "\"prior\": 0.01 | \"prior\": 3 | [prior]",
                "\"prior\" | \"priro\" | [priro]"
            })
    void saysWhereAModelIsWrong(String good, String bad, String place) {
        String json = """
                {"kind": "comparison-model", "format": 1, "prior": 0.01,
                 "columns": [{"name": "name", "field": "name", "steps": ["fold"]}],
                 "blocking_rules": [["name"]],
                 "comparisons": [{"name": "name", "levels": [
                   {"test": {"missing": "name"}},
                   {"test": {"same": "name"}, "m": 0.9, "u": 0.01},
                   {"test": {"jaro_winkler": "name", "at_least": 0.92}, "m": 0.05, "u": 0.01},
                   {"test": "otherwise", "m": 0.05, "u": 0.98}]}]}
                """;
        assertThat(ComparisonModel.fromJson(json).isTrained()).isTrue();

        assertThat(json).contains(good);
        assertThatThrownBy(() -> ComparisonModel.fromJson(json.replace(good, bad)))
                .hasMessageContaining(place);
    }

    @Test
    void saysWhereTextIsNoJson() {
        assertThatThrownBy(() -> ComparisonModel.fromJson("{\"kind\": "))
                .hasMessageContaining("not JSON")
                .hasMessageContaining("[character");
    }
}
