package secondlook.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import secondlook.linkage.LinkageSettings;
import secondlook.linkage.model.LevelTest.Measure;

class SplinkModelsTest {
    /** The shape that Splink 4 and 5 write, shortened. */
    private static final String MODEL = """
            {"link_type": "dedupe_only", "probability_two_random_records_match": 0.003, "sql_dialect": "duckdb",
             "linker_uid": "o0e6adm7", "match_weight_column_prefix": "mw_", "unique_id_column_name": "unique_id",
             "blocking_rules_to_generate_predictions": [
              {"blocking_rule": "(l.\\"first_name\\" = r.\\"first_name\\") AND (l.\\"city\\" = r.\\"city\\")", "sql_dialect": "duckdb"},
              {"blocking_rule": "SUBSTR(l.dob, 1, 4) = SUBSTR(r.dob, 1, 4)", "sql_dialect": "duckdb"},
              "l.city = r.city"],
             "comparisons": [
              {"output_column_name": "first_name", "comparison_description": "NameComparison", "comparison_levels": [
               {"sql_condition": "\\"first_name_l\\" IS NULL OR \\"first_name_r\\" IS NULL", "is_null_level": true,
                "label_for_charts": "first_name is NULL", "fix_m_probability": false, "fix_u_probability": false},
               {"sql_condition": "\\"first_name_l\\" = \\"first_name_r\\"", "m_probability": 0.5, "u_probability": 0.006,
                "label_for_charts": "Exact match on first_name", "tf_adjustment_column": "first_name",
                "tf_adjustment_weight": 1.0, "tf_minimum_u_value": 0.001},
               {"sql_condition": "jaro_winkler_similarity(\\"first_name_l\\", \\"first_name_r\\") >= 0.92",
                "label_for_charts": "near", "m_probability": 0.2, "u_probability": 0.002},
               {"sql_condition": "ELSE", "label_for_charts": "All other comparisons", "m_probability": 0.3,
                "u_probability": 0.992}]},
              {"output_column_name": "dob", "comparison_levels": [
               {"sql_condition": "try_strptime(\\"dob_l\\", '%Y-%m-%d') IS NULL OR try_strptime(\\"dob_r\\", '%Y-%m-%d') IS NULL",
                "label_for_charts": "no date", "is_null_level": true},
               {"sql_condition": "CAST(\\"dob_l\\" AS TEXT) = CAST(\\"dob_r\\" AS TEXT)", "label_for_charts": "same",
                "m_probability": 0.6, "u_probability": 0.002},
               {"sql_condition": "damerau_levenshtein(\\"dob_l\\", \\"dob_r\\") <= 1", "label_for_charts": "near",
                "m_probability": 0.2, "u_probability": 0.02},
               {"sql_condition": "ABS(EPOCH(try_strptime(\\"dob_l\\", '%Y-%m-%d')) - EPOCH(try_strptime(\\"dob_r\\", '%Y-%m-%d'))) <= 2629800.0",
                "label_for_charts": "month", "m_probability": 0.1,
                "u_probability": "level not observed in training dataset"},
               {"sql_condition": "ELSE", "label_for_charts": "rest", "m_probability": 0.1, "u_probability": 0.9}]}]}
            """;

    @Test
    void readsATrainedModel() {
        ComparisonModel model = SplinkModels.read(MODEL);

        assertThat(SplinkModels.isSplinkModel(MODEL)).isTrue();
        assertThat(model.prior()).isEqualTo(0.003);
        assertThat(model.idField()).isEqualTo("unique_id");
        assertThat(model.blocking())
                .containsExactly(
                        BlockingRule.on("first_name", "city"),
                        BlockingRule.on("dob (substring 1 4)"),
                        BlockingRule.on("city"));
        List<ComparisonLevel> name = model.comparisons().get(0).levels();
        assertThat(name.get(1).frequency()).isEqualTo(new TermFrequency("first_name", 1, 0.001, false));
        assertThat(name.get(2).test()).isEqualTo(new LevelTest.Similar(Measure.JARO_WINKLER, "first_name", 0.92));
        List<ComparisonLevel> born = model.comparisons().get(1).levels();
        assertThat(born.get(0).isMissing()).isTrue();
        assertThat(born.get(2).test()).isEqualTo(new LevelTest.Similar(Measure.DAMERAU, "dob", 1));
        assertThat(born.get(3).test()).isEqualTo(new LevelTest.WithinDays("dob (date)", 2629800.0 / 86400));
        assertThat(born.get(3).u()).isEqualTo(1e-6);
        assertThat(model.isTrained()).isTrue();
        assertThat(ComparisonModel.fromJson(model.toJson()).toJson()).isEqualTo(model.toJson());
    }

    @Test
    void weighsAsSplinkDoes() {
        CodedRecords records = CodedRecords.of("first_name", "dob", "city")
                .record("1", "anna", "1990-01-05", "Oscroft")
                .record("2", "anna", "1990-01-25", "Torby")
                .record("3", "bert", "1990-06-05", "Torby")
                .record("4", "carl", "no date", "Torby")
                .build();

        ModelResult result = new ModelLinker()
                .link(
                        records,
                        SplinkModels.read(MODEL),
                        LinkageSettings.defaults().withKeptProbability(0));

        // The same name, which 2 of 4 have; 05 and 25 are one letter apart. No date is neither for nor against.
        double prior = log2(0.003 / 0.997);
        assertThat(result.explain(0, 1).totalBits())
                .isCloseTo(prior + log2(0.5 / 0.006) + log2(0.006 / 0.5) + log2(0.2 / 0.02), within(1e-9));
        assertThat(result.explain(1, 3).totalBits()).isCloseTo(prior + log2(0.3 / 0.992), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "levenshtein(a_l, a_r) < 2 | Similar[measure=LEVENSHTEIN, column=a, limit=1.0]",
                "jaro_similarity(lower(a_l), lower(a_r)) >= 0.9 | Similar[measure=JARO, column=a (lower), limit=0.9]",
                "a_l = b_r AND a_r = b_l | Swapped[column=a, other=b, bothWays=true]",
                "(a_l = a_r) AND (b_l = b_r) | All[tests=[Same[column=a], Same[column=b]]]",
                "a_l = a_r OR levenshtein(b_l, b_r) <= 1 | Any[tests=[Same[column=a], Similar[measure=LEVENSHTEIN, column=b, limit=1.0]]]",
                "abs(datediff('day', try_cast(a_l as date), try_cast(a_r as date))) <= 30 | WithinDays[column=a (date), days=30.0]",
                "NULLIF(regexp_extract(a_l, '^[^@]+', 0), '') = NULLIF(regexp_extract(a_r, '^[^@]+', 0), '') | Same[column=a (pattern ^[^@]+ 0)]",
                "(a_l IS NULL OR a_r IS NULL) AND (b_l IS NULL OR b_r IS NULL) | All[tests=[Missing[columns=[a]], Missing[columns=[b]]]]",
                "a_l IS NULL OR a_r IS NULL OR b_l IS NULL OR b_r IS NULL | Missing[columns=[a, b]]"
            })
    void readsConditions(String sql, String test) {
        assertThat(SqlCondition.level(sql, new SqlColumns())).hasToString(test);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a_l = b_r | which record is left",
                "cosine_similarity(a_l, a_r) > 0.9 | \"cosine_similarity\" is not understood",
                "a_l IS NULL AND a_r IS NULL | \"or\" is expected",
                "b_l = b_r AND a_l IS NULL OR a_r IS NULL | bracketed",
                "a_l = 'x' AND a_r = 'x' | no column",
                "jaro_winkler_similarity(a_l, a_r) <= 0.9 | at least its limit",
                "levenshtein(a_l, b_r) <= 1 | one column",
                "len(list_intersect(a_l, a_r)) >= 1 | \"len\" is not understood",
                "a_l = a_r extra | not understood",
                "a_l = 'x | not closed"
            })
    void saysWhyAConditionCannotBeRead(String sql, String why) {
        assertThatThrownBy(() -> SqlCondition.level(sql, new SqlColumns()))
                .isInstanceOf(SqlCondition.Unreadable.class)
                .hasMessageContaining(why);
    }

    @Test
    void namesEveryPartThatCannotBeRead() {
        String broken =
                MODEL.replace("damerau_levenshtein(", "my_distance(").replace("\"l.city = r.city\"", "\"1 = 1\"");

        assertThatThrownBy(() -> SplinkModels.read(broken))
                .hasMessageContaining("comparisons[1].comparison_levels[2]")
                .hasMessageContaining("my_distance")
                .hasMessageContaining("blocking_rules_to_generate_predictions[2]");
        SplinkModels.Reading reading = SplinkModels.readInPart(broken);
        assertThat(reading.leftOut()).hasSize(2);
        assertThat(reading.model().blocking()).hasSize(2);
        assertThat(reading.model().comparisons().get(1).levels()).hasSize(4);
    }

    @Test
    void leavesAComparisonOutWholeWhenItsMissingValuesCannotBeRead() {
        String broken =
                MODEL.replace("try_strptime(\\\"dob_l\\\", '%Y-%m-%d') IS NULL", "my_date(\\\"dob_l\\\") IS NULL");

        SplinkModels.Reading reading = SplinkModels.readInPart(broken);

        assertThat(reading.model().comparisons()).hasSize(1);
        assertThat(reading.leftOut()).anyMatch(sentence -> sentence.contains("comparisons[1] (dob): left out whole"));
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
