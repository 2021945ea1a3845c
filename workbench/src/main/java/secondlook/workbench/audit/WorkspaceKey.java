package secondlook.workbench.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.OwnerOnly;

/**
 * The Ed25519 key pair with which a workspace signs what it hands out: checkpoints of the audit trail and receipts. It is
 * made at the first use and lies in the folder {@code audit}, the private key for its owner alone. Thread-safe.
 */
public final class WorkspaceKey {

    private final Path folder;

    public WorkspaceKey(Database database) {
        this.folder = database.workspace().folder().resolve("audit");
    }

    /** The public key, to be given to whoever checks a signature. */
    public Path publicKeyFile() {
        return folder.resolve("checkpoint-key.pub");
    }

    /** The signature of a text as UTF-8, in base 64. */
    public String sign(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey());
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java signs with Ed25519", e);
        }
    }

    /**
     * Whether a text was signed with the private key of this public one.
     *
     * @throws IllegalArgumentException if there is no such file, or it is no public key
     */
    public static boolean isSigned(String text, String signature, Path publicKey) {
        PublicKey key = read(publicKey);
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // why: a signature of the wrong shape is no signature
        }
    }

    synchronized PrivateKey privateKey() {
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
                    "The workspace's signing key is damaged. Maybe restore it from a backup.", e);
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

    static PublicKey read(Path file) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(Files.readString(file));
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("No file [" + file + "]. Maybe nothing was signed yet.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a public key [" + file + "]. Maybe it is another file.", e);
        }
    }
}
