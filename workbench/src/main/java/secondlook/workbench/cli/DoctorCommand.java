package secondlook.workbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import secondlook.workbench.database.Database;

/** Says whether this machine and workspace are fit for use, and what to do about what is not. */
@Command(
        name = "doctor",
        description = "Check this machine and the workspace, and say what to do about anything that is wrong.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(memory());
        findings.add(space(workspace.folder().toAbsolutePath()));
        findings.add(database());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("fit", findings.stream().allMatch(Finding::fit));
        values.put("findings", findings);
        StringBuilder words = new StringBuilder();
        findings.forEach(finding -> words.append(finding.fit() ? "well   " : "MEND   ")
                .append(finding.what())
                .append(": ")
                .append(finding.sentence())
                .append(System.lineSeparator()));
        report.result(values, words.toString().stripTrailing());
        return findings.stream().allMatch(Finding::fit) ? ExitCode.WELL : ExitCode.ENVIRONMENT;
    }

    private static Finding java() {
        int feature = Runtime.version().feature();
        return new Finding("java", feature >= 25, "version " + Runtime.version());
    }

    private static Finding memory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return new Finding(
                "memory",
                megabytes >= 1_000,
                megabytes + " MB for this program" + (megabytes >= 1_000 ? "" : "; at least 1,000 MB are wanted"));
    }

    private static Finding space(Path folder) {
        long megabytes = nearest(folder).toFile().getUsableSpace() >> 20;
        return new Finding(
                "disk",
                megabytes >= 2_000,
                megabytes + " MB free" + (megabytes >= 2_000 ? "" : "; at least 2,000 MB are wanted"));
    }

    /** The folder itself, or the nearest one above it that exists. */
    private static Path nearest(Path folder) {
        Path above = folder.getParent();
        return Files.exists(folder) || above == null ? folder : nearest(above);
    }

    private Finding database() {
        try (Database database = workspace.open()) {
            String version = database.sql()
                    .sql("show server_version")
                    .query(String.class)
                    .single();
            return new Finding(
                    "database",
                    true,
                    "PostgreSQL " + version + ", workspace of kind "
                            + database.identity().kind());
        } catch (RuntimeException failure) {
            return new Finding("database", false, String.valueOf(failure.getMessage()));
        }
    }

    private record Finding(String what, boolean fit, String sentence) {}
}
