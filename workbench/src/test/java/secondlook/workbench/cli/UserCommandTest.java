package secondlook.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.access.UserAccount;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.audit.AuditEntry;
import secondlook.workbench.audit.AuditQuestion;
import secondlook.workbench.audit.AuditTrail;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.Workspace;
import secondlook.workbench.database.WorkspaceKind;

/** A team's own workspace has no users but those whom its operator adds. */
class UserCommandTest {

    @TempDir
    Path folder;

    @Test
    void aRealWorkspaceIsSignedIntoByWhomTheOperatorAdds() {
        Path workspace = folder.resolve("real");
        Workspace.in(workspace).openOrCreate(WorkspaceKind.REAL, null).close();
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("a quiet long password\n".getBytes(StandardCharsets.UTF_8)));
            Commands.run(
                    "user",
                    "add",
                    "lena.marsh",
                    "--name",
                    "Lena Marsh",
                    "--roles",
                    "reviewer,lead",
                    "--password-stdin",
                    "--workspace",
                    workspace.toString());
            System.setIn(new ByteArrayInputStream("short\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(Main.run(
                            "user", "password", "lena.marsh", "--password-stdin", "--workspace", workspace.toString()))
                    .isEqualTo(ExitCode.BAD_INPUT);
        } finally {
            System.setIn(before);
        }
        Commands.run("user", "roles", "lena.marsh", "--roles", "auditor", "--workspace", workspace.toString());
        Commands.run("user", "disable", "lena.marsh", "--workspace", workspace.toString());
        assertThat(Main.run("user", "disable", "nobody", "--workspace", workspace.toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        try (Database database = Workspace.in(workspace).open()) {
            UserAccount account =
                    new UserStore(database, Clock.systemUTC()).all().getFirst();
            assertThat(account.roles()).isEqualTo(Set.of(Role.AUDITOR));
            assertThat(account.disabled()).isTrue();
            List<String> acts = new AuditTrail(database)
                    .page(TestViewers.anAuditor(), AuditQuestion.all(), null, 10).entries().stream()
                            .map(AuditEntry::act)
                            .toList();
            assertThat(acts).containsExactly("account-changed", "account-changed", "account-changed");
        }
    }
}
