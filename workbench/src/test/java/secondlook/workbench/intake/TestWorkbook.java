package secondlook.workbench.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds workbooks for tests, honest ones and others. */
final class TestWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    TestWorkbook() {
        part("[Content_Types].xml", "<Types xmlns='" + PACKAGE + "content-types'/>");
        part(
                "_rels/.rels",
                related("<Relationship Id='w' Type='" + RELATIONS + "/officeDocument' Target='xl/workbook.xml'/>"));
        relate("styles", "styles.xml");
        relate("sharedStrings", "sharedStrings.xml");
        styles("");
    }

    private static String related(String relations) {
        return "<Relationships xmlns='" + PACKAGE + "relationships'>" + relations + "</Relationships>";
    }

    private void relate(String type, String target) {
        relations
                .append("<Relationship Id='")
                .append(target)
                .append("' Type='" + RELATIONS + "/")
                .append(type)
                .append("' Target='")
                .append(target)
                .append("'/>");
    }

    /** Styles: 0 general, 1 day and time (22), 2 a day spelled out, 3 eleven digits, 4 time of day (20). */
    private void styles(String more) {
        part(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts><numFmt numFmtId='170' formatCode='[$-809]dd\\ "
                        + "mmmm\\ yyyy;@'/><numFmt numFmtId='171' formatCode='00000000000'/></numFmts><cellStyleXfs><xf"
                        + " numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='22'/><xf numFmtId='170'/><xf"
                        + " numFmtId='171'/><xf numFmtId='20'/></cellXfs>" + more + "</styleSheet>");
    }

    TestWorkbook from1904() {
        properties = "<workbookPr date1904='1'/>";
        return this;
    }

    TestWorkbook texts(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    TestWorkbook sheet(String name, String state, String rows) {
        return rawSheet(
                name,
                state,
                "<worksheet xmlns='" + MAIN + "'><dimension ref='A1:XFD1048576'/><sheetData>" + rows
                        + "</sheetData><mergeCells><mergeCell ref='A1:D1'/></mergeCells></worksheet>");
    }

    TestWorkbook rawSheet(String name, String state, String xml) {
        String target = "worksheets/sheet" + ++count + ".xml";
        relate("worksheet", target);
        sheets.append(
                "<sheet name='" + name + "' sheetId='" + count + "' state='" + state + "' r:id='" + target + "'/>");
        return part("xl/" + target, xml);
    }

    TestWorkbook part(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Path in(Path folder) {
        return in(folder, Map.of());
    }

    /** With parts that are too big to be kept: each is written a thousand times. */
    Path in(Path folder, Map<String, byte[]> thousandfold) {
        part(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS + "'>" + properties + "<sheets>" + sheets
                        + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", related(relations.toString()));
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                for (int i = 0; i < 1_000 && thousandfold.containsKey(part.getKey()); i++) {
                    zip.write(thousandfold.get(part.getKey()));
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
