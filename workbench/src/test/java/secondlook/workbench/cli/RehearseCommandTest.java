package secondlook.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the quick start rests on: the rehearsal reaches the pages of a signed-in reader, and leaves nothing behind. */
class RehearseCommandTest {

    @Test
    void walksThroughThePagesAndLeavesNothingBehind() throws IOException {
        Set<Path> before = rehearsals();

        StringWriter said = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(new StringWriter()))
                .execute("rehearse", "--cases", "3", "--json");

        assertThat(code).isZero();
        JsonNode result = JsonMapper.shared().readTree(said.toString());
        assertThat(result.path("pages").intValue()).isGreaterThan(25);
        assertThat(rehearsals()).isEqualTo(before);
    }

    private static Set<Path> rehearsals() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("second-look-rehearsal"))
                    .collect(Collectors.toSet());
        }
    }
}
