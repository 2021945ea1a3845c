package secondlook.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** What an open workspace promises its users. */
@TestInstance(Lifecycle.PER_CLASS)
final class DatabaseTest {
    private final Database database = TestDatabase.fresh(WorkspaceKind.DEMO, 42L);

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void aWorkspaceKeepsItsKindAndSeed() {
        assertThat(database.identity().isDemo()).isTrue();
        assertThat(database.identity().seed()).isEqualTo(42);
        assertThatThrownBy(() ->
                        database.sql().sql("UPDATE workspace SET kind = 'real'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql().sql("DELETE FROM workspace").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aFolderWithoutAWorkspaceIsNamedAndNotFilled(@TempDir Path folder) {
        assertThatThrownBy(() -> Workspace.in(folder).open())
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(folder.toString());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAddressOfAnotherDatabaseIsRefusedWithoutShowingItsPassword() {
        assertThatThrownBy(() -> Workspace.on("jdbc:mysql://here/there?password=secret", Path.of("/nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
        assertThat(Workspace.on("jdbc:postgresql://here/there?password=secret", Path.of("/nowhere"))
                        .toString())
                .doesNotContain("secret");
    }

    @Test
    void workThatFailsLeavesNothing() {
        database.sql().sql("CREATE TABLE undone (number int)").update();

        assertThatThrownBy(() -> database.inTransaction(() -> {
                    database.sql().sql("INSERT INTO undone VALUES (1)").update();
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");

        assertThat(database.sql()
                        .sql("SELECT count(*) FROM undone")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void copiedRowsComeBackAsTheyWereWritten() {
        database.sql()
                .sql("CREATE TABLE copied (number bigint, words text, cells text[], day date, at timestamptz,"
                        + " hash bytea, flag boolean, amount float8)")
                .update();
        Random random = new Random(20261123);
        List<List<String>> cells = new ArrayList<>();
        Instant at = Instant.parse("2019-03-31T01:30:00.123456Z");

        database.inTransaction(() -> {
            try (CopyRows rows = database.copyInto("copied")) {
                for (int i = 0; i < 500; i++) {
                    cells.add(oddCells(random));
                    rows.number(i)
                            .text(cells.get(i).getFirst())
                            .texts(cells.get(i))
                            .date(LocalDate.of(1955, 2, 28))
                            .instant(at)
                            .bytes(new byte[] {0, 127, (byte) 255})
                            .flag(i % 2 == 0)
                            .decimal(0.1);
                    rows.endRow();
                }
            }
        });

        database.sql().sql("SELECT * FROM copied ORDER BY number").query(row -> {
            List<String> expected = cells.get(row.getInt("number"));
            assertThat(row.getString("words")).isEqualTo(expected.getFirst());
            assertThat(Arrays.asList((String[]) row.getArray("cells").getArray()))
                    .isEqualTo(expected);
            assertThat(row.getTimestamp("at").toInstant()).isEqualTo(at);
            assertThat(row.getDate("day")).isEqualTo("1955-02-28");
            assertThat(row.getBytes("hash")).containsExactly(0, 127, 255);
            assertThat(row.getBoolean("flag")).isEqualTo(row.getInt("number") % 2 == 0);
            assertThat(row.getDouble("amount")).isEqualTo(0.1);
        });
        assertThat(database.sql()
                        .sql("SELECT count(*) FROM copied")
                        .query(Long.class)
                        .single())
                .isEqualTo(500);
    }

    @Test
    void aRefusedCopyTakesNoRowAndQuotesNone() {
        database.sql()
                .sql("CREATE TABLE refused (number int PRIMARY KEY, words text)")
                .update();

        assertThatThrownBy(() -> database.inTransaction(() -> {
                    try (CopyRows rows = database.copyInto("refused")) {
                        rows.number(1).text("Wren Ashdown").endRow();
                        rows.number(1).text("Wren Ashdown").endRow();
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("23505")
                .hasMessageNotContaining("Ashdown");
        assertThat(database.sql()
                        .sql("SELECT count(*) FROM refused")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aCopyOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> database.copyInto("workspace")).isInstanceOf(IllegalStateException.class);
    }

    private static List<String> oddCells(Random random) {
        String alphabet = "aé\\\"\n\r\t,{}N ’𝒳'";
        int[] points = alphabet.codePoints().toArray();
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < 1 + random.nextInt(4); cell++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            cells.add(random.nextInt(8) == 0 ? null : text.toString());
        }
        return cells;
    }
}
