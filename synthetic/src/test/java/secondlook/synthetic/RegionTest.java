package secondlook.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionTest {
    @TempDir
    Path folder;

    @Test
    void writesTheSameBytesFromTheSameSeed() {
        Region.generate(new RegionSettings(600, 5), folder.resolve("a"), folder.resolve("at"));
        Region.generate(new RegionSettings(600, 5), folder.resolve("b"), folder.resolve("bt"));

        assertThat(hashes("a")).isEqualTo(hashes("b")).isNotEmpty();
        assertThat(hashes("at")).isEqualTo(hashes("bt"));
    }

    @Test
    void writesOtherBytesFromAnotherSeed() {
        Region.generate(new RegionSettings(600, 5), folder.resolve("a"), null);
        Region.generate(new RegionSettings(600, 6), folder.resolve("b"), null);

        hashes("a").forEach((file, hash) -> assertThat(hashes("b")).as(file).doesNotContainEntry(file, hash));
    }

    @Test
    void plantsEachAnswerOftenEnoughAtNineThousandCases() {
        RegionSummary summary = Region.generate(new RegionSettings(9_000, 1), folder.resolve("a"), null);

        for (Scenario scenario : Scenarios.ALL) {
            for (Kind kind : Scenarios.kinds(scenario)) {
                String key = scenario.indicator() + " " + kind.key();
                assertThat(summary.planted().getOrDefault(key, 0L)).as(key).isGreaterThanOrEqualTo(30);
            }
        }
    }

    @Test
    void documentsEveryColumn() throws IOException {
        String manual = Files.readString(Path.of("..", "docs", "method", "synthetic-region.md"));

        for (Table table : Region.TABLES) {
            for (String column : table.columns()) {
                assertThat(manual).as(table.path()).contains("`" + column + "`");
            }
        }
    }

    private Map<String, Integer> hashes(String name) {
        Map<String, Integer> hashes = new TreeMap<>();
        Path root = folder.resolve(name);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(root.relativize(file).toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return hashes;
    }
}
