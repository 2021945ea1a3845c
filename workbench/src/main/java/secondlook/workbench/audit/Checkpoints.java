package secondlook.workbench.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import secondlook.workbench.audit.AuditVerdict.Broken;
import secondlook.workbench.audit.AuditVerdict.Fault;
import secondlook.workbench.audit.AuditVerdict.Whole;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.OwnerOnly;

/**
 * Signed checkpoints of the trail, in the workspace's folder {@code audit}: {@code checkpoints.jsonl}, the private
 * key that signs them (the owner's alone) and the public key that checks them. An auditor who takes copies of the
 * first and the last away can tell later whether the trail was cut short or replaced, whoever did it.
 *
 * <p>Thread-safe; several processes may write at once.
 */
public final class Checkpoints {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final AuditStore store;
    private final Path folder;
    private final WorkspaceKey key;
    private final Clock clock;

    public Checkpoints(Database database, Clock clock) {
        this.store = new AuditStore(database);
        this.folder = database.workspace().folder().resolve("audit");
        this.key = new WorkspaceKey(database);
        this.clock = clock;
    }

    /** The file of checkpoints. */
    public Path file() {
        return folder.resolve("checkpoints.jsonl");
    }

    /** The public key, to be taken away with the file. */
    public Path publicKeyFile() {
        return key.publicKeyFile();
    }

    /**
     * Signs the trail as it stands, unless it is empty or unchanged since the last checkpoint.
     *
     * @return the checkpoint written; null if there was no need
     */
    public @Nullable Checkpoint write() {
        return write(store.head());
    }

    /** As {@link #write()}, for an end of the chain that is known to be committed. */
    synchronized @Nullable Checkpoint write(AuditStore.Head head) {
        List<Checkpoint> known = readIfThere(file());
        long last = known.isEmpty() ? 0 : known.getLast().size();
        if (head.size() <= last) {
            return null;
        }
        Checkpoint checkpoint = Checkpoint.signed(
                head.size(), head.hash(), clock.instant().truncatedTo(ChronoUnit.MICROS), key.privateKey());
        appendLine(checkpoint.line());
        LOG.info("Checkpoint at {} audit entries", checkpoint.size());
        return checkpoint;
    }

    /**
     * Whether the trail still holds what every checkpoint of the file vouched for. Ask {@link AuditVerifier} first:
     * this looks at the signed entries alone.
     *
     * @param checkpoints the file, best the auditor's own copy
     * @param publicKey the key, best the auditor's own copy
     * @throws IllegalArgumentException if a file is missing, or is not of that kind
     */
    public AuditVerdict verify(Path checkpoints, Path publicKey) {
        PublicKey theirs = WorkspaceKey.read(publicKey);
        List<Checkpoint> all = read(checkpoints);
        for (Checkpoint checkpoint : all) {
            Fault fault = fault(checkpoint, theirs);
            if (fault != null) {
                return new Broken(checkpoint.size(), fault);
            }
        }
        AuditStore.Head head = store.head();
        return new Whole(head.size(), head.hash());
    }

    private @Nullable Fault fault(Checkpoint checkpoint, PublicKey key) {
        if (!checkpoint.isSignedBy(key)) {
            return Fault.SIGNATURE_INVALID;
        }
        AuditEntry entry = store.entry(checkpoint.size());
        if (entry == null) {
            return Fault.CUT_SHORT;
        }
        return entry.hash().equals(checkpoint.headHash())
                        && entry.computedHash().equals(checkpoint.headHash())
                ? null
                : Fault.CHECKPOINT_DIFFERS;
    }

    private static List<Checkpoint> readIfThere(Path file) {
        return Files.exists(file) ? read(file) : List.of();
    }

    private static List<Checkpoint> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(Checkpoint::ofLine)
                    .toList();
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("No file [" + file + "]. Maybe no checkpoint was written yet.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void appendLine(String line) {
        OwnerOnly.directory(folder);
        Set<StandardOpenOption> options =
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        try (FileChannel channel = FileChannel.open(
                file(), options, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
