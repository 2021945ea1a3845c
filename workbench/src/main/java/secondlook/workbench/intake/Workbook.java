package secondlook.workbench.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a workbook says about itself: its sheets, how it counts days, how it shows numbers, and its shared texts (ISO/IEC
 * 29500, SpreadsheetML). Names of elements are looked at without their namespace, for strict and transitional files
 * differ in nothing else that matters here.
 */
final class Workbook {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final WorkbookPackage parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<CellFormat> formats = new ArrayList<>();
    private final SharedTexts texts = new SharedTexts();
    private boolean from1904;

    private Workbook(WorkbookPackage parts) {
        this.parts = parts;
    }

    static Workbook of(WorkbookPackage parts) throws IOException, XMLStreamException {
        Workbook workbook = new Workbook(parts);
        String main = workbook.mainPart();
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        Map<String, Relation> relations = workbook.relations(folder, main.substring(folder.length()));
        workbook.readMain(main, folder, relations);
        for (Relation relation : relations.values()) {
            if (relation.type.endsWith("/styles")) {
                workbook.readStyles(resolved(folder, relation.target));
            } else if (relation.type.endsWith("/sharedStrings")) {
                workbook.readTexts(resolved(folder, relation.target));
            }
        }
        return workbook;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean isFrom1904() {
        return from1904;
    }

    CellFormat format(int style) {
        return style < 0 || style >= formats.size() ? CellFormat.GENERAL : formats.get(style);
    }

    SharedTexts texts() {
        return texts;
    }

    private String mainPart() throws IOException, XMLStreamException {
        for (Relation relation : relations("", "").values()) {
            if (relation.type.endsWith("/officeDocument")) {
                return resolved("", relation.target);
            }
        }
        return "xl/workbook.xml";
    }

    private Map<String, Relation> relations(String folder, String name) throws IOException, XMLStreamException {
        Map<String, Relation> relations = new LinkedHashMap<>();
        XMLStreamReader reader = parts.part(folder + "_rels/" + name + ".rels");
        while (reader != null && reader.hasNext()) {
            boolean isOne = WorkbookPackage.next(reader) == XMLStreamReader.START_ELEMENT
                    && reader.getLocalName().equals("Relationship");
            if (isOne && !"External".equals(reader.getAttributeValue(null, "TargetMode"))) {
                relations.put(
                        attribute(reader, "Id"), new Relation(attribute(reader, "Type"), attribute(reader, "Target")));
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        return path.replaceAll("[^/]+/\\.\\./", "");
    }

    private void readMain(String main, String folder, Map<String, Relation> relations)
            throws IOException, XMLStreamException {
        XMLStreamReader reader = parts.part(main);
        if (reader == null) {
            throw new WorkbookException("it holds no workbook. Maybe it is another kind of document.");
        }
        while (reader.hasNext()) {
            if (WorkbookPackage.next(reader) != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            if (reader.getLocalName().equals("workbookPr")) {
                String told = attribute(reader, "date1904");
                from1904 = told.equals("1") || told.equals("true");
            } else if (reader.getLocalName().equals("sheet")) {
                Relation relation = relations.get(relationId(reader));
                if (relation != null && relation.type.endsWith("/worksheet")) {
                    String state = attribute(reader, "state");
                    sheets.add(new Sheet(
                            attribute(reader, "name"),
                            state.equals("hidden") || state.equals("veryHidden"),
                            resolved(folder, relation.target)));
                }
            }
        }
    }

    private static String relationId(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals("id") && space != null && space.endsWith("/relationships")) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private void readStyles(String part) throws IOException, XMLStreamException {
        XMLStreamReader reader = parts.part(part);
        Map<Integer, CellFormat> spelled = new HashMap<>();
        boolean inCells = false;
        while (reader != null && reader.hasNext()) {
            int event = WorkbookPackage.next(reader);
            if (event == XMLStreamReader.END_ELEMENT && reader.getLocalName().equals("cellXfs")) {
                inCells = false;
            } else if (event == XMLStreamReader.START_ELEMENT) {
                String name = reader.getLocalName();
                inCells |= name.equals("cellXfs");
                if (name.equals("numFmt")) {
                    spelled.put(number(reader, "numFmtId"), CellFormat.of(attribute(reader, "formatCode")));
                } else if (inCells && name.equals("xf")) {
                    int id = number(reader, "numFmtId");
                    formats.add(spelled.getOrDefault(id, CellFormat.numbered(id)));
                }
            }
        }
    }

    private void readTexts(String part) throws IOException, XMLStreamException {
        XMLStreamReader reader = parts.part(part);
        while (reader != null && reader.hasNext()) {
            if (WorkbookPackage.next(reader) == XMLStreamReader.START_ELEMENT
                    && reader.getLocalName().equals("si")) {
                texts.add(runs(reader, "si"));
            }
        }
    }

    /** The text of an element made of runs, without what only says how to pronounce it. */
    static String runs(XMLStreamReader reader, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int phonetic = 0;
        while (reader.hasNext()) {
            int event = WorkbookPackage.next(reader);
            if (event == XMLStreamReader.START_ELEMENT) {
                phonetic += reader.getLocalName().equals("rPh") ? 1 : 0;
                inText = phonetic == 0 && reader.getLocalName().equals("t");
            } else if (event == XMLStreamReader.END_ELEMENT) {
                if (reader.getLocalName().equals(element)) {
                    break;
                }
                phonetic -= reader.getLocalName().equals("rPh") ? 1 : 0;
                inText = false;
            } else if (inText && (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA)) {
                text.append(reader.getText());
            }
        }
        return unescaped(text.toString());
    }

    /** Control characters stand as {@code _x000D_}. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPED.matcher(text);
        return matcher.replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) Math.max(1, Integer.parseInt(found.group(1), 16)))));
    }

    static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    static int number(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        try {
            return value == null ? -1 : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** A sheet of cells. */
    record Sheet(String name, boolean hidden, String part) {}

    private record Relation(String type, String target) {}
}
