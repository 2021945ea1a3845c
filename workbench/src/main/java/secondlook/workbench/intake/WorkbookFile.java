package secondlook.workbench.intake;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a workbook. A process of its own with little memory reads the workbook and writes the sheet's rows to a
 * file that only this user can read and that has no name any more when the rows are read in (docs/adr/0005). Until that
 * process has ended well nothing is taken in.
 */
final class WorkbookFile implements RowSource {

    private static final String MEMORY = "-Xmx400m";
    private static final long LONGEST_MINUTES = 20;

    private final Path path;
    private final SourceMapping mapping;
    private final FileChannel rows;
    private final List<String> found;

    private WorkbookFile(Path path, SourceMapping mapping, FileChannel rows, List<String> found) {
        this.path = path;
        this.mapping = mapping;
        this.rows = rows;
        this.found = found;
    }

    static RowSource of(Path path, SourceMapping mapping) {
        try {
            Path rows = Files.createTempFile("second-look-sheet", ".rows");
            Path notes = Files.createTempFile("second-look-sheet", ".notes");
            try {
                int ended = run(path, mapping, rows, notes);
                List<String> found = Files.readAllLines(notes);
                if (ended != WorkbookProcess.WELL) {
                    throw refused(path, ended == WorkbookProcess.REFUSED ? found : List.of());
                }
                FileChannel channel =
                        FileChannel.open(rows, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
                return new WorkbookFile(path, mapping, channel, found);
            } finally {
                Files.deleteIfExists(rows);
                Files.deleteIfExists(notes);
            }
        } catch (IOException e) {
            throw new ImportException(
                    "The workbook [" + path.getFileName()
                            + "] could not be read. Maybe the disk for temporary files is full.",
                    e);
        }
    }

    private static ImportException refused(Path path, List<String> why) {
        return new ImportException("The workbook [" + path.getFileName() + "] was not taken in: "
                + (why.isEmpty()
                        ? "reading it took more memory or time than any honest workbook needs. Ask the agency for it as CSV."
                        : String.join(" ", why)));
    }

    private static int run(Path path, SourceMapping mapping, Path rows, Path notes) throws IOException {
        String sheet = mapping.read().sheet();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:MaxMetaspaceSize=64m",
                        "-XX:ReservedCodeCacheSize=48m",
                        // why: the limits count what the document itself holds; there are no declared entities here
                        "-Djdk.xml.totalEntitySizeLimit=0",
                        "-Djdk.xml.maxGeneralEntitySizeLimit=0",
                        "-cp",
                        ownClasses(),
                        WorkbookProcess.class.getName(),
                        path.toAbsolutePath().toString(),
                        sheet == null ? "" : sheet,
                        rows.toString(),
                        notes.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportException("The import was interrupted; nothing of it was kept.", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String ownClasses() {
        try {
            return Path.of(WorkbookProcess.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The program's own place cannot be told.", e);
        }
    }

    @Override
    public String encoding() {
        return "UTF-8";
    }

    @Override
    public @Nullable String delimiterText() {
        return null;
    }

    @Override
    public String sheet() {
        return found.getFirst();
    }

    @Override
    public List<String> settled() {
        return found.subList(1, found.size());
    }

    @Override
    public RowTable open() {
        return RowTable.headed(records(), mapping, String.valueOf(path.getFileName()));
    }

    @Override
    public SourceReader records() {
        try {
            rows.position(0);
        } catch (IOException e) {
            throw new ImportException("The rows of [" + path.getFileName() + "] could not be read again.", e);
        }
        return new WorkbookRows(new DataInputStream(new BufferedInputStream(Channels.newInputStream(rows), 1 << 16)));
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new ImportException("The rows of [" + path.getFileName() + "] could not be closed.", e);
        }
    }
}
