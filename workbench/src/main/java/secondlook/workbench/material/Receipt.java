package secondlook.workbench.material;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.Batch;
import secondlook.workbench.archive.RowCounts;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.audit.WorkspaceKey;
import secondlook.workbench.database.Database;

/**
 * What an agency gets for its delivery: of every file its hash, its length and what became of its rows, the time, and a
 * signature. Plain text that a person can read and a program can check: the signature is over every byte before its line.
 */
public final class Receipt {

    private static final String SIGNATURE = "signature: ";

    private final Archive archive;
    private final WorkspaceKey key;
    private final Clock clock;

    public Receipt(Database database, Clock clock) {
        this.archive = new Archive(database);
        this.key = new WorkspaceKey(database);
        this.clock = clock;
    }

    /**
     * The receipt of a batch as it stands now; null where there is none of this number.
     *
     * @throws secondlook.workbench.access.AccessRefused unless the viewer brings in material
     */
    public @Nullable String of(Viewer viewer, int batch) {
        viewer.requireAnyOf(Role.ANALYST, Role.LEAD);
        return archive.batches().stream()
                .filter(each -> each.number() == batch)
                .findFirst()
                .map(this::signed)
                .orElse(null);
    }

    private String signed(Batch batch) {
        String text = text(batch, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return text + SIGNATURE + key.sign(text) + "\n";
    }

    private static String text(Batch batch, Instant issued) {
        StringBuilder text = new StringBuilder("Second Look: receipt for material\n")
                .append("batch: ")
                .append(batch.number())
                .append('\n')
                .append("agency: ")
                .append(batch.agency())
                .append('\n')
                .append("taken in: ")
                .append(batch.importedAt().truncatedTo(ChronoUnit.SECONDS))
                .append('\n')
                .append("state: ")
                .append(batch.withdrawn() ? "withdrawn from use; its rows are kept" : "in use")
                .append('\n')
                .append("issued: ")
                .append(issued)
                .append('\n');
        batch.files().forEach(file -> append(text, file));
        text.append("\nall files: ").append(sum(batch.counts())).append('\n');
        return text.toString();
    }

    private static void append(StringBuilder text, SourceFile file) {
        text.append("\nfile: ")
                .append(file.title().replaceAll("\\p{Cntrl}", " "))
                .append('\n')
                .append("sha256: ")
                .append(file.sha256())
                .append('\n')
                .append("bytes: ")
                .append(file.bytes())
                .append('\n')
                .append("mapping: ")
                .append(file.mapping())
                .append(" version ")
                .append(file.mappingVersion())
                .append('\n')
                .append("rows: ")
                .append(sum(file.counts()))
                .append('\n');
        if (file.withheld().sealed() > 0 || file.withheld().refused() > 0) {
            text.append("withheld: ")
                    .append(file.withheld().sealed())
                    .append(" sealed of the accepted, ")
                    .append(file.withheld().refused())
                    .append(" refused of the skipped\n");
        }
    }

    private static String sum(RowCounts counts) {
        return counts.read() + " read = " + counts.accepted() + " accepted + " + counts.repeated() + " repeated + "
                + counts.rejected() + " rejected + " + counts.skipped() + " skipped";
    }

    /** The agency's way to check one: best with the public key that it was given by hand. */
    public static boolean isGenuine(String receipt, Path publicKey) {
        int line = receipt.lastIndexOf("\n" + SIGNATURE);
        return line >= 0
                && WorkspaceKey.isSigned(
                        receipt.substring(0, line + 1),
                        receipt.substring(line + 1 + SIGNATURE.length()).strip(),
                        publicKey);
    }

    /** The public key to hand out. */
    public Path publicKeyFile() {
        return key.publicKeyFile();
    }

    /** The words of a receipt, line by line, for its page. */
    static List<String> lines(String receipt) {
        return receipt.lines().toList();
    }
}
