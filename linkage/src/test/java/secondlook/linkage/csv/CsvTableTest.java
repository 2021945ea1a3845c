package secondlook.linkage.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.linkage.Workers;

class CsvTableTest {
    @TempDir
    private Path folder;

    @Test
    void readsTheSameOnAnyThreadsWhereverPiecesBegin() throws IOException {
        Random random = new Random(9);
        List<List<String>> rows = new ArrayList<>();
        StringBuilder text = new StringBuilder("id,name,note\n");
        for (int row = 0; row < 12_000; row++) {
            String note =
                    random.nextInt(3) == 0 ? "a \"word\",\nin two, or three\n\nlines" : "x".repeat(random.nextInt(60));
            String name = random.nextInt(10) == 0 ? "" : "n" + random.nextInt(50);
            rows.add(List.of("r" + row, name, note));
            text.append('r').append(row).append(',').append(name).append(",\"");
            text.append(note.replace("\"", "\"\"")).append("\"\r\n");
        }
        // A long cell full of line ends: pieces that begin within it have to be read again.
        rows.add(List.of("long", "", "line\n".repeat(60_000).strip()));
        text.append("long,,\"").append("line\n".repeat(60_000).strip()).append("\"\n\n");
        Path file = Files.writeString(folder.resolve("rows.csv"), text);

        for (int threads : new int[] {1, 2, 8}) {
            CsvTable table = CsvTable.read(file, new Workers(threads), header -> !header.equals("id"));

            assertThat(table.rows()).isEqualTo(rows.size());
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < 3; column++) {
                    assertThat(table.cell(row, column)).isEqualTo(rows.get(row).get(column));
                }
            }
        }
        CsvTable one = CsvTable.read(file, new Workers(1), header -> true);
        CsvTable eight = CsvTable.read(file, new Workers(8), header -> true);
        assertThat(eight.column(1).codes()).isEqualTo(one.column(1).codes());
        assertThat(eight.column(1).dictionary()).isEqualTo(one.column(1).dictionary());
    }

    @Test
    void fillsShortRowsAndCountsLongOnes() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.csv"), "a;b\n1\n\n2;3;4\n");

        CsvTable table = CsvTable.read(file, new Workers(2), header -> header.equals("a"));

        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.rowsTooLong()).isEqualTo(1);
        assertThat(table.cell(0, 1)).isEmpty();
        assertThat(table.cell(1, 1)).isEqualTo("3");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedTakesNoOtherRowWithIt() throws IOException {
        Path file = Files.writeString(
                folder.resolve("open.csv"),
                "id,name,town\n1,\"Ashe, John,Northmere\n2,\"Birch, Ann\",Castle End\n3,Cole,\"two\nlines\"\n4,\"Dane,End\n");

        for (boolean coded : new boolean[] {true, false}) {
            CsvTable table = CsvTable.read(file, new Workers(2), header -> coded);

            assertThat(table.rows()).isEqualTo(4);
            assertThat(table.cell(0, 0)).isEqualTo("1");
            assertThat(table.cell(0, 1)).isEqualTo("\"Ashe");
            assertThat(table.cell(1, 1)).isEqualTo("Birch, Ann");
            assertThat(table.cell(2, 2)).isEqualTo("two\nlines");
            assertThat(table.cell(3, 0)).isEqualTo("4");
            assertThat(table.warnings()).anyMatch(words -> words.contains("never closed") && words.contains("row 1 "));
        }
    }

    @Test
    void rowsWithOpenQuotationMarksAreTheSameOnAnyThreads() throws IOException {
        Random random = new Random(4);
        StringBuilder text = new StringBuilder("id,name,note\n");
        for (int row = 0; row < 20_000; row++) {
            String note = random.nextInt(500) == 0 ? "\"never closed" : "\"one\nor two\"";
            text.append(row)
                    .append(",name ")
                    .append(row % 97)
                    .append(',')
                    .append(note)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("many.csv"), text);

        CsvTable one = CsvTable.read(file, new Workers(1), header -> true);

        assertThat(one.rows()).isEqualTo(20_000);
        for (int row = 0; row < one.rows(); row++) {
            assertThat(one.cell(row, 0)).isEqualTo(Integer.toString(row));
        }
        assertThat(CsvTable.read(file, new Workers(8), header -> true).warnings())
                .isEqualTo(one.warnings());
    }

    @Test
    void readsUtf16AndRefusesWhatIsNoText() throws IOException {
        String text = "id,name\n1,Zo\u00eb\n";
        byte[] little = text.getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        Path unmarked = Files.write(folder.resolve("unmarked.csv"), little);
        Path marked =
                Files.write(folder.resolve("marked.csv"), text.getBytes(java.nio.charset.StandardCharsets.UTF_16));
        for (Path file : List.of(unmarked, marked)) {
            CsvTable table = CsvTable.read(file);
            assertThat(table.headers()).containsExactly("id", "name");
            assertThat(table.cell(0, 1)).isEqualTo("Zo\u00eb");
        }
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        Path packed = Files.write(folder.resolve("packed.csv"), noise);
        assertThatThrownBy(() -> CsvTable.read(packed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no text");
    }
}
