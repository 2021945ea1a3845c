package secondlook.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditVerdict;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Checkpoints;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.Workspace;
import secondlook.workbench.database.WorkspaceKind;

/** A server that is told to stop writes what it still has to write, and ends soon. */
class ServeEndsTest {

    private static final Pattern OPEN = Pattern.compile("is open at (http://\\S+)");

    @TempDir
    Path folder;

    @Test
    void theLastCheckpointCoversWhatWasDoneUntilTheServerWasStopped() throws Exception {
        Path workspace = folder.resolve("workspace");
        try (Database database = Workspace.in(workspace).openOrCreate(WorkspaceKind.REAL, null)) {
            database.inTransaction(() -> new Audit(database, Clock.systemUTC())
                    .append(TestViewers.anAnalyst(), Act.VIEWED, new AuditedObject("case-file", "1"), Details.NONE));
        }
        Process serve = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "secondlook.workbench.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        "--workspace",
                        workspace.toString())
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = serve.inputReader()) {
            URI page = open(lines, said);
            assertThat(statusOf(page)).isEqualTo(200);

            long told = System.nanoTime();
            serve.toHandle().destroy();
            lines.lines().forEach(line -> said.append(line).append('\n'));
            assertThat(serve.waitFor(60, TimeUnit.SECONDS)).isTrue();

            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - told))
                    .as(said.toString())
                    .isLessThan(20);
        } finally {
            serve.destroyForcibly();
        }
        assertThat(said.toString()).doesNotContain("Exception", "ERROR", "WARN");
        Path checkpoints = workspace.resolve("audit").resolve("checkpoints.jsonl");
        assertThat(Files.readAllLines(checkpoints)).isNotEmpty();
        try (Database database = Workspace.in(workspace).open()) {
            Checkpoints signed = new Checkpoints(database, Clock.systemUTC());
            assertThat(signed.verify(checkpoints, signed.publicKeyFile())).isInstanceOf(AuditVerdict.Whole.class);
        }
    }

    private static URI open(BufferedReader lines, StringBuilder said) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher found = OPEN.matcher(line);
            if (found.find()) {
                return URI.create(found.group(1)).resolve("/sign-in");
            }
        }
        throw new AssertionError("It did not open: " + said);
    }

    private static int statusOf(URI page) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
