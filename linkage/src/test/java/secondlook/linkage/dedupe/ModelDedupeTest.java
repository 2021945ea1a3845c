package secondlook.linkage.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.linkage.model.ComparisonModel;

class ModelDedupeTest {
    /** What a person writes: fields and levels, no numbers. */
    private static final String WRITTEN = """
            {"kind": "comparison-model", "format": 1,
             "columns": [{"name": "surname", "field": "surname", "steps": ["fold"]}],
             "blocking_rules": [["forename", "born"], ["surname", "town"], ["born", "town"]],
             "comparisons": [
              {"name": "forename", "levels": [{"test": {"missing": "forename"}}, {"test": {"same": "forename"}},
               {"test": "otherwise"}]},
              {"name": "surname", "levels": [{"test": {"missing": "surname"}},
               {"test": {"same": "surname"}, "term_frequency": {"column": "surname"}},
               {"test": {"jaro_winkler": "surname", "at_least": 0.88}}, {"test": "otherwise"}]},
              {"name": "born", "levels": [{"test": {"missing": "born"}}, {"test": {"same": "born"}},
               {"test": "otherwise"}]}]}
            """;

    private static final String SPLINK = """
            {"link_type": "dedupe_only", "probability_two_random_records_match": 0.003, "unique_id_column_name": "nr",
             "blocking_rules_to_generate_predictions": ["l.surname = r.surname", "l.born = r.born and l.town = r.town"],
             "comparisons": [{"output_column_name": "surname", "comparison_levels": [
               {"sql_condition": "surname_l IS NULL OR surname_r IS NULL", "is_null_level": true},
               {"sql_condition": "surname_l = surname_r", "m_probability": 0.7, "u_probability": 0.001},
               {"sql_condition": "my_distance(surname_l, surname_r) < 3", "m_probability": 0.1, "u_probability": 0.01},
               {"sql_condition": "ELSE", "m_probability": 0.2, "u_probability": 0.989}]},
              {"output_column_name": "born", "comparison_levels": [
               {"sql_condition": "born_l = born_r", "m_probability": 0.95, "u_probability": 0.0001},
               {"sql_condition": "ELSE", "m_probability": 0.05, "u_probability": 0.9999}]}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void trainsAModelThatAPersonWroteAndWritesItOut() throws IOException {
        DedupeOutcome outcome =
                new Dedupe().run(options(WRITTEN, DedupeTest.people(300)).withTruthColumn("who"));

        assertThat(outcome.score()).isNotNull();
        assertThat(outcome.score().f1()).isGreaterThan(0.95);
        assertThat(Files.readAllLines(folder.resolve("out/clusters.csv")))
                .hasSize(601)
                .startsWith("id,cluster_id")
                .anyMatch(line -> line.startsWith("k0a,"));
        assertThat(Files.readAllLines(folder.resolve("out/pairs.csv")).get(0))
                .isEqualTo("id_l,id_r,match_weight,match_probability");
        ComparisonModel trained = ComparisonModel.fromJson(Files.readString(folder.resolve("out/model.json")));
        assertThat(trained.isTrained()).isTrue();
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("surname", "Sample explanations");
        assertThat(outcome.warnings()).anyMatch(warning -> warning.contains("settled after"));

        // The trained model gives the same clusters again.
        String clusters = Files.readString(folder.resolve("out/clusters.csv"));
        new Dedupe().run(options(trained.toJson(), DedupeTest.people(300)));
        assertThat(Files.readString(folder.resolve("out/clusters.csv"))).isEqualTo(clusters);
    }

    @Test
    void readsASplinkModelInPartOnlyWhenAllowed() throws IOException {
        DedupeOptions options = options(SPLINK, DedupeTest.people(100));

        assertThatThrownBy(() -> new Dedupe().run(options))
                .hasMessageContaining("comparisons[0].comparison_levels[2]")
                .hasMessageContaining("my_distance");
        DedupeOutcome outcome = new Dedupe().run(options.withPartialModel(true));
        assertThat(outcome.records()).isEqualTo(200);
        assertThat(outcome.warnings()).anyMatch(warning -> warning.contains("my_distance"));
    }

    @Test
    void linksSeveralFiles() throws IOException {
        Path one = Files.writeString(folder.resolve("one.csv"), "nr,surname,born,town\n1,Marlowe,1990-04-01,Oscroft\n");
        Path two = Files.writeString(folder.resolve("two.csv"), "born,nr,surname\n1990-04-01,1,Marlowe\n");
        Path model = Files.writeString(folder.resolve("model.json"), SPLINK.replace("my_distance", "levenshtein"));

        new Dedupe()
                .run(DedupeOptions.of(List.of(one, two), folder.resolve("out")).withModel(model));

        List<String> lines = Files.readAllLines(folder.resolve("out/clusters.csv"));
        assertThat(lines).containsExactlyInAnyOrder("id,cluster_id", "one.csv/1,0", "two.csv/1,0");
    }

    @Test
    void refusesWhatTheFilesOrTheRulesOfTheLibraryForbid() throws IOException {
        assertThatThrownBy(() -> new Dedupe().run(options(WRITTEN, "nr,forename,surname,born\n1,a,b,c\n")))
                .hasMessageContaining("[town]")
                .hasMessageContaining("forename, surname, born");
        assertThatThrownBy(() ->
                        new Dedupe().run(options(WRITTEN, DedupeTest.people(9)).withIdColumn("born")))
                .hasMessageContaining("twice");
        String sexed = WRITTEN.replace("\"forename\"", "\"gender\"");
        String rows = DedupeTest.people(300).replace("forename", "gender");
        assertThatThrownBy(() -> new Dedupe().run(options(sexed, rows)))
                .hasMessageContaining("[gender]")
                .hasMessageContaining("--insist gender");
        assertThat(new Dedupe()
                        .run(options(sexed, rows).withInsisted(Set.of("gender")))
                        .records())
                .isEqualTo(600);
        assertThatThrownBy(() -> new Dedupe().run(options(WRITTEN.replace("\"otherwise\"", "\"other\""), rows)))
                .hasMessageContaining("comparisons[0].levels[2].test");
    }

    @Test
    void makesSenseOfOddInput() throws IOException {
        String model = SPLINK.replace("my_distance", "levenshtein");
        String header = "nr,surname,born,town\n";

        assertThat(run(model, header).records()).isZero();
        assertThat(run(model, header + "1,Marlowe,1990-04-01,Oscroft\n").clusters())
                .isEqualTo(1);
        assertThat(run(model, header + "1,,1990-04-01,Oscroft\n2,,1990-04-01,Oscroft\n")
                        .records())
                .isEqualTo(2);
        String long1 = "x".repeat(10_000_000);
        DedupeOutcome outcome = run(
                model,
                header + "1," + long1 + ",1990-04-01,Oscroft\n2," + long1 + "y,1990-04-01,Oscroft\n3," + long1
                        + ",1991-04-01,\n");
        assertThat(outcome.report().candidatePairs()).isEqualTo(2);
        assertThatThrownBy(() -> run("{\"kind\": \"comparison-model\"", header)).hasMessageContaining("not JSON");
    }

    private DedupeOutcome run(String model, String rows) throws IOException {
        return new Dedupe().run(options(model, rows));
    }

    private DedupeOptions options(String model, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), rows);
        return DedupeOptions.of(List.of(file), folder.resolve("out"))
                .withModel(Files.writeString(folder.resolve("model.json"), model));
    }
}
