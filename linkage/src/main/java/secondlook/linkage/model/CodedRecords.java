package secondlook.linkage.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.Workers;
import secondlook.linkage.csv.CsvTable;

/**
 * Records whose fields are held as distinct values and codes: a million records of six fields take about 25 MB beside
 * their distinct values. Immutable; its text form gives counts only, for values are personal data.
 */
public final class CodedRecords {
    private final int size;
    private final IntFunction<String> ids;
    private final Map<String, ValueColumn> fields;
    private final int @Nullable [] files;

    private CodedRecords(int size, IntFunction<String> ids, Map<String, ValueColumn> fields, int @Nullable [] files) {
        this.size = size;
        this.ids = ids;
        this.fields = fields;
        this.files = files;
    }

    /**
     * Reads what a model needs of a CSV file, on as many threads as there are processors.
     *
     * @param idField heading of the column that names a record; a record without a name is "row" and its number
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when it lacks a field, naming those it has
     */
    public static CodedRecords read(Path file, String idField, ComparisonModel model) throws IOException {
        Set<String> needed = new LinkedHashSet<>();
        model.columns().forEach(column -> needed.add(column.field()));
        CsvTable table = CsvTable.read(file, new Workers(Runtime.getRuntime().availableProcessors()), needed::contains);
        int id = table.headers().indexOf(idField);
        needed.add(idField);
        for (String field : needed) {
            if (!table.headers().contains(field)) {
                throw noSuchField(field, table.headers());
            }
        }
        return ofTable(table, record -> {
            String own = table.cell(record, id);
            return own.isEmpty() ? "row " + (record + 1) : own;
        });
    }

    /** The coded columns of a table that was read; names are asked for by row. */
    public static CodedRecords ofTable(CsvTable table, IntFunction<String> ids) {
        Map<String, ValueColumn> fields = new LinkedHashMap<>();
        for (int column = 0; column < table.headers().size(); column++) {
            if (table.isCoded(column)) {
                fields.put(table.headers().get(column), new ValueColumn.OfFile(table.column(column)));
            }
        }
        return new CodedRecords(table.rows(), ids, fields, null);
    }

    /**
     * Columns that are already coded; nothing is copied, so the caller must not change the arrays afterwards.
     *
     * @param ids a distinct name for each record
     * @param headings names of the fields
     * @param dictionaries by field, the distinct values
     * @param codes by field, each record's place in the dictionary, -1 for nothing recorded
     * @param files number of the file each record came from, null when there is one
     */
    public static CodedRecords ofColumns(
            List<String> ids,
            List<String> headings,
            List<List<String>> dictionaries,
            List<int[]> codes,
            int @Nullable [] files) {
        Map<String, ValueColumn> fields = new LinkedHashMap<>();
        for (int field = 0; field < headings.size(); field++) {
            fields.put(headings.get(field), new ValueColumn.Texts(dictionaries.get(field), codes.get(field)));
        }
        return new CodedRecords(ids.size(), ids::get, fields, files);
    }

    /** Records given one by one, with these fields. */
    public static Builder of(String... headings) {
        return new Builder(List.of(headings));
    }

    /** Number of records. */
    public int size() {
        return size;
    }

    /** The name of a record, by its place in the input. */
    public String id(int record) {
        return ids.apply(record);
    }

    /** Names of the fields. */
    public Set<String> fields() {
        return Set.copyOf(fields.keySet());
    }

    /** The value of a record in a field, null when nothing is recorded. */
    public @Nullable String value(int record, String field) {
        ValueColumn column = field(field);
        int code = column.codes()[record];
        return code < 0 ? null : column.value(code);
    }

    /** The different values of a field, empty when there are more than so many. */
    public List<String> distinctValues(String field, int most) {
        ValueColumn column = field(field);
        List<String> values = new ArrayList<>();
        for (int code = 0; code < column.size() && column.size() <= most; code++) {
            values.add(column.value(code));
        }
        return values;
    }

    ValueColumn field(String name) {
        ValueColumn column = fields.get(name);
        if (column == null) {
            throw noSuchField(name, List.copyOf(fields.keySet()));
        }
        return column;
    }

    int @Nullable [] files() {
        return files;
    }

    private static IllegalArgumentException noSuchField(String name, List<String> headings) {
        return new IllegalArgumentException("The model compares a field that the records do not have [" + name
                + "]. Maybe it is one of: " + String.join(", ", headings) + ".");
    }

    @Override
    public String toString() {
        return "CodedRecords[" + size + " records, " + fields.size() + " fields]";
    }

    /** Collects records. */
    public static final class Builder {
        private final List<String> headings;
        private final List<String> ids = new ArrayList<>();
        private final List<Map<String, Integer>> codeOf = new ArrayList<>();
        private final List<List<String>> dictionaries = new ArrayList<>();
        private final List<int[]> codes = new ArrayList<>();

        private Builder(List<String> headings) {
            this.headings = headings;
            for (int field = 0; field < headings.size(); field++) {
                codeOf.add(new HashMap<>());
                dictionaries.add(new ArrayList<>());
                codes.add(new int[16]);
            }
        }

        /**
         * One more record.
         *
         * @param values by field, "" for nothing recorded
         * @throws IllegalArgumentException when there are more or fewer values than fields
         */
        public Builder record(String id, String... values) {
            if (values.length != headings.size()) {
                throw new IllegalArgumentException("A record has another number of values than there are fields [" + id
                        + ": " + values.length + "].");
            }
            for (int field = 0; field < values.length; field++) {
                List<String> dictionary = dictionaries.get(field);
                int[] own = codes.get(field);
                if (ids.size() == own.length) {
                    own = Arrays.copyOf(own, own.length * 2);
                    codes.set(field, own);
                }
                String value = values[field];
                own[ids.size()] = value.isEmpty()
                        ? -1
                        : codeOf.get(field).computeIfAbsent(value, key -> {
                            dictionary.add(key);
                            return dictionary.size() - 1;
                        });
            }
            ids.add(id);
            return this;
        }

        /** The records. */
        public CodedRecords build() {
            List<int[]> exact = new ArrayList<>();
            codes.forEach(own -> exact.add(Arrays.copyOf(own, ids.size())));
            return ofColumns(List.copyOf(ids), headings, dictionaries, exact, null);
        }
    }
}
