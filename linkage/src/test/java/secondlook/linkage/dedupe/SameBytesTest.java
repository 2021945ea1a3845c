package secondlook.linkage.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.linkage.LinkageSettings;

/** The same rows give the same bytes, on any number of threads and in any order. */
class SameBytesTest {
    private static final String MODEL = """
            {"kind": "comparison-model", "format": 1,
             "columns": [{"name": "surname", "field": "surname", "steps": ["fold"]}],
             "blocking_rules": [["forename", "born"], ["surname", "town"], ["town"]],
             "comparisons": [
              {"name": "forename", "levels": [{"test": {"missing": "forename"}}, {"test": {"same": "forename"}},
               {"test": "otherwise"}]},
              {"name": "surname", "levels": [{"test": {"missing": "surname"}},
               {"test": {"same": "surname"}, "term_frequency": {"column": "surname"}},
               {"test": {"jaro_winkler": "surname", "at_least": 0.88}}, {"test": "otherwise"}]},
              {"name": "born", "levels": [{"test": {"missing": "born"}}, {"test": {"same": "born"}},
               {"test": {"damerau": "born", "at_most": 1}}, {"test": "otherwise"}]}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void withoutConfiguration() throws IOException {
        sameBytes(people(), null);
    }

    @Test
    void withAModel() throws IOException {
        sameBytes(people(), Files.writeString(folder.resolve("model.json"), MODEL));
    }

    private void sameBytes(List<String> lines, @Nullable Path model) throws IOException {
        Map<String, String> one = run(lines, 1, model);
        assertThat(one.get("pairs.csv").lines().count()).isGreaterThan(300);
        for (int threads : new int[] {2, 8}) {
            assertThat(run(lines, threads, model)).isEqualTo(one);
        }
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Random random = new Random(12);
        for (int round = 0; round < 2; round++) {
            Collections.shuffle(rows, random);
            List<String> shuffled = new ArrayList<>(List.of(lines.get(0)));
            shuffled.addAll(rows);
            Map<String, String> other = run(shuffled, 2, model);
            // Records come in the order of the file, so the order of these lines is the file's.
            assertThat(sorted(other.remove("clusters.csv"))).isEqualTo(sorted(one.get("clusters.csv")));
            Map<String, String> rest = new TreeMap<>(one);
            rest.remove("clusters.csv");
            assertThat(other).isEqualTo(rest);
        }
    }

    private static List<String> sorted(String text) {
        return text.lines().sorted().toList();
    }

    private Map<String, String> run(List<String> lines, int threads, @Nullable Path model) throws IOException {
        Path file = Files.write(folder.resolve("rows.csv"), lines);
        DedupeOptions options = DedupeOptions.of(List.of(file), folder.resolve("out"))
                .withSettings(LinkageSettings.defaults().withThreads(threads));
        new Dedupe().run(model == null ? options : options.withModel(model));
        Map<String, String> written = new TreeMap<>();
        for (String name : List.of("clusters.csv", "pairs.csv", "model.json")) {
            written.put(name, Files.readString(folder.resolve("out").resolve(name)));
        }
        return written;
    }

    /** Persons of one to four records, with blanks, slips, exact repeats and namesakes. */
    private static List<String> people() {
        Random random = new Random(7);
        String[] parts = {"al", "ber", "cor", "dan", "el", "fen", "gos", "hol", "imr", "jun"};
        List<String> lines = new ArrayList<>(List.of("nr,forename,surname,born,town"));
        for (int person = 0; person < 500; person++) {
            String[] row = {
                parts[random.nextInt(10)] + parts[random.nextInt(10)],
                parts[random.nextInt(10)] + parts[random.nextInt(10)] + parts[random.nextInt(10)] + "ley",
                String.format("19%02d-%02d-%02d", random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                "Town" + random.nextInt(60)
            };
            for (int copy = 0; copy <= random.nextInt(4); copy++) {
                String[] slipped = row.clone();
                int field = random.nextInt(4);
                if (random.nextInt(2) == 0) {
                    slipped[field] = random.nextInt(3) == 0 ? "" : slipped[field].substring(1) + "e";
                }
                lines.add("k" + (lines.size() * 7919 % 100_003) + "," + String.join(",", slipped));
            }
        }
        return lines;
    }
}
