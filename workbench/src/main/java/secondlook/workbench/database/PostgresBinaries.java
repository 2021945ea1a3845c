package secondlook.workbench.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked once from the class path. The folder's name holds the checksum of what was
 * unpacked, so that a new version never meets an old folder; it is renamed into place when it is whole, so that
 * one that exists is whole.
 *
 * @param home has {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);

    /** The programs in the cache, unpacked now if need be (about two seconds, 60 MB). */
    static PostgresBinaries in(Path cache) {
        URL archive = archive();
        try {
            Path home = cache.resolve("postgres-" + fingerprint(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, cache, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "Cannot unpack PostgreSQL into [" + cache + "]. Maybe the disk is full or not ours to write.", e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "");
        String name = "postgres-linux-" + (processor.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
        URL found = system.equals("linux") ? PostgresBinaries.class.getResource("/" + name) : null;
        if (found == null) {
            throw new DatabaseUnavailable("No PostgreSQL of our own for [" + system + " " + processor
                    + "]. Maybe use a server that is already there, with --database-url.");
        }
        return found;
    }

    /** The checksum that the jar keeps anyway: reading all of the archive to name it would cost every start. */
    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong()) + "-"
                + Long.toHexString(connection.getLastModified());
    }

    private static void unpack(URL archive, Path cache, Path home) throws IOException {
        long started = System.nanoTime();
        OwnerOnly.directory(cache);
        Path half = cache.resolve(home.getFileName() + ".half-" + UUID.randomUUID());
        try (InputStream bytes = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
            OwnerOnly.force(half);
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            LOG.debug("Another process unpacked PostgreSQL first");
        } finally {
            delete(half);
        }
        LOG.info("Unpacked PostgreSQL in {} ms", (System.nanoTime() - started) / 1_000_000);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("An entry would leave the folder [" + entry.getName() + "]");
        }
        Path parent = entry.isDirectory() ? target : target.getParent();
        Files.createDirectories(parent == null ? root : parent);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, target);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
