package secondlook.linkage.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.linkage.csv.CsvTable;

class DedupeTest {
    @TempDir
    private Path folder;

    @Test
    void writesEveryRecordWithItsClusterAndTheOtherFiles() throws IOException {
        Path file = file(people(120));

        DedupeOutcome outcome = new Dedupe().run(DedupeOptions.of(List.of(file), folder.resolve("out")));

        assertThat(outcome.written())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("clusters.csv", "pairs.csv", "model.json", "report.html");
        assertThat(Files.readAllLines(folder.resolve("out/clusters.csv")))
                .hasSize(241)
                .startsWith("id,cluster_id");
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("Evidence for", "Evidence against");
    }

    @Test
    void scoresTheResultAgainstATruthColumnThatItDoesNotLinkOn() throws IOException {
        Path file = file(people(120));

        DedupeOutcome outcome = new Dedupe()
                .run(DedupeOptions.of(List.of(file), folder.resolve("out")).withTruthColumn("who"));

        assertThat(outcome.score()).isNotNull();
        assertThat(outcome.score().f1()).isGreaterThan(0.97);
        assertThat(outcome.columns()).anyMatch(sentence -> sentence.contains("who: left out"));
    }

    @Test
    void leavesOutSexAndEthnicityByHeadingAndByValueAndSaysSo() throws IOException {
        StringBuilder rows = new StringBuilder("nr,name,gender,x1,x2\n");
        for (int row = 0; row < 40; row++) {
            rows.append("k")
                    .append(row)
                    .append(",Name")
                    .append(row % 20)
                    .append(",")
                    .append(row % 2)
                    .append(",")
                    .append(row % 2 == 0 ? "Female" : "M")
                    .append(",")
                    .append(row % 3 == 0 ? "White British" : "Black African")
                    .append("\n");
        }

        DedupeOutcome outcome =
                new Dedupe().run(DedupeOptions.of(List.of(file(rows.toString())), folder.resolve("out")));

        assertThat(outcome.columns())
                .filteredOn(sentence -> sentence.contains("do not enter linking"))
                .hasSize(3);
    }

    @Test
    void neverWritesOverTheFileThatItReads() throws IOException {
        String people = people(20);
        Path file = Files.writeString(folder.resolve("clusters.csv"), people);

        assertThatThrownBy(() -> new Dedupe().run(DedupeOptions.of(List.of(file), folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another folder");

        assertThat(file).hasContent(people);
    }

    @Test
    void usesItsOwnModelAgain() throws IOException {
        Path file = file(people(120));
        new Dedupe().run(DedupeOptions.of(List.of(file), folder.resolve("one")));

        DedupeOutcome outcome = new Dedupe()
                .run(DedupeOptions.of(List.of(file), folder.resolve("two"))
                        .withModel(folder.resolve("one/model.json"))
                        .withTruthColumn("who"));

        assertThat(outcome.score()).isNotNull();
        assertThat(outcome.score().f1()).isGreaterThan(0.95);
    }

    @Test
    void linksTwoFilesWhoseIdsCollide() throws IOException {
        Path one = Files.writeString(folder.resolve("one.csv"), "id,name,born\n1,Ann Marlowe,1990-04-01\n");
        Path two = Files.writeString(folder.resolve("two.csv"), "id,name,born\n1,Ann Marlowe,1990-04-01\n");

        new Dedupe()
                .run(DedupeOptions.of(List.of(one, two), folder.resolve("out")).withIdColumn("id"));

        assertThat(Files.readAllLines(folder.resolve("out/clusters.csv")))
                .anyMatch(line -> line.startsWith("one.csv/1,"))
                .anyMatch(line -> line.startsWith("two.csv/1,"));
    }

    @Test
    void answersBadInputClearly() throws IOException {
        assertThatThrownBy(() -> run("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> new Dedupe()
                        .run(DedupeOptions.of(List.of(file("a,b\n1,2\n")), folder.resolve("out"))
                                .withIdColumn("nr")))
                .hasMessageContaining("[nr]")
                .hasMessageContaining("a, b");
        assertThatThrownBy(() -> new Dedupe()
                        .run(DedupeOptions.of(List.of(file("a,b\n1,2\n1,3\n")), folder.resolve("out"))
                                .withIdColumn("a")))
                .hasMessageContaining("twice [1]");
        Path noModel = Files.writeString(folder.resolve("model.json"), "{}");
        assertThatThrownBy(() -> new Dedupe()
                        .run(DedupeOptions.of(List.of(file("a,b\n1,2\n")), folder.resolve("out"))
                                .withModel(noModel)))
                .hasMessageContaining("format");
    }

    @Test
    void makesSenseOfOddInput() throws IOException {
        assertThat(run("name,town\n").records()).isZero();
        assertThat(run("name,town\nAnn Marlowe,Oscroft\n").clusters()).isEqualTo(1);
        assertThat(run("name,blank\nAnn Marlowe,\nBen Torby,\n").columns())
                .anyMatch(sentence -> sentence.contains("nothing is recorded"));
        assertThat(run("same\nx\nx\nx\n").warnings()).anyMatch(warning -> warning.contains("No column"));
        assertThat(run("name,note\nAnn Marlowe," + "word ".repeat(2_000_000) + "\nBen Torby,x\n")
                        .records())
                .isEqualTo(2);
    }

    @Test
    void readsQuotedCellsSemicolonsAndOldEncodings() throws IOException {
        Path file = folder.resolve("old.csv");
        Files.write(
                file,
                "nr;name\nk1;\"M\u00fcller; \"\"Hans\"\"\"\nk2;Zo\u00eb\n".getBytes(Charset.forName("windows-1252")));

        CsvTable table = CsvTable.read(file);

        assertThat(table.headers()).containsExactly("nr", "name");
        assertThat(table.column(1).dictionary()).containsExactly("M\u00fcller; \"Hans\"", "Zo\u00eb");
    }

    private DedupeOutcome run(String text) throws IOException {
        return new Dedupe().run(DedupeOptions.of(List.of(file(text)), folder.resolve("out")));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text);
    }

    /** Each person twice, the second time with a letter missing from the surname. */
    static String people(int count) {
        String[] forenames = {"Ann", "Bertram", "Cora", "Dunstan", "Edith", "Fergus", "Greta", "Hugo"};
        StringBuilder rows = new StringBuilder("nr,forename,surname,born,town,who\n");
        for (int person = 0; person < count; person++) {
            String surname = "Tor" + Integer.toString(person * 7919 + 46656, 36).replaceAll("[0-9]", "e") + "ley";
            String rest = String.format(
                    ",19%02d-%02d-%02d,Town%d,p%d%n",
                    30 + person % 60, 1 + person % 12, 1 + person % 27, person % 9, person);
            rows.append("k")
                    .append(person)
                    .append("a,")
                    .append(forenames[person % 8])
                    .append(",")
                    .append(surname)
                    .append(rest);
            rows.append("k")
                    .append(person)
                    .append("b,")
                    .append(forenames[person % 8])
                    .append(",")
                    .append(surname, 0, 4)
                    .append(surname, 5, surname.length())
                    .append(rest);
        }
        return rows.toString();
    }
}
