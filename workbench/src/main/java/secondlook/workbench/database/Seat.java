package secondlook.workbench.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A place at the workspace's table: whoever uses the server holds one, and the last to rise stops the server. A
 * seat is a file that its process keeps locked, so that a killed process cannot keep one. Used under
 * {@link StartLock} only.
 */
final class Seat {
    // why: one process may sit down twice, and must never open its own seat files a second time: closing would
    // drop the lock. A process id would not do, for containers use small ones again and again.
    private static final String PROCESS = UUID.randomUUID().toString();

    private final Path folder;
    private final Path file;
    private final FileChannel channel;

    private Seat(Path folder, Path file, FileChannel channel) {
        this.folder = folder;
        this.file = file;
        this.channel = channel;
    }

    static Seat take(Path home) {
        Path folder = home.resolve("in-use");
        OwnerOnly.directory(folder);
        Path file = folder.resolve(PROCESS + "." + UUID.randomUUID());
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channel.lock();
            return new Seat(folder, file, channel);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "Cannot enter the workspace [" + folder + "]. Maybe it belongs to another user.", e);
        }
    }

    /** Rises, and says whether the table is empty now. */
    boolean leave() {
        try {
            channel.close();
            Files.deleteIfExists(file);
            try (Stream<Path> seats = Files.list(folder)) {
                return seats.noneMatch(Seat::isTaken);
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("Cannot leave the workspace [" + file + "]", e);
        }
    }

    private static boolean isTaken(Path seat) {
        if (seat.getFileName().toString().startsWith(PROCESS)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(seat, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                return true;
            }
            Files.deleteIfExists(seat);
            return false;
        } catch (IOException e) {
            return true; // why: somebody else's seat that we may not open is better taken for occupied
        }
    }
}
