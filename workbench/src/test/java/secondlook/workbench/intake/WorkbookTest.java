package secondlook.workbench.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;

/** Workbooks as offices keep them, and workbooks made to do harm. */
final class WorkbookTest {

    private static final String MAPPING = """
            mapping: book
            read: {shape: xlsx%s}
            row is: person
            key: ref
            fields:
              full_name: name
              birth_date: born
              phone: phone
              at: {column: seen, optional: yes}
            """;

    @TempDir
    Path folder;

    private static String text(String place, String words) {
        return "<c r='" + place + "' t='inlineStr'><is><t>" + words + "</t></is></c>";
    }

    private static String headed(String rows) {
        return "<row r='1'>" + text("A1", "People for review") + "</row><row r='3'>" + text("A3", "ref")
                + text("B3", "name") + text("C3", "born") + text("D3", "phone") + text("E3", "seen") + "</row>" + rows;
    }

    private static MappedFile read(Path file) {
        return MappedFile.read(file, MAPPING.formatted(""));
    }

    @Test
    void readsAnOfficesWorkbookWithTitleHiddenSheetSerialsAndFormulas() {
        TestWorkbook book = new TestWorkbook()
                .texts(
                        "<si><t>ASH, Kim</t></si><si><r><t>PELL, </t></r><r><t>Dar_x0041_ren</t></r><rPh><t>x</t></rPh></si>")
                .sheet("Notes for us", "veryHidden", "<row r='1'>" + text("A1", "x") + "</row>")
                .sheet("People", "visible", headed("""
                        <row r='4'><c r='A4' t='str'><f>CONCAT("P",1)</f><v>P1</v></c><c r='B4' t='s'><v>0</v></c>\
                        <c r='C4' s='2'><v>36526</v></c><c r='D4' s='3'><v>7255100200</v></c><c r='E4' s='1'><v>41381.5868055556</v></c></row>
                        <row r='6'><c r='A6'><v>1.2E1</v></c><c r='B6' t='s'><v>1</v></c><c r='C6' s='2'><v>60</v></c>\
                        <c r='D6'><v>7255100201</v></c><c r='E6' t='e'><v>#N/A</v></c></row>
                        <row r='7' hidden='1'><c r='A7'><v>9876543210987654321</v></c><c r='C7' s='2'><v>59</v></c></row>
                        """));

        MappedFile file = read(book.in(folder));

        assertThat(file.verdicts)
                .containsExactly(
                        "1 skipped: Title row",
                        "2 skipped: Blank row",
                        "3 skipped: Heading",
                        "4 accepted",
                        "5 skipped: Blank row",
                        "6 accepted",
                        "7 accepted");
        assertThat(file.facts).extracting(MappedFile.SeenFact::key).containsExactly("P1", "12", "9876543210987654321");
        assertThat(file.values(FactKind.PERSON, Field.FULL_NAME)).containsExactly("=ASH, Kim", "=PELL, DarAren", null);
        assertThat(file.values(FactKind.PERSON, Field.BIRTH_DATE))
                .containsExactly("@D2000-01-01", "?60", "@D1900-02-28");
        assertThat(file.values(FactKind.PERSON, Field.PHONE)).containsExactly("=07255100200", "=7255100201", null);
        assertThat(file.values(FactKind.PERSON, Field.AT)).containsExactly("@N2013-04-17T14:05", "?#N/A", null);
        assertThat(file.warnings)
                .contains(
                        "4 ref: The cell holds a formula; the result that was stored with it is taken and may be out of date.",
                        "6 born: The cell shows 29 February 1900, a day that never was; its number is kept.",
                        "6 phone: The telephone number begins without a zero, which a spreadsheet may have dropped.",
                        "6 seen: The cell holds an error of the spreadsheet and no value.",
                        "7 ref: The number has more than 15 digits, of which a spreadsheet keeps 15; the last may be wrong.");
        assertThat(file.settled)
                .contains(
                        "Sheet [People] is read.",
                        "Hidden sheet [Notes for us] is not read by this mapping.",
                        "Days count from 1900: the workbook says so.",
                        "1 cells hold formulas, of which the stored results are taken.",
                        "1 rows are hidden and are read like any other.");
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookSaysSo() {
        TestWorkbook book = new TestWorkbook()
                .from1904()
                .sheet(
                        "S",
                        "visible",
                        headed("<row r='4'><c r='A4'><v>1</v></c><c r='C4' s='2'><v>35064</v></c></row>"));

        assertThat(read(book.in(folder)).values(FactKind.PERSON, Field.BIRTH_DATE))
                .containsExactly("@D2000-01-01");
    }

    @Test
    void readsTheSheetThatTheMappingNames() {
        TestWorkbook book = new TestWorkbook()
                .sheet("First", "visible", "<row r='1'>" + text("A1", "nothing here") + "</row>")
                .sheet("Second", "hidden", headed("<row r='4'>" + text("A4", "P9") + "</row>"));
        Path file = book.in(folder);

        assertThat(MappedFile.read(file, MAPPING.formatted(", sheet: second")).facts)
                .hasSize(1);
        assertThatThrownBy(() -> MappedFile.read(file, MAPPING.formatted(", sheet: Third")))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("it has no sheet [Third]; it has [First, Second]");
    }

    @Test
    void readsSeveralSheetsOfOneWorkbookThroughAMappingEach() throws IOException {
        Path mappings = Files.createDirectory(folder.resolve("mappings"));
        Files.writeString(mappings.resolve("source.yaml"), """
                agency: tarrow-council
                controller: Tarrow Council
                legal basis: An invented basis
                statement: fact
                """);
        for (String sheet : new String[] {"First", "Second"}) {
            Files.writeString(
                    mappings.resolve(sheet + ".yaml"),
                    MAPPING.formatted(", sheet: " + sheet + ", files: 'book*.xlsx'"));
        }

        AgencySource source = AgencySource.read(mappings);

        assertThat(source.mappingsFor("book 2015.xlsx")).hasSize(2);
        assertThat(source.mappingsFor("cook.xlsx")).isEmpty();
    }

    @Test
    void refusesPlacesThatNoSheetHas() {
        for (String place : new String[] {"ZZZZZZ2147483647", "ZZZZZ1", "XFE1", "A1048577", "A0x"}) {
            refuses(book("<row r='1'>" + text(place, "x") + "</row>"), "where no sheet has one");
        }
        refuses(book("<row r='2147483647'>" + text("A1", "x") + "</row>"), "where no sheet has one");
        refuses(book("<row r='5'/><row r='4'/>"), "where no sheet has one");
    }

    @Test
    void refusesDeclarationsEntitiesAndWhatIsNoWorkbook() throws IOException {
        String laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
        refuses(
                () -> read(new TestWorkbook()
                        .rawSheet(
                                "S",
                                "visible",
                                laughs + "<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>")
                        .in(folder)),
                "declarations that no workbook has");
        refuses(
                () -> read(new TestWorkbook()
                        .rawSheet("S", "visible", "<!DOCTYPE x SYSTEM 'file:///etc/hostname'><worksheet/>")
                        .in(folder)),
                "declarations that no workbook has");
        byte[] honest = Files.readAllBytes(
                new TestWorkbook().sheet("S", "visible", headed("")).in(folder));
        refuses(
                () -> read(MappedFile.written(folder, "cut.xlsx", Arrays.copyOf(honest, honest.length / 2))),
                "cut off");
        refuses(
                () -> read(MappedFile.written(folder, "text.xlsx", "ref,name\n".getBytes(StandardCharsets.US_ASCII))),
                "it is no workbook");
        refuses(() -> read(MappedFile.written(folder, "none.xlsx", new byte[0])), "it is no workbook");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        refuses(() -> read(MappedFile.written(folder, "old.xlsx", old)), "protected with a password");
        TestWorkbook manyParts = new TestWorkbook().sheet("S", "visible", headed(""));
        for (int i = 0; i < 5_000; i++) {
            manyParts.part("xl/media/" + i, "");
        }
        refuses(() -> read(manyParts.in(folder)), "parts; a workbook has some dozens");
    }

    @Test
    void leavesPartsAloneWhoseNamesLeadElsewhere() {
        TestWorkbook book = new TestWorkbook()
                .sheet("S", "visible", headed("<row r='4'>" + text("A4", "P1") + "</row>"))
                .part("../../escaped.txt", "x");

        assertThat(read(book.in(folder)).facts).hasSize(1);
        assertThat(folder.getParent().getParent().resolve("escaped.txt")).doesNotExist();
    }

    @Test
    void refusesWhatUnpacksToMoreThanAWorkbookHolds() {
        byte[] letters = new byte[7_000];
        Arrays.fill(letters, (byte) 'x');
        byte[] noise = new byte[7_000];
        Random random = new Random(5);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i % 100 == 0 ? 'a' + random.nextInt(26) : 'x');
        }
        for (byte[] run : new byte[][] {letters, noise}) {
            TestWorkbook text = new TestWorkbook().sheet("S", "visible", headed(""));
            text.part("xl/sharedStrings.xml", "<sst><si><t>");
            refuses(
                    () -> read(text.in(folder, Map.of("xl/sharedStrings.xml", run))),
                    "more than two million characters");
            TestWorkbook attribute = new TestWorkbook().rawSheet("S", "visible", "<worksheet x='");
            refuses(
                    () -> read(attribute.in(folder, Map.of("xl/worksheets/sheet1.xml", run))),
                    "more than two million characters");
        }
        byte[] cells = "<row><c><v>1</v></c></row>".repeat(1_100).getBytes(StandardCharsets.US_ASCII);
        TestWorkbook rows = new TestWorkbook().rawSheet("S", "visible", "<worksheet><sheetData>");
        refuses(() -> read(rows.in(folder, Map.of("xl/worksheets/sheet1.xml", cells))), "no sheet has one");
        byte[] notes = "<x/>".repeat(17_000).getBytes(StandardCharsets.US_ASCII);
        TestWorkbook empty = new TestWorkbook().rawSheet("S", "visible", "<worksheet>");
        refuses(() -> read(empty.in(folder, Map.of("xl/worksheets/sheet1.xml", notes))), "unpacks to far more");
    }

    private ThrowingCallable book(String rows) {
        return () -> read(new TestWorkbook().sheet("S", "visible", rows).in(folder));
    }

    private static void refuses(ThrowingCallable reading, String why) {
        assertThatThrownBy(reading).isInstanceOf(ImportException.class).hasMessageContaining(why);
    }
}
