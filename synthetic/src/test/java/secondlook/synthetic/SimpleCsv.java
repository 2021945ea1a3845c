package secondlook.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads well-formed CSV, written apart from the writer so that one checks the other. */
final class SimpleCsv {
    private SimpleCsv() {}

    static List<Map<String, String>> read(Path file) {
        List<List<String>> records = records(file, ',', StandardCharsets.UTF_8);
        List<String> headings = records.getFirst();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> record : records.subList(1, records.size())) {
            Map<String, String> row = new HashMap<>();
            for (int at = 0; at < Math.min(headings.size(), record.size()); at++) {
                row.put(headings.get(at), record.get(at));
            }
            rows.add(row);
        }
        return rows;
    }

    static List<List<String>> records(Path file, char delimiter, Charset charset) {
        String text;
        try {
            text = Files.readString(file, charset);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (quoted && letter == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && letter == delimiter) {
                record.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && letter == '\n') {
                record.add(cell.toString());
                cell.setLength(0);
                records.add(record);
                record = new ArrayList<>();
            } else if (quoted || letter != '\r') {
                cell.append(letter);
            }
        }
        return records;
    }
}
