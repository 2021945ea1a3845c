package secondlook.synthetic;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fictional region: what its agencies would hand over to a review, and what is true of it.
 *
 * <p>Each case's rows follow from the seed and the case's number alone, so memory does not grow with the region and
 * the same settings give the same bytes on any machine. Nobody and nothing in it is real.
 */
public final class Region {
    static final List<Table> TABLES = Stream.of(
                    NorthmereTables.ALL,
                    List.of(BrackwaterCase.CRIMES, BrackwaterCase.WORKBOOK),
                    EastholmTables.ALL,
                    OtherTables.ALL)
            .flatMap(List::stream)
            .toList();

    private Region() {}

    /**
     * Writes the agencies' files into one folder and the truth into another; files of the same names are overwritten.
     *
     * @param exportsDir gets one folder for each agency
     * @param truthDir null where no truth is wanted; it must not lie inside {@code exportsDir}
     * @return counts of what was written
     * @throws java.io.UncheckedIOException when a file cannot be written
     */
    public static RegionSummary generate(RegionSettings settings, Path exportsDir, @Nullable Path truthDir) {
        Map<String, Long> planted = new TreeMap<>();
        TruthFiles truth = truthDir == null ? null : new TruthFiles(truthDir);
        try (Exports exports = new Exports(open(exportsDir), truth, settings.seed())) {
            for (long number = settings.before(); number < settings.before() + settings.cases(); number++) {
                CaseSheet sheet = CasePlan.write(settings, number);
                exports.write(sheet);
                for (CaseSheet.Plant plant : sheet.plants()) {
                    planted.merge(plant.indicator() + " " + plant.kind().key(), 1L, Long::sum);
                }
            }
            return new RegionSummary(settings.cases(), exports.finish(), planted);
        }
    }

    private static Map<Table, ExportFile> open(Path folder) {
        Map<Table, ExportFile> files = new LinkedHashMap<>();
        for (Table table : TABLES) {
            files.put(table, open(folder.resolve(table.path()), table));
        }
        return files;
    }

    private static ExportFile open(Path file, Table table) {
        if (table.path().endsWith(".xlsx")) {
            return new XlsxFile(file, table);
        }
        if (table.path().endsWith(".jsonl")) {
            return new HomeLogFile(file);
        }
        if (table.equals(OtherTables.LETTERS)) {
            return new CsvFile(file, table, ',', StandardCharsets.UTF_8, "\n").withByteOrderMark();
        }
        if (table.equals(OtherTables.CONCERNS)) {
            return new CsvFile(file, table, '\t', StandardCharsets.UTF_8, "\n");
        }
        if (table.agency().equals(BrackwaterCase.AGENCY)) {
            return new CsvFile(file, table, ';', Charset.forName("windows-1252"), "\r\n");
        }
        return new CsvFile(file, table, ',', StandardCharsets.UTF_8, "\r\n");
    }
}
