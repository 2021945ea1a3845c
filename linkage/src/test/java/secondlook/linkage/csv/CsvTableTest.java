package secondlook.linkage.csv;

import static org.assertj.core.api.Assertions.assertThat;

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
}
