package secondlook.linkage.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and models that nobody would send on purpose: a clear message or a sensible result, from both engines. */
class OddInputTest {
    private static final String MODEL = """
            {"kind": "comparison-model", "format": 1, "id": "nr", "prior": 0.001,
             "blocking_rules": [["name"], ["born", "town"]],
             "comparisons": [
              {"name": "name", "levels": [{"test": {"missing": "name"}},
               {"test": {"same": "name"}, "m": 0.8, "u": 0.001, "term_frequency": {"column": "name"}},
               {"test": {"jaro_winkler": "name", "at_least": 0.9}, "m": 0.1, "u": 0.01},
               {"test": "otherwise", "m": 0.1, "u": 0.989}]},
              {"name": "born", "levels": [{"test": {"missing": "born"}}, {"test": {"same": "born"}, "m": 0.9, "u": 0.001},
               {"test": {"within_days": "born", "at_most": 10}, "m": 0.05, "u": 0.01},
               {"test": "otherwise", "m": 0.05, "u": 0.989}]}]}
            """;
    private static final String HEADER = "nr,name,born,town\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void emptyFilesAreRefusedAndEmptyTablesGiveNothing(boolean withModel) throws IOException {
        for (String empty : List.of("", "\uFEFF")) {
            assertThatThrownBy(() -> run(empty, withModel)).hasMessageContaining("empty [rows.csv]");
        }
        for (String table : List.of(HEADER, "\uFEFF" + HEADER, HEADER + "\n\n", HEADER.strip())) {
            DedupeOutcome outcome = run(table, withModel);
            assertThat(outcome.records()).isZero();
            assertThat(outcome.clusters()).isZero();
            assertThat(folder.resolve("out/clusters.csv")).hasContent("id,cluster_id");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneRowIsAlone(boolean withModel) throws IOException {
        DedupeOutcome outcome = run(HEADER + "k1,Imre Oscroft,1990-04-01,Marle", withModel);

        assertThat(outcome.clusters()).isEqualTo(1);
        assertThat(outcome.pairs()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void columnsWithoutValuesSayNothing(boolean withModel) throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int row = 0; row < 300; row++) {
            rows.append('k').append(row).append(",,,\n");
        }

        DedupeOutcome outcome = run(rows.toString(), withModel);

        assertThat(outcome.records()).isEqualTo(300);
        assertThat(outcome.clusters()).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneValueInEveryRowIsOfNoUse(boolean withModel) throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int row = 0; row < 400; row++) {
            rows.append('k').append(row).append(",Person ").append(letters(row)).append(",1990-04-01,Marle\n");
        }

        DedupeOutcome outcome = run(rows.toString(), withModel);

        assertThat(outcome.records()).isEqualTo(400);
        assertThat(outcome.clusters()).isGreaterThan(100);
    }

    private static String letters(int number) {
        Random random = new Random(number);
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < 9; at++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCellOfTenMegabytesIsReadLikeAnyOther(boolean withModel) throws IOException {
        String large = "word ".repeat(2_000_000);
        StringBuilder rows = new StringBuilder(HEADER);
        rows.append("k1,").append(large).append(",1990-04-01,Marle\n");
        rows.append("k2,\"").append(large).append(",\n\"\"x\",1990-04-01,Marle\n");
        rows.append("k3,Imre Oscroft,1990-04-01,Marle\nk4,Imre Oscroft,1990-04-01,Marle\n");

        DedupeOutcome outcome = run(rows.toString(), withModel);

        assertThat(outcome.records()).isEqualTo(4);
        assertThat(Files.readAllLines(folder.resolve("out/clusters.csv"))).hasSize(5);
        assertThat(Files.size(folder.resolve("out/report.html"))).isLessThan(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void manyIdenticalRowsComeToAnEnd(boolean withModel) throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int row = 0; row < 20_000; row++) {
            rows.append('k').append(row).append(",Imre Oscroft,1990-04-01,Marle\n");
        }

        DedupeOutcome outcome = run(rows.toString(), withModel);

        // A value that every record has tells nobody apart, so one person and as many as rows are both an answer.
        assertThat(outcome.clusters()).isBetween(1, 20_000);
        assertThat(Files.readAllLines(folder.resolve("out/clusters.csv"))).hasSize(20_001);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bytesThatAreNoTableEndInAMessageOrARow(boolean withModel) throws IOException {
        byte[] noise = new byte[50_000];
        new Random(3).nextBytes(noise);
        for (String head : List.of("", HEADER)) {
            byte[] start = head.getBytes(StandardCharsets.UTF_8);
            byte[] all = new byte[start.length + noise.length];
            System.arraycopy(start, 0, all, 0, start.length);
            System.arraycopy(noise, 0, all, start.length, noise.length);
            Path file = Files.write(folder.resolve("rows.csv"), all);
            try {
                assertThat(run(file, withModel ? MODEL : null).records()).isNotNegative();
            } catch (IllegalArgumentException known) {
                assertThat(known).hasMessageContaining("Maybe");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "nonsense",
                "{\"kind\": \"comparison-model\"",
                "{\"kind\": \"comparison-model\", \"format\": 99}",
                "{\"kind\": \"comparison-model\", \"format\": 1, \"comparisons\": 3}",
                "{\"format\": 1, \"fields\": \"none\"}",
                "\u0000\u0001\u0002"
            })
    void modelsThatCannotBeReadAreRefusedWithAReason(String model) {
        assertThatThrownBy(() -> run(Files.writeString(folder.resolve("rows.csv"), HEADER), model))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }

    private DedupeOutcome run(String rows, boolean withModel) throws IOException {
        return run(Files.writeString(folder.resolve("rows.csv"), rows), withModel ? MODEL : null);
    }

    private DedupeOutcome run(Path file, @Nullable String model) throws IOException {
        DedupeOptions options = DedupeOptions.of(List.of(file), folder.resolve("out"));
        return new Dedupe()
                .run(
                        model == null
                                ? options
                                : options.withModel(Files.writeString(folder.resolve("model.json"), model)));
    }
}
