package secondlook.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine that lacks something, each script says in one line what to install, and ends with 3. */
class StartScriptsTest {

    /** All that the scripts may use before they have found out what is missing. */
    private static final List<String> ORDINARY_TOOLS =
            List.of("bash", "env", "dirname", "readlink", "grep", "find", "id", "rm", "mkdir", "cp", "cat");

    private static final Path ROOT = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .getParent();

    @TempDir
    Path bare;

    private Path clone;

    private record Said(int code, String words) {}

    /** The scripts alone, as in a clone that was never built, and a path with ordinary tools only. */
    @BeforeEach
    void makeABareMachine() throws IOException {
        clone = Files.createDirectory(bare.resolve("clone"));
        Files.createDirectory(clone.resolve("scripts"));
        for (String script : List.of("second-look", "bench", "check", "scripts/environment.sh")) {
            Files.copy(scriptOfThisHouse(script), clone.resolve(script));
            assertThat(clone.resolve(script).toFile().setExecutable(true)).isTrue();
        }
        Path tools = Files.createDirectory(bare.resolve("bin"));
        for (String tool : ORDINARY_TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), whereIs(tool));
        }
        Files.createDirectory(bare.resolve("no-jdks"));
    }

    @Test
    void secondLookSaysThatAJdkIsMissing() throws Exception {
        Said said = run("second-look", false, "demo");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.words().lines()).hasSize(1);
        assertThat(said.words()).startsWith("No JDK 25 was found. Install one");
    }

    @Test
    void secondLookSaysThatMavenIsMissing() throws Exception {
        Said said = run("second-look", true, "demo");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.words().lines()).hasSize(1);
        assertThat(said.words()).startsWith("Maven was not found. Install it");
    }

    @Test
    void benchSaysThatMavenIsMissing() throws Exception {
        Said said = run("bench", true, "linkage");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.words().lines()).hasSize(1);
        assertThat(said.words()).startsWith("Maven was not found.");
    }

    @Test
    void benchRefusesAMeasurementThatIsNone() throws Exception {
        Said said = run("bench", true, "nonsense");

        assertThat(said.code()).isEqualTo(2);
    }

    private Said run(String script, boolean withJdk, String argument) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(clone.resolve(script).toString(), argument)
                .directory(clone.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = process.environment();
        environment.clear();
        environment.put("PATH", bare.resolve("bin").toString());
        environment.put("HOME", bare.toString());
        environment.put("SECOND_LOOK_JDKS", bare.resolve("no-jdks").toString());
        if (withJdk) {
            environment.put("JAVA_HOME", System.getProperty("java.home"));
        }
        Process running = process.start();
        String words = new String(running.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Said(running.waitFor(), words.strip());
    }

    private static Path scriptOfThisHouse(String name) {
        return ROOT.resolve(name);
    }

    private static Path whereIs(String tool) {
        return List.of("/usr/bin", "/bin", "/usr/local/bin").stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
