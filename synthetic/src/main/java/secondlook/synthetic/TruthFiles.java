package secondlook.synthetic;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is true of the region, beside the exports and never read by the program. */
final class TruthFiles implements AutoCloseable {
    private static final Table PERSONS = table(
            "persons",
            "agency file record source_key slot person_id origin forename_true surname_true forename_other"
                    + " surname_other");
    private static final Table INDICATORS = table("indicators", "indicator unit agency file unit_key also kind");
    private static final Table BAD_ROWS = table("bad_rows", "agency file record line reason verdict");
    private static final Table WORDING = table("wording", "agency file record source_key column start end phrase kind");
    private static final Table SCOPE = table("scope", "rule agency case_key answer");
    private static final Table ROW_COUNTS = table("row_counts", "file read accepted repeated rejected skipped");

    private static final Table GROUPS = table("groups", "group member_kind agency key");
    private static final Table DECOYS = table("decoys", "decoy decoy_kind agency key");
    private static final Table UNREADABLE = table("unreadable", "agency file record source_key column raw");
    private static final Table ACTION_TODAY = table("action_today", "agency file source_key reason");
    private static final Table SEALED = table("sealed", "agency file record source_key class");
    private static final Table COMPLETENESS = table("completeness", "agency file role field recorded rows");
    private static final List<Table> ALL = List.of(
            PERSONS,
            INDICATORS,
            GROUPS,
            DECOYS,
            SCOPE,
            BAD_ROWS,
            UNREADABLE,
            ROW_COUNTS,
            WORDING,
            ACTION_TODAY,
            SEALED,
            COMPLETENESS);
    private static final List<String> REPORTED_ONLY = List.of(
            "ethnicity_self",
            "ethnicity_officer",
            "nationality",
            "disability",
            "pers_ethnicity",
            "pers_nationality",
            "pers_disability");

    private final Map<Table, CsvFile> files;
    /** Rows and recorded values by agency, file, role and field. */
    private final Map<List<String>, long[]> completeness =
            new TreeMap<>(java.util.Comparator.comparing(String::valueOf));

    TruthFiles(Path folder) {
        files = new LinkedHashMap<>();
        for (Table table : ALL) {
            CsvFile file = new CsvFile(folder.resolve(table.path()), table, ',', StandardCharsets.UTF_8, "\n");
            file.start();
            files.put(table, file);
        }
    }

    private static Table table(String name, String headings) {
        return Table.of("truth", name + ".csv", headings);
    }

    private void write(Table table, String... cells) {
        java.util.Objects.requireNonNull(files.get(table)).write(table.row(cells));
    }

    void row(Row row, ExportFile.Place place) {
        String agency = row.table().agency();
        String file = row.table().path();
        String record = String.valueOf(place.record());
        for (Row.Mention mention : row.mentions()) {
            Person person = mention.person();
            write(
                    PERSONS,
                    agency,
                    file,
                    record,
                    row.ownKey(),
                    mention.slot(),
                    person.id(),
                    person.origin().key(),
                    person.forename(),
                    person.surname(),
                    mention.forenameOther() ? "1" : "0",
                    mention.surnameOther() ? "1" : "0");
        }
        if (!row.sealedAs().isEmpty()) {
            write(SEALED, agency, file, record, row.ownKey(), row.sealedAs());
        }
        for (String column : row.unreadable()) {
            write(UNREADABLE, agency, file, record, row.ownKey(), column, row.get(column));
        }
        for (Row.Mark mark : row.marks()) {
            write(
                    WORDING,
                    agency,
                    file,
                    record,
                    row.ownKey(),
                    mark.column(),
                    String.valueOf(mark.start()),
                    String.valueOf(mark.end()),
                    mark.phrase(),
                    mark.kind());
        }
    }

    /** Counts a row once, however often it was delivered. */
    void completeness(Row row) {
        if (row.role().isEmpty()) {
            return;
        }
        for (String field : REPORTED_ONLY) {
            if (row.table().columns().contains(field)) {
                long[] counts = completeness.computeIfAbsent(
                        List.of(row.table().agency(), row.table().path(), row.role(), field), key -> new long[2]);
                counts[0] += row.get(field).isEmpty() ? 0 : 1;
                counts[1]++;
            }
        }
    }

    void badRow(Table table, ExportFile.Place place, BadRow how) {
        write(
                BAD_ROWS,
                table.agency(),
                table.path(),
                String.valueOf(place.record()),
                String.valueOf(place.line()),
                how.key(),
                how.verdict());
    }

    void plants(CaseSheet sheet) {
        for (CaseSheet.Plant plant : sheet.plants()) {
            write(
                    INDICATORS,
                    String.valueOf(plant.indicator()),
                    plant.unit(),
                    plant.agency(),
                    plant.file(),
                    plant.unitKey(),
                    plant.also(),
                    plant.kind().key());
        }
        for (CaseSheet.ScopeTruth scope : sheet.scopes()) {
            write(SCOPE, scope.rule(), scope.agency(), scope.caseKey(), scope.answer());
        }
        for (CaseSheet.GroupTruth group : sheet.groups()) {
            write(group.decoy() ? DECOYS : GROUPS, group.group(), group.kind(), group.agency(), group.key());
        }
        for (CaseSheet.ActionToday today : sheet.today()) {
            Table table = today.row().table();
            write(ACTION_TODAY, table.agency(), table.path(), today.row().ownKey(), today.reason());
        }
    }

    void counts(String file, long read, long accepted, long repeated, long rejected, long skipped) {
        write(
                ROW_COUNTS,
                file,
                String.valueOf(read),
                String.valueOf(accepted),
                String.valueOf(repeated),
                String.valueOf(rejected),
                String.valueOf(skipped));
    }

    void finish() {
        completeness.forEach((key, counts) -> write(
                COMPLETENESS,
                key.get(0),
                key.get(1),
                key.get(2),
                key.get(3),
                String.valueOf(counts[0]),
                String.valueOf(counts[1])));
    }

    @Override
    public void close() {
        files.values().forEach(CsvFile::close);
    }
}
