package secondlook.workbench.intake;

import java.util.ArrayList;
import java.util.List;

/** What there is to know about a cell of a workbook, as bits. */
final class CellMark {

    static final int FORMULA = 1;
    static final int ERROR = 2;
    static final int LONG_NUMBER = 4;
    static final int NO_DAY = 8;

    private CellMark() {}

    /** What to tell about them. */
    static List<String> sentences(int marks) {
        List<String> sentences = new ArrayList<>();
        if ((marks & FORMULA) != 0) {
            sentences.add(
                    "The cell holds a formula; the result that was stored with it is taken and may be out of date.");
        }
        if ((marks & ERROR) != 0) {
            sentences.add("The cell holds an error of the spreadsheet and no value.");
        }
        if ((marks & LONG_NUMBER) != 0) {
            sentences.add(
                    "The number has more than 15 digits, of which a spreadsheet keeps 15; the last may be wrong.");
        }
        if ((marks & NO_DAY) != 0) {
            sentences.add("The cell shows 29 February 1900, a day that never was; its number is kept.");
        }
        return sentences;
    }
}
