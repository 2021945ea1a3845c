package secondlook.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every command ends with the code that docs/cli.md gives, and says in words what to do. */
class ExitCodesTest {

    @TempDir
    static Path temporary;

    private static String workspace;
    private static Said demo;

    /** What a command said and ended with. */
    private record Said(int code, String out, String err) {}

    @BeforeAll
    static void makeADemo() {
        workspace = temporary.resolve("workspace").toString();
        demo = run("demo", "--cases", "12", "--seed", "4", "--workspace", workspace, "--no-serve", "--json");
    }

    @Test
    void demoEndsWellWithOneLineOfJson() {
        assertThat(demo.code()).isZero();
        assertThat(demo.out().strip().lines()).hasSize(1);
        JsonNode result = JsonMapper.shared().readTree(demo.out());
        assertThat(result.propertyNames())
                .contains("files", "mentions", "persons", "case_files", "answers", "reading_order", "seconds");
        result.path("files")
                .forEach(file -> assertThat(file.path("read").asInt())
                        .as(file.path("name").asString())
                        .isEqualTo(file.path("accepted").asInt()
                                + file.path("repeated").asInt()
                                + file.path("rejected").asInt()
                                + file.path("skipped").asInt()));
        result.path("answers")
                .forEach(answers -> assertThat(answers.propertyNames()).contains("yes", "not_seen", "cannot_tell"));
    }

    @Test
    void helpEndsWell() {
        assertThat(run("--help").code()).isZero();
        assertThat(run("export", "--help").code()).isZero();
    }

    @Test
    void wrongOptionIsUsage() {
        assertThat(run("export", "--what", "secrets", "--out", "x").code()).isEqualTo(2);
        assertThat(run("import").code()).isEqualTo(2);
        assertThat(run("nonsense").code()).isEqualTo(2);
    }

    @Test
    void workspaceThatIsNotThereIsEnvironment() {
        Said said = run("link", "--workspace", temporary.resolve("nowhere").toString());

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err().strip().lines()).hasSize(1);
    }

    @Test
    void portInUseIsEnvironment() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            Said said = run("serve", "--workspace", workspace, "--port", port);

            assertThat(said.code()).isEqualTo(3);
            assertThat(said.err()).contains("[" + port + "]");
        }
    }

    @Test
    void aDemoOfAnotherRegionIsRefusedAndTheFirstOneIsKept() {
        Said other = run("demo", "--cases", "13", "--seed", "4", "--workspace", workspace, "--no-serve");
        Said same = run("demo", "--cases", "12", "--seed", "4", "--workspace", workspace, "--no-serve");

        assertThat(other.code()).isEqualTo(4);
        assertThat(other.err()).contains("12 cases and seed 4");
        assertThat(same.code()).isZero();
        assertThat(same.out()).contains("the same as before");
    }

    @Test
    void aRegionOfNoCasesIsUsageAndLeavesNothing() {
        Path nowhere = temporary.resolve("none");

        assertThat(run("demo", "--cases", "0", "--workspace", nowhere.toString())
                        .code())
                .isEqualTo(2);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aBatchThatThereIsNotIsBadInput() {
        Path out = temporary.resolve("back");

        Said said = run("send-back", "--batch", "99", "--workspace", workspace, "--out", out.toString());

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("[99]");
    }

    @Test
    void aSourceThatWasNotFilledInSaysWhere() throws IOException {
        Path mappings = Files.createDirectory(temporary.resolve("unfilled"));
        Files.writeString(
                mappings.resolve("source.yaml"), "agency: a\ncontroller: ''\nlegal basis: ''\nstatement: fact\n");

        Said said = run("import", "--workspace", workspace, "--mappings", mappings.toString(), "file.csv");

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("source.yaml, line 2", "who answers for the data");
    }

    @Test
    void mappingThatIsNotThereIsBadInput() {
        Said said = run("import", "--workspace", workspace, "--mappings", "no-such-folder", "file.csv");

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("[no-such-folder]");
    }

    @Test
    void fileThatNoMappingReadsIsBadInput() throws IOException {
        Path mappings = Files.createDirectory(temporary.resolve("mappings"));
        Files.writeString(mappings.resolve("source.yaml"), "agency: [unclosed");

        Said said = run("import", "--workspace", workspace, "--mappings", mappings.toString(), "file.csv");

        assertThat(said.code()).isEqualTo(4);
    }

    @Test
    void aWorkbookThatNoMappingReadsIsNoArchiveToBeSetAside() throws IOException {
        Path mappings = Files.createDirectory(temporary.resolve("workbook-mappings"));
        Files.writeString(
                mappings.resolve("source.yaml"), "agency: a\ncontroller: b\nlegal basis: c\nstatement: fact\n");
        Path book = Files.writeString(temporary.resolve("children.xlsx"), "PK\u0003\u0004");
        Path picture = Files.writeString(temporary.resolve("picture.png"), "\u0089PNG");

        Said unread = run("import", "--workspace", workspace, "--mappings", mappings.toString(), book.toString());
        Said alone = run("import", "--workspace", workspace, "--mappings", mappings.toString(), picture.toString());

        assertThat(unread.code()).isEqualTo(4);
        assertThat(unread.err()).contains("No mapping of", "[children.xlsx]");
        assertThat(alone.code()).isEqualTo(4);
        assertThat(alone.err()).contains("No table is among the files");
    }

    @Test
    void oneFileThatCannotBeDraftedDoesNotKeepBackTheOthers() throws IOException {
        Path good = Files.writeString(
                temporary.resolve("persons.csv"), "id,surname,dob\n1,Ash,2001-01-01\n2,Tey,2001-02-01\n");
        Path empty = Files.writeString(temporary.resolve("empty.csv"), "");

        Said said = run("mapping", "draft", empty.toString(), good.toString());

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.out()).contains("Not drafted: No heading row was found", "mapping: 'persons'");
    }

    @Test
    void auditRecordThatWasChangedIsFailure() {
        Path folder = temporary.resolve("changed");
        assertThat(run("demo", "--cases", "4", "--workspace", folder.toString(), "--no-serve")
                        .code())
                .isZero();
        assertThat(run("audit", "verify", "--workspace", folder.toString()).code())
                .isZero();
        try (Database database = Workspace.in(folder).open()) {
            database.sql()
                    .sql("alter table audit_entry disable trigger audit_entry_is_append_only")
                    .update();
            database.sql()
                    .sql("update audit_entry set viewer = 'somebody.else' where sequence = 2")
                    .update();
        }

        assertThat(run("audit", "verify", "--workspace", folder.toString()).code())
                .isEqualTo(1);
    }

    private static Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(arguments);
        return new Said(code, out.toString(), err.toString());
    }
}
