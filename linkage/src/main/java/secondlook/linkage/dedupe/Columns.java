package secondlook.linkage.dedupe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.Field;
import secondlook.linkage.FieldKind;
import secondlook.linkage.LinkageInput;
import secondlook.linkage.LinkageModel;
import secondlook.linkage.csv.CsvTable;

/** What the columns of all tables were taken for, and the fields that they make. */
final class Columns {
    private final List<@Nullable String> idColumns = new ArrayList<>();
    private final List<List<@Nullable TableColumn>> groups = new ArrayList<>();
    private final List<ColumnProfile> leftOut = new ArrayList<>();

    private Columns() {}

    static Columns of(SourceFiles tables, DedupeOptions options, @Nullable LinkageModel model) {
        Columns columns = new Columns();
        List<List<TableColumn>> byTable = new ArrayList<>();
        for (int table = 0; table < tables.count(); table++) {
            String id = idColumn(tables.table(table), options);
            columns.idColumns.add(id);
            List<TableColumn> own = profiled(tables.table(table), options, id, model);
            byTable.add(model == null ? JoinedColumns.withBirthDate(own) : own);
        }
        ColumnMatching matching = new ColumnMatching(byTable);
        columns.groups.addAll(matching.groups());
        Set<String> named = new HashSet<>();
        for (int table = 0; table < tables.count(); table++) {
            for (TableColumn column : matching.columns(table)) {
                if (!column.compared() && named.add(column.profile().header())) {
                    columns.leftOut.add(column.profile());
                }
            }
        }
        return columns;
    }

    private static @Nullable String idColumn(CsvTable table, DedupeOptions options) {
        if (options.idColumn() != null) {
            return table.headers().contains(options.idColumn()) ? options.idColumn() : null;
        }
        String found = null;
        long shortest = Long.MAX_VALUE;
        for (int column = 0; column < table.headers().size(); column++) {
            String header = table.headers().get(column);
            boolean free =
                    !header.equals(options.truthColumn()) && !options.ignored().contains(header);
            List<String> dictionary = table.column(column).dictionary();
            if (free
                    && ColumnProfile.looksLikeRecordId(
                            dictionary, table.column(column).codes())) {
                // Of several the one written shortest, so that the order of columns decides nothing.
                long letters = dictionary.stream().mapToLong(String::length).sum();
                if (letters < shortest) {
                    shortest = letters;
                    found = header;
                }
            }
        }
        return found;
    }

    private static List<TableColumn> profiled(
            CsvTable table, DedupeOptions options, @Nullable String id, @Nullable LinkageModel model) {
        List<TableColumn> columns = new ArrayList<>();
        for (int column = 0; column < table.headers().size(); column++) {
            String header = table.headers().get(column);
            List<String> dictionary = table.column(column).dictionary();
            int[] codes = table.column(column).codes();
            String why = header.equals(id)
                    ? "it is the record id"
                    : header.equals(options.truthColumn())
                            ? "it is the truth"
                            : options.ignored().contains(header) ? "it was to be ignored" : "";
            ColumnProfile profile;
            if (!why.isEmpty()) {
                profile = new ColumnProfile(header, null, why, 1, dictionary.size());
            } else if (model != null) {
                FieldKind kind = kindIn(model, header);
                profile = new ColumnProfile(
                        header, kind, kind == null ? "the model does not know it" : "", 1, dictionary.size());
            } else {
                profile = ColumnProfile.of(
                        header, dictionary, codes, options.insisted().contains(header));
            }
            columns.add(new TableColumn(profile, dictionary, codes));
        }
        return columns;
    }

    private static @Nullable FieldKind kindIn(LinkageModel model, String header) {
        return model.fields().stream()
                .filter(field -> field.name().equals(header))
                .map(Field::kind)
                .findFirst()
                .orElse(null);
    }

    /** Heading of the column that names the records of a table, null when none does. */
    @Nullable
    String idColumn(int table) {
        return idColumns.get(table);
    }

    /** What every column was taken for: first those compared, then those left out. */
    List<ColumnProfile> profiles() {
        List<ColumnProfile> profiles = new ArrayList<>();
        for (List<@Nullable TableColumn> group : groups) {
            profiles.add(profile(group));
        }
        profiles.addAll(leftOut);
        return profiles;
    }

    private static ColumnProfile profile(List<@Nullable TableColumn> group) {
        Set<String> headers = new java.util.LinkedHashSet<>();
        FieldKind kind = null;
        int distinct = 0;
        for (TableColumn column : group) {
            if (column != null) {
                headers.add(column.profile().header());
                FieldKind own = column.profile().kind();
                // A word here and a text there are compared as texts.
                kind = kind == null || own == FieldKind.TEXT || (own == FieldKind.ADDRESS && kind == FieldKind.WORD)
                        ? own
                        : kind;
                distinct += column.profile().distinct();
            }
        }
        return new ColumnProfile(String.join(" = ", headers), kind, "", 1, distinct);
    }

    /** The records, with one field for each group of columns. */
    LinkageInput input(SourceFiles tables, List<String> ids) {
        List<Field> fields = new ArrayList<>();
        List<List<String>> dictionaries = new ArrayList<>();
        List<int[]> codes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (List<@Nullable TableColumn> group : groups) {
            ColumnProfile profile = profile(group);
            FieldKind kind = profile.kind();
            if (kind != null) {
                String name = profile.header();
                while (!names.add(name)) {
                    name += " (2)";
                }
                fields.add(new Field(name, kind));
                SourceFiles.Coded stacked = tables.stack(group);
                dictionaries.add(stacked.dictionary());
                codes.add(stacked.codes());
            }
        }
        return LinkageInput.ofCodedColumns(fields, ids, dictionaries, codes);
    }
}
