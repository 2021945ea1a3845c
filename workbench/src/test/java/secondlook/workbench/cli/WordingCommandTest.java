package secondlook.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wording list on a file that somebody brings. */
class WordingCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private int wording(Path file, Path out, String... more) {
        String[] words = {"wording", file.toString(), "--text-column", "note", "--out", out.toString()};
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(words), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return Main.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(all);
    }

    @Test
    void aRowThatCannotBeReadTakesNoOtherWithItAndIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.csv"), """
                id,note
                a,"She is streetwise
                b,"She is promiscuous"
                c,one,cell too many
                d,She is promiscuous
                """);
        Path out = folder.resolve("marks.csv");

        assertThat(wording(file, out)).isZero();

        assertThat(said.toString())
                .contains("Not read: row 2, line 2", "never closed", "Not read: row 4, line 4", "in 2 notes");
        assertThat(Files.readString(out))
                .contains("b,7,18,")
                .contains("d,7,18,")
                .doesNotContain("a,");
    }

    @Test
    void theFileThatIsReadIsNeverWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.csv"), "id,note\na,She is promiscuous\n");

        assertThat(wording(file, file)).isEqualTo(ExitCode.BAD_INPUT);

        assertThat(file).hasContent("id,note\na,She is promiscuous\n");
        assertThat(said.toString()).contains("Choose another file");
    }

    @Test
    void aFileInUtf16WithTabsIsReadAsItIs() throws IOException {
        Path file = Files.write(
                folder.resolve("notes.csv"), "id\tnote\na\tShe is promiscuous\n".getBytes(StandardCharsets.UTF_16));
        Path out = folder.resolve("marks.csv");

        assertThat(wording(file, out)).isZero();

        assertThat(Files.readString(out)).contains("a,7,18,");
    }
}
