package secondlook.workbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import secondlook.workbench.database.Database;
import secondlook.workbench.material.Receipt;

/** Writes a signed receipt, or checks one. */
@Command(
        name = "receipt",
        description = "Write the signed receipt of a batch, or check one with --verify.",
        mixinStandardHelpOptions = true)
final class ReceiptCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private final Report report = new Report();

    @Option(names = "--batch", paramLabel = "N", description = "The number of the batch.")
    private int batch;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it (default: to the screen).")
    private @Nullable Path out;

    @Option(names = "--verify", paramLabel = "FILE", description = "A receipt to check.")
    private @Nullable Path verify;

    @Option(names = "--key", paramLabel = "KEY", description = "The public key to check it with.")
    private @Nullable Path key;

    @Override
    public Integer call() {
        return verify == null ? write() : verify(verify);
    }

    private Integer write() {
        try (Database database = workspace.open()) {
            String receipt = new Receipt(database, Clock.systemUTC()).of(Operator.running("receipt"), batch);
            if (receipt == null) {
                throw new FailureMessages.BadInput("There is no batch [" + batch + "]. Maybe see the page Material.");
            }
            if (out != null) {
                Files.writeString(out, receipt);
            }
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("batch", batch);
            values.put("receipt", receipt);
            report.result(values, out == null ? receipt.stripTrailing() : "The receipt was written to " + out + ".");
            return ExitCode.WELL;
        } catch (IOException e) {
            throw new UncheckedIOException("The receipt could not be written to [" + out + "].", e);
        }
    }

    private Integer verify(Path file) {
        if (key == null) {
            throw new FailureMessages.BadInput("A receipt is checked with a public key. Maybe add --key.");
        }
        try {
            boolean genuine = Receipt.isGenuine(Files.readString(file), key);
            report.result(
                    Map.of("genuine", genuine),
                    genuine
                            ? "The receipt is as it was signed."
                            : "The receipt is not as it was signed, or was signed with another key.");
            return genuine ? ExitCode.WELL : ExitCode.BAD_INPUT;
        } catch (IOException e) {
            throw new UncheckedIOException("There is no such file to read [" + file + "].", e);
        }
    }
}
