package secondlook.workbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import secondlook.workbench.intake.DryRunFile;
import secondlook.workbench.intake.DryRunFile.SampleRow;
import secondlook.workbench.intake.DryRunFile.SampleValue;

/** What would happen to files, as words for a terminal and as values for {@code --json}. */
final class DryRunReport {

    private static final int COLUMN_WIDTH = 22;
    private static final int CELL_WIDTH = 38;

    private DryRunReport() {}

    static Map<String, Object> values(List<DryRunFile> files) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (DryRunFile file : files) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("name", file.name());
            values.put("mapping", file.mapping());
            values.put("read", file.counts().read());
            values.put("accepted", file.counts().accepted());
            values.put("rejected", file.counts().rejected());
            values.put("skipped", file.counts().skipped());
            values.put("rejected_by_cause", file.rejected());
            values.put("skipped_by_cause", file.skipped());
            values.put("warnings", file.warnings());
            Map<String, Integer> facts = new LinkedHashMap<>();
            file.facts().forEach((kind, count) -> facts.put(kind.key(), count));
            values.put("facts", facts);
            values.put("not_understood", file.notUnderstood());
            values.put("settled", file.settled());
            values.put(
                    "samples", file.samples().stream().map(DryRunReport::sample).toList());
            all.add(values);
        }
        return Map.of("dry_run", true, "files", all);
    }

    private static Map<String, Object> sample(SampleRow row) {
        Map<String, Object> sample = new LinkedHashMap<>();
        sample.put("record", row.record());
        sample.put("cells", row.cells());
        sample.put("values", row.values().stream().map(DryRunReport::value).toList());
        return sample;
    }

    private static Map<String, Object> value(SampleValue value) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("fact", value.part());
        values.put("kind", value.kind().key());
        values.put("field", value.field());
        values.put("column", value.column());
        values.put("value", value.words());
        return values;
    }

    static String words(List<DryRunFile> files) {
        StringBuilder words = new StringBuilder("Nothing was written. This is what an import would do.\n");
        files.forEach(file -> add(words, file));
        return words.append("\nRows that repeat others are told apart only by an import.")
                .toString();
    }

    private static void add(StringBuilder words, DryRunFile file) {
        words.append('\n')
                .append(file.name())
                .append(file.sheet() == null ? "" : ", sheet " + file.sheet())
                .append(", through mapping ")
                .append(file.mapping())
                .append('\n');
        line(
                words,
                file.counts().read() + " rows read: " + file.counts().accepted() + " accepted, "
                        + file.counts().rejected() + " rejected, "
                        + file.counts().skipped() + " skipped.");
        String facts = file.facts().entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().key().replace('_', ' '))
                .collect(Collectors.joining(", "));
        line(words, "Facts: " + (facts.isEmpty() ? "none." : facts + "."));
        counted(words, "Rejected", file.rejected());
        counted(words, "Skipped", file.skipped());
        line(words, "How it was understood");
        file.settled().forEach(sentence -> line(words, "    " + sentence));
        counted(words, "Warnings", file.warnings());
        if (!file.notUnderstood().isEmpty()) {
            line(words, "Words in no table of codes");
            file.notUnderstood()
                    .forEach((where, found) -> line(
                            words,
                            "    " + where + ": "
                                    + found.entrySet().stream()
                                            .map(each -> "[" + each.getKey() + "] " + each.getValue())
                                            .collect(Collectors.joining(", "))));
        }
        file.samples().forEach(row -> add(words, row));
    }

    private static void counted(StringBuilder words, String title, Map<String, Integer> counts) {
        if (!counts.isEmpty()) {
            line(words, title);
            counts.forEach((what, count) -> line(words, String.format(Locale.ROOT, "%8d  %s", count, what)));
        }
    }

    /** Cells at the left, what was read out of each at the right. */
    private static void add(StringBuilder words, SampleRow row) {
        line(words, "Row " + row.record());
        row.cells().forEach((column, cell) -> {
            String left = padded(endOf(column), COLUMN_WIDTH) + " " + padded(cell, CELL_WIDTH);
            boolean read = false;
            for (SampleValue value : row.values()) {
                if (column.equalsIgnoreCase(value.column())) {
                    line(words, "    " + (read ? " ".repeat(left.length()) : left) + " → " + words(value));
                    read = true;
                }
            }
            if (!read) {
                line(words, "    " + left + " → (not read as a value)");
            }
        });
        row.values().stream()
                .filter(value -> row.cells().keySet().stream().noneMatch(value.column()::equalsIgnoreCase))
                .forEach(value ->
                        line(words, "    " + " ".repeat(COLUMN_WIDTH + CELL_WIDTH + 1) + " → " + words(value)));
    }

    private static String words(SampleValue value) {
        return value.kind().key().replace('_', ' ') + " " + (value.part() + 1) + ", " + value.field() + ": "
                + shortened(value.words(), 2 * CELL_WIDTH);
    }

    private static String padded(String text, int width) {
        String cut = shortened(text, width);
        return cut + " ".repeat(width - cut.length());
    }

    /** The end of a path in JSON, which tells it from its neighbours. */
    private static String endOf(String column) {
        return column.length() <= COLUMN_WIDTH || column.indexOf('[') < 0
                ? column
                : "…" + column.substring(column.length() - COLUMN_WIDTH + 1);
    }

    private static String shortened(String text, int width) {
        String one = text.replaceAll("\\s+", " ");
        return one.length() <= width ? one : one.substring(0, width - 1) + "…";
    }

    private static void line(StringBuilder words, String text) {
        words.append("  ").append(text).append('\n');
    }
}
