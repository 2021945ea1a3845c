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
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
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
    private final Clock clock;

    public Checkpoints(Database database, Clock clock) {
        this.store = new AuditStore(database);
        this.folder = database.workspace().folder().resolve("audit");
        this.clock = clock;
    }

    /** The file of checkpoints. */
    public Path file() {
        return folder.resolve("checkpoints.jsonl");
    }

    /** The public key, to be taken away with the file. */
    public Path publicKeyFile() {
        return folder.resolve("checkpoint-key.pub");
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
                head.size(), head.hash(), clock.instant().truncatedTo(ChronoUnit.MICROS), privateKey());
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
        PublicKey key = readPublicKey(publicKey);
        List<Checkpoint> all = read(checkpoints);
        for (Checkpoint checkpoint : all) {
            Fault fault = fault(checkpoint, key);
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

    private PrivateKey privateKey() {
        Path file = folder.resolve("checkpoint-key");
        try {
            if (!Files.exists(file)) {
                makeKeys(file);
            }
            byte[] encoded = Base64.getMimeDecoder().decode(Files.readString(file));
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The key of the audit checkpoints is damaged. Maybe restore it from a backup.", e);
        }
    }

    /** The public key first: a private key without it would sign what nobody can check. */
    private void makeKeys(Path file) throws GeneralSecurityException {
        OwnerOnly.directory(folder);
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        OwnerOnly.file(publicKeyFile(), base64(pair.getPublic().getEncoded()));
        OwnerOnly.file(file, base64(pair.getPrivate().getEncoded()));
    }

    private static byte[] base64(byte[] bytes) {
        return (Base64.getEncoder().encodeToString(bytes) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static PublicKey readPublicKey(Path file) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(Files.readString(file));
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("No file [" + file + "]. Maybe no checkpoint was written yet.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a public key [" + file + "]. Maybe it is another file.", e);
        }
    }
}
