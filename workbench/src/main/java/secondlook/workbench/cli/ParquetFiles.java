package secondlook.workbench.cli;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.annotation.Alias;
import com.jerolba.carpet.io.FileSystemInputFile;
import com.jerolba.carpet.io.FileSystemOutputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.Workers;
import secondlook.linkage.csv.CsvTable;
import secondlook.linkage.csv.FileBytes;
import secondlook.linkage.model.ModelStages;

/**
 * Parquet files for the linkage library, which keeps to CSV so that it brings no library of files along: columns are read as
 * texts, and results are written beside the CSV files. Stateless and thread-safe.
 */
final class ParquetFiles implements FileBytes {
    private static final byte[] MARK = {'P', 'A', 'R', '1'};
    private static final int MOST_BYTES = Integer.MAX_VALUE - 64;

    /** A line of clusters.csv. */
    private record ClusterRow(
            String id, @Alias("cluster_id") int cluster) {}

    /** A line of pairs.csv. */
    private record PairRow(
            @Alias("id_l") String left,
            @Alias("id_r") String right,
            @Alias("match_weight") double bits,
            @Alias("match_probability") double probability) {}

    /** Whether a file is Parquet, told from its first bytes. */
    static boolean isParquet(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(MARK.length), MARK);
        }
    }

    /** A Parquet file's rows as those of a CSV file; any other file as it is. */
    @Override
    public byte[] read(Path file) throws IOException {
        return isParquet(file) ? asCsv(file) : FileBytes.PLAIN.read(file);
    }

    private static byte[] asCsv(Path file) throws IOException {
        try {
            List<String> headings = headings(file);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            StringBuilder line = new StringBuilder();
            headings.forEach(heading -> cell(heading, line));
            endLine(line, out);
            for (Map<?, ?> row : new CarpetReader<>(file.toFile(), Map.class)) {
                headings.forEach(heading -> cell(text(row.get(heading)), line));
                endLine(line, out);
                if (out.size() > MOST_BYTES - line.length()) {
                    throw new IllegalArgumentException(
                            "The file is too large to read at once [" + file.getFileName() + "]. Maybe split it.");
                }
            }
            return out.toByteArray();
        } catch (IOException | IllegalArgumentException known) {
            throw known;
        } catch (RuntimeException broken) {
            // The library throws what it pleases at a file that was cut or altered.
            throw new IllegalArgumentException(
                    "The Parquet file cannot be read [" + file.getFileName() + ": "
                            + broken.getClass().getSimpleName() + "]. Maybe it was cut while it was copied.",
                    broken);
        }
    }

    private static List<String> headings(Path file) throws IOException {
        MessageType schema;
        try (ParquetFileReader reader = ParquetFileReader.open(new FileSystemInputFile(file.toFile()))) {
            schema = reader.getFileMetaData().getSchema();
        }
        for (Type column : schema.getFields()) {
            if (!column.isPrimitive() || column.isRepetition(Type.Repetition.REPEATED)) {
                throw new IllegalArgumentException(
                        "A column of the Parquet file holds several values a row [" + file.getFileName() + ": "
                                + column.getName() + "]. Maybe write one of them in a column of its own.");
            }
        }
        return schema.getFields().stream().map(Type::getName).toList();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    private static void cell(String text, StringBuilder line) {
        String cell = ModelStages.cell(text);
        line.append(line.isEmpty() ? "\"" : ",\"");
        line.append(cell == null ? "" : cell.replace("\"", "\"\"")).append('"');
    }

    private static void endLine(StringBuilder line, ByteArrayOutputStream out) {
        out.writeBytes(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }

    /** Writes clusters.parquet and pairs.parquet beside the CSV files of a run; returns the two. */
    static List<Path> writeResults(Path folder) throws IOException {
        Workers workers = new Workers(1);
        Path clusters = folder.resolve("clusters.parquet");
        CsvTable table = CsvTable.read(folder.resolve("clusters.csv"), workers, heading -> false);
        Files.deleteIfExists(clusters);
        try (CarpetWriter<ClusterRow> writer =
                new CarpetWriter<>(new FileSystemOutputFile(clusters.toFile()), ClusterRow.class)) {
            for (int row = 0; row < table.rows(); row++) {
                writer.write(new ClusterRow(table.cell(row, 0), Integer.parseInt(table.cell(row, 1))));
            }
        }
        Path pairs = folder.resolve("pairs.parquet");
        table = CsvTable.read(folder.resolve("pairs.csv"), workers, heading -> false);
        Files.deleteIfExists(pairs);
        try (CarpetWriter<PairRow> writer =
                new CarpetWriter<>(new FileSystemOutputFile(pairs.toFile()), PairRow.class)) {
            for (int row = 0; row < table.rows(); row++) {
                writer.write(new PairRow(
                        table.cell(row, 0),
                        table.cell(row, 1),
                        Double.parseDouble(table.cell(row, 2)),
                        Double.parseDouble(table.cell(row, 3))));
            }
        }
        return List.of(clusters, pairs);
    }
}
