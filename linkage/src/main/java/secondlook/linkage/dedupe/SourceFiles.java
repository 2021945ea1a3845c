package secondlook.linkage.dedupe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.Workers;
import secondlook.linkage.csv.CsvTable;
import secondlook.linkage.csv.FileBytes;

/** One or several files, rows one after another. */
final class SourceFiles {
    private final List<CsvTable> tables;
    private final int[] starts;
    private final int rows;

    private SourceFiles(List<CsvTable> tables) {
        this.tables = tables;
        starts = new int[tables.size()];
        int total = 0;
        for (int table = 0; table < starts.length; table++) {
            starts[table] = total;
            total += tables.get(table).rows();
        }
        rows = total;
    }

    static SourceFiles read(List<Path> files, FileBytes reading) throws IOException {
        List<CsvTable> tables = new ArrayList<>();
        for (Path file : files) {
            tables.add(CsvTable.of(
                    reading.read(file), file, new Workers(Runtime.getRuntime().availableProcessors()), header -> true));
        }
        return new SourceFiles(List.copyOf(tables));
    }

    int count() {
        return tables.size();
    }

    CsvTable table(int table) {
        return tables.get(table);
    }

    /** Rows of all tables. */
    int rows() {
        return rows;
    }

    List<String> warnings() {
        return tables.stream().flatMap(table -> table.warnings().stream()).toList();
    }

    /** The file a row came from, by its place among the files. */
    int fileOf(int row) {
        int file = Arrays.binarySearch(starts, row);
        if (file < 0) {
            return -file - 2;
        }
        // Of tables without rows, which share a start, the last one has it.
        while (file + 1 < starts.length && starts[file + 1] == row) {
            file++;
        }
        return file;
    }

    int rowInFile(int row) {
        return row - starts[fileOf(row)];
    }

    /**
     * Checks that a heading stands in one of the tables.
     *
     * @throws IllegalArgumentException when none has it
     */
    void mustHave(String header) {
        if (tables.stream().noneMatch(table -> table.headers().contains(header))) {
            Set<String> headers = new LinkedHashSet<>();
            tables.forEach(table -> headers.addAll(table.headers()));
            throw new IllegalArgumentException("There is no such column [" + header + "]. Maybe it is one of: "
                    + String.join(", ", headers) + ".");
        }
    }

    /** The value of a row in the column of a heading, null when it is blank or its table has no such column. */
    @Nullable
    String value(int row, String header) {
        CsvTable table = tables.get(fileOf(row));
        int column = table.headers().indexOf(header);
        if (column < 0) {
            return null;
        }
        int code = table.column(column).codes()[rowInFile(row)];
        return code < 0 ? null : table.column(column).value(code);
    }

    /** Columns of several tables one under another, as one coded column over all rows. */
    Coded stack(List<@Nullable TableColumn> columns) {
        TableColumn first = columns.get(0);
        if (columns.size() == 1 && first != null) {
            return new Coded(first.dictionary(), first.codes());
        }
        Map<String, Integer> codeOf = new HashMap<>();
        List<String> dictionary = new ArrayList<>();
        int[] stacked = new int[rows];
        Arrays.fill(stacked, -1);
        for (int table = 0; table < columns.size(); table++) {
            TableColumn column = columns.get(table);
            for (int row = 0; column != null && row < column.codes().length; row++) {
                int code = column.codes()[row];
                if (code >= 0) {
                    stacked[starts[table] + row] =
                            codeOf.computeIfAbsent(column.dictionary().get(code), value -> {
                                dictionary.add(value);
                                return dictionary.size() - 1;
                            });
                }
            }
        }
        return new Coded(dictionary, stacked);
    }

    /** Distinct values, and each row's place among them, -1 for none. */
    @SuppressWarnings("ArrayRecordComponent")
    record Coded(List<String> dictionary, int[] codes) {}
}
