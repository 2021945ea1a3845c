package secondlook.linkage.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import secondlook.linkage.Workers;

/** Writes results as CSV: lines are made on all threads and written in order, some megabytes at a time. */
final class ResultFiles {
    private static final int LINES_AT_ONCE = 1 << 18;

    private ResultFiles() {}

    static void clusters(Path file, CodedRecords records, int[] clusterOfRow) throws IOException {
        write(
                file,
                ResultLines.CLUSTERS,
                clusterOfRow.length,
                (row, line) -> ResultLines.cluster(records.id(row), clusterOfRow[row], line));
    }

    static void pairs(Path file, CodedRecords records, int[] rows, KeptPairs pairs, int count) throws IOException {
        write(
                file,
                ResultLines.PAIRS,
                count,
                (pair, line) -> ResultLines.pair(
                        records.id(rows[pairs.left[pair]]),
                        records.id(rows[pairs.right[pair]]),
                        pairs.bits[pair],
                        line));
    }

    private static void write(Path file, String header, int lines, BiConsumer<Integer, StringBuilder> writer)
            throws IOException {
        Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(header.getBytes(StandardCharsets.UTF_8));
            for (int from = 0; from < lines; from += LINES_AT_ONCE) {
                int first = from;
                byte[][] parts = new byte[Workers.PIECES][];
                workers.ranges(Math.min(LINES_AT_ONCE, lines - from), (piece, start, end) -> {
                    StringBuilder text = new StringBuilder((end - start) * 24);
                    for (int line = start; line < end; line++) {
                        writer.accept(first + line, text);
                    }
                    parts[piece] = text.toString().getBytes(StandardCharsets.UTF_8);
                });
                for (byte[] part : parts) {
                    out.write(part);
                }
            }
        }
    }
}
