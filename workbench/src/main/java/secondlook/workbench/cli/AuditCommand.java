package secondlook.workbench.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import secondlook.workbench.archive.ReceivedRows;
import secondlook.workbench.audit.AuditVerdict;
import secondlook.workbench.audit.AuditVerifier;
import secondlook.workbench.audit.Checkpoints;
import secondlook.workbench.database.Database;
import secondlook.workbench.review.DecisionsInAudit;

/** The audit record, from the command line. */
@Command(
        name = "audit",
        description = "Look after the audit record.",
        mixinStandardHelpOptions = true,
        subcommands = AuditCommand.Verify.class)
final class AuditCommand {

    /** Checks that the record is whole. */
    @Command(
            name = "verify",
            description = "Recompute the audit record and name the first entry that was changed, removed or moved.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {

        @Mixin
        private final WorkspaceOptions workspace = new WorkspaceOptions();

        @Mixin
        private final Report report = new Report();

        @Option(
                names = "--checkpoint",
                paramLabel = "FILE",
                description = "Also compare with these checkpoints, best a copy that was kept elsewhere.")
        private @Nullable Path checkpoint;

        @Option(
                names = "--key",
                paramLabel = "FILE",
                description = "The public key that checks them (default: the workspace's own).")
        private @Nullable Path key;

        @Override
        public Integer call() {
            try (Database database = workspace.open()) {
                AuditVerdict verdict = new AuditVerifier(
                                database, List.of(new DecisionsInAudit(database), new ReceivedRows(database)))
                        .verify();
                if (verdict instanceof AuditVerdict.Whole && checkpoint != null) {
                    Checkpoints checkpoints = new Checkpoints(database, Clock.systemUTC());
                    verdict = checkpoints.verify(checkpoint, key == null ? checkpoints.publicKeyFile() : key);
                }
                return tell(verdict);
            }
        }

        private int tell(AuditVerdict verdict) {
            Map<String, Object> values = new LinkedHashMap<>();
            return switch (verdict) {
                case AuditVerdict.Whole(long entries, String headHash) -> {
                    values.put("whole", true);
                    values.put("entries", entries);
                    values.put("head_hash", headHash);
                    report.result(values, "The record is whole: " + entries + " entries.");
                    yield ExitCode.WELL;
                }
                case AuditVerdict.Broken broken -> {
                    values.put("whole", false);
                    values.put("entry", broken.sequence());
                    values.put("fault", broken.fault().words());
                    values.put("what", broken.what());
                    report.result(values, broken.words());
                    yield ExitCode.FAILURE;
                }
            };
        }
    }
}
