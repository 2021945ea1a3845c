package secondlook.workbench.intake;

import java.io.IOException;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one sheet, one at a time, and hands them on. What the sheet says about its own size is not believed,
 * and a cell that names a place which no sheet has ends the reading. Memory does not grow with the rows.
 */
final class WorkbookSheet {

    static final int MOST_ROWS = 1 << 20;
    static final int MOST_COLUMNS = 1 << 14;

    private final Workbook workbook;
    private final Rows rows;
    private final @Nullable String[] texts = new String[MOST_COLUMNS];
    private final int[] marks = new int[MOST_COLUMNS];
    private int row;
    private int lastColumn;
    private int width;
    private String type = "";
    private int style;
    private int column;
    private @Nullable String value;
    private boolean formula;
    private int formulas;
    private int hiddenRows;
    private int merged;

    WorkbookSheet(Workbook workbook, Rows rows) {
        this.workbook = workbook;
        this.rows = rows;
    }

    void read(XMLStreamReader reader) throws XMLStreamException, IOException {
        while (reader.hasNext()) {
            int event = WorkbookPackage.next(reader);
            if (event == XMLStreamReader.START_ELEMENT) {
                start(reader);
            } else if (event == XMLStreamReader.END_ELEMENT) {
                if (reader.getLocalName().equals("c")) {
                    endCell();
                } else if (reader.getLocalName().equals("row")) {
                    endRow();
                }
            }
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "row" -> startRow(reader);
            case "c" -> startCell(reader);
            case "v" -> value = reader.getElementText();
            case "is" -> value = Workbook.runs(reader, "is");
            case "f" -> formula = true;
            case "mergeCell" -> merged++;
            default -> {}
        }
    }

    private void startRow(XMLStreamReader reader) {
        int told = Workbook.number(reader, "r");
        int next = reader.getAttributeValue(null, "r") == null ? row + 1 : told;
        if (next <= row || next > MOST_ROWS) {
            throw outside("row " + reader.getAttributeValue(null, "r"));
        }
        row = next;
        lastColumn = -1;
        width = 0;
        String hidden = Workbook.attribute(reader, "hidden");
        hiddenRows += hidden.equals("1") || hidden.equals("true") ? 1 : 0;
    }

    private void startCell(XMLStreamReader reader) {
        String place = reader.getAttributeValue(null, "r");
        column = place == null ? lastColumn + 1 : column(place);
        if (column < 0 || column >= MOST_COLUMNS) {
            throw outside(String.valueOf(place));
        }
        lastColumn = column;
        type = Workbook.attribute(reader, "t");
        style = Workbook.number(reader, "s");
        value = null;
        formula = false;
    }

    private static WorkbookException outside(String place) {
        String shown = place.length() > 20 ? place.substring(0, 20) + "…" : place;
        return new WorkbookException("a cell stands at [" + shown + "], where no sheet has one. It was not read."
                + " Maybe it was made to do harm; ask the agency to save it again, or as CSV.");
    }

    /** The column of a place such as {@code AB12}, from 0; -1 where it is none. */
    private static int column(String place) {
        int number = 0;
        int at = 0;
        while (at < place.length() && at < 4 && place.charAt(at) >= 'A' && place.charAt(at) <= 'Z') {
            number = number * 26 + place.charAt(at) - 'A' + 1;
            at++;
        }
        boolean digits = at > 0 && at < place.length() && place.length() - at <= 7;
        for (int i = at; i < place.length() && digits; i++) {
            digits = place.charAt(i) >= '0' && place.charAt(i) <= '9';
        }
        return digits && Integer.parseInt(place, at, place.length(), 10) <= MOST_ROWS ? number - 1 : -1;
    }

    private void endCell() {
        int mark = formula ? CellMark.FORMULA : 0;
        formulas += formula ? 1 : 0;
        String text = value;
        if (text != null) {
            switch (type) {
                case "s" -> text = shared(text);
                case "b" -> text = text.equals("1") ? "TRUE" : "FALSE";
                case "e" -> mark |= CellMark.ERROR;
                case "str" -> text = Workbook.unescaped(text);
                case "inlineStr", "d" -> {}
                default -> {
                    String digits = text.strip();
                    text = workbook.format(style).text(digits, workbook.isFrom1904());
                    mark |= text == null ? CellMark.NO_DAY : 0;
                    text = text == null ? digits : text;
                    mark |= isTooLong(text) ? CellMark.LONG_NUMBER : 0;
                }
            }
        }
        if (mark != 0 || (text != null && !text.isEmpty())) {
            texts[column] = text == null ? "" : text;
            marks[column] = mark;
            width = Math.max(width, column + 1);
        }
    }

    private static boolean isTooLong(String number) {
        return number.length() > CellFormat.DIGITS_KEPT && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private String shared(String number) {
        try {
            int place = Integer.parseInt(number.strip());
            if (place >= 0 && place < workbook.texts().count()) {
                return workbook.texts().get(place);
            }
        } catch (NumberFormatException e) {
            throw damaged();
        }
        throw damaged();
    }

    private static WorkbookException damaged() {
        return new WorkbookException("a cell names a text that is not there. Ask the agency to save it again.");
    }

    private void endRow() throws IOException {
        if (width > 0) {
            rows.row(row, texts, marks, width);
            Arrays.fill(texts, 0, width, null);
            Arrays.fill(marks, 0, width, 0);
        }
    }

    int formulas() {
        return formulas;
    }

    int hiddenRows() {
        return hiddenRows;
    }

    int merged() {
        return merged;
    }

    /** Takes rows in; what it is handed is used again for the next one. */
    interface Rows {

        /**
         * A row with something in it.
         *
         * @param row its number on the sheet, from 1
         * @param texts its cells, null where a place is empty
         * @param marks what there is to know about each (see {@link CellMark})
         */
        void row(int row, @Nullable String[] texts, int[] marks, int width) throws IOException;
    }
}
