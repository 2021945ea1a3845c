package secondlook.linkage.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnsTest {
    @TempDir
    private Path folder;

    @Test
    void joinsYearMonthAndDayWhateverTheirHeadingsAndOrder() throws IOException {
        StringBuilder rows = new StringBuilder("k,x3,x1,name,x2\n");
        for (int row = 0; row < 120; row++) {
            rows.append(String.format(
                    Locale.ROOT, "r%d,%d,%d,Name%d,%d%n", row, 1 + row % 12, 1 + row % 28, row % 60, 1930 + row % 60));
        }

        DedupeOutcome outcome = run(rows.toString());

        assertThat(outcome.columns()).contains("x2 + x3 + x1: compared as date");
    }

    @Test
    void tellsTelephonesMailAndAddressesByTheirValues() throws IOException {
        StringBuilder rows = new StringBuilder("k,a,b,c\n");
        for (int row = 0; row < 80; row++) {
            rows.append(String.format(
                    Locale.ROOT,
                    "r%d,+44 72%08d,person%d@post.example,%d Long%d road%n",
                    row,
                    row * 7919,
                    row % 40,
                    row,
                    row % 30));
        }

        assertThat(run(rows.toString()).columns())
                .contains("a: compared as phone", "b: compared as email", "c: compared as address");
    }

    @Test
    void leavesOutACodeOfFewValuesFromWhichASexCouldBeRead() throws IOException {
        StringBuilder rows = new StringBuilder("k,name,q,herr\n");
        for (int row = 0; row < 80; row++) {
            rows.append(String.format(
                    Locale.ROOT, "r%d,Name%d,%d,%s%n", row, row % 40, 1 + row % 2, row % 2 == 0 ? "Herr" : "Frau"));
        }

        assertThat(run(rows.toString()).columns())
                .anyMatch(column -> column.startsWith("q: left out, for so few values"))
                .anyMatch(column -> column.startsWith("herr: left out, for sex"));
    }

    @Test
    void matchesTheColumnsOfTwoFilesByWhatTheyHold() throws IOException {
        StringBuilder one = new StringBuilder("nr,given,family,born,who\n");
        StringBuilder two = new StringBuilder("patient,date_of_birth,ref,who\n");
        String[] forenames = {"Ann", "Bertram", "Cora", "Dunstan", "Edith", "Fergus", "Greta", "Hugo"};
        for (int person = 0; person < 90; person++) {
            String surname = "Tor" + (char) ('a' + person % 26) + (char) ('a' + person / 26) + "ley";
            String forename = forenames[person % 8];
            int year = 1930 + person % 60;
            int month = 1 + person % 12;
            int day = 1 + person % 27;
            one.append(String.format(
                    Locale.ROOT, "a%d,%s,%s,%d-%02d-%02d,p%d%n", person, forename, surname, year, month, day, person));
            two.append(String.format(
                    Locale.ROOT,
                    "\"%s, %s\",%02d/%02d/%d,z%d,p%d%n",
                    surname,
                    forename,
                    day,
                    month,
                    year,
                    person,
                    person));
        }
        Path first = Files.writeString(folder.resolve("one.csv"), one.toString());
        Path second = Files.writeString(folder.resolve("two.csv"), two.toString());

        DedupeOutcome outcome = new Dedupe()
                .run(DedupeOptions.of(List.of(first, second), folder.resolve("out"))
                        .withTruthColumn("who"));

        assertThat(outcome.columns())
                .anyMatch(column -> column.startsWith("born = date_of_birth"))
                .anyMatch(column -> column.endsWith("= patient: compared as text"));
        assertThat(outcome.score()).isNotNull();
        assertThat(outcome.score().f1()).isGreaterThan(0.97);
    }

    @Test
    void survivesManyIdenticalRows() throws IOException {
        StringBuilder rows = new StringBuilder("name,born\n");
        for (int row = 0; row < 200_000; row++) {
            rows.append("Ann Marlowe,1990-04-01\n");
        }

        assertThat(run(rows.toString()).records()).isEqualTo(200_000);
    }

    private DedupeOutcome run(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), text);
        return new Dedupe().run(DedupeOptions.of(List.of(file), folder.resolve("out")));
    }
}
