package secondlook.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.annotation.PrecisionScale;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFilesTest {
    record Person(
            String nr,
            String name,
            LocalDate born,
            Integer house,
            @PrecisionScale(precision = 9, scale = 2) BigDecimal fee,
            Double share) {}

    record Several(String nr, List<String> names) {}

    @TempDir
    private Path folder;

    @Test
    void dedupeGivesTheSameClustersForParquetAsForCsvAndWritesThemAsParquet() throws IOException {
        Path parquet = folder.resolve("people.parquet");
        Path csv = folder.resolve("people.csv");
        StringBuilder rows = new StringBuilder("nr,name,born,house,fee,share\n");
        try (OutputStream out = Files.newOutputStream(parquet);
                CarpetWriter<Person> writer = new CarpetWriter<>(out, Person.class)) {
            for (int person = 0; person < 60; person++) {
                LocalDate born = LocalDate.of(1950, 1, 1).plusDays(37L * person);
                String name = "Imre \"Q\" Oscroft, " + (char) ('a' + person % 26);
                for (String copy : List.of("a", "b")) {
                    String nr = "k" + person + copy;
                    BigDecimal fee = new BigDecimal("12.50");
                    Integer house = copy.equals("a") ? person : null;
                    writer.write(new Person(nr, name, born, house, fee, 0.25));
                    rows.append(nr + ",\"" + name.replace("\"", "\"\"") + "\"," + born + ","
                            + (house == null ? "" : house) + ",12.50,0.25\n");
                }
            }
        }
        Files.writeString(csv, rows);

        Commands.run(
                "dedupe", csv.toString(), "--out", folder.resolve("fromCsv").toString());
        Commands.run(
                "dedupe",
                parquet.toString(),
                "--out",
                folder.resolve("fromParquet").toString());

        for (String file : List.of("clusters.csv", "pairs.csv", "model.json")) {
            assertThat(folder.resolve("fromParquet").resolve(file))
                    .hasSameTextualContentAs(folder.resolve("fromCsv").resolve(file));
        }
        assertThat(folder.resolve("fromCsv/clusters.parquet")).doesNotExist();
        List<String> lines = Files.readAllLines(folder.resolve("fromCsv/clusters.csv"));
        List<String> read = new CarpetReader<>(
                        folder.resolve("fromParquet/clusters.parquet").toFile(), Map.class)
                .stream()
                        .map(row -> row.get("id") + "," + row.get("cluster_id"))
                        .toList();
        assertThat(read).isEqualTo(lines.subList(1, lines.size())).hasSize(120);
        assertThat(new CarpetReader<>(
                                folder.resolve("fromParquet/pairs.parquet").toFile(), Map.class)
                        .toList())
                .isNotEmpty()
                .allMatch(row -> row.get("match_weight") instanceof Double);
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Path nested = folder.resolve("nested.parquet");
        try (OutputStream out = Files.newOutputStream(nested);
                CarpetWriter<Several> writer = new CarpetWriter<>(out, Several.class)) {
            writer.write(new Several("1", List.of("Imre", "Oscroft")));
        }
        assertThatThrownBy(() -> new ParquetFiles().read(nested)).hasMessageContaining("nested.parquet: names");

        byte[] whole = Files.readAllBytes(nested);
        Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> new ParquetFiles().read(cut))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cut.parquet")
                .hasMessageContaining("Maybe it was cut");
    }
}
