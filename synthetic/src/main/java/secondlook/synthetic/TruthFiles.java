package secondlook.synthetic;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

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

    private final Map<Table, CsvFile> files;

    TruthFiles(Path folder) {
        files = new LinkedHashMap<>();
        for (Table table : java.util.List.of(PERSONS, INDICATORS, BAD_ROWS, WORDING, SCOPE, ROW_COUNTS)) {
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

    @Override
    public void close() {
        files.values().forEach(CsvFile::close);
    }
}
