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
        write(file, "id,cluster_id\n", clusterOfRow.length, (row, line) -> {
            cell(records.id(row), line);
            line.append(',').append(clusterOfRow[row]).append('\n');
        });
    }

    static void pairs(Path file, CodedRecords records, int[] rows, KeptPairs pairs, int count) throws IOException {
        write(file, "id_l,id_r,match_weight,match_probability\n", count, (pair, line) -> {
            cell(records.id(rows[pairs.left[pair]]), line);
            line.append(',');
            cell(records.id(rows[pairs.right[pair]]), line);
            line.append(',');
            decimal(pairs.bits[pair], 4, line);
            line.append(',');
            decimal(ModelResult.probability(pairs.bits[pair]), 6, line);
            line.append('\n');
        });
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

    static void cell(String text, StringBuilder line) {
        boolean plain = true;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            plain &= letter != ',' && letter != '"' && letter != '\n' && letter != '\r';
        }
        if (plain) {
            line.append(text);
        } else {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }

    /** A number of moderate size with so many decimals, rounded half up in its absolute value. */
    static void decimal(double value, int decimals, StringBuilder line) {
        long scale = 1;
        for (int place = 0; place < decimals; place++) {
            scale *= 10;
        }
        long scaled = Math.round(Math.abs(value) * scale);
        if (value < 0 && scaled > 0) {
            line.append('-');
        }
        line.append(scaled / scale).append('.');
        long rest = scaled % scale;
        for (long place = scale / 10; place > 1 && rest < place; place /= 10) {
            line.append('0');
        }
        line.append(rest);
    }
}
