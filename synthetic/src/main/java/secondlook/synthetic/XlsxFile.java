package secondlook.synthetic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook as offices keep them: a merged title in row 1, an empty row 2, headings in row 3, dates as serial numbers,
 * and a hidden sheet of codes. Rows are written as they come and none is kept.
 *
 * <p>Nothing is compressed and every entry has the same time, so that the bytes depend on the rows alone.
 */
final class XlsxFile implements ExportFile {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final LocalDateTime EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime STAMP = LocalDateTime.of(2026, 1, 1, 0, 0);
    /** Marks a cell that holds a serial number and not text. */
    private static final char SERIAL = '\u0001';

    private final Table table;
    private final ZipOutputStream zip;
    private final Writer out;
    private long records;

    XlsxFile(Path file, Table table) {
        this.table = table;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.zip = new ZipOutputStream(Files.newOutputStream(file));
        } catch (IOException cannotOpen) {
            throw failed(cannotOpen);
        }
        zip.setLevel(Deflater.NO_COMPRESSION);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    }

    /** A cell that shows this time and holds a serial number: days since 30 December 1899. */
    static String serial(LocalDateTime time) {
        return SERIAL + String.valueOf(ChronoUnit.MINUTES.between(EPOCH, time) / 1440.0);
    }

    @Override
    public List<Skipped> start() {
        try {
            entry("[Content_Types].xml", contentTypes());
            entry("_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml"));
            entry("xl/workbook.xml", workbook());
            entry(
                    "xl/_rels/workbook.xml.rels",
                    relations(
                            "rId1",
                            "worksheet",
                            "worksheets/sheet1.xml",
                            "rId2",
                            "worksheet",
                            "worksheets/sheet2.xml",
                            "rId3",
                            "styles",
                            "styles.xml"));
            entry("xl/styles.xml", styles());
            entry("xl/worksheets/sheet2.xml", codes());
            zip.putNextEntry(stamped("xl/worksheets/sheet1.xml"));
            out.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
            Place title = line(List.of("Brackwater Constabulary: crimes for review"));
            records++;
            Place headings = line(table.columns());
            return List.of(
                    new Skipped(title, BadRow.TITLE),
                    new Skipped(new Place(2, 2), BadRow.BLANK),
                    new Skipped(headings, BadRow.HEADING));
        } catch (IOException cannotWrite) {
            throw failed(cannotWrite);
        }
    }

    @Override
    public Place write(Row row) {
        return line(List.of(row.cells()));
    }

    @Override
    public List<BadRow> brokenAs() {
        return List.of(BadRow.OWN_KEY_MISSING);
    }

    @Override
    public Place writeBroken(Row row, BadRow how) {
        String[] cells = row.cells().clone();
        if (how == BadRow.OWN_KEY_MISSING) {
            cells[table.place(table.ownKey().getLast())] = "";
        }
        return line(List.of(cells));
    }

    @Override
    public List<Skipped> finish() {
        try {
            out.write("</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:H1\"/></mergeCells></worksheet>");
        } catch (IOException cannotWrite) {
            throw failed(cannotWrite);
        }
        return List.of();
    }

    @Override
    public long records() {
        return records;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException cannotClose) {
            throw failed(cannotClose);
        }
    }

    private Place line(List<String> cells) {
        long row = ++records;
        try {
            out.write("<row r=\"" + row + "\">");
            for (int at = 0; at < cells.size(); at++) {
                if (!cells.get(at).isEmpty()) {
                    out.write(cell((char) ('A' + at) + String.valueOf(row), cells.get(at)));
                }
            }
            out.write("</row>");
        } catch (IOException cannotWrite) {
            throw failed(cannotWrite);
        }
        return new Place(row, row);
    }

    private static String cell(String reference, String value) {
        if (value.charAt(0) == SERIAL) {
            return "<c r=\"" + reference + "\" s=\"1\"><v>" + value.substring(1) + "</v></c>";
        }
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(value)
                + "</t></is></c>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void entry(String name, String text) throws IOException {
        zip.putNextEntry(stamped(name));
        zip.write((HEAD + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static ZipEntry stamped(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(STAMP);
        return entry;
    }

    private static String contentTypes() {
        String sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/xl/workbook.xml", sheet + "sheet.main+xml")
                + override("/xl/worksheets/sheet1.xml", sheet + "worksheet+xml")
                + override("/xl/worksheets/sheet2.xml", sheet + "worksheet+xml")
                + override("/xl/styles.xml", sheet + "styles+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relations(String... idsKindsAndTargets) {
        StringBuilder text = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int at = 0; at < idsKindsAndTargets.length; at += 3) {
            text.append("<Relationship Id=\"")
                    .append(idsKindsAndTargets[at])
                    .append("\" Type=\"" + RELATIONS + "/")
                    .append(idsKindsAndTargets[at + 1])
                    .append("\" Target=\"")
                    .append(idsKindsAndTargets[at + 2])
                    .append("\"/>");
        }
        return text.append("</Relationships>").toString();
    }

    private static String workbook() {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>"
                + "<sheet name=\"Crimes\" sheetId=\"1\" r:id=\"rId1\"/>"
                + "<sheet name=\"Codes\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/></sheets></workbook>";
    }

    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"2\"><xf/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
    }

    private static String codes() {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">" + cell("A1", "Outcome 15")
                + cell("B1", "Evidential difficulties, victim supports") + "</row></sheetData></worksheet>";
    }

    private UncheckedIOException failed(IOException cause) {
        return new UncheckedIOException("Cannot write [" + table.path() + "]. Maybe the disk is full.", cause);
    }
}
