package secondlook.workbench.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL writes into {@code postmaster.pid}: its process id on line 1, its port on line 4, and how far it
 * has come on line 8. It outlives a server that was killed, so it proves nothing before the process was looked at.
 */
record PostmasterFile(long processId, int port, String status) {

    /** Null if there is no file, or it is still being written. */
    static @Nullable PostmasterFile read(Path data) {
        List<String> lines;
        try {
            lines = Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.size() < 4) {
            return null;
        }
        try {
            return new PostmasterFile(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    lines.size() < 8 ? "starting" : lines.get(7).strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    boolean isReady() {
        return status.equals("ready");
    }

    /**
     * Whether that process is a server of these data. Process ids are used again, and a killed server that nobody
     * has reaped keeps its id: but only a live server has the data as its working directory.
     */
    boolean runsIn(Path data) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(processId), "cwd"))
                    .equals(data.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
