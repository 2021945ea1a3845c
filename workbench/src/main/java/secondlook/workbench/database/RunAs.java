package secondlook.workbench.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The account that PostgreSQL runs under. It refuses to run as root, so root starts it in a user namespace of its
 * own, where it is not root and the files still are ours; where namespaces are forbidden (many containers), it
 * runs as the unprivileged account that then owns the data.
 *
 * @param prefix what to put before the command
 * @param owner the numeric account that must own the data; null if it is our own
 */
record RunAs(List<String> prefix, @Nullable Integer owner) {
    private static final int NOBODY = 65534;

    RunAs {
        prefix = List.copyOf(prefix);
    }

    /** Decided anew at each start, but never against the owner of data that exist. */
    static RunAs forData(Path data) {
        int self = owner(Path.of("/proc/self"));
        if (self != 0) {
            return new RunAs(List.of(), null);
        }
        int dataOwner = Files.exists(data) ? owner(data) : 0;
        if (dataOwner == 0 && succeeds(List.of("unshare", "-U", "true"))) {
            return new RunAs(List.of("unshare", "-U"), null);
        }
        if (dataOwner == 0 && Files.exists(data)) {
            throw new DatabaseUnavailable("The data in [" + data + "] belong to root, and this machine forbids user"
                    + " namespaces, which PostgreSQL needs to run for root. Maybe give the folder to an ordinary user"
                    + " and run as that user.");
        }
        int account = dataOwner == 0 ? NOBODY : dataOwner;
        return new RunAs(List.of("setpriv", "--reuid=" + account, "--regid=" + account, "--clear-groups"), account);
    }

    /** Gives the path to the account, if it is not ours. */
    void own(Path path) {
        if (owner != null) {
            try {
                Files.setAttribute(path, "unix:uid", owner);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether the account may use the folder: it may lie below one that only we may enter. */
    void requireAccess(Path folder) {
        if (owner != null && !succeeds(concat(prefix, List.of("test", "-x", folder.toString())))) {
            throw new DatabaseUnavailable("PostgreSQL, which cannot run as root, may not enter [" + folder
                    + "]. Maybe choose a workspace outside of root's own folders.");
        }
    }

    static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false; // why: a program that is not installed answers the question as well
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while asking [" + command.getFirst() + "]", e);
        }
    }

    private static int owner(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
