package secondlook.workbench.material;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet in which every cell is text, so that no program runs any (Office Open XML, ECMA-376, inline
 * strings). Streams.
 */
final class TextWorkbook implements AutoCloseable {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_CELL = 32_767;

    private final ZipOutputStream zip;
    private int rows;

    TextWorkbook(OutputStream into, String sheet) throws IOException {
        zip = new ZipOutputStream(new KeptOpen(into));
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                        + " ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + SPREADSHEET + "sheet.main+xml\"/><Override PartName=\"/xl/sheet1.xml\" ContentType=\""
                        + SPREADSHEET + "worksheet+xml\"/></Types>");
        part("_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
        part("xl/_rels/workbook.xml.rels", relationship("worksheet", "sheet1.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"" + name(sheet)
                        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        zip.putNextEntry(new ZipEntry("xl/sheet1.xml"));
        write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE + "/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    void row(List<@Nullable String> cells) throws IOException {
        rows++;
        StringBuilder row = new StringBuilder("<row r=\"").append(rows).append("\">");
        for (String cell : cells) {
            String text = cell == null ? "" : cell;
            row.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(escaped(text.substring(0, Math.min(text.length(), LONGEST_CELL))))
                    .append("</t></is></c>");
        }
        write(row.append("</row>").toString());
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(XML + content);
        zip.closeEntry();
    }

    private void write(String xml) throws IOException {
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(String sheet) {
        String allowed = sheet.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return escaped(allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME)));
    }

    /** Characters that no XML may hold are left out. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    boolean allowed = c >= ' '
                            ? c < 0xD800 || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF
                            : c == '\t' || c == '\n' || c == '\r';
                    if (allowed) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    @Override
    public void close() throws IOException {
        write("</sheetData></worksheet>");
        zip.closeEntry();
        zip.finish();
    }

    /** The zip's end is not the end of the stream that it is written into. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream into) {
            super(into);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
