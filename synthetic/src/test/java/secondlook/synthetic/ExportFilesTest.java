package secondlook.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ExportFilesTest {
    @TempDir
    static Path folder;

    private static List<Map<String, String>> badRows;

    @BeforeAll
    static void generate() {
        Region.generate(new RegionSettings(2_800, 4), folder.resolve("exports"), folder.resolve("truth"));
        badRows = truth("bad_rows");
    }

    private static List<Map<String, String>> truth(String name) {
        return SimpleCsv.read(folder.resolve("truth").resolve(name + ".csv"));
    }

    private static Path export(String path) {
        return folder.resolve("exports").resolve(path);
    }

    @Test
    void countsEveryRecordOfEveryFile() {
        for (Map<String, String> counts : truth("row_counts")) {
            long parts = number(counts, "accepted")
                    + number(counts, "repeated")
                    + number(counts, "rejected")
                    + number(counts, "skipped");

            assertThat(parts).as(counts.get("file")).isEqualTo(number(counts, "read"));
        }
    }

    @Test
    void tellsWhereEveryBadRowOfACsvFileStands() throws IOException {
        for (Table table : Region.TABLES) {
            if (!table.path().endsWith(".csv") || table.equals(OtherTables.LETTERS)) {
                continue;
            }
            Charset charset = charset(table);
            List<String> lines =
                    Files.readString(export(table.path()), charset).lines().toList();
            for (Map<String, String> bad : badRows) {
                if (bad.get("file").equals(table.path())) {
                    String line = lines.get((int) number(bad, "line") - 1);
                    assertThat(line).as(bad.toString()).matches(at -> looksLike(at, bad.get("reason"), table));
                }
            }
        }
    }

    private static boolean looksLike(String line, String reason, Table table) {
        return switch (reason) {
            case "blank" -> line.isEmpty();
            case "total" -> line.startsWith("Total");
            case "heading" -> line.contains(table.columns().getLast());
            case "unclosed_quote" ->
                line.chars().filter(letter -> letter == '"').count() % 2 == 1;
            case "too_many_columns" -> line.endsWith("and" + delimiter(table) + "more");
            default -> !line.isEmpty();
        };
    }

    private static char delimiter(Table table) {
        return table.agency().equals(BrackwaterCase.AGENCY) ? ';' : table.equals(OtherTables.CONCERNS) ? '\t' : ',';
    }

    private static Charset charset(Table table) {
        return table.agency().equals(BrackwaterCase.AGENCY) ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    }

    @Test
    void givesEveryOtherRowOfACsvFileAsManyCellsAsItsHeading() throws IOException {
        for (Table table : Region.TABLES) {
            if (!table.path().endsWith(".csv")) {
                continue;
            }
            Set<Long> unclosed = badRows.stream()
                    .filter(bad -> bad.get("file").equals(table.path())
                            && bad.get("reason").equals("unclosed_quote"))
                    .map(bad -> number(bad, "line"))
                    .collect(Collectors.toSet());
            List<String> lines = new ArrayList<>();
            long number = 0;
            for (String line :
                    Files.readString(export(table.path()), charset(table)).split("\r?\n", -1)) {
                if (!unclosed.contains(++number)) {
                    lines.add(line);
                }
            }
            Path mended = Files.writeString(folder.resolve("mended.csv"), String.join("\n", lines));
            List<List<String>> records = SimpleCsv.records(mended, delimiter(table), StandardCharsets.UTF_8);
            long odd = records.stream()
                    .filter(record -> record.size() != table.columns().size())
                    .count();
            long expected = badRows.stream()
                    .filter(bad -> bad.get("file").equals(table.path()))
                    .filter(bad -> Set.of("blank", "too_many_columns").contains(bad.get("reason")))
                    .count();

            assertThat(odd).as(table.path()).isEqualTo(expected);
            assertThat(records.size() + (long) unclosed.size()).as(table.path()).isEqualTo(read(table));
        }
    }

    private static long read(Table table) {
        return truth("row_counts").stream()
                .filter(counts -> counts.get("file").equals(table.path()))
                .mapToLong(counts -> number(counts, "read"))
                .sum();
    }

    @Test
    void writesAWorkbookWithATitleHeadingsInRowThreeAndAHiddenSheet() throws Exception {
        try (ZipFile zip =
                new ZipFile(export("brackwater-constabulary/crimes.xlsx").toFile())) {
            Document workbook = xml(zip, "xl/workbook.xml");
            Document sheet = xml(zip, "xl/worksheets/sheet1.xml");
            Element codes = (Element) workbook.getElementsByTagName("sheet").item(1);
            Element title = (Element) sheet.getElementsByTagName("row").item(0);
            Element headings = (Element) sheet.getElementsByTagName("row").item(1);
            Element first = (Element) sheet.getElementsByTagName("row").item(2);

            assertThat(codes.getAttribute("state")).isEqualTo("hidden");
            assertThat(title.getTextContent()).startsWith("Brackwater Constabulary");
            assertThat(headings.getAttribute("r")).isEqualTo("3");
            assertThat(headings.getTextContent()).startsWith("crime_number");
            assertThat(first.getElementsByTagName("c").item(1).getTextContent())
                    .matches("4\\d{4}\\.\\d+|3\\d{4}\\.\\d+");
        }
    }

    private static Document xml(ZipFile zip, String entry) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(zip.getInputStream(zip.getEntry(entry)));
    }

    @Test
    void turnsTheHomesLogFromFlatToNested() throws IOException {
        List<String> lines = Files.readAllLines(export("childrens-homes/home-log.jsonl"));
        long flat = lines.stream().filter(line -> line.contains("\"child\":\"")).count();
        long nested =
                lines.stream().filter(line -> line.contains("\"child\":{")).count();

        assertThat(flat).isPositive();
        assertThat(nested).isPositive();
        assertThat(lines.stream().filter(line -> line.contains("\"child\":\"")))
                .noneMatch(line -> line.contains("crime_ref"));
    }

    @Test
    void namesInTheTruthEveryPersonOfEveryAcceptedRow() {
        Map<String, Integer> people = new HashMap<>();
        for (Map<String, String> person : truth("persons")) {
            people.merge(person.get("file"), 1, Integer::sum);
        }

        assertThat(people.keySet())
                .contains(
                        "northmere-police/persons.csv",
                        "brackwater-constabulary/crimes.csv",
                        "brackwater-constabulary/crimes.xlsx",
                        "eastholm-council/person.csv",
                        "childrens-homes/home-log.jsonl",
                        "harrowick-health/letters.csv",
                        "public-concerns/concerns.csv");
    }

    @Test
    void plantsGroupsOfSixFilesAndWhatIsNoGroup() {
        Map<String, Set<String>> files = new HashMap<>();
        for (Map<String, String> member : truth("groups")) {
            if (member.get("member_kind").equals("case-file")) {
                files.computeIfAbsent(member.get("group"), group -> new HashSet<>())
                        .add(member.get("key"));
            }
        }

        assertThat(files).hasSizeGreaterThanOrEqualTo(20);
        assertThat(files.values()).allMatch(keys -> keys.size() == 6);
        assertThat(truth("decoys").stream().map(decoy -> decoy.get("decoy_kind")))
                .contains("lone adult", "station", "hotel chain", "children's home", "shared phone");
    }

    @Test
    void keepsForenamesAndSurnamesWrongInAFifthOfTheRowsOfEveryOrigin() {
        Map<String, int[]> rates = new HashMap<>();
        for (Map<String, String> person : truth("persons")) {
            int[] rate = rates.computeIfAbsent(person.get("origin"), origin -> new int[3]);
            rate[0]++;
            rate[1] += person.get("forename_other").equals("1") ? 1 : 0;
            rate[2] += person.get("surname_other").equals("1") ? 1 : 0;
        }
        int rows = rates.values().stream().mapToInt(rate -> rate[0]).sum();

        assertThat(rates.values().stream().mapToInt(rate -> rate[1]).sum()).isGreaterThan(rows / 5);
        assertThat(rates.values().stream().mapToInt(rate -> rate[2]).sum()).isGreaterThan(rows / 5);
        rates.forEach((origin, rate) -> {
            assertThat((double) rate[1] / rate[0]).as(origin).isBetween(0.18, 0.27);
            assertThat((double) rate[2] / rate[0]).as(origin).isBetween(0.18, 0.27);
        });
    }

    @Test
    void losesBirthDatesInATwentiethOfThePolicesRows() throws IOException {
        int born = Region.TABLES.stream()
                .filter(table -> table.equals(NorthmereTables.PERSONS))
                .findFirst()
                .orElseThrow()
                .place("birth_date");
        List<String[]> rows = Files.readAllLines(export("northmere-police/persons.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cells ->
                        cells.length == NorthmereTables.PERSONS.columns().size()
                                && !line(cells).contains("\""))
                .toList();

        assertThat(rows.stream().filter(cells -> cells[born].isEmpty()).count()).isGreaterThan(rows.size() / 20);
    }

    private static String line(String[] cells) {
        return String.join(",", cells);
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(row.get(column));
    }
}
