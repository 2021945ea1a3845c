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
import secondlook.linkage.Workers;
import secondlook.linkage.csv.CodedColumn;
import secondlook.linkage.csv.CsvTable;
import secondlook.linkage.csv.FileBytes;

/** One or several files as one table: rows one after another, columns of one heading taken together. */
final class SourceTables {
    private final List<String> headers;
    private final List<List<String>> dictionaries;
    private final List<int[]> codes;
    private final int rows;
    private final List<String> warnings;
    private final int[] fileStarts;

    private SourceTables(
            List<String> headers,
            List<List<String>> dictionaries,
            List<int[]> codes,
            int rows,
            List<String> warnings,
            int[] fileStarts) {
        this.headers = headers;
        this.dictionaries = dictionaries;
        this.codes = codes;
        this.rows = rows;
        this.warnings = List.copyOf(warnings);
        this.fileStarts = fileStarts;
    }

    static SourceTables read(List<Path> files, FileBytes reading) throws IOException {
        List<CsvTable> tables = new ArrayList<>();
        Set<String> headers = new LinkedHashSet<>();
        int rows = 0;
        List<String> warnings = new ArrayList<>();
        int[] starts = new int[files.size()];
        for (int file = 0; file < files.size(); file++) {
            CsvTable table = CsvTable.of(
                    reading.read(files.get(file)),
                    files.get(file),
                    new Workers(Runtime.getRuntime().availableProcessors()),
                    header -> true);
            tables.add(table);
            headers.addAll(table.headers());
            starts[file] = rows;
            rows += table.rows();
            warnings.addAll(table.warnings());
        }
        List<List<String>> dictionaries = new ArrayList<>();
        List<int[]> codes = new ArrayList<>();
        for (String header : headers) {
            if (tables.size() == 1) {
                CodedColumn column = tables.get(0).column(codes.size());
                dictionaries.add(column.dictionary());
                codes.add(column.codes());
            } else {
                join(header, tables, rows, dictionaries, codes);
            }
        }
        return new SourceTables(List.copyOf(headers), dictionaries, codes, rows, warnings, starts);
    }

    private static void join(
            String header, List<CsvTable> tables, int rows, List<List<String>> dictionaries, List<int[]> codes) {
        Map<String, Integer> codeOf = new HashMap<>();
        List<String> dictionary = new ArrayList<>();
        int[] joined = new int[rows];
        Arrays.fill(joined, -1);
        int from = 0;
        for (CsvTable table : tables) {
            int index = table.headers().indexOf(header);
            if (index >= 0) {
                List<String> own = table.column(index).dictionary();
                for (int row = 0; row < table.rows(); row++) {
                    int code = table.column(index).codes()[row];
                    if (code >= 0) {
                        joined[from + row] = codeOf.computeIfAbsent(own.get(code), value -> {
                            dictionary.add(value);
                            return dictionary.size() - 1;
                        });
                    }
                }
            }
            from += table.rows();
        }
        dictionaries.add(dictionary);
        codes.add(joined);
    }

    int rows() {
        return rows;
    }

    List<String> warnings() {
        return warnings;
    }

    List<String> headers() {
        return headers;
    }

    List<String> dictionary(int column) {
        return dictionaries.get(column);
    }

    int[] codes(int column) {
        return codes.get(column);
    }

    /** The file a row came from, by its place among the files. */
    int fileOf(int row) {
        int file = Arrays.binarySearch(fileStarts, row);
        return file >= 0 ? file : -file - 2;
    }

    int column(String header) {
        int column = headers.indexOf(header);
        if (column < 0) {
            throw new IllegalArgumentException("There is no such column [" + header + "]. Maybe it is one of: "
                    + String.join(", ", headers) + ".");
        }
        return column;
    }
}
